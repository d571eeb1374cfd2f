package org.capacityportal.report.donor;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capacityportal.delegation.summary.SummedUp;
import org.capacityportal.report.content.Figure;
import org.capacityportal.report.content.FunderLine;
import org.capacityportal.report.figures.FigureQueries;
import org.capacityportal.report.figures.FigureScope;
import org.capacityportal.report.figures.RememberedCounts;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The donor's part of what does not add up over events. A person who was at events of several donors is one person: each
 * donor gets the mean of its shares of all events of the period that the person was at, so that the donors' parts of a
 * person never exceed one. Cities likewise.
 */
@Component
class Attribution {

    private final FigureQueries queries;
    private final RememberedCounts remembered;
    private final JsonMapper json;

    Attribution(FigureQueries queries, RememberedCounts remembered, JsonMapper json) {
        this.queries = queries;
        this.remembered = remembered;
        this.json = json;
    }

    Map<Figure, BigDecimal> ofPeopleAndCities(FigureScope scope) {
        String basis = queries.query(scope, BASIS.formatted(scope.held()))
                .query((row, number) -> Optional.ofNullable(row.getString("basis")))
                .single()
                .orElse(null);
        String parts = remembered.counts("ATTRIBUTED", scope, basis, () -> queries.query(
                        scope,
                        SQL.formatted(
                                scope.held(),
                                SummedUp.NOW.participations(
                                        "any_held", "d.city_id, d.sex, d.people", "d.role = 'DELEGATE'")))
                .query(String.class)
                .single());
        return json.readValue(parts, new TypeReference<EnumMap<Figure, BigDecimal>>() {});
    }

    /** What the parts follow from beside the donor’s own events: who came to any events of the period. */
    private static final String BASIS = """
            select case when coalesce(bool_and(state is not null), true) then '/' || coalesce(sum(hashint8extended(state, id)), 0) end as basis
            from (select e.id, %s as state from event e %s where %%s) any_held""".formatted(SummedUp.STATE, SummedUp.STATE_TABLE);

    /** Where each person and city was is added up once, before shares are looked at: those of most events are nothing. */
    private static final String SQL = """
            , any_held as materialized (
                select e.id from event e where %1$s
            ), of_any_donor as materialized (
                %2$s
            ), own as (
                select p.id, a.sex, sum(h.share) as share
                from of_any_donor a join counted h on h.id = a.event_id cross join lateral unnest(a.people) as p (id)
                group by 1, 2
            ), times as (
                select p.id, count(*) as events
                from of_any_donor a cross join lateral unnest(a.people) as p (id)
                where p.id in (select id from own)
                group by 1
            ), person as (
                select o.sex, o.share / t.events as share from own o join times t on t.id = o.id
            ), city_at_event as (
                select event_id, city_id from of_any_donor
                union
                select e.id, c.city_id from any_held e join head_count c on c.event_id = e.id and c.total > 0
            ), city_reached as (
                select c.city_id, avg(coalesce(h.share, 0)) as share
                from city_at_event c
                left join counted h on h.id = c.event_id
                where c.city_id in (select city_id from delegations)
                group by 1
            )
            select jsonb_build_object(
                       'PARTICIPANTS', round(coalesce(sum(share), 0), 4),
                       'WOMEN', round(coalesce(sum(share) filter (where sex = 'WOMAN'), 0), 4),
                       'MEN', round(coalesce(sum(share) filter (where sex = 'MAN'), 0), 4),
                       'SEX_NOT_RECORDED', round(coalesce(sum(share) filter (where sex is null), 0), 4),
                       'CITIES_REACHED', (select round(coalesce(sum(share), 0), 4) from city_reached))
            from person""";

    /** The other donors of the events, in the order of their shares. */
    List<FunderLine> otherFunders(FigureScope scope) {
        return queries.query(scope, """
                select s.event_id, translated(p.name, p.name_translations, :language) as name, s.share
                from counted c
                join event_donor_share s on s.event_id = c.id and s.donor_id <> :subject
                join partner p on p.id = s.donor_id
                order by s.event_id, s.share desc, p.id""").query(FunderLine.class).list();
    }
}
