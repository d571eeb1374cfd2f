package org.capacityportal.programme;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What the days of a typed period have to be like; what is wrong is told at their fields. */
public final class PeriodCheck {

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

    private PeriodCheck() {}

    /** @param path what stands before {@code startsOn} and {@code endsOn}: nothing, or a row such as {@code targets[2].} */
    public static void check(@Nullable LocalDate startsOn, @Nullable LocalDate endsOn, String path, Errors errors) {
        check(startsOn, path + "startsOn", errors);
        check(endsOn, path + "endsOn", errors);
        if (startsOn != null && endsOn != null && endsOn.isBefore(startsOn)) {
            errors.rejectValue(path + "endsOn", "programme.error.period");
        }
    }

    private static void check(@Nullable LocalDate day, String field, Errors errors) {
        if (day != null && !reasonable(day)) {
            errors.rejectValue(field, "validation.date");
        }
    }

    /** Whether a day lies between 1990 and 2100. */
    public static boolean reasonable(LocalDate day) {
        return !day.isBefore(EARLIEST) && !day.isAfter(LATEST);
    }
}
