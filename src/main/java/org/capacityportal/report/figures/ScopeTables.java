package org.capacityportal.report.figures;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.capacityportal.delegation.summary.SummedUp;

/**
 * The rows that the figures of a scope are counted from, as common table expressions. Here, and in {@code
 * attended_participation}, stands what counts; the queries only count.
 *
 * <ul>
 *   <li>{@code counted}: the events of the report, which {@link FigureScopes} found
 *   <li>{@code sent}: the delegates who attended, summed up by event, city or region, and sex; for a city or region its own
 *   <li>{@code came}: the same with the ids of the people
 *   <li>{@code attended}: the same one by one, as participations
 *   <li>{@code heads}: head counts, for a city or region its rows
 *   <li>{@code delegations}: pairs of an event and a city or region
 *   <li>{@code per_event}: the figures that add up over events, one row per event
 *   <li>{@code produced}: outcomes; for a city or region also those without an event that were agreed in the period
 * </ul>
 */
final class ScopeTables {

    private final Map<String, String> tables = new LinkedHashMap<>();

    ScopeTables(FigureScope scope) {
        String delegate = scope.delegate("d");
        tables.put("counted", COUNTED);
        tables.put("sent", SummedUp.BEFORE.participations("counted", SENT, delegate));
        tables.put(
                "came", SummedUp.BEFORE.participations("counted", "d.city_id, d.region_id, d.sex, d.people", delegate));
        tables.put("attended", ATTENDED.formatted(scope.place("a")));
        tables.put("heads", HEADS.formatted(scope.place("c")));
        tables.put(
                "delegations",
                DELEGATIONS.formatted(SummedUp.BEFORE.participations("counted", "d.city_id, d.region_id", delegate)));
        tables.put("per_event", scope.ofPlace() ? PER_EVENT_OF_PLACE : PER_EVENT);
        tables.put(
                "produced",
                scope.ofPlace()
                        ? PRODUCED_BY_PLACE.formatted(scope.held(), scope.place("o"), scope.withoutEvent())
                        : PRODUCED);
    }

    /** The statement with those of the tables that it names, and those that they name in their turn. */
    String before(String sql) {
        Deque<String> needed = new ArrayDeque<>();
        StringBuilder naming = new StringBuilder(sql);
        List<Map.Entry<String, String>> lastFirst = new ArrayList<>(tables.entrySet());
        Collections.reverse(lastFirst);
        for (Map.Entry<String, String> table : lastFirst) {
            if (table.getKey().equals("counted") || names(naming, table.getKey())) {
                needed.addFirst(table.getKey() + " as (\n" + table.getValue() + ")");
                naming.append(table.getValue());
            }
        }
        return "with " + String.join(", ", needed) + "\n" + sql;
    }

    private static boolean names(StringBuilder sql, String table) {
        return sql.indexOf(table) >= 0
                && WORDS.computeIfAbsent(table, word -> Pattern.compile("\\b" + word + "\\b"))
                        .matcher(sql)
                        .find();
    }

    private static final Map<String, Pattern> WORDS = new ConcurrentHashMap<>();

    private static final String COUNTED = """
            select * from unnest(cast(:countedEvents as bigint[]), cast(:countedEnds as date[]), cast(:countedShares as numeric[]))
                          as c (id, ends_on, share)""";

    private static final String SENT =
            "d.city_id, d.region_id, d.sex, d.attendances, d.days, d.exams_entered, d.exams_passed, d.exams_failed";

    private static final String ATTENDED = """
            select a.id, a.event_id, a.participant_id, a.city_id, a.region_id, a.exam_result, a.days
            from counted h join attended_participation a on a.event_id = h.id
            where a.role = 'DELEGATE' and %s""";

    private static final String HEADS = """
            select c.event_id, c.city_id, c.region_id, c.total from counted h join head_count c on c.event_id = h.id
            where %s""";

    private static final String DELEGATIONS = """
            select event_id, city_id, region_id from (%s) one
            union
            select event_id, city_id, region_id from heads where num_nonnulls(city_id, region_id) = 1 and total > 0""";

