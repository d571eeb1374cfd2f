package org.capacityportal.report.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.capacityportal.delegation.summary.SummedUp;
import org.capacityportal.report.content.RoleLine;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Counts different people, in whole and in parts, together with what else the parts come to. Different people do not add up
 * over events, so that each count goes through all who came; therefore it is remembered.
 */
@Component
class DifferentPeople {

    private final JdbcClient jdbc;
    private final RememberedCounts remembered;
    private final JsonMapper json;

    DifferentPeople(JdbcClient jdbc, RememberedCounts remembered, JsonMapper json) {
        this.jdbc = jdbc;
        this.remembered = remembered;
        this.json = json;
    }

    /**
     * The figures of people and cities by the names of their columns, and with them what is asked of all events together.
     *
     * @param sums further columns, from rows {@code f} of {@code per_event}
     */
    Map<String, @Nullable BigDecimal> whole(FigureScope scope, String sums) {
        return json.readValue(
                remembered.counts("WHOLE", scope, () -> count(scope, WHOLE.formatted(sums))),
                new TypeReference<Map<String, @Nullable BigDecimal>>() {});
    }

    /**
     * What each city and region sent, as a JSON array of {@code city_id}, {@code region_id}, {@code delegations}, {@code
     * attendances}, {@code participant_days}, {@code reported}, {@code unnamed} and the counts of people.
     */
    String places(FigureScope scope) {
        return remembered.counts("PLACES", scope, () -> count(scope, PLACES));
    }

    /**
     * What each group of the report comes to, as a JSON array of {@code dimension}, {@code key}, {@code region_id}, {@code
     * events}, {@code attendances}, {@code participant_days} and the counts of people.
     */
    String groups(FigureScope scope) {
        return remembered.counts("GROUPS", scope, () -> count(scope, GROUPS));
    }

    /** Who attended in other roles than as a delegate; those of a city or region wherever they were. */
    List<RoleLine> roles(FigureScope scope) {
        String sql = ROLES.formatted(
                scope.ofPlace() ? "select e.id from event e where " + scope.held() : "select id from counted",
                SummedUp.NOW.participations(
                        "anywhere",
                        "d.role, d.people, d.attendances, d.days",
                        "d.role <> 'DELEGATE' and " + scope.place("d")));
        return json.readValue(
                scope.ofPlace() ? count(scope, sql) : remembered.counts("ROLES", scope, () -> count(scope, sql)),
                new TypeReference<List<RoleLine>>() {});
    }

    private String count(FigureScope scope, String sql) {
        return jdbc.sql(scope.with(sql))
                .params(scope.parameters())
                .query(String.class)
                .single();
    }

    private static final String COUNTS = """
            count(*) as participants, count(*) filter (where sex = 'WOMAN') as women,
            count(*) filter (where sex = 'MAN') as men, count(*) filter (where sex is null) as sex_not_recorded""";

    private static final String WHOLE = """
            , person as (
                select distinct sex, unnest(people) as id from came
            ), people as (
                select %s from person
            ), sums as (
                select %%s from per_event f
            )
            select to_jsonb(people) || to_jsonb(sums) || jsonb_build_object(
                       'women_share', round(people.women::numeric / nullif(people.women + people.men, 0), 4),
                       'cities_reached', (select count(distinct city_id) from delegations))
            from people cross join sums""".formatted(COUNTS);

