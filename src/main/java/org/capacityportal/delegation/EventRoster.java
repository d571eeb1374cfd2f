package org.capacityportal.delegation;

import java.util.List;
import org.capacityportal.platform.NotFoundException;
import org.capacityportal.platform.Option;
import org.jspecify.annotations.Nullable;

/**
 * Everybody at one event, as the present viewer may read it.
 *
 * @param delegations by name of the city or region, invited ones without people included
 * @param others experts, speakers, trainers, organisers and observers
 * @param total the head count of the event as a whole; null where there is none
 * @param writable whether the viewer enters data here
 * @param regions to choose from when a delegation is added; empty for readers
 */
record EventRoster(
        EventFacts event,
        EventFigures figures,
        List<DelegationGroup> delegations,
        DelegationGroup others,
        List<Option> tracks,
        @Nullable HeadCountForm total,
        boolean writable,
        List<Option> regions) {

    /** @throws NotFoundException where the place has no delegation at the event */
    DelegationGroup group(Place place) {
        if (place.isNone()) {
            return others;
        }
        return delegations.stream()
                .filter(group -> group.place().equals(place))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("delegation", place));
    }
}
