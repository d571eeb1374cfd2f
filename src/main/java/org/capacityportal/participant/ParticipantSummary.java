package org.capacityportal.participant;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of the list of people, as the present viewer may read it. Position, organisation, city and the figures are those
 * of the events that the viewer may count.
 *
 * @param name null where the person did not agree to share it with a donor
 * @param email null for donors, and where unknown
 */
record ParticipantSummary(
        long id,
        @Nullable String name,
        @Nullable String latinName,
        @Nullable Sex sex,
        @Nullable String email,
        @Nullable String position,
        @Nullable String organisation,
        @Nullable String city,
        long events,
        @Nullable LocalDate lastEvent) {}
