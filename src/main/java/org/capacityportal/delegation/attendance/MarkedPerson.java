package org.capacityportal.delegation.attendance;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person of an event on the page that takes attendance.
 *
 * @param id the participation
 * @param delegation the key of the delegation, {@code others} beside the delegations
 * @param delegationName empty beside the delegations
 * @param role as a constant
 * @param mark null: not marked
 */
record MarkedPerson(
        long id,
        String name,
        String delegation,
        String delegationName,
        String role,
        @Nullable String organisation,
        @Nullable String position,
        @Nullable String track,
        @Nullable Mark mark) {

    /** Position, organisation and track in one line; empty where none is known. */
    public String about() {
        return Stream.of(position, organisation, track).filter(Objects::nonNull).collect(Collectors.joining(" · "));
    }

    /** The mark as the form remembers it. */
    public String encoded() {
        return MarkChange.encoded(id, mark);
    }
}
