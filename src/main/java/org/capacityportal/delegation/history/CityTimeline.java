package org.capacityportal.delegation.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The delegations of a city, year by year, the latest first.
 *
 * @param older the year before which there are more; null where these are all
 * @param latest whether these are the latest years
 */
record CityTimeline(
        long cityId, List<Year> years, @Nullable Integer older, boolean latest, long total, boolean writable) {

    /** @param total how many there are; {@code trips} holds the latest of them */
    record Year(int year, long total, List<Trip> trips) {

        public boolean cut() {
            return trips.size() < total;
        }
    }
}
