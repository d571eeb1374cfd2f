package org.capacityportal.delegation.certificate;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.capacityportal.access.CurrentViewer;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.audit.AuditLog;
import org.capacityportal.audit.Tracked;
import org.capacityportal.event.EventAccess;
import org.capacityportal.platform.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Issues certificates of attendance and withdraws them. Each delegate of a completed event who attended enough of it gets
 * one; a mistake in it is put right by withdrawing it and issuing a new one, with a number of its own.
 */
@Service
@Transactional
@ForCoordinators
class CertificateManagement {

    private final JdbcClient jdbc;
    private final EventAccess access;
    private final Terms terms;
    private final CertificateContents contents;
    private final CurrentViewer viewer;
    private final AuditLog log;
    private final JsonMapper json;
    private final Clock clock;

    CertificateManagement(
            JdbcClient jdbc,
            EventAccess access,
            Terms terms,
            CertificateContents contents,
            CurrentViewer viewer,
            AuditLog log,
            JsonMapper json,
            Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.terms = terms;
        this.contents = contents;
        this.viewer = viewer;
        this.log = log;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Issues certificates; who does not qualify, or has one already, is passed over.
     *
     * @param chosen their participations; null: all who qualify
     * @return how many were issued
     */
    int issue(long eventId, @Nullable List<Long> chosen, String label) {
        access.requireWritable(eventId);
        // Two who issue at once wait for each other here, so that nobody gets two.
        LocalDate end = jdbc.sql("select ends_on from event where id = ? for no key update")
                .param(eventId)
                .query(LocalDate.class)
                .single();
        CertificateTerms agreed = terms.of(eventId);
        List<Long> due = due(eventId, agreed, chosen);
        if (due.isEmpty()) {
            return 0;
        }
        Map<Long, PrintedCertificate> printed = contents.of(eventId, due, agreed);
        jdbc.sql("""
                        insert into certificate (number, event_id, participation_id, issued_for, printed, issued_at, issued_by)
                        select made.number, :event, made.participation, made.participation, made.printed::jsonb, :now, :viewer
                        from unnest(:numbers, :participations, :printed) as made (number, participation, printed)""")
                .param("event", eventId)
                .param(
                        "numbers",
                        due.stream()
                                .map(id ->
                                        CertificateNumber.create(end.getYear()).text())
                                .toArray(String[]::new))
                .param("participations", due.toArray(Long[]::new))
                .param(
                        "printed",
                        due.stream()
                                .map(id -> json.writeValueAsString(printed.get(id)))
                                .toArray(String[]::new))
                .param("now", OffsetDateTime.now(clock))
                .param("viewer", viewer.get().id())
                .update();
        record(eventId, label, "issued", "", Integer.toString(due.size()));
        return due.size();
    }

    /** Makes a certificate invalid, for good; whoever checks its number is told so. */
    void withdraw(long eventId, long id, String label) {
        access.requireWritable(eventId);
        String number = jdbc.sql("""
                        update certificate set withdrawn_at = :now, withdrawn_by = :viewer
                        where id = :id and event_id = :event and withdrawn_at is null
                        returning number""")
                .param("now", OffsetDateTime.now(clock))
                .param("viewer", viewer.get().id())
                .param("id", id)
                .param("event", eventId)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("certificate", id));
        record(eventId, label, "withdrawn", "", number);
    }

    private List<Long> due(long eventId, CertificateTerms agreed, @Nullable List<Long> chosen) {
        return jdbc.sql("""
                        select a.id from attended_participation a
                        where a.event_id = :event and a.role = 'DELEGATE' and %s
                          and (:all or a.id = any (:chosen))
                          and not exists (select 1 from certificate c
                                          where c.event_id = :event and c.withdrawn_at is null and a.id in (c.participation_id, c.issued_for))
                        order by a.id""".formatted(Qualification.MET))
                .param("event", eventId)
                .param("min", agreed.minPercent())
                .param("all", chosen == null)
                .param("chosen", chosen == null ? new Long[0] : chosen.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    private void record(long eventId, String label, String field, String from, String to) {
        log.record(
                new Tracked.Page("event", eventId),
                "certificate",
                eventId,
                "CHANGED",
                label,
                Map.of(field, new String[] {from, to}));
    }
}