    private static final String STATUS = """
            o.id, o.event_id, o.city_id, o.region_id, o.status,
            o.status in ('COMMITTED', 'IN_PROGRESS') and o.due_on < :today as overdue,
            o.status = 'ACHIEVED' and o.achieved_on <= o.due_on as on_time""";

    private static final String PRODUCED = "select " + STATUS
            + ", h.share from outcome o join counted h on h.id = o.event_id where o.deleted_at is null";

    private static final String PRODUCED_BY_PLACE = "select " + STATUS
            + ", null::numeric as share from outcome o left join event e on e.id = o.event_id and %s"
            + " where o.deleted_at is null and %s and (e.id is not null or %s)";

    /** A head count in total stands for the event, else those of the cities and regions add up. */
    private static final String PER_EVENT = """
            select c.id as event_id, c.ends_on, c.share, 1 as events,
                   coalesce(n.attendances, 0) as attendances, coalesce(n.days, 0) as participant_days,
                   coalesce(n.women, 0) as women, coalesce(n.men, 0) as men,
                   coalesce(n.sex_not_recorded, 0) as sex_not_recorded, coalesce(n.attendances, 0) as named,
                   n.reported, greatest(0, coalesce(n.reported, 0) - coalesce(n.attendances, 0)) as unnamed,
                   coalesce(n.delegations, 0) as delegations, coalesce(n.exams_entered, 0) as exams_entered,
                   coalesce(n.exams_passed, 0) as exams_passed, coalesce(n.exams_failed, 0) as exams_failed,
                   coalesce(n.ratings, 0) as ratings, n.rating_sum, coalesce(n.satisfied, 0) as satisfied,
                   coalesce(n.attendances, 0) as present, coalesce(n.attendance_sheet, false) as attendance_sheet
            from counted c left join (%s) n on n.event_id = c.id
            """.formatted(SummedUp.BEFORE.events("counted"));

    /**
     * Ratings are anonymous, so that even in a city's report they are those of the whole event, set against all who were
     * there.
     */
    private static final String PER_EVENT_OF_PLACE = """
            select c.id as event_id, c.ends_on, c.share, 1 as events,
                   coalesce(n.attendances, 0) as attendances, coalesce(n.participant_days, 0) as participant_days,
                   coalesce(n.women, 0) as women, coalesce(n.men, 0) as men,
                   coalesce(n.sex_not_recorded, 0) as sex_not_recorded, coalesce(n.attendances, 0) as named,
                   r.reported, greatest(0, coalesce(r.reported, 0) - coalesce(n.attendances, 0)) as unnamed,
                   coalesce(d.delegations, 0) as delegations, coalesce(n.exams_entered, 0) as exams_entered,
                   coalesce(n.exams_passed, 0) as exams_passed, coalesce(n.exams_failed, 0) as exams_failed,
                   coalesce(w.ratings, 0) as ratings, w.rating_sum, coalesce(w.satisfied, 0) as satisfied,
                   coalesce(w.attendances, 0) as present, coalesce(w.attendance_sheet, false) as attendance_sheet
            from counted c
            left join (select event_id, sum(attendances) as attendances, sum(days) as participant_days,
                              sum(attendances) filter (where sex = 'WOMAN') as women,
                              sum(attendances) filter (where sex = 'MAN') as men,
                              sum(attendances) filter (where sex is null) as sex_not_recorded,
                              sum(exams_entered) as exams_entered, sum(exams_passed) as exams_passed,
                              sum(exams_failed) as exams_failed
                       from sent group by event_id) n on n.event_id = c.id
            left join (select event_id, sum(total) as reported from heads group by event_id) r on r.event_id = c.id
            left join (select event_id, count(*) as delegations from delegations group by event_id) d on d.event_id = c.id
            left join (%s) w on w.event_id = c.id
            """.formatted(SummedUp.BEFORE.events("counted"));
}
