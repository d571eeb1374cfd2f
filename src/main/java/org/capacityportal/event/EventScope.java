package org.capacityportal.event;

import org.capacityportal.access.Viewer;

/**
 * Which events a viewer may see, as a condition of SQL: coordinators those of their programmes and those without a
 * programme that they created, donors those they fund, officials those to which their city is invited.
 */
public final class EventScope {

    private EventScope() {}

    /** A condition on a row of {@code event}; its parameters are {@link Viewer#sqlParameters()}. Deleted events are nobody's. */
    public static String condition(String alias, Viewer viewer) {
        String scope =
                switch (viewer.role()) {
                    case ADMINISTRATOR -> "true";
                    case COORDINATOR ->
                        "(exists (select 1 from user_programme scope"
                                + " where scope.user_id = :viewerId and scope.programme_id = %1$s.programme_id)"
                                + " or %1$s.programme_id is null and %1$s.created_by = :viewerId)";
                    case CITY_OFFICIAL ->
                        "exists (select 1 from event_invitee scope"
                                + " where scope.city_id = :viewerCity and scope.event_id = %1$s.id)";
                    case DONOR ->
                        "exists (select 1 from event_donor_share scope"
                                + " where scope.donor_id = :viewerPartner and scope.event_id = %1$s.id)";
                };
        return ("%1$s.deleted_at is null and " + scope).formatted(alias);
    }
}
