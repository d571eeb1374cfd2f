package org.capacityportal.programme.results;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.IsoFields;
import org.capacityportal.platform.Refusals;
import org.capacityportal.programme.PeriodCheck;
import org.capacityportal.programme.ProgrammeHeading;
import org.jspecify.annotations.Nullable;

/** The day by which a level was reached. */
final class ReachedDay {

    private ReachedDay() {}

    /** What is usually reported: the end of the last quarter that is over, but not after the end of the programme. */
    static LocalDate usual(ProgrammeHeading programme, LocalDate today) {
        LocalDate quarterEnd = today.with(IsoFields.DAY_OF_QUARTER, 1).minusDays(1);
        LocalDate usual = quarterEnd.isAfter(programme.endsOn()) ? programme.endsOn() : quarterEnd;
        return usual.isBefore(programme.startsOn()) ? today : usual;
    }

    /** A day out of an address; {@code otherwise} where it is none. */
    static LocalDate read(@Nullable String typed, LocalDate otherwise) {
        try {
            return typed == null ? otherwise : LocalDate.parse(typed);
        } catch (DateTimeParseException noDay) {
            return otherwise;
        }
    }

    static void check(@Nullable LocalDate asOf, LocalDate today, Refusals refusals) {
        if (asOf == null) {
            return;
        }
        if (!PeriodCheck.reasonable(asOf)) {
            refusals.refuse("asOf", "validation.date");
        } else if (asOf.isAfter(today)) {
            refusals.refuse("asOf", "indicator.error.later");
        }
    }
}
