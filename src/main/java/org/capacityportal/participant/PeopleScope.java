package org.capacityportal.participant;

import org.capacityportal.access.Role;
import org.capacityportal.access.Viewer;

/**
 * Which people a viewer may see, as conditions of SQL whose parameters are {@link Viewer#sqlParameters()}: whoever enters
 * data sees all, officials those of their city's delegations, donors those who took part in what they fund.
 */
final class PeopleScope {

    /** A condition on a participation {@code p}: which events are deleted, an index of those few tells. */
    static final String KEPT_EVENT =
            "not exists (select 1 from event gone where gone.id = p.event_id and gone.deleted_at is not null)";

    private PeopleScope() {}

    /** A condition on a row {@code pt} of {@code participant}. Deleted people are nobody's. */
    static String condition(Viewer viewer) {
        return "pt.deleted_at is null"
                + (viewer.coordinates() ? "" : " and exists (select 1 from " + tookPart(viewer) + ")");
    }

    /**
     * The participations {@code p} of {@code pt} in events {@code e} that the viewer may count, with the city {@code pc} or
     * region {@code pr} represented; for a {@code from}.
     */
    static String participations(Viewer viewer) {
        return "participation p join event e on e.id = p.event_id left join city pc on pc.id = p.city_id"
                + " left join region pr on pr.id = p.region_id where p.participant_id = pt.id"
                + " and p.deleted_at is null and e.deleted_at is null and " + own(viewer);
    }

    /** The same participations {@code p} alone, for asking whether there is any. */
    static String tookPart(Viewer viewer) {
        return "participation p where p.participant_id = pt.id and p.deleted_at is null and " + KEPT_EVENT + " and "
                + own(viewer);
    }

    /** Which participations {@code p} the viewer may count, as long as their events are kept. */
    static String own(Viewer viewer) {
        return switch (viewer.role()) {
            case ADMINISTRATOR, COORDINATOR -> "true";
            case CITY_OFFICIAL -> "p.role = 'DELEGATE' and p.city_id = :viewerCity";
            case DONOR ->
                "exists (select 1 from event_donor_share f where f.event_id = p.event_id and f.donor_id = :viewerPartner)";
        };
    }

    /** A condition on {@code pt}: whether the viewer may read the name, and what else tells who it is. */
    static String named(Viewer viewer) {
        return viewer.role() == Role.DONOR ? "pt.shared_with_donors" : "true";
    }

    /** A condition: whether the viewer may read contact data. */
    static String reachable(Viewer viewer) {
        return viewer.role() == Role.DONOR ? "false" : "true";
    }
}
