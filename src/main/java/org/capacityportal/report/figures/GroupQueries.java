package org.capacityportal.report.figures;

import java.util.List;
import org.capacityportal.city.Cities;
import org.capacityportal.platform.Language;
import org.capacityportal.report.content.ExamLine;
import org.capacityportal.report.content.GroupLine;
import org.springframework.stereotype.Component;

/** Counts the same rows as {@link FigureQueries} by what the events were, and by where people came from. */
@Component
public class GroupQueries {

    /** What each event of the report was, by every dimension that events are told apart by. */
    static final String KINDS = """
            select 'TYPE' as dimension, e.type as key, c.id as event_id from counted c join event e on e.id = c.id
            union all
            select 'TOPIC', coalesce(t.topic, ''), c.id from counted c left join event_topic t on t.event_id = c.id
            union all
            select 'AUDIENCE', coalesce(u.audience, ''), c.id
            from counted c left join event_audience u on u.event_id = c.id""";

    private final FigureQueries queries;
    private final DifferentPeople peopleOf;

    GroupQueries(FigureQueries queries, DifferentPeople peopleOf) {
        this.queries = queries;
        this.peopleOf = peopleOf;
    }

    /** The groups of every dimension, the largest first and the nameless last. */
    public List<GroupLine> groups(FigureScope scope) {
        return queries.query(scope, """
                , kind as (%5$s), came_with as (
                    select k.dimension, k.key, null::bigint as region_id, f.attendances, f.participant_days
                    from kind k join per_event f on f.event_id = k.event_id
                    union all
                    select 'REGION', '', coalesce(s.region_id, t.region_id), s.attendances, s.days
                    from sent s left join city t on t.id = s.city_id
                ), held_in as (
                    select dimension, key, null::bigint as region_id, count(*) as events from kind group by 1, 2
                    union all
                    select 'REGION', '', coalesce(d.region_id, t.region_id), count(distinct d.event_id)
                    from delegations d left join city t on t.id = d.city_id
                    group by 3
                ), sums as (
                    select dimension, key, region_id, sum(attendances) as attendances, sum(participant_days) as participant_days
                    from came_with group by 1, 2, 3
                ), people as (
                    select dimension, key, region_id, participants, women, men, sex_not_recorded
                    from jsonb_to_recordset(cast(:people as jsonb))
                         as p (dimension text, key text, region_id bigint,
                               participants bigint, women bigint, men bigint, sex_not_recorded bigint)
                ), line as (
                    select h.dimension, coalesce(h.region_id::text, h.key) as key, h.region_id, h.events,
                           coalesce(a.attendances, 0) as attendances, coalesce(a.participant_days, 0) as participant_days,
                           coalesce(p.participants, 0) as participants, coalesce(p.women, 0) as women,
                           coalesce(p.men, 0) as men, coalesce(p.sex_not_recorded, 0) as sex_not_recorded
                    from held_in h
                    left join sums a on %3$s
                    left join people p on %4$s
                )
                select l.dimension, l.key, %1$s as name, l.events, l.attendances, l.participant_days, l.participants,
                       l.women, l.men, l.sex_not_recorded
                from line l left join region g on g.id = l.region_id
                order by array_position(array['TYPE', 'TOPIC', 'AUDIENCE', 'REGION'], l.dimension), l.key = '',
                         l.events desc, l.attendances desc, %1$s collate %2$s, l.key""".formatted(
                                Cities.name("g"),
                                Language.current().collation(),
                                sameGroup("a", "h"),
                                sameGroup("p", "h"),
                                KINDS))
                .param("people", peopleOf.groups(scope))
                .query(GroupLine.class)
                .list();
    }

    /** The results of the delegates by the exam of their event; without a name where the event does not say which. */
    public List<ExamLine> exams(FigureScope scope) {
        return queries.query(scope, """
                select coalesce(e.exam_title, '') as exam, sum(f.exams_entered) as entered,
                       sum(f.exams_passed) as passed, sum(f.exams_failed) as failed
                from per_event f join event e on e.id = f.event_id
                where f.exams_entered > 0
                group by 1 order by 1""").query(ExamLine.class).list();
    }

    private static String sameGroup(String one, String other) {
        return "%1$s.dimension = %2$s.dimension and %1$s.key = %2$s.key and coalesce(%1$s.region_id, 0) = coalesce(%2$s.region_id, 0)"
                .formatted(one, other);
    }
}
