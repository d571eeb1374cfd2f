package org.capacityportal.exchange.reading;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a row says of an event, or of one delegation to it. Null is what the row does not say.
 *
 * @param type one of the names of {@code EventType}
 * @param status one of the names of {@code EventStatus}
 * @param place the city where it took place, as written; none for an event online
 * @param delegation the city that the head count is of, as written; null: of the whole event
 * @param topic as written
 */
public record ListedEvent(
        @Nullable String title,
        @Nullable String type,
        @Nullable String status,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable String place,
        boolean online,
        @Nullable String topic,
        @Nullable String delegation,
        @Nullable Integer reported,
        @Nullable Integer women,
        @Nullable Integer men) {}
