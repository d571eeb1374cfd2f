package org.capacityportal.delegation;

import java.util.List;
import java.util.stream.Stream;
import org.capacityportal.platform.NotFoundException;
import org.capacityportal.platform.Option;

/**
 * Everybody at one event, as the present viewer may read it.
 *
 * @param delegations by name of the city or region, invited ones without people included
 * @param others experts, speakers, trainers, organisers and observers
 * @param writable whether the viewer enters data here
 * @param regions to choose from when a delegation is added; empty for readers
 */
record EventRoster(
        EventFacts event,
        EventFigures figures,
        List<DelegationGroup> delegations,
        DelegationGroup others,
        List<Option> tracks,
        boolean writable,
        List<Option> regions) {

    /** People and delegations together; a sheet with its forms for more of them makes a page slow to come and to read. */
    private static final int MOST_AT_ONCE = 30;

    /** Whether the event’s page has everybody; that of a larger event gets a delegation when it is opened. Readers get all. */
    public boolean atOnce() {
        int people = others.people().size()
                + delegations.stream().mapToInt(group -> group.people().size()).sum();
        return !writable || people + delegations.size() <= MOST_AT_ONCE;
    }

    /** @throws NotFoundException where there is no such group at the event */
    DelegationGroup group(String key) {
        return Stream.concat(delegations.stream(), Stream.of(others))
                .filter(group -> group.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("delegation", key));
    }

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
