package org.capacityportal.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of the list of events.
 *
 * @param title in the reader's language where there is a translation
 * @param language the language that the title is in, as its tag
 * @param delegations how many cities and regions are invited
 */
public record EventSummary(
        long id,
        String title,
        String language,
        LocalDate startsOn,
        LocalDate endsOn,
        boolean online,
        @Nullable String city,
        @Nullable String programme,
        EventType type,
        EventStatus status,
        int delegations) {}
