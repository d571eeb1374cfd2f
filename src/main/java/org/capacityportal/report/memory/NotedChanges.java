package org.capacityportal.report.memory;

import java.time.Duration;
import org.capacityportal.report.content.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads from {@code report_change} whether what a report tells of has changed. A change counts from the moment that the
 * transaction which made it is seen; so writers need not wait for each other, in whatever order they end.
 */
@Component
class NotedChanges {

    /** So many changes are looked at; where there were more, one of them will have been of the subject. */
    private static final int MOST = 1_000;

    private final JdbcClient jdbc;

    NotedChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The present moment, compared with an earlier one.
     *
     * @param since null where there is nothing to compare with
     */
    Moment since(@Nullable Moment since, Question question) {
        return jdbc.sql("""
                        with changed as materialized (
                            select c.event_id
                            from (select cast(cast(:snapshot as text) as pg_snapshot) as snapshot) s
                            join report_change c
                                 on c.xid >= pg_snapshot_xmin(s.snapshot) and not pg_visible_in_snapshot(c.xid, s.snapshot)
                            limit :most
                        )
                        select cast(pg_current_snapshot() as text) as snapshot, now() as at,
                               pg_current_xact_id_if_assigned() is null as lasting,
                               (select count(*) from changed) < :most
                               and not exists (select 1 from changed c where c.event_id is null or %s) as unchanged""".formatted(of(question)))
                .param("snapshot", since == null ? null : since.snapshot())
                .param("most", MOST)
                .param("subject", question.subjectId())
                .param(
                        "first",
                        question.period().previous().orElse(question.period()).from())
                .param("from", question.period().from())
                .param("last", question.period().to())
                .query(Moment.class)
                .single();
    }

    /** No longer asked for: what was computed before is not taken any more. */
    void forget(Duration age) {
        jdbc.sql("delete from report_change where noted_at < now() - cast(? as interval)")
                .param(age.toString())
                .update();
    }

    /**
     * The condition that a report may tell of the event of a change {@code c}. It asks what is so now: what moves from one
     * report to another, or is deleted, is noted as a change everywhere.
     */
    private static String of(Question question) {
        String ofSubject = of(question.kind());
        return question.ofPeriodAlone() ? "(" + ofSubject + ") and " + OF_PERIOD : ofSubject;
    }

    private static String of(Subject.Kind kind) {
        return switch (kind) {
            case CITY -> OF_PLACE.formatted("city_id = :subject");
            case REGION ->
                OF_PLACE.formatted(
                        "(region_id = :subject or city_id in (select id from city where city.region_id = :subject))");
            case PROGRAMME -> "exists (select 1 from event e where e.id = c.event_id and e.programme_id = :subject)";
            // A donor’s part of a person depends on every other event of the period that the person was at.
            case DONOR -> """
                coalesce((select e.ends_on between :first and :last
                                 or e.programme_id in (select f.programme_id from funding f where f.donor_id = :subject)
                                 or exists (select 1 from event_funding f where f.event_id = e.id and f.donor_id = :subject)
                          from event e where e.id = c.event_id), false)""";
        };
    }

    private static final String OF_PERIOD =
            "exists (select 1 from event e where e.id = c.event_id and e.ends_on between :from and :last)";

    /** Each looked for by the event: as {@code exists} the database would rather gather all events of the place beforehand. */
    private static final String OF_PLACE = """
            coalesce((select true from participation where event_id = c.event_id and deleted_at is null and %1$s limit 1),
                     (select true from head_count where event_id = c.event_id and %1$s limit 1),
                     (select true from outcome where event_id = c.event_id and deleted_at is null and %1$s limit 1), false)""";
}
