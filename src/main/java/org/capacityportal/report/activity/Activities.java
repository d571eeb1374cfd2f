package org.capacityportal.report.activity;

import java.util.List;
import org.capacityportal.report.content.Activity;
import org.capacityportal.report.figures.FigureQueries;
import org.capacityportal.report.figures.FigureScope;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads the programmes of a report for those who compare aid data: each as the one piece of JSON that the database makes of it. */
@Component
public class Activities {

    /**
     * Results {@code r}, left joined with their objectives {@code o}: objectives, each followed by the outputs that serve it,
     * then the outputs that serve the programme as a whole.
     */
    public static final String ORDER_OF_RESULTS = """
            r.level = 'OUTPUT' and r.objective_id is null, coalesce(o.position, r.position), coalesce(o.id, r.id),
            r.level = 'OUTPUT', r.position, r.id""";

    private final FigureQueries queries;
    private final JsonMapper json;

    Activities(FigureQueries queries, JsonMapper json) {
        this.queries = queries;
        this.json = json;
    }

    /** Of events, only what the reader may see of them. */
    public List<Activity> activities(List<Long> programmes, FigureScope scope) {
        return queries
                .query(scope, SQL.formatted(scope.readableEvent()))
                .param("programmes", programmes.toArray(Long[]::new))
                .query(String.class)
                .list()
                .stream()
                .map(activity -> json.readValue(activity, Activity.class))
                .toList();
    }

    /** The texts in every language, the original among them. */
    private static String texts(String row, String text) {
        return "case when %1$s.%2$s is null then '{}' else %1$s.%2$s_translations || jsonb_build_object(%1$s.text_language, %1$s.%2$s) end"
                .formatted(row, text);
    }

    private static String names(String row) {
        return "jsonb_strip_nulls(jsonb_build_object('uk', %1$s.name_uk, 'en', %1$s.name_en, 'pl', %1$s.name_pl, 'ru', %1$s.name_ru))"
                .formatted(row);
    }

    private static final String INDICATORS = """
            select coalesce(jsonb_agg(jsonb_build_object(
                       'indicatorId', i.id, 'titles', %s, 'descriptions', %s, 'language', i.text_language)
                   order by i.position, i.id), '[]')
            from indicator i where i.result_id = r.id and i.deleted_at is null""".formatted(texts("i", "title"), texts("i", "description"));

    private static final String RESULTS =
            """
            select coalesce(jsonb_agg(jsonb_build_object(
                       'resultId', r.id, 'level', r.level, 'titles', %s, 'descriptions', %s, 'language', r.text_language,
                       'indicators', (%s))
                   order by %s), '[]')
            from result r left join result o on o.id = r.objective_id
            where r.programme_id = p.id and r.deleted_at is null""".formatted(texts("r", "title"), texts("r", "description"), INDICATORS, ORDER_OF_RESULTS);

    private static final String ORGANISATIONS = """
            select coalesce(jsonb_agg(jsonb_build_object(
                       'partnerId', o.id, 'identifier', o.iati_identifier, 'names', %s, 'language', o.text_language,
                       'countryCode', o.country_code, 'role', t.role,
                       'kinds', (select coalesce(jsonb_agg(k.kind order by k.kind), '[]') from partner_kind k where k.partner_id = o.id),
                       'cityHall', o.city_id is not null)
                   order by array_position(array['FUNDING', 'LEAD', 'CO_IMPLEMENTER'], t.role), t.share desc, o.id), '[]')
            from (select f.donor_id as partner_id, 'FUNDING' as role, f.share_percent as share from funding f where f.programme_id = p.id
                  union all
                  select m.partner_id, m.capacity, 0 from programme_implementer m where m.programme_id = p.id) t
            join partner o on o.id = t.partner_id""".formatted(texts("o", "name"));

    /** The cities of the programme, then those its events were or are to be held in. */
    private static final String PLACES = """
            select coalesce(jsonb_agg(jsonb_build_object(
                       'cityId', c.id, 'code', c.code, 'names', %s, 'countryCode', c.country_code,
                       'regionId', c.region_id, 'latitude', c.latitude, 'longitude', c.longitude, 'member', t.member)
                   order by t.member desc, c.id), '[]')
            from (select city_id, bool_or(member) as member
                  from (select m.city_id, true as member from programme_city m where m.programme_id = p.id
                        union all
                        select h.city_id, false from held_in h where h.programme_id = p.id) any_place
                  group by 1) t
            join city c on c.id = t.city_id""".formatted(names("c"));

    private static final String FUNDS = """
            select coalesce(jsonb_agg(jsonb_build_object(
                       'donorId', f.donor_id, 'amount', f.amount, 'currency', f.currency, 'share', round(f.share_percent / 100, 4))
                   order by f.share_percent desc, f.donor_id), '[]')
            from funding f where f.programme_id = p.id""";

    private static final String SQL =
            """
            , told as (
                select p.* from programme p where p.id = any (:programmes)
            ), visible as materialized (
                select e.id, e.programme_id, e.city_id, e.status, e.starts_on, e.ends_on
                from event e where e.programme_id in (select id from told) and %%s
            ), dates as materialized (
                select programme_id, min(starts_on) as first, max(ends_on) as last from visible where status = 'COMPLETED' group by 1
            ), held_in as materialized (
                select distinct programme_id, city_id from visible where status <> 'CANCELLED' and city_id is not null
            ), spent as materialized (
                select s.programme_id, s.spent_on, s.category, s.reporting_currency, sum(s.reported_amount) as amount
                from (select programme_id, spent_on, category, reporting_currency, reported_amount, deleted_at
                      from spending where programme_id in (select id from told)
                      union all
                      select e.programme_id, s.spent_on, s.category, s.reporting_currency, s.reported_amount, s.deleted_at
                      from visible e join spending s on s.event_id = e.id) s
                where s.deleted_at is null and s.spent_on <= :to group by 1, 2, 3, 4
            ), spendings as materialized (
                select programme_id, jsonb_agg(jsonb_build_object(
                           'on', spent_on, 'category', category, 'amount', amount, 'currency', reporting_currency)
                       order by spent_on, category, reporting_currency) as told
                from spent group by 1
            )
            select jsonb_build_object(
                'programmeId', p.id, 'identifier', p.iati_identifier, 'titles', %s, 'goals', %s, 'audiences', p.audiences,
                'language', p.text_language, 'status', p.status, 'startsOn', p.starts_on, 'endsOn', p.ends_on,
                'actualStart', (select first from dates where programme_id = p.id),
                'actualEnd', case when p.status = 'COMPLETED' then (select last from dates where programme_id = p.id) end,
                'currency', p.currency, 'sourceUrl', p.source_url,
                'changedAt', to_char(greatest(p.created_at,
                    (select max(a.at) from audit_entry a where a.page = 'programme' and a.page_id = p.id))
                    at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                'organisations', (%s), 'places', (%s),
                'sectors', (select coalesce(jsonb_object_agg(s.code, s.percent), '{}') from programme_sector s where s.programme_id = p.id),
                'markers', (select coalesce(jsonb_object_agg(m.marker, m.significance), '{}') from programme_policy_marker m
                            where m.programme_id = p.id),
                'funds', (%s), 'spent', coalesce((select told from spendings where programme_id = p.id), '[]'), 'results', (%s))
            from told p order by p.starts_on, p.id""".formatted(texts("p", "title"), texts("p", "goal"), ORGANISATIONS, PLACES, FUNDS, RESULTS);
}
