package org.capacityportal.report.listing;

import org.capacityportal.access.Viewer;
import org.capacityportal.report.content.Figure;
import org.springframework.stereotype.Component;

/** Which list each figure was counted from. */
@Component
class ListShapes {

    private final PeopleLists people;
    private final EventLists events;
    private final OutcomeLists outcomes;

    ListShapes(PeopleLists people, EventLists events, OutcomeLists outcomes) {
        this.people = people;
        this.events = events;
        this.outcomes = outcomes;
    }

    ListShape<?> of(Figure figure, Viewer reader) {
        return switch (figure) {
            case PARTICIPANTS, WOMEN, MEN, SEX_NOT_RECORDED -> people.people(figure, reader);
            case ATTENDANCES, NAMED, EXAMS_ENTERED, EXAMS_PASSED, EXAMS_FAILED -> people.attendances(figure, reader);
            case PARTICIPANT_DAYS -> people.days(reader);
            case EVENTS, REPORTED, UNNAMED, RATINGS -> events.events(figure);
            case DELEGATIONS -> events.delegations(reader);
            case CITIES_REACHED -> events.cities(reader);
            case COMMITTED, IN_PROGRESS, ACHIEVED, DROPPED, OVERDUE, ACHIEVED_ON_TIME -> outcomes.outcomes(figure);
            case WOMEN_SHARE, PASS_RATE, SATISFACTION, SATISFIED_SHARE, RESPONSE_RATE ->
                throw new IllegalArgumentException(figure + " counts nothing");
        };
    }
}
