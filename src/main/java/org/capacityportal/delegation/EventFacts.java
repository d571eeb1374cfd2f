package org.capacityportal.delegation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the list of an event's people needs to know of the event.
 *
 * @param examTitle what the exam at the event certifies; null: there is none
 * @param sheetKept whether anybody's attendance was recorded by day
 * @param reported the head count of the event as a whole; null where there is none
 */
record EventFacts(
        long id,
        String title,
        LocalDate startsOn,
        LocalDate endsOn,
        boolean completed,
        @Nullable String examTitle,
        boolean sheetKept,
        @Nullable Integer reported,
        @Nullable Integer reportedWomen,
        @Nullable Integer reportedMen) {

    /** Beyond this a sheet by day is no use on a screen: only absences are recorded. */
    private static final int LONGEST_SHEET = 31;

    public int length() {
        return (int) (endsOn.toEpochDay() - startsOn.toEpochDay()) + 1;
    }

    /** The days of the attendance sheet; none for events too long for one. */
    public List<LocalDate> days() {
        return length() > LONGEST_SHEET
                ? List.of()
                : startsOn.datesUntil(endsOn.plusDays(1)).toList();
    }
}
