package org.capacityportal.report.content;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Attendances of the events that end in one quarter of a year, or in the whole year where {@code quarter} is 0. */
public record QuarterLine(int year, int quarter, long events, long women, long men, long sexNotRecorded) {

    public static final int WHOLE_YEAR = 0;

    /** Attendances by quarter; where the period is short enough to show each, also the quarters without an event. */
    public static List<QuarterLine> of(List<EventLine> events, Period period) {
        SortedMap<LocalDate, QuarterLine> held = new TreeMap<>();
        for (EventLine event : events) {
            held.merge(first(event.endsOn()), of(event), QuarterLine::and);
        }
        SortedMap<LocalDate, QuarterLine> all = new TreeMap<>(held);
        for (LocalDate day = first(period.from()); !day.isAfter(period.to()); day = day.plusMonths(3)) {
            all.putIfAbsent(day, new QuarterLine(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR), 0, 0, 0, 0));
            if (all.size() > Report.QUARTERS_SHOWN) {
                return List.copyOf(held.values());
            }
        }
        return List.copyOf(all.values());
    }

    private static QuarterLine of(EventLine event) {
        return new QuarterLine(
                event.endsOn().getYear(),
                event.endsOn().get(IsoFields.QUARTER_OF_YEAR),
                1,
                event.women(),
                event.men(),
                event.sexNotRecorded());
    }

    private static LocalDate first(LocalDate day) {
        return day.with(IsoFields.DAY_OF_QUARTER, 1);
    }

    public long attendances() {
        return women + men + sexNotRecorded;
    }

    /** This quarter and another of the same year together. */
    public QuarterLine plus(QuarterLine other) {
        return sum(WHOLE_YEAR, other);
    }

    private QuarterLine and(QuarterLine sameQuarter) {
        return sum(quarter, sameQuarter);
    }

    private QuarterLine sum(int spanned, QuarterLine other) {
        return new QuarterLine(
                year,
                spanned,
                events + other.events,
                women + other.women,
                men + other.men,
                sexNotRecorded + other.sexNotRecorded);
    }
}
