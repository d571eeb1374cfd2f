package org.capacityportal.delegation;

import org.jspecify.annotations.Nullable;

/**
 * How many came for one city or region: named people who attended, and the head count beside them. Before the event is
 * completed whoever is on the list counts as named.
 *
 * @param listed people on the list, whether they came or not
 * @param named attended delegates
 * @param complete those of them who were there on all days
 * @param days participant-days
 * @param reported the head count; null where there is none
 * @param reportedWomen of the head count; null where not told, likewise {@code reportedMen}
 */
record DelegationLine(
        @Nullable Long cityId,
        @Nullable Long regionId,
        String name,
        long listed,
        long named,
        long women,
        long men,
        long complete,
        long days,
        long examsEntered,
        long examsPassed,
        long examsFailed,
        @Nullable Integer reported,
        @Nullable Integer reportedWomen,
        @Nullable Integer reportedMen) {

    public Place place() {
        return new Place(cityId, regionId);
    }

    public long sexNotRecorded() {
        return named - women - men;
    }

    /** How many the organiser counted beyond those known by name. */
    public long unnamed() {
        return reported == null ? 0 : Math.max(0, reported - named);
    }

    /** The share of named people of those reported, in percent, for the bar. */
    public long namedPercent() {
        long whole = Math.max(named, reported == null ? 0 : reported);
        return whole == 0 ? 0 : 100 * named / whole;
    }
}
