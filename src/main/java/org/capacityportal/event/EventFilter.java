package org.capacityportal.event;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.capacityportal.city.TypedCity;
import org.jspecify.annotations.Nullable;

/**
 * The filter of the list of events, as it stands in the address.
 *
 * @param city a city that hosts or is invited: its id, or its name in any language
 * @param from with {@code to}: the period in which an event ends
 * @param year the year in which an event ends
 */
record EventFilter(
        @Nullable String q,
        @Nullable Long programme,
        @Nullable EventType type,
        @Nullable EventStatus status,
        @Nullable Topic topic,
        @Nullable String city,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Integer year) {

    /** Whether all events are asked for. */
    public boolean empty() {
        return Stream.of(q, programme, type, status, topic, city, from, to, year)
                .allMatch(wanted -> wanted == null || wanted.toString().isBlank());
    }

    @Nullable Long cityId() {
        return TypedCity.of(city).id();
    }

    @Nullable String cityName() {
        return TypedCity.of(city).name();
    }
}
