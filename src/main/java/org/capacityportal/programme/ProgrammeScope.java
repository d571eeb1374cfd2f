package org.capacityportal.programme;

import org.capacityportal.access.Viewer;

/**
 * Which programmes a viewer may see, as a condition of SQL: coordinators those assigned to them, donors those they fund,
 * officials those that name their city or invite it to an event.
 */
public final class ProgrammeScope {

    private ProgrammeScope() {}

    /**
     * A condition on a row of {@code programme}; its parameters are {@link Viewer#sqlParameters()}. Deleted programmes are
     * nobody's.
     */
    public static String condition(String alias, Viewer viewer) {
        String scope =
                switch (viewer.role()) {
                    case ADMINISTRATOR -> "true";
                    case COORDINATOR ->
                        "exists (select 1 from user_programme scope"
                                + " where scope.user_id = :viewerId and scope.programme_id = %1$s.id)";
                    case CITY_OFFICIAL ->
                        "(exists (select 1 from programme_city scope"
                                + " where scope.city_id = :viewerCity and scope.programme_id = %1$s.id)"
                                + " or exists (select 1 from event_invitee scope join event held on held.id = scope.event_id"
                                + " where scope.city_id = :viewerCity and held.programme_id = %1$s.id and held.deleted_at is null))";
                    case DONOR ->
                        "exists (select 1 from funding scope"
                                + " where scope.donor_id = :viewerPartner and scope.programme_id = %1$s.id)";
                };
        return ("%1$s.deleted_at is null and " + scope).formatted(alias);
    }
}
