package org.capacityportal.programme;

import org.jspecify.annotations.Nullable;

/**
 * A city on a programme's page, in the reader's language.
 *
 * @param linked whether the viewer may open the city's page
 */
record CityShown(
        long id,
        String name,
        @Nullable String region,
        String country,
        Selection selection,
        @Nullable String assignment,
        boolean linked) {}
