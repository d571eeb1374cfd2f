package org.capacityportal.city;

import org.jspecify.annotations.Nullable;

/** The filter of the list of cities, as it stands in the address. */
record CityFilter(
        @Nullable String q,
        @Nullable String country,
        @Nullable Long region) {}