    private static final String PLACES = """
            , named as (
                select event_id, city_id, region_id, sum(attendances) as named, sum(days) as days from sent group by 1, 2, 3
            ), took_part as (
                select d.city_id, d.region_id, count(*) as delegations, coalesce(sum(n.named), 0) as attendances,
                       coalesce(sum(n.days), 0) as participant_days, sum(h.total) as reported,
                       sum(greatest(0, coalesce(h.total, 0) - coalesce(n.named, 0))) as unnamed
                from delegations d
                left join named n on n.event_id = d.event_id and %1$s
                left join heads h on h.event_id = d.event_id and %2$s
                group by 1, 2
            ), person as (
                select distinct city_id, region_id, sex, unnest(people) as id from came
            ), people as (
                select city_id, region_id, %4$s from person group by 1, 2
            )
            select coalesce(jsonb_agg(jsonb_build_object(
                       'city_id', t.city_id, 'region_id', t.region_id, 'delegations', t.delegations,
                       'attendances', t.attendances, 'participant_days', t.participant_days, 'reported', t.reported,
                       'unnamed', t.unnamed, 'participants', coalesce(p.participants, 0), 'women', coalesce(p.women, 0),
                       'men', coalesce(p.men, 0), 'sex_not_recorded', coalesce(p.sex_not_recorded, 0))), '[]')
            from took_part t left join people p on %3$s""".formatted(
                    FigureQueries.samePlace("n", "d"),
                    FigureQueries.samePlace("h", "d"),
                    FigureQueries.samePlace("p", "t"),
                    COUNTS);

    private static final String GROUPS = """
            , kind as (
                select 'TYPE' as dimension, e.type as key, c.id as event_id from counted c join event e on e.id = c.id
                union all
                select 'TOPIC', coalesce(t.topic, ''), c.id from counted c left join event_topic t on t.event_id = c.id
                union all
                select 'AUDIENCE', coalesce(u.audience, ''), c.id
                from counted c left join event_audience u on u.event_id = c.id
            ), sums as (
                select k.dimension, k.key, null::bigint as region_id, count(*) as events, sum(f.attendances) as attendances,
                       sum(f.participant_days) as participant_days
                from kind k join per_event f on f.event_id = k.event_id group by 1, 2
                union all
                select 'REGION', '', d.region_id, d.events, coalesce(s.attendances, 0), coalesce(s.days, 0)
                from (select coalesce(d.region_id, t.region_id) as region_id, count(distinct d.event_id) as events
                      from delegations d left join city t on t.id = d.city_id group by 1) d
                left join (select coalesce(s.region_id, t.region_id) as region_id, sum(s.attendances) as attendances, sum(s.days) as days
                           from sent s left join city t on t.id = s.city_id group by 1) s
                     on coalesce(s.region_id, 0) = coalesce(d.region_id, 0)
            ), person as (
                select distinct k.dimension, k.key, null::bigint as region_id, c.sex, unnest(c.people) as id
                from kind k join came c on c.event_id = k.event_id
                union all
                select distinct 'REGION', '', coalesce(c.region_id, t.region_id), c.sex, unnest(c.people)
                from came c left join city t on t.id = c.city_id
            ), people as (
                select dimension, key, region_id, %s from person group by 1, 2, 3
            )
            select coalesce(jsonb_agg(jsonb_build_object(
                       'dimension', s.dimension, 'key', s.key, 'region_id', s.region_id, 'events', s.events,
                       'attendances', s.attendances, 'participant_days', s.participant_days,
                       'participants', coalesce(p.participants, 0), 'women', coalesce(p.women, 0),
                       'men', coalesce(p.men, 0), 'sex_not_recorded', coalesce(p.sex_not_recorded, 0))), '[]')
            from sums s
            left join people p on p.dimension = s.dimension and p.key = s.key
                 and coalesce(p.region_id, 0) = coalesce(s.region_id, 0)""".formatted(COUNTS);

    private static final String ROLES = """
            , anywhere as materialized (%s), other as (%s), person as (
                select distinct role, unnest(people) as id from other
            ), people as (
                select role, count(*) as people from person group by 1
            ), sums as (
                select role, sum(attendances) as attendances, sum(days) as days from other group by 1
            )
            select coalesce(jsonb_agg(jsonb_build_object(
                       'role', s.role, 'people', p.people, 'attendances', s.attendances, 'days', s.days) order by s.role), '[]')
            from sums s join people p on p.role = s.role""";
}
