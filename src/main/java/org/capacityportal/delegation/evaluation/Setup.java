package org.capacityportal.delegation.evaluation;

import java.util.Set;
import org.capacityportal.platform.Language;

/**
 * An evaluation as its coordinator sees it.
 *
 * @param address of the link that all delegates share; empty as long as nothing was set up
 * @param language in which the event is written, and questions have to be
 * @param state whether answers are taken today
 * @param answered the ids of own questions that were answered
 * @param answers how many there are
 * @param left how many more ballots can be dealt
 */
record Setup(
        String address,
        Language language,
        OpenHours hours,
        OpenHours.State state,
        Set<Long> answered,
        long answers,
        long left) {

    public boolean made() {
        return !address.isEmpty();
    }

    /** The address as somebody reads it off a screen and types it. */
    public String typed() {
        return address.replaceFirst("^https?://", "");
    }
}
