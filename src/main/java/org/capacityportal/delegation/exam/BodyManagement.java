package org.capacityportal.delegation.exam;

import java.math.BigDecimal;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.audit.AuditLog;
import org.capacityportal.audit.Tracked;
import org.capacityportal.event.EventAccess;
import org.capacityportal.platform.Editable;
import org.capacityportal.platform.FieldRejectedException;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps who examines at an event. Certificates of the exam carry the body that gave them, so they follow. */
@Service
@Transactional
@ForCoordinators
class BodyManagement {

    private static final int MOST_BODIES = 500;

    private final JdbcClient jdbc;
    private final EventAccess access;
    private final AuditLog log;

    BodyManagement(JdbcClient jdbc, EventAccess access, AuditLog log) {
        this.jdbc = jdbc;
        this.access = access;
        this.log = log;
    }

    private record Kept(@Nullable Long bodyId, @Nullable BigDecimal scoreMax, int version) {}

    @Transactional(readOnly = true)
    Editable<BodyForm> edit(long eventId) {
        access.requireWritable(eventId);
        Kept kept = jdbc.sql("select body_id, score_max, version from event_exam where event_id = ?")
                .param(eventId)
                .query(Kept.class)
                .optional()
                .orElse(new Kept(null, null, 0));
        return new Editable<>(new BodyForm(kept.bodyId(), kept.scoreMax()), kept.version());
    }

    /** The certifying bodies to choose from; the one chosen before stands among them whatever it is by now. */
    @Transactional(readOnly = true)
    List<Option> bodies(long eventId) {
        return jdbc.sql("""
                        select p.id::text as value, translated(p.name, p.name_translations, :language) as text
                        from partner p
                        where p.deleted_at is null and exists (select 1 from partner_kind k
                                    where k.partner_id = p.id and k.kind = 'CERTIFYING_BODY')
                           or p.id = (select x.body_id from event_exam x where x.event_id = :event)
                        order by translated(p.name, p.name_translations, :language) collate %s, p.id limit %d""".formatted(Language.current().collation(), MOST_BODIES))
                .param("event", eventId)
                .param("language", Language.current().tag())
                .query(Option.class)
                .list();
    }

    /**
     * @throws OptimisticLockingFailureException where somebody saved it after the form was opened
     * @throws FieldRejectedException where results on record would not fit any more
     */
    void change(long eventId, BodyForm form, int version, String label) {
        access.requireWritable(eventId);
        jdbc.sql("select id from event where id = ? for no key update")
                .param(eventId)
                .query(Long.class)
                .single();
        check(eventId, form);
        int written = jdbc.sql("""
                        insert into event_exam (event_id, version, body_id, score_max)
                        select :event, 1, :body, :max
                        where :version = 0 or exists (select 1 from event_exam where event_id = :event)
                        on conflict (event_id) do update
                        set version = event_exam.version + 1, body_id = excluded.body_id, score_max = excluded.score_max
                        where event_exam.version = :version""")
                .param("event", eventId)
                .param("version", version)
                .param("body", form.body(), Types.BIGINT)
                .param("max", form.scoreMax(), Types.NUMERIC)
                .update();
        if (written == 0) {
            throw new OptimisticLockingFailureException("The exam of event " + eventId + " was changed");
        }
        jdbc.sql("""
                        update participation set exam_body_id = :body, version = version + 1
                        where event_id = :event and exam_certificate is not null and exam_body_id is distinct from :body""")
                .param("event", eventId)
                .param("body", form.body(), Types.BIGINT)
                .update();
        log.record(new Tracked.Page("event", eventId), "exam", eventId, "CHANGED", label, Map.of("body", new String[] {
            "", name(form.body())
        }));
    }

    private void check(long eventId, BodyForm form) {
        if (form.body() != null
                && bodies(eventId).stream()
                        .noneMatch(body -> body.value().equals(form.body().toString()))) {
            throw new FieldRejectedException("body", "exam.error.body");
        }
        boolean tooFewPoints = jdbc.sql("""
                        select exists (select 1 from participation
                        where event_id = :event and deleted_at is null and exam_score > :max)""")
                .param("event", eventId)
                .param("max", form.scoreMax(), Types.NUMERIC)
                .query(Boolean.class)
                .single();
        if (tooFewPoints) {
            throw new FieldRejectedException("scoreMax", "exam.error.scoreMax");
        }
        boolean numberTaken = jdbc.sql("""
                        select exists (select 1 from participation mine join participation other
                            on coalesce(other.exam_body_id, -other.event_id) = :body
                            and upper(other.exam_certificate) = upper(mine.exam_certificate)
                        where mine.event_id = :event and other.event_id <> :event
                          and mine.deleted_at is null and other.deleted_at is null)""")
                .param("event", eventId)
                .param("body", form.body(), Types.BIGINT)
                .query(Boolean.class)
                .single();
        if (numberTaken) {
            throw new FieldRejectedException("body", "exam.error.bodyNumbers");
        }
    }

    /** As histories name it: in English. */
    private String name(@Nullable Long body) {
        return jdbc.sql("select translated(name, name_translations, :language) from partner where id = :body")
                .param("body", body, Types.BIGINT)
                .param("language", Language.EN.tag())
                .query(String.class)
                .optional()
                .orElse("");
    }
}
