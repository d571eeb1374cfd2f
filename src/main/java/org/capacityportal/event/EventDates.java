package org.capacityportal.event;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The first and the last day of an event; at most a year lies between them. */
@Embeddable
record EventDates(LocalDate startsOn, LocalDate endsOn) {

    private static final int LONGEST = 366;

    EventDates {
        if (endsOn.isBefore(startsOn)) {
            throw new IllegalArgumentException("An event ends on the day it starts, or later");
        }
        if (tooLong(startsOn, endsOn)) {
            throw new IllegalArgumentException("An event lasts a year at the most");
        }
    }

    static boolean tooLong(LocalDate startsOn, LocalDate endsOn) {
        return ChronoUnit.DAYS.between(startsOn, endsOn) >= LONGEST;
    }

    /** As long as these dates, from another first day. */
    EventDates from(LocalDate firstDay) {
        return new EventDates(firstDay, firstDay.plusDays(ChronoUnit.DAYS.between(startsOn, endsOn)));
    }

    @Override
    public String toString() {
        return startsOn.equals(endsOn) ? startsOn.toString() : startsOn + " – " + endsOn;
    }
}
