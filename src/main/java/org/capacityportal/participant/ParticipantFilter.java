package org.capacityportal.participant;

import org.capacityportal.city.TypedCity;
import org.jspecify.annotations.Nullable;

/**
 * The filter of the list of people, as it stands in the address.
 *
 * @param city a city they represented: its id, or its name in any language
 * @param sex {@code WOMAN}, {@code MAN} or {@code UNKNOWN}; anything else filters nothing
 */
record ParticipantFilter(
        @Nullable String q, @Nullable String city, @Nullable String sex) {

    @Nullable Long cityId() {
        return TypedCity.of(city).id();
    }

    @Nullable String cityName() {
        return TypedCity.of(city).name();
    }

    /** Whether people are looked for by name or address, so that they stand in the order of how near they are to it. */
    public boolean searching() {
        return q != null && !q.isBlank();
    }
}
