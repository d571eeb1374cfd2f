package org.capacityportal.outcome;

import org.capacityportal.city.City;
import org.capacityportal.city.Region;
import org.capacityportal.event.Event;
import org.jspecify.annotations.Nullable;

/**
 * Where an outcome comes from and whose it is. Without a city or region it is a joint product of the event; without an
 * event it is a promise of the city or region by itself.
 */
record Origin(
        @Nullable Event event,
        @Nullable City city,
        @Nullable Region region) {

    /** @throws IllegalArgumentException for an outcome of nothing and nobody, or of a city and a region at once */
    Origin {
        if (event == null && city == null && region == null) {
            throw new IllegalArgumentException("An outcome comes of an event, or is a city’s or region’s");
        }
        if (city != null && region != null) {
            throw new IllegalArgumentException("An outcome is a city’s or a region’s, not both");
        }
    }
}
