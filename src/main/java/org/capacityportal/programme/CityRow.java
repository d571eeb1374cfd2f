package org.capacityportal.programme;

import jakarta.validation.constraints.Size;
import org.capacityportal.platform.FormRow;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A city in the form of a programme, by name. */
record CityRow(
        @Nullable String city,
        @Nullable Selection selection,

        @Size(max = 1000, message = "{validation.tooLong}") @Nullable String assignment)
        implements FormRow {

    static final CityRow BLANK = new CityRow(null, null, null);

    CityRow {
        city = ProgrammeForm.stripped(city);
        assignment = ProgrammeForm.stripped(assignment);
    }

    /** A way of selection alone says nothing. */
    @Override
    public boolean blank() {
        return city == null && assignment == null;
    }

    /** What is missing in a row that somebody began. */
    void check(String path, Errors errors) {
        if (!blank()) {
            ProgrammeForm.require(city, path + ".city", errors);
            ProgrammeForm.require(selection, path + ".selection", errors);
        }
    }

    /** As the history tells it. */
    String told() {
        return city + " (" + selection + ")" + (assignment == null ? "" : " " + assignment);
    }
}
