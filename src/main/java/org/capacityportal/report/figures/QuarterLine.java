package org.capacityportal.report.figures;

/** Attendances of the events that end in one quarter of a year, or in the whole year where {@code quarter} is 0. */
public record QuarterLine(int year, int quarter, long events, long women, long men, long sexNotRecorded) {

    public static final int WHOLE_YEAR = 0;

    public long attendances() {
        return women + men + sexNotRecorded;
    }

    QuarterLine plus(QuarterLine other) {
        return new QuarterLine(
                year,
                WHOLE_YEAR,
                events + other.events,
                women + other.women,
                men + other.men,
                sexNotRecorded + other.sexNotRecorded);
    }
}
