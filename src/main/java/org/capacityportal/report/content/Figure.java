package org.capacityportal.report.content;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A figure of the reports. Its definition is the SQL of the package {@code report.figures}; its {@link #key()}
 * names it in files, its {@link #path()} the list that it was counted from.
 */
public enum Figure {
    EVENTS("events", Kind.SUM_OVER_EVENTS),
    PARTICIPANTS("participants", Kind.PEOPLE),
    ATTENDANCES("attendances", Kind.SUM_OVER_EVENTS),
    PARTICIPANT_DAYS("participantDays", Kind.SUM_OVER_EVENTS),
    WOMEN("women", Kind.PEOPLE),
    MEN("men", Kind.PEOPLE),
    SEX_NOT_RECORDED("sexNotRecorded", Kind.PEOPLE),
    WOMEN_SHARE("womenShare", Kind.RATIO),
    NAMED("named", Kind.SUM_OVER_EVENTS),
    REPORTED("reported", Kind.SUM_OVER_EVENTS),
    UNNAMED("unnamed", Kind.SUM_OVER_EVENTS),
    DELEGATIONS("delegations", Kind.SUM_OVER_EVENTS),
    CITIES_REACHED("citiesReached", Kind.CITIES),
    EXAMS_ENTERED("examsEntered", Kind.SUM_OVER_EVENTS),
    EXAMS_PASSED("examsPassed", Kind.SUM_OVER_EVENTS),
    EXAMS_FAILED("examsFailed", Kind.SUM_OVER_EVENTS),
    PASS_RATE("passRate", Kind.RATIO),
    SATISFACTION("satisfaction", Kind.MEAN),
    RATINGS("ratings", Kind.SUM_OVER_EVENTS),
    SATISFIED_SHARE("satisfiedShare", Kind.RATIO),
    RESPONSE_RATE("responseRate", Kind.RATIO),
    COMMITTED("outcomes.committed", Kind.OUTCOMES),
    IN_PROGRESS("outcomes.inProgress", Kind.OUTCOMES),
    ACHIEVED("outcomes.achieved", Kind.OUTCOMES),
    DROPPED("outcomes.dropped", Kind.OUTCOMES),
    OVERDUE("outcomes.overdue", Kind.OUTCOMES),
    ACHIEVED_ON_TIME("outcomes.achievedOnTime", Kind.OUTCOMES);

    /** How a figure comes about, and with it how a donor's part of it is told. */
    public enum Kind {
        /** Adds up over events; attributed: each event's number times the donor's share of the event. */
        SUM_OVER_EVENTS,
        /** Different people; attributed: the mean of the donor's shares of the events each was at. */
        PEOPLE,
        /** Different cities; attributed: the mean of the donor's shares of the events each sent a delegation to. */
        CITIES,
        /** Outcomes by status; attributed: each outcome times the donor's share of its event. */
        OUTCOMES,
        /** A part of a whole between 0 and 1; not attributed. */
        RATIO,
        /** A mean; not attributed. */
        MEAN
    }

    private final String key;
    private final Kind kind;

    Figure(String key, Kind kind) {
        this.key = key;
        this.kind = kind;
    }

    /** The name in files; a point leads into a group: {@code outcomes.inProgress}. */
    public String key() {
        return key;
    }

    public Kind kind() {
        return kind;
    }

    /** Whether the figure counts something, so that it has a list and a donor has a part in it. */
    public boolean counted() {
        return kind != Kind.RATIO && kind != Kind.MEAN;
    }

    /** Whether it tells of different people or cities, who do not add up over events. */
    public boolean ofDifferent() {
        return kind == Kind.PEOPLE || kind == Kind.CITIES || this == WOMEN_SHARE;
    }

    /** The last part of the address of the list that the figure was counted from: {@code participant-days}. */
    public String path() {
        return switch (this) {
            case WOMEN_SHARE -> WOMEN.path();
            case PASS_RATE -> EXAMS_ENTERED.path();
            case SATISFACTION, SATISFIED_SHARE, RESPONSE_RATE -> RATINGS.path();
            default -> name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
    }

    /** The figure that a list's address belongs to. */
    public static Optional<Figure> ofPath(String path) {
        return countedOnes().stream()
                .filter(figure -> figure.path().equals(path))
                .findFirst();
    }

    public static List<Figure> countedOnes() {
        return Arrays.stream(values()).filter(Figure::counted).toList();
    }

    /** The column in the queries. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
