package org.capacityportal.event.agenda;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;

/** A part of one day. */
record TimeSlot(LocalDate day, LocalTime startsAt, LocalTime endsAt) implements Comparable<TimeSlot> {

    private static final Comparator<TimeSlot> ORDER = Comparator.comparing(TimeSlot::day)
            .thenComparing(TimeSlot::startsAt)
            .thenComparing(TimeSlot::endsAt);

    TimeSlot {
        if (!endsAt.isAfter(startsAt)) {
            throw new IllegalArgumentException("A session ends after it starts");
        }
    }

    /** Whether nobody can be in both; one may begin the moment the other ends. */
    boolean overlaps(TimeSlot other) {
        return day.equals(other.day) && startsAt.isBefore(other.endsAt) && other.startsAt.isBefore(endsAt);
    }

    @Override
    public int compareTo(TimeSlot other) {
        return ORDER.compare(this, other);
    }
}
