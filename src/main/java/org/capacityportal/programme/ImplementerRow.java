package org.capacityportal.programme;

import org.capacityportal.platform.FormRow;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** An implementer in the form of a programme, by name. */
record ImplementerRow(@Nullable String partner, @Nullable Capacity capacity) implements FormRow {

    static final ImplementerRow BLANK = new ImplementerRow(null, null);

    ImplementerRow {
        partner = ProgrammeForm.stripped(partner);
    }

    /** A capacity alone says nothing. */
    @Override
    public boolean blank() {
        return partner == null;
    }

    /** What is missing in a row that somebody began. */
    void check(String path, Errors errors) {
        if (!blank()) {
            ProgrammeForm.require(capacity, path + ".capacity", errors);
        }
    }

    /** As the history tells it. */
    String told() {
        return partner + " (" + capacity + ")";
    }
}
