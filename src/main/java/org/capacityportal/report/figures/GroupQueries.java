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

    private final FigureQueries queries;

    GroupQueries(FigureQueries queries) {
        this.queries = queries;
    }

    /** The groups of every dimension, the largest first and the nameless last. */
    public List<GroupLine> groups(FigureScope scope) {
        return queries.query(scope, """
                , kind as (
                    select 'TYPE' as dimension, e.type as key, c.id as event_id from counted c join event e on e.id = c.id
                    union all
                    select 'TOPIC', coalesce(t.topic, ''), c.id from counted c left join event_topic t on t.event_id = c.id
                    union all
                    select 'AUDIENCE', coalesce(u.audience, ''), c.id
                    from counted c left join event_audience u on u.event_id = c.id
                ), came as (
                    select a.event_id, coalesce(a.region_id, t.region_id) as region_id, a.participant_id, a.sex, a.days
                    from attended a left join city t on t.id = a.city_id
                ), line as (
                    select k.dimension, k.key, null::bigint as region_id, count(distinct k.event_id) as events, %1$s
                    from kind k left join attended a on a.event_id = k.event_id
                    group by 1, 2
                    union all
                    select 'REGION', coalesce(d.region_id::text, ''), d.region_id, d.events, %1$s
                    from (select region_id, count(distinct event_id) as events
                          from (select d.event_id, coalesce(d.region_id, t.region_id) as region_id
                                from delegations d left join city t on t.id = d.city_id) sent
                          group by 1) d
                    left join came a on coalesce(a.region_id, 0) = coalesce(d.region_id, 0)
                    group by d.region_id, d.events
                )
                select l.dimension, l.key, %2$s as name, l.events, l.attendances, l.participant_days, l.participants,
                       l.women, l.men, l.sex_not_recorded
                from line l left join region g on g.id = l.region_id
                order by array_position(array['TYPE', 'TOPIC', 'AUDIENCE', 'REGION'], l.dimension), l.key = '',
                         l.events desc, l.attendances desc, %2$s collate %3$s, l.key""".formatted(
                                PEOPLE, Cities.name("g"), Language.current().collation()))
                .query(GroupLine.class)
                .list();
    }

    private static final String PEOPLE = """
            count(a.participant_id) as attendances, coalesce(sum(a.days), 0) as participant_days,
            count(distinct a.participant_id) as participants,
            count(distinct a.participant_id) filter (where a.sex = 'WOMAN') as women,
            count(distinct a.participant_id) filter (where a.sex = 'MAN') as men,
            count(distinct a.participant_id) filter (where a.sex is null) as sex_not_recorded""";

    /** The results of the delegates by the exam of their event; without a name where the event does not say which. */
    public List<ExamLine> exams(FigureScope scope) {
        return queries.query(scope, """
                select coalesce(e.exam_title, '') as exam, count(*) as entered,
                       count(*) filter (where a.exam_result = 'PASSED') as passed,
                       count(*) filter (where a.exam_result = 'FAILED') as failed
                from attended a join event e on e.id = a.event_id
                where a.exam_result is not null
                group by 1 order by 1""").query(ExamLine.class).list();
    }
}
