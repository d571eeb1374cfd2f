package org.capacityportal.report.publishing;

import org.capacityportal.access.Viewer;
import org.capacityportal.event.EventScope;
import org.capacityportal.programme.ProgrammeScope;

/**
 * Which published reports a viewer may read, as a condition of SQL: administrators all; officials those on their city;
 * donors those to themselves; coordinators, and donors where the report is on a programme, those that count nothing
 * outside of their scope. Who published a report goes on reading it. Records that were deleted since count as if they
 * were there, so that what was published stays to be read.
 */
final class VersionScope {

    private static final String EVENTS =
            "(select d.id, d.programme_id, d.created_by, null::timestamptz as deleted_at from event d)";
    private static final String PROGRAMMES = "(select d.id, null::timestamptz as deleted_at from programme d)";

    private VersionScope() {}

    /** A condition on a row of {@code published_report}; its parameters are {@link Viewer#sqlParameters()}. */
    static String condition(String alias, Viewer viewer) {
        String scope =
                switch (viewer.role()) {
                    case ADMINISTRATOR -> "true";
                    case COORDINATOR -> "(%1$s.published_by = :viewerId or " + within(viewer) + ")";
                    case CITY_OFFICIAL -> "(%1$s.kind = 'CITY' and %1$s.subject_id = :viewerCity)";
                    case DONOR ->
                        "(%1$s.kind = 'DONOR' and %1$s.subject_id = :viewerPartner or %1$s.kind = 'PROGRAMME' and "
                                + within(viewer) + ")";
                };
        return scope.formatted(alias);
    }

    /** Which of those the viewer may hand on: administrators all, publishers theirs while all of it is in their scope. */
    static String handedOn(String alias, Viewer viewer) {
        String scope =
                switch (viewer.role()) {
                    case ADMINISTRATOR -> "true";
                    case COORDINATOR -> "(%1$s.published_by = :viewerId and " + within(viewer) + ")";
                    case CITY_OFFICIAL, DONOR -> "false";
                };
        return scope.formatted(alias);
    }

    /** Whether all that the report counts is in the viewer's scope. */
    private static String within(Viewer viewer) {
        String ownOutcome = viewer.coordinates() ? "o.event_id is null and o.created_by = :viewerId" : "false";
        return """
                not exists (
                    select 1 from unnest(%%1$s.event_ids) counted (id)
                    left join %1$s e on e.id = counted.id where (%2$s) is not true)
                and not exists (
                    select 1 from unnest(%%1$s.programme_ids) counted (id)
                    left join %3$s p on p.id = counted.id where (%4$s) is not true)
                and not exists (
                    select 1 from unnest(%%1$s.outcome_ids) counted (id)
                    left join outcome o on o.id = counted.id left join %1$s e on e.id = o.event_id
                    where (%5$s or %2$s) is not true)
                """.formatted(
                        EVENTS,
                        EventScope.condition("e", viewer),
                        PROGRAMMES,
                        ProgrammeScope.condition("p", viewer),
                        ownOutcome);
    }
}
