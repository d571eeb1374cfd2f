package org.capacityportal.report.sharing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.capacityportal.access.CurrentViewer;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.access.LinkSecret;
import org.capacityportal.platform.FieldRejectedException;
import org.capacityportal.platform.NotFoundException;
import org.capacityportal.platform.Sha256;
import org.capacityportal.platform.Submissions;
import org.capacityportal.report.publishing.PublishedVersion;
import org.capacityportal.report.publishing.PublishingHistory;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What publishers do with links. Which versions they may hand on, {@code PublishedReports} has decided before. */
@Service
@Transactional
@ForCoordinators
public class ShareManagement {

    private final Submissions submissions;
    private final PublishingHistory history;
    private final CurrentViewer viewer;
    private final JdbcClient jdbc;
    private final Clock clock;

    ShareManagement(
            Submissions submissions, PublishingHistory history, CurrentViewer viewer, JdbcClient jdbc, Clock clock) {
        this.submissions = submissions;
        this.history = history;
        this.viewer = viewer;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The links of a version, the latest first. */
    @Transactional(readOnly = true)
    List<ShareLink> links(PublishedVersion version) {
        return jdbc.sql("""
                        select s.id, s.note, s.created_at, u.name as author, s.expires_at, s.withdrawn_at, s.openings,
                               s.last_opened_at, s.expires_at <= :now as expired
                        from report_share s join portal_user u on u.id = s.created_by
                        where s.published_report_id = :version order by s.id desc""")
                .param("version", version.id())
                .param("now", OffsetDateTime.now(clock))
                .query(ShareLink.class)
                .list();
    }

    /** @throws NotFoundException where the version has no such link */
    @Transactional(readOnly = true)
    ShareLink link(PublishedVersion version, long linkId) {
        return links(version).stream()
                .filter(link -> link.id() == linkId)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("link", linkId));
    }

    /**
     * Makes a link.
     *
     * @param submission the form's token, so that a form sent twice makes one link
     * @return its secret, which is kept nowhere; empty where the form was sent before
     * @throws FieldRejectedException for a day until which no link can work
     */
    Optional<String> share(PublishedVersion version, ShareForm form, @Nullable UUID submission) {
        LocalDate lastDay = form.lastDay(LocalDate.now(clock));
        AtomicReference<@Nullable String> secret = new AtomicReference<>();
        submissions.once(submission, () -> {
            secret.set(LinkSecret.create());
            return store(version, lastDay, form.note(), String.valueOf(secret.get()));
        });
        return Optional.ofNullable(secret.get());
    }

    private long store(PublishedVersion version, LocalDate lastDay, @Nullable String note, String secret) {
        long id = jdbc.sql("""
                        insert into report_share (id, published_report_id, secret_hash, note, created_at, created_by, expires_at)
                        values (nextval('report_share_seq'), ?, ?, ?, ?, ?, ?) returning id""")
                .params(
                        version.id(),
                        Sha256.of(secret),
                        note == null || note.isBlank() ? null : note.strip(),
                        OffsetDateTime.now(clock),
                        viewer.get().id(),
                        lastDay.plusDays(1).atStartOfDay(clock.getZone()).toOffsetDateTime())
                .query(Long.class)
                .single();
        history.shared(version);
        return id;
    }

    /** Ends a link at once; one that was withdrawn before stays so. */
    void withdraw(PublishedVersion version, long linkId) {
        int withdrawn = jdbc.sql("""
                        update report_share set withdrawn_at = ? where id = ? and published_report_id = ? and withdrawn_at is null""")
                .params(OffsetDateTime.now(clock), linkId, version.id())
                .update();
        if (withdrawn > 0) {
            history.withdrawn(version);
        }
    }
}
