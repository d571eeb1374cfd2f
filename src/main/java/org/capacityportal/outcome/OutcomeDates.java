package org.capacityportal.outcome;

import java.time.LocalDate;
import org.capacityportal.platform.Refusals;
import org.jspecify.annotations.Nullable;

/** The years that dates of outcomes lie in; beyond them is a slip of the keyboard. */
final class OutcomeDates {

    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    private OutcomeDates() {}

    static void check(String field, @Nullable LocalDate date, Refusals refusals) {
        if (date != null && (date.isBefore(FIRST) || date.isAfter(LAST))) {
            refusals.refuse(field, "validation.date");
        }
    }
}
