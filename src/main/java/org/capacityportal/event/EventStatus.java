package org.capacityportal.event;

import java.time.LocalDate;

/** How far an event has come; worded by the messages {@code event.status.<CONSTANT>}. */
public enum EventStatus {
    PLANNED,
    CONFIRMED,
    COMPLETED,
    POSTPONED,
    CANCELLED;

    /** Whether an event on these dates can have this status today: it is completed on its last day at the earliest. */
    boolean allows(EventDates dates, LocalDate today) {
        return this != COMPLETED || !dates.endsOn().isAfter(today);
    }
}
