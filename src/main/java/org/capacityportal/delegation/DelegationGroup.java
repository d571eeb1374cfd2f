package org.capacityportal.delegation;

import java.util.List;
import java.util.UUID;
import org.capacityportal.platform.NotFoundException;
import org.jspecify.annotations.Nullable;

/**
 * The people of one place at an event, or those beside the delegations.
 *
 * @param name of the city or region; empty for those beside the delegations
 * @param line how many they are; null for those beside the delegations, who are not counted as participants
 * @param people those whom the viewer may read by name
 * @param unnamable how many more there are whose names are not the viewer's to read
 * @param places in the tracks that are meant for so many of each delegation
 * @param token of the form that adds to it, so that a form sent twice adds one person
 */
record DelegationGroup(
        Place place,
        String name,
        @Nullable DelegationLine line,
        List<RosterPerson> people,
        int unnamable,
        List<TrackPlaces> places,
        UUID token) {

    public String key() {
        return place.key();
    }

    /** @throws NotFoundException where that participation is not of this group */
    RosterPerson person(long id) {
        return people.stream()
                .filter(person -> person.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("participation", id));
    }
}
