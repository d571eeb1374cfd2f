package org.capacityportal.city;

import org.jspecify.annotations.Nullable;

/** A row of the list of cities, in the reader's language. */
public record CitySummary(
        long id,
        String name,
        @Nullable String region,
        String country,
        @Nullable String code,
        @Nullable Integer population) {}
