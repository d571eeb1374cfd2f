package org.capacityportal.delegation.certificate;

import java.sql.Types;
import java.util.Map;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.audit.AuditLog;
import org.capacityportal.audit.Tracked;
import org.capacityportal.event.EventAccess;
import org.capacityportal.platform.Editable;
import org.capacityportal.platform.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the terms on which the certificates of an event are issued. Those issued before stay as they are. */
@Service
@Transactional
@ForCoordinators
class TermsManagement {

    private final Terms terms;
    private final JdbcClient jdbc;
    private final EventAccess access;
    private final AuditLog log;

    TermsManagement(Terms terms, JdbcClient jdbc, EventAccess access, AuditLog log) {
        this.terms = terms;
        this.jdbc = jdbc;
        this.access = access;
        this.log = log;
    }

    /** The form of an event's terms as they are now. */
    @Transactional(readOnly = true)
    Editable<TermsForm> edit(long eventId) {
        access.requireWritable(eventId);
        Terms.Kept kept = terms.kept(eventId);
        return new Editable<>(TermsForm.of(kept.terms()), kept.version());
    }

    /** @throws OptimisticLockingFailureException where somebody saved them after the form was opened */
    void change(long eventId, TermsForm form, int version, String label) {
        access.requireWritable(eventId);
        CertificateTerms agreed = form.read();
        // Without terms of its own an event has version 0, and the first ones get 1.
        int written = jdbc.sql("""
                        insert into certificate_terms (event_id, version, min_percent, languages, hours, signatory,
                            signatory_position, second_signatory, second_signatory_position)
                        select :event, 1, :min, :languages, :hours, :signatory, :position, :second, :secondPosition
                        where :version = 0 or exists (select 1 from certificate_terms where event_id = :event)
                        on conflict (event_id) do update set version = certificate_terms.version + 1,
                            min_percent = excluded.min_percent, languages = excluded.languages, hours = excluded.hours,
                            signatory = excluded.signatory, signatory_position = excluded.signatory_position,
                            second_signatory = excluded.second_signatory,
                            second_signatory_position = excluded.second_signatory_position
                        where certificate_terms.version = :version""")
                .param("event", eventId)
                .param("version", version)
                .param("min", agreed.minPercent())
                .param(
                        "languages",
                        agreed.languages().stream().map(Language::tag).toArray(String[]::new))
                .param("hours", agreed.hours(), Types.INTEGER)
                .param("signatory", name(agreed, 0), Types.VARCHAR)
                .param("position", position(agreed, 0), Types.VARCHAR)
                .param("second", name(agreed, 1), Types.VARCHAR)
                .param("secondPosition", position(agreed, 1), Types.VARCHAR)
                .update();
        if (written == 0) {
            throw new OptimisticLockingFailureException("The terms of event " + eventId + " were changed");
        }
        log.record(
                new Tracked.Page("event", eventId),
                "certificate",
                eventId,
                "CHANGED",
                label,
                Map.of("terms", new String[] {"", agreed.minPercent() + "%"}));
    }

    private static @Nullable String name(CertificateTerms terms, int index) {
        return index < terms.signatories().size()
                ? terms.signatories().get(index).name()
                : null;
    }

    private static @Nullable String position(CertificateTerms terms, int index) {
        return index < terms.signatories().size()
                ? terms.signatories().get(index).position()
                : null;
    }
}
