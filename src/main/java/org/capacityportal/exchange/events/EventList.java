package org.capacityportal.exchange.events;

import java.time.Instant;
import org.capacityportal.exchange.reading.ListShape;
import org.jspecify.annotations.Nullable;

/**
 * A list of events that was uploaded.
 *
 * @param fileName null where its rows were pasted
 * @param at when it was uploaded, or taken over
 * @param by whom it was uploaded, or taken over
 */
record EventList(
        long id,
        long programmeId,
        @Nullable String fileName,
        ListShape shape,
        State state,
        Instant at,
        @Nullable String by) {

    enum State {
        CHECK,
        WRITTEN,
        UNDONE
    }
}
