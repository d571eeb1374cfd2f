package org.capacityportal.delegation.history;

import java.time.LocalDate;
import org.capacityportal.event.EventStatus;
import org.jspecify.annotations.Nullable;

/**
 * One event in the history of a city's delegations.
 *
 * @param place where it was held; null for online and where unknown
 * @param hosted whether the city was the host
 * @param invited whether the city was to take part
 * @param people delegates of the city who came, or are on the list of an event to come
 * @param reported the head count of the city; null where there is none
 * @param positions what some of them are, for a first idea
 */
record Trip(
        long id,
        String title,
        LocalDate startsOn,
        LocalDate endsOn,
        EventStatus status,
        @Nullable String place,
        boolean online,
        boolean hosted,
        boolean invited,
        long people,
        long women,
        long men,
        @Nullable Integer reported,
        @Nullable String positions,
        long examsEntered,
        long examsPassed,
        long outcomes,
        long outcomesAchieved,
        long outcomesOverdue) {

    public boolean isDone() {
        return status == EventStatus.COMPLETED;
    }

    /** Whether it is still to come. */
    public boolean isAhead() {
        return status != EventStatus.COMPLETED && status != EventStatus.CANCELLED;
    }

    public long unnamed() {
        return reported == null ? 0 : Math.max(0, reported - people);
    }
}
