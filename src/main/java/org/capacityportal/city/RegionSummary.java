package org.capacityportal.city;

import org.jspecify.annotations.Nullable;

/** A row of the list of regions, in the reader's language; {@code cities}: how many of its cities are on record. */
record RegionSummary(
        long id, String name, String country, @Nullable String code, int cities) {}
