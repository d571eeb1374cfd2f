package org.capacityportal.event;

import java.time.LocalDate;

/** How far an event has come; worded by the messages {@code event.status.<CONSTANT>}. */
public enum EventStatus {
    PLANNED("info", "calendar"),
    CONFIRMED("info", "flag"),
    COMPLETED("ok", "circle-check"),
    POSTPONED("warn", "clock-pause"),
    CANCELLED("", "circle-x");

    private final String tone;
    private final String icon;

    EventStatus(String tone, String icon) {
        this.tone = tone;
        this.icon = icon;
    }

    /** The tone of its badge; empty where it has none. */
    public String tone() {
        return tone;
    }

    /** The icon that gives it a shape of its own. */
    public String icon() {
        return icon;
    }

    /** Whether an event on these dates can have this status today: it is completed on its last day at the earliest. */
    boolean allows(EventDates dates, LocalDate today) {
        return this != COMPLETED || !dates.endsOn().isAfter(today);
    }
}
