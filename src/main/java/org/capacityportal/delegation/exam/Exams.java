package org.capacityportal.delegation.exam;

import java.util.List;
import org.capacityportal.access.CurrentViewer;
import org.capacityportal.access.ForEveryone;
import org.capacityportal.access.Role;
import org.capacityportal.access.Viewer;
import org.capacityportal.city.Cities;
import org.capacityportal.event.EventAccess;
import org.capacityportal.participant.Participants;
import org.capacityportal.platform.Conditions;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.ListPage;
import org.capacityportal.platform.ListRequest;
import org.capacityportal.platform.Listing;
import org.capacityportal.platform.NotFoundException;
import org.capacityportal.platform.Sorting;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads how exams went. Officials read the results of their own delegation, donors the figures alone. */
@Service
@Transactional(readOnly = true)
@ForEveryone
public class Exams {

    private static final String OWN = "p.role = 'DELEGATE' and p.city_id = :viewerCity";

    private static final String PEOPLE = """
            participation p
            join participant pt on pt.id = p.participant_id
            left join city c on c.id = p.city_id
            left join region r on r.id = p.region_id""";

    private final JdbcClient jdbc;
    private final Listing listing;
    private final EventAccess access;
    private final CurrentViewer viewer;

    Exams(JdbcClient jdbc, Listing listing, EventAccess access, CurrentViewer viewer) {
        this.jdbc = jdbc;
        this.listing = listing;
        this.access = access;
        this.viewer = viewer;
    }

    /**
     * How many delegates took an exam, as the reports count them once the event is completed.
     *
     * @param announced whether the event has an exam, taken by anybody yet or not
     */
    public record Figures(boolean announced, long entered, long passed, long failed) {

        public long awaited() {
            return entered - passed - failed;
        }
    }

    /** The figures of an event's exam, for the viewer's delegation or all; null where there is no exam. */
    public @Nullable Figures figures(long eventId) {
        Figures figures = figures(eventId, viewer.get());
        return figures.announced() || figures.entered() > 0 ? figures : null;
    }

    /**
     * @param everybody whether all delegates are listed, or those alone who take the exam
     * @throws NotFoundException where there is no such event, or none in the viewer's scope
     */
    EventExam of(long eventId, boolean everybody, ListRequest page) {
        access.requireVisible(eventId);
        Viewer reader = viewer.get();
        boolean all = everybody && reader.coordinates();
        return new EventExam(
                heading(eventId),
                reader.coordinates(),
                all,
                figures(eventId, reader),
                reader.role() == Role.DONOR ? null : list(eventId, all, reader, page));
    }

    /** The people of these participations; for those who enter results. */
    List<ExamLine> people(long eventId, List<Long> ids) {
        access.requireWritable(eventId);
        return jdbc.sql("select " + columns() + " from " + PEOPLE
                        + " where p.event_id = :event and p.deleted_at is null and p.id = any (:ids)")
                .param("event", eventId)
                .param("ids", ids.toArray(Long[]::new))
                .param("language", Language.current().tag())
                .query(ExamLine.class)
                .list();
    }

    private ListPage<ExamLine> list(long eventId, boolean all, Viewer reader, ListRequest page) {
        Conditions conditions = new Conditions()
                .and("p.event_id = :event and p.deleted_at is null")
                .and(all ? "p.role = 'DELEGATE' or p.exam_result is not null" : "p.exam_result is not null")
                .bind("event", eventId)
                .bind("language", Language.current().tag());
        if (!reader.coordinates()) {
            conditions.and(OWN, reader.sqlParameters());
        }
        // By name, as examiners send their lists.
        String name =
                Participants.fullName("pt") + " collate " + Language.current().collation();
        return listing.read(
                ExamLine.class,
                columns(),
                PEOPLE,
                conditions,
                new Sorting("p.id").by("name", name),
                new ListRequest(page.page(), null));
    }

    private static String columns() {
        return """
                p.id, p.participant_id, %s as name, coalesce(%s, %s) as place, p.exam_result, p.exam_taken_on,
                p.exam_score, p.exam_valid_until, p.exam_certificate""".formatted(Participants.fullName("pt"), Cities.name("c"), Cities.name("r"));
    }

    private Figures figures(long eventId, Viewer reader) {
        String own = reader.cityId() == null ? "true" : OWN;
        return jdbc.sql("""
                        select (select exam_title is not null from event where id = :event) as announced,
                               count(*) as entered,
                               count(*) filter (where counted.exam_result = 'PASSED') as passed,
                               count(*) filter (where counted.exam_result = 'FAILED') as failed
                        from (select p.exam_result from attended_participation p
                              where p.event_id = :event and p.role = 'DELEGATE' and %1$s
                              union all
                              select p.exam_result from participation p join event e on e.id = p.event_id
                              where e.id = :event and e.status <> 'COMPLETED' and p.deleted_at is null
                                and p.role = 'DELEGATE' and not p.absent and %1$s) counted
                        where counted.exam_result is not null""".formatted(own))
                .param("event", eventId)
                .params(reader.sqlParameters())
                .query(Figures.class)
                .single();
    }

    private EventExam.Heading heading(long eventId) {
        return jdbc.sql("""
                        select e.id as event_id, translated(e.title, e.title_translations, :language) as title,
                               e.starts_on, e.ends_on, e.exam_title as exam,
                               translated(b.name, b.name_translations, :language) as body, x.score_max
                        from event e
                        left join event_exam x on x.event_id = e.id
                        left join partner b on b.id = x.body_id
                        where e.id = :event""")
                .param("event", eventId)
                .param("language", Language.current().tag())
                .query(EventExam.Heading.class)
                .single();
    }
}
