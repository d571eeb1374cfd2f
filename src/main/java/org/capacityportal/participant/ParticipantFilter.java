package org.capacityportal.participant;

import org.jspecify.annotations.Nullable;

/**
 * The filter of the list of people, as it stands in the address.
 *
 * @param city a city they represented
 * @param sex {@code WOMAN}, {@code MAN} or {@code UNKNOWN}; anything else filters nothing
 */
record ParticipantFilter(
        @Nullable String q, @Nullable Long city, @Nullable String sex) {}
