package org.capacityportal.report.indicators;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.capacityportal.delegation.summary.SummedUp;
import org.capacityportal.report.content.Figure;
import org.capacityportal.report.figures.FigureScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts the figures of many programmes over many windows, in whole and in parts, in one statement. The rules are those of
 * {@link FigureScope}; a part by region counts as the report on the region does, a part by audience the events for it,
 * a part by sex the people of it. In the report on a city or region its own people and counts alone.
 */
@Component
class WindowFigures {

    /** A figure's value by window and category; what is missing was not there to be counted. */
    record Counts(Map<Window, Map<String, Map<Figure, @Nullable BigDecimal>>> values) {

        @Nullable BigDecimal value(Window window, String category, Figure figure) {
            BigDecimal value = values.getOrDefault(window, Map.of())
                    .getOrDefault(category, Map.of())
                    .get(figure);
            return value == null && figure.counted() ? BigDecimal.ZERO : value;
        }

        Set<String> categories(Window window) {
            return values.getOrDefault(window, Map.of()).keySet();
        }
    }

    /** A dimension by which an indicator of a programme is told apart. */
    record Dimension(long programmeId, String name) {}

    private final JdbcClient jdbc;

    WindowFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param figures those that are asked for */
    Counts count(
            FigureScope scope,
            Collection<Window> windows,
            Collection<Dimension> dimensions,
            Collection<Figure> figures) {
        if (windows.isEmpty()) {
            return new Counts(Map.of());
        }
        Map<Window, Map<String, Map<Figure, @Nullable BigDecimal>>> values = new HashMap<>();
        jdbc.sql(SQL.formatted(
                        SummedUp.NOW.participations(
                                "held",
                                "d.sex, d.city_id, d.region_id, d.people, d.attendances, d.days, d.exams_entered, d.exams_passed, d.exams_failed",
                                scope.delegate("d")),
                        scope.place("c"),
                        scope.place("o"),
                        scope.ofPlace() && figures.contains(Figure.RESPONSE_RATE) ? OF_ALL_PLACES : "attended a",
                        scope.ofPlace() ? "coalesce(s.delegations, 0) > 0" : "true"))
                .params(scope.parameters())
                .param("owners", array(windows, Window::programmeId))
                .param("firsts", array(windows, Window::first))
                .param("lasts", array(windows, Window::last))
                .param("dimensionOwners", array(dimensions, Dimension::programmeId))
                .param("dimensions", array(dimensions, Dimension::name))
                .query(row -> {
                    Window window = new Window(
                            row.getLong("programme_id"),
                            row.getObject("first", LocalDate.class),
                            row.getObject("last", LocalDate.class));
                    Map<Figure, @Nullable BigDecimal> counted = new EnumMap<>(Figure.class);
                    for (Figure figure : figures) {
                        counted.put(figure, row.getBigDecimal(figure.column()));
                    }
                    values.computeIfAbsent(window, none -> new HashMap<>()).put(row.getString("category"), counted);
                });
        return new Counts(values);
    }

    /** As texts, which PostgreSQL casts to what they are. */
    private static <T> String[] array(Collection<T> rows, Function<T, Object> column) {
        return rows.stream().map(column).map(Object::toString).toArray(String[]::new);
    }

    private static final String OF_ALL_PLACES = "(" + SummedUp.NOW.events("held") + ") a";

