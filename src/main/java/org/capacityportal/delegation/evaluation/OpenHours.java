package org.capacityportal.delegation.evaluation;

import java.time.LocalDate;

/**
 * When an evaluation takes answers.
 *
 * @param closed by hand, whatever the days say
 */
record OpenHours(LocalDate opensOn, LocalDate closesOn, boolean closed) {

    /** SQL for the days of a form {@code f} of an event {@code e}. */
    static final String COLUMNS = """
            coalesce(f.opens_on, e.starts_on) as opens_on, coalesce(f.closes_on, e.ends_on + 30) as closes_on, f.closed""";

    enum State {
        NOT_YET,
        OPEN,
        CLOSED
    }

    State on(LocalDate day) {
        if (closed || day.isAfter(closesOn)) {
            return State.CLOSED;
        }
        return day.isBefore(opensOn) ? State.NOT_YET : State.OPEN;
    }
}
