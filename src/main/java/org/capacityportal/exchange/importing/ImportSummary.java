package org.capacityportal.exchange.importing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An import in the list of an event’s imports.
 *
 * @param listed how many people it put on the event’s list; null where it was not taken over
 */
record ImportSummary(
        long id,
        @Nullable String fileName,
        ImportState state,
        Instant uploadedAt,
        @Nullable String uploadedBy,
        @Nullable Integer listed) {}
