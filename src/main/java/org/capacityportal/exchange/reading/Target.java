package org.capacityportal.exchange.reading;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where the cells of a column go.
 *
 * @param day of {@link Field#ATTENDANCE}; null for all other fields
 */
public record Target(Field field, @Nullable LocalDate day) {

    public static final Target NONE = new Target(Field.NONE, null);

    public Target {
        if ((field == Field.ATTENDANCE) != (day != null)) {
            throw new IllegalArgumentException("Attendance, and nothing else, is of a day");
        }
    }

    public static Target of(Field field) {
        return new Target(field, null);
    }

    public static Target attendance(LocalDate day) {
        return new Target(Field.ATTENDANCE, day);
    }
}
