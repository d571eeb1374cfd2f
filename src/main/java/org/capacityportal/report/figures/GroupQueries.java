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
    private final DifferentPeople differentPeople;

    GroupQueries(FigureQueries queries, DifferentPeople differentPeople) {
        this.queries = queries;
        this.differentPeople = differentPeople;
    }

    /** The groups of every dimension, the largest first and the nameless last. */
    public List<GroupLine> groups(FigureScope scope) {
        return queries.query(scope, """
                , line as (
                    select * from jsonb_to_recordset(cast(:groups as jsonb)) as l (
                        dimension text, key text, region_id bigint, events bigint, attendances bigint, participant_days bigint,
                        participants bigint, women bigint, men bigint, sex_not_recorded bigint)
                )
                select l.dimension, coalesce(l.region_id::text, l.key) as key, %1$s as name, l.events, l.attendances,
                       l.participant_days, l.participants, l.women, l.men, l.sex_not_recorded
                from line l left join region g on g.id = l.region_id
                order by array_position(array['TYPE', 'TOPIC', 'AUDIENCE', 'REGION'], l.dimension), coalesce(l.region_id::text, l.key) = '',
                         l.events desc, l.attendances desc, %1$s collate %2$s, coalesce(l.region_id::text, l.key)""".formatted(
                                Cities.name("g"), Language.current().collation()))
                .param("groups", differentPeople.groups(scope))
                .query(GroupLine.class)
                .list();
    }

    /** The results of the delegates by the exam of their event; without a name where the event does not say which. */
    public List<ExamLine> exams(FigureScope scope) {
        return queries.query(scope, """
                select coalesce(e.exam_title, '') as exam, sum(f.exams_entered) as entered,
                       sum(f.exams_passed) as passed, sum(f.exams_failed) as failed
                from (select * from per_event where exams_entered > 0) f join event e on e.id = f.event_id
                group by 1 order by 1""").query(ExamLine.class).list();
    }
}
