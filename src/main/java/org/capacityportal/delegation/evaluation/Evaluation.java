package org.capacityportal.delegation.evaluation;

import java.time.LocalDate;

/**
 * The evaluation of an event as those who answer it meet it.
 *
 * @param code of the link that all of them share
 * @param title of the event, in the reader's language
 */
record Evaluation(
        long eventId, String code, String title, LocalDate startsOn, LocalDate endsOn, OpenHours.State state) {

    public boolean isOpen() {
        return state == OpenHours.State.OPEN;
    }
}
