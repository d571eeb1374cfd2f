package org.capacityportal.programme.results;

/**
 * A figure of the reports that an indicator can be bound to, so that it fills itself. The name is that of the figure; the
 * reports, which this module knows nothing of, count it.
 */
public enum CountedFigure {
    EVENTS(Measure.NUMBER),
    PARTICIPANTS(Measure.NUMBER),
    WOMEN(Measure.NUMBER),
    MEN(Measure.NUMBER),
    ATTENDANCES(Measure.NUMBER),
    PARTICIPANT_DAYS(Measure.NUMBER),
    REPORTED(Measure.NUMBER),
    DELEGATIONS(Measure.NUMBER),
    CITIES_REACHED(Measure.NUMBER),
    EXAMS_ENTERED(Measure.NUMBER),
    EXAMS_PASSED(Measure.NUMBER),
    ACHIEVED(Measure.NUMBER),
    ACHIEVED_ON_TIME(Measure.NUMBER),
    RATINGS(Measure.NUMBER),
    SATISFACTION(Measure.NUMBER),
    WOMEN_SHARE(Measure.PERCENTAGE),
    PASS_RATE(Measure.PERCENTAGE),
    SATISFIED_SHARE(Measure.PERCENTAGE),
    RESPONSE_RATE(Measure.PERCENTAGE);

    private final Measure measure;

    CountedFigure(Measure measure) {
        this.measure = measure;
    }

    /** Whether it is a part of a whole, which the reports tell as a percentage. */
    public boolean ratio() {
        return measure == Measure.PERCENTAGE;
    }

    boolean fits(Measure other) {
        return measure == other;
    }
}