    /**
     * {@code tag} says in which parts an event counts, and whom of it; the tables after it count per event and part, the
     * last ones per window and part. Whoever came to several events of a window counts in it from the first one on.
     */
    private static final String SQL = """
            with span as materialized (
                select w.programme_id, w.first, w.last
                from unnest(cast(:owners as bigint[]), cast(:firsts as date[]), cast(:lasts as date[]))
                     as w (programme_id, first, last)
            ), told as (
                select d.programme_id, d.dimension
                from unnest(cast(:dimensionOwners as bigint[]), cast(:dimensions as text[])) as d (programme_id, dimension)
            ), held as materialized (
                select e.id, e.programme_id, e.ends_on
                from event e
                join (select programme_id, min(first) as first, max(last) as last from span group by 1) w
                     on w.programme_id = e.programme_id and e.ends_on between w.first and w.last
                where e.deleted_at is null and e.status = 'COMPLETED'
            ), attended as materialized (
                select a.event_id, a.sex, a.city_id, a.region_id, coalesce(a.region_id, t.region_id) as of_region, a.people,
                       a.attendances, a.days, a.exams_entered, a.exams_passed, a.exams_failed
                from (%1$s) a left join city t on t.id = a.city_id
            ), heads as materialized (
                select c.event_id, c.city_id, c.region_id, coalesce(c.region_id, t.region_id) as of_region, c.total
                from head_count c left join city t on t.id = c.city_id
                where c.event_id in (select id from held) and %2$s
            ), delegations as materialized (
                select event_id, city_id, region_id, of_region from attended
                union
                select event_id, city_id, region_id, of_region from heads
                where num_nonnulls(city_id, region_id) = 1 and total > 0
            ), results as materialized (
                select o.event_id, coalesce(o.region_id, t.region_id) as of_region, o.status,
                       o.status in ('COMMITTED', 'IN_PROGRESS') and o.due_on < :today as overdue,
                       o.status = 'ACHIEVED' and o.achieved_on <= o.due_on as on_time
                from outcome o left join city t on t.id = o.city_id
                where o.deleted_at is null and o.event_id in (select id from held) and %3$s
            ), tag as materialized (
                select h.id as event_id, h.programme_id, h.ends_on, null::bigint as region, null as sex, '' collate "C" as category
                from held h
                union all
                select h.id, h.programme_id, h.ends_on, null, sex, 'SEX:' || sex
                from held h join told d on d.programme_id = h.programme_id and d.dimension = 'SEX'
                cross join unnest(array['WOMAN', 'MAN', 'NONE']) as sex
                union all
                select h.id, h.programme_id, h.ends_on, null, null, 'AUDIENCE:' || u.audience
                from held h join told d on d.programme_id = h.programme_id and d.dimension = 'AUDIENCE'
                join event_audience u on u.event_id = h.id
                union all
                select h.id, h.programme_id, h.ends_on, g.of_region, null, 'REGION:' || g.of_region
                from held h join told d on d.programme_id = h.programme_id and d.dimension = 'REGION'
                join (select event_id, of_region from delegations union select event_id, of_region from results) g
                     on g.event_id = h.id and g.of_region is not null
            ), people as materialized (
                select t.programme_id, t.ends_on, t.event_id, t.category, a.sex, a.people, a.attendances, a.days,
                       a.exams_entered, a.exams_passed, a.exams_failed
                from tag t join attended a on a.event_id = t.event_id
                where (t.region is null or t.region = a.of_region) and (t.sex is null or t.sex = coalesce(a.sex, 'NONE'))
            ), sent as materialized (
                select t.programme_id, t.ends_on, t.event_id, t.category, d.city_id
                from tag t join delegations d on d.event_id = t.event_id
                where t.sex is null and (t.region is null or t.region = d.of_region)
            ), per_event as (
                select t.programme_id, t.ends_on, t.category,
                       c.counts::int as events, coalesce(n.attendances, 0) as attendances, coalesce(n.days, 0) as days,
                       coalesce(n.entered, 0) as entered, coalesce(n.passed, 0) as passed, coalesce(n.failed, 0) as failed,
                       coalesce(r.reported, 0) as reported,
                       greatest(0, coalesce(r.reported, 0) - coalesce(n.attendances, 0)) as unnamed,
                       coalesce(s.delegations, 0) as delegations, case when c.counts then coalesce(v.ratings, 0) else 0 end as ratings,
                       case when c.counts then v.rating_sum end as rating_sum, case when c.counts then v.satisfied end as satisfied,
                       case when c.counts then w.present end as present, coalesce(o.committed, 0) as committed,
                       coalesce(o.in_progress, 0) as in_progress, coalesce(o.achieved, 0) as achieved,
                       coalesce(o.dropped, 0) as dropped, coalesce(o.overdue, 0) as overdue, coalesce(o.on_time, 0) as on_time
                from tag t
                left join (select event_id, category, sum(attendances) as attendances, sum(days) as days,
                                  sum(exams_entered) as entered, sum(exams_passed) as passed, sum(exams_failed) as failed
                           from people group by 1, 2) n on n.event_id = t.event_id and n.category = t.category
                left join (select h.event_id, t.category, coalesce(max(h.total) filter (where num_nonnulls(h.city_id, h.region_id) = 0),
                                                                   sum(h.total)) as reported
                           from tag t join heads h on h.event_id = t.event_id
                           where t.sex is null and (t.region is null or t.region = h.of_region)
                           group by 1, 2) r on r.event_id = t.event_id and r.category = t.category
                left join (select event_id, category, count(*) as delegations from sent group by 1, 2) s
                       on s.event_id = t.event_id and s.category = t.category
                left join (select p.event_id, t.category, count(*) filter (where p.status = 'COMMITTED') as committed,
                                  count(*) filter (where p.status = 'IN_PROGRESS') as in_progress,
                                  count(*) filter (where p.status = 'ACHIEVED') as achieved,
                                  count(*) filter (where p.status = 'DROPPED') as dropped,
                                  count(*) filter (where p.overdue) as overdue, count(*) filter (where p.on_time) as on_time
                           from tag t join results p on p.event_id = t.event_id
                           where t.sex is null and (t.region is null or t.region = p.of_region)
                           group by 1, 2) o on o.event_id = t.event_id and o.category = t.category
                left join (select event_id, count(*) as ratings, sum(overall) as rating_sum,
                                  count(*) filter (where overall >= 4) as satisfied
                           from evaluation where event_id in (select id from held) group by 1) v on v.event_id = t.event_id
                left join (select a.event_id, sum(a.attendances) as present from %4$s group by 1) w on w.event_id = t.event_id
                cross join lateral (
                    select t.sex is null and case when t.region is null then %5$s else coalesce(s.delegations, 0) > 0 end
                ) as c (counts)
            ), start as (
                select distinct programme_id, first from span
            ), newcomers as (
                select programme_id, first, category, since, count(*) as participants,
                       count(*) filter (where sex = 'WOMAN') as women, count(*) filter (where sex = 'MAN') as men,
                       count(*) filter (where sex is null) as sex_not_recorded
                from (select b.programme_id, b.first, a.category, p.id, a.sex, min(a.ends_on) as since
                      from start b join people a on a.programme_id = b.programme_id and a.ends_on >= b.first
                      cross join lateral unnest(a.people) as p (id)
                      group by 1, 2, 3, 4, 5) once
                group by 1, 2, 3, 4
            ), persons as (
                select w.programme_id, w.first, w.last, n.category, sum(n.participants) as participants,
                       sum(n.women) as women, sum(n.men) as men, sum(n.sex_not_recorded) as sex_not_recorded
                from span w join newcomers n on (n.programme_id, n.first) = (w.programme_id, w.first) and n.since <= w.last
                group by 1, 2, 3, 4
            ), new_cities as (
                select programme_id, first, category, since, count(*) as cities
                from (select b.programme_id, b.first, d.category, d.city_id, min(d.ends_on) as since
                      from start b join sent d on d.programme_id = b.programme_id and d.ends_on >= b.first
                      where d.city_id is not null
                      group by 1, 2, 3, 4) once
                group by 1, 2, 3, 4
            ), cities as (
                select w.programme_id, w.first, w.last, n.category, sum(n.cities) as cities_reached
                from span w join new_cities n on (n.programme_id, n.first) = (w.programme_id, w.first) and n.since <= w.last
                group by 1, 2, 3, 4
            ), sums as (
                select w.programme_id, w.first, w.last, f.category, sum(f.events) as events,
                       sum(f.attendances) as attendances, sum(f.days) as participant_days, sum(f.attendances) as named,
                       sum(f.reported) as reported, sum(f.unnamed) as unnamed, sum(f.delegations) as delegations,
                       sum(f.entered) as exams_entered, sum(f.passed) as exams_passed, sum(f.failed) as exams_failed,
                       round(sum(f.passed)::numeric / nullif(sum(f.passed + f.failed), 0), 4) as pass_rate,
                       sum(f.ratings) as ratings, round(sum(f.rating_sum)::numeric / nullif(sum(f.ratings), 0), 4) as satisfaction,
                       round(sum(f.satisfied)::numeric / nullif(sum(f.ratings), 0), 4) as satisfied_share,
                       case when sum(f.ratings) > 0 then round(sum(f.ratings)::numeric / nullif(sum(f.present), 0), 4) end as response_rate,
                       sum(f.committed) as committed, sum(f.in_progress) as in_progress, sum(f.achieved) as achieved,
                       sum(f.dropped) as dropped, sum(f.overdue) as overdue, sum(f.on_time) as achieved_on_time
                from span w join per_event f on f.programme_id = w.programme_id and f.ends_on between w.first and w.last
                group by 1, 2, 3, 4
            )
            select s.*, p.participants, p.women, p.men, p.sex_not_recorded,
                   round(p.women::numeric / nullif(p.women + p.men, 0), 4) as women_share, c.cities_reached
            from sums s
            left join persons p on (p.programme_id, p.first, p.last, p.category) = (s.programme_id, s.first, s.last, s.category)
            left join cities c on (c.programme_id, c.first, c.last, c.category) = (s.programme_id, s.first, s.last, s.category)""";
}
