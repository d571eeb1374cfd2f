package org.capacityportal.outcome;

import java.util.List;
import org.capacityportal.access.CurrentViewer;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.access.ForEveryone;
import org.capacityportal.city.Cities;
import org.capacityportal.platform.Conditions;
import org.capacityportal.platform.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the pages of events, cities and programmes show of outcomes, within the viewer's scope. */
@Service
@Transactional(readOnly = true)
@ForEveryone
class PanelOutcomes {

    /** So many outcomes of an event are shown on its page, … */
    private static final int OF_EVENT = 100;

    /** … so many in a column of a city's board, … */
    private static final int OF_COLUMN = 20;

    /** … so many of a programme: the rest is in the list. */
    private static final int OF_PROGRAMME = 10;

    private final JdbcClient jdbc;
    private final Outcomes outcomes;
    private final CurrentViewer viewer;

    PanelOutcomes(JdbcClient jdbc, Outcomes outcomes, CurrentViewer viewer) {
        this.jdbc = jdbc;
        this.outcomes = outcomes;
        this.viewer = viewer;
    }

    /** The joint products of an event first, then the outcomes of its cities and regions, by name. */
    List<OutcomeSummary> ofEvent(long eventId) {
        return summaries(
                ofEventVisible(eventId),
                "order by num_nonnulls(o.city_id, o.region_id), %s collate %s, o.due_on nulls last, o.id limit %d"
                        .formatted(Outcomes.PLACE, Language.current().collation(), OF_EVENT));
    }

    /** @param shown what {@link #ofEvent} found; only where that is not all, the rest is counted */
    long countOfEvent(long eventId, List<OutcomeSummary> shown) {
        if (shown.size() < OF_EVENT) {
            return shown.size();
        }
        Conditions conditions = ofEventVisible(eventId);
        return jdbc.sql("select count(*) from outcome o " + conditions.where())
                .params(conditions.parameters())
                .query(Long.class)
                .single();
    }

    private Conditions ofEventVisible(long eventId) {
        return outcomes.visible().and("o.event_id = :event").bind("event", eventId);
    }

    /** The delegations of a completed event, named or counted, that no outcome is recorded of yet. */
    @ForCoordinators
    List<Place> delegationsWithout(long eventId) {
        return jdbc.sql("""
                        select d.city_id, d.region_id, coalesce(%1$s, %2$s) as name
                        from (select city_id, region_id from attended_participation where event_id = :event and role = 'DELEGATE'
                              union
                              select h.city_id, h.region_id from head_count h join event e on e.id = h.event_id
                              where h.event_id = :event and e.status = 'COMPLETED' and num_nonnulls(h.city_id, h.region_id) = 1) d
                        left join city c on c.id = d.city_id
                        left join region r on r.id = d.region_id
                        where not exists (
                            select 1 from outcome o
                            where o.event_id = :event and o.deleted_at is null
                              and (o.city_id = d.city_id or o.region_id = d.region_id))
                        order by coalesce(%1$s, %2$s) collate %3$s limit 50""".formatted(
                        Cities.name("c"), Cities.name("r"), Language.current().collation()))
                .param("event", eventId)
                .param("language", Language.current().tag())
                .query(Place.class)
                .list();
    }

    /** The latest outcomes of a city, at most {@value #OF_COLUMN} of each {@link OutcomeSummary#column}. */
    List<OutcomeSummary> ofCity(long cityId) {
        Conditions conditions = ofCityVisible(cityId).bind("perColumn", OF_COLUMN);
        return jdbc.sql("""
                        select * from (
                            select %s, row_number() over (
                                partition by case when %s then 'OVERDUE' else o.status end order by o.achieved_on desc nulls last, o.due_on nulls last, o.id) as place_in_column
                            from %s %s) as board
                        where place_in_column <= :perColumn order by place_in_column""".formatted(
                                Outcomes.SUMMARY, Outcomes.OVERDUE, Outcomes.tables(viewer.get()), conditions.where()))
                .params(conditions.parameters())
                .query(OutcomeSummary.class)
                .list();
    }

    OutcomeCounts countsOfCity(long cityId) {
        return counts(ofCityVisible(cityId));
    }

    private Conditions ofCityVisible(long cityId) {
        return outcomes.visible().and("o.city_id = :city").bind("city", cityId);
    }

    OutcomeCounts countsOfProgramme(long programmeId) {
        return counts(ofProgrammeVisible(programmeId));
    }

    /** Those of a programme that were agreed on last. */
    List<OutcomeSummary> latestOfProgramme(long programmeId) {
        return summaries(ofProgrammeVisible(programmeId), "order by o.agreed_on desc, o.id desc limit " + OF_PROGRAMME);
    }

    private Conditions ofProgrammeVisible(long programmeId) {
        return outcomes.visible().and("e.programme_id = :programme").bind("programme", programmeId);
    }

    private List<OutcomeSummary> summaries(Conditions conditions, String tail) {
        return jdbc.sql("select %s from %s %s %s"
                        .formatted(Outcomes.SUMMARY, Outcomes.tables(viewer.get()), conditions.where(), tail))
                .params(conditions.parameters())
                .query(OutcomeSummary.class)
                .list();
    }

    private OutcomeCounts counts(Conditions conditions) {
        return jdbc.sql("""
                        select count(*) filter (where o.status = 'COMMITTED') as committed,
                               count(*) filter (where o.status = 'IN_PROGRESS') as in_progress,
                               count(*) filter (where o.status = 'ACHIEVED') as achieved,
                               count(*) filter (where o.status = 'DROPPED') as dropped,
                               count(*) filter (where %1$s and o.status = 'COMMITTED') as committed_overdue,
                               count(*) filter (where %1$s and o.status = 'IN_PROGRESS') as in_progress_overdue
                        from %2$s %3$s""".formatted(Outcomes.OVERDUE, Outcomes.tables(viewer.get()), conditions.where()))
                .params(conditions.parameters())
                .query(OutcomeCounts.class)
                .single();
    }

    /** A city or region that sent a delegation. */
    record Place(@Nullable Long cityId, @Nullable Long regionId, String name) {

        /** What the address of a new outcome of theirs carries. */
        public String parameter() {
            return cityId == null ? "region=" + regionId : "city=" + cityId;
        }
    }
}
