package org.capacityportal.event;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What other modules need to know of an event, in the reader's language.
 *
 * @param cityName the host city; null for an online event, and where the place is not decided
 * @param examTitle what an exam at the event certifies; null where there is none
 * @param tracks in the order of the agenda
 */
public record EventHeading(
        long id,
        String title,
        LocalDate startsOn,
        LocalDate endsOn,
        EventType type,
        EventStatus status,
        @Nullable String cityName,
        @Nullable Long programmeId,
        @Nullable String examTitle,
        List<Track> tracks) {

    public record Track(long id, String title) {}

    /** The days of the event, in order. */
    public List<LocalDate> days() {
        return startsOn.datesUntil(endsOn.plusDays(1)).toList();
    }
}
