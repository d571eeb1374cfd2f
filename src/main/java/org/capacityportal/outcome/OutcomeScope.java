package org.capacityportal.outcome;

import org.capacityportal.access.Viewer;
import org.capacityportal.event.EventScope;

/**
 * Which outcomes a viewer may see, as a condition of SQL: coordinators those of the events in their scope and those
 * without an event that they recorded, donors those of the events they fund, officials those of their city and the joint
 * ones of events to which their city is invited.
 */
final class OutcomeScope {

    private OutcomeScope() {}

    /** A condition on a row of {@code outcome}; its parameters are {@link Viewer#sqlParameters()}. Deleted outcomes are nobody's. */
    static String condition(String alias, Viewer viewer) {
        return alias + ".deleted_at is null and " + reach(alias, viewer);
    }

    /** The scope without regard to deletion, for taking a deletion back. */
    static String reach(String alias, Viewer viewer) {
        String ofEvent = "exists (select 1 from event origin where origin.id = %1$s.event_id and "
                + EventScope.condition("origin", viewer) + ")";
        // Asked for each outcome that is looked at: as one of two ways to be in scope, "exists" would gather all events
        // first.
        String eachOfEvent = "coalesce((select " + EventScope.condition("origin", viewer)
                + " from event origin where origin.id = %1$s.event_id), false)";
        String scope =
                switch (viewer.role()) {
                    case ADMINISTRATOR -> "true";
                    case COORDINATOR ->
                        "(" + eachOfEvent + " or %1$s.event_id is null and %1$s.created_by = :viewerId)";
                    case CITY_OFFICIAL ->
                        "(%1$s.city_id = :viewerCity" + " or %1$s.city_id is null and %1$s.region_id is null and "
                                + eachOfEvent + ")";
                    case DONOR -> ofEvent;
                };
        return scope.formatted(alias);
    }
}
