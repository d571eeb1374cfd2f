package org.capacityportal.report.figures;

import org.capacityportal.delegation.summary.SummedUp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Counts different people, in whole and in parts. Unlike all else they do not add up over events, so that each count goes
 * through all who came; therefore it is remembered as long as the same people came to the same events.
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

    PeopleCount whole(FigureScope scope) {
        String counts = remembered.counts("WHOLE", scope, PEOPLE_AT_EVENTS, () -> count(scope, """
                , person as (
                    select distinct sex, unnest(people) as id from came
                )
                select jsonb_build_object(
                           'participants', count(*), 'women', count(*) filter (where sex = 'WOMAN'),
                           'men', count(*) filter (where sex = 'MAN'), 'sexNotRecorded', count(*) filter (where sex is null))
                from person"""));
        return json.readValue(counts, PeopleCount.class);
    }

    /** The people of each city and region, as a JSON array of {@code city_id}, {@code region_id} and their counts. */
    String places(FigureScope scope) {
        return remembered.counts("PLACES", scope, PEOPLE_AT_EVENTS, () -> count(scope, """
                , person as (
                    select distinct city_id, region_id, sex, unnest(people) as id from came
                ), people as (
                    select city_id, region_id, %s from person group by 1, 2
                )
                select coalesce(jsonb_agg(to_jsonb(people)), '[]') from people""".formatted(COUNTS)));
    }

    /**
     * The people of each group of the report, as a JSON array of {@code dimension}, {@code key}, {@code region_id} and their
     * counts.
     */
    String groups(FigureScope scope) {
        return remembered.counts(
                "GROUPS", scope, PEOPLE_IN_GROUPS, () -> count(scope, """
                , kind as (%s), person as (
                    select distinct k.dimension, k.key, null::bigint as region_id, c.sex, unnest(c.people) as id
                    from kind k join came c on c.event_id = k.event_id
                    union all
                    select distinct 'REGION', '', coalesce(c.region_id, t.region_id), c.sex, unnest(c.people)
                    from came c left join city t on t.id = c.city_id
                ), people as (
                    select dimension, key, region_id, %s from person group by 1, 2, 3
                )
                select coalesce(jsonb_agg(to_jsonb(people)), '[]') from people""".formatted(GroupQueries.KINDS, COUNTS)));
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

    private static final String REGIONS_OF_CITIES =
            "(select coalesce(sum(hashint8extended(coalesce(region_id, 0), id)), 0) from city)";

    private static final String PEOPLE_AT_EVENTS = "select " + SummedUp.STATE + " || '/' || " + REGIONS_OF_CITIES
            + " as basis from counted h " + SummedUp.STATE_TABLE;

    private static final String PEOPLE_IN_GROUPS =
            """
            select %s || '/' || %s || '/' || sum(hashtextextended(e.type, e.id))
                   || '/' || (select coalesce(sum(hashtextextended(topic, event_id)), 0) from event_topic
                              where event_id in (select id from counted))
                   || '/' || (select coalesce(sum(hashtextextended(audience, event_id)), 0) from event_audience
                              where event_id in (select id from counted)) as basis
            from counted h join event e on e.id = h.id %s""".formatted(SummedUp.STATE, REGIONS_OF_CITIES, SummedUp.STATE_TABLE);
}
