package org.capacityportal.report.publishing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.capacityportal.access.CurrentViewer;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.access.Role;
import org.capacityportal.access.Viewer;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.NotFoundException;
import org.capacityportal.platform.Sha256;
import org.capacityportal.platform.Submissions;
import org.capacityportal.report.content.Figure;
import org.capacityportal.report.content.Figures;
import org.capacityportal.report.content.Period;
import org.capacityportal.report.content.Report;
import org.capacityportal.report.content.Subject;
import org.capacityportal.report.figures.ReportSource;
import org.capacityportal.report.figures.ReportSources;
import org.capacityportal.report.format.ReportFormat;
import org.capacityportal.report.publishing.FileWorker.FilesWanted;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Freezes reports. Whoever may read a report and enters data may publish it. */
@Service
@ForCoordinators
public class PublishingManagement {

    private final ReportSources sources;
    private final List<ReportFormat> formats;
    private final RecordJson json;
    private final PublishedReports published;
    private final PendingFiles pending;
    private final PublishingHistory history;
    private final Submissions submissions;
    private final ApplicationEventPublisher events;
    private final CurrentViewer viewer;
    private final JdbcClient jdbc;
    private final Clock clock;

    PublishingManagement(
            ReportSources sources,
            List<ReportFormat> formats,
            RecordJson json,
            PublishedReports published,
            PendingFiles pending,
            PublishingHistory history,
            Submissions submissions,
            ApplicationEventPublisher events,
            CurrentViewer viewer,
            JdbcClient jdbc,
            Clock clock) {
        this.sources = sources;
        this.formats = formats;
        this.json = json;
        this.published = published;
        this.pending = pending;
        this.history = history;
        this.submissions = submissions;
        this.events = events;
        this.viewer = viewer;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private static final List<Figure> SHOWN_BEFORE = List.of(
            Figure.EVENTS,
            Figure.PARTICIPANTS,
            Figure.WOMEN,
            Figure.ATTENDANCES,
            Figure.PARTICIPANT_DAYS,
            Figure.ACHIEVED);

    /**
     * What would be published now.
     *
     * @param figures the key figures by their names
     * @param daysLeft of the period, in which the figures will still change
     */
    record Preview(Subject subject, Period period, Map<String, Long> figures, long daysLeft, boolean limited) {}

    /** @throws NotFoundException where the viewer may not read such a report */
    @Transactional(readOnly = true)
    void requireReadable(Subject.Kind kind, long id) {
        sources.of(kind).subject(kind, id, viewer.get());
    }

    /** @throws NotFoundException where the viewer may not read such a report */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Preview preview(Subject.Kind kind, long id, Period period) {
        Viewer author = viewer.get();
        ReportSource source = sources.of(kind);
        Subject subject = source.subject(kind, id, author);
        LocalDate today = LocalDate.now(clock);
        Figures figures = source.figures(subject, period, author, today);
        Map<String, Long> shown = new LinkedHashMap<>();
        SHOWN_BEFORE.forEach(figure -> shown.put(figure.key(), figures.count(figure)));
        return new Preview(
                subject, period, shown, period.isAll() ? 0 : period.daysLeft(today), author.role() == Role.COORDINATOR);
    }

    /**
     * Computes the report and keeps it. All its records see the data of one moment, which begins when it is this
     * publication's turn: publications wait for each other, so that numbers have no gaps and later ones know no less.
     *
     * @param submission the form's token, so that a form sent twice publishes once
     * @return the number of the version
     * @throws NotFoundException where the viewer may not read such a report
     */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    int publish(Subject.Kind kind, long id, Period period, PublishForm form, @Nullable UUID submission) {
        // Unlike a query it does not fix the moment that the transaction sees, so it has to come first.
        jdbc.sql("lock table published_report in share row exclusive mode").update();
        long versionId = submissions.once(submission, () -> freeze(kind, id, period, form));
        return jdbc.sql("select number from published_report where id = ? and kind = ? and subject_id = ?")
                .params(versionId, kind.name(), id)
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("published report", versionId));
    }

    private long freeze(Subject.Kind kind, long id, Period period, PublishForm form) {
        Viewer author = viewer.get();
        ReportSource source = sources.of(kind);
        LocalDate today = LocalDate.now(clock);
        Map<Language, Report> reports = new EnumMap<>(Language.class);
        for (Language language : EnumSet.copyOf(Objects.requireNonNull(form.languages()))) {
            reports.put(
                    language,
                    language.speak(() -> source.report(source.subject(kind, id, author), period, author, today)));
        }
        Report report = reports.values().iterator().next();
        long versionId = jdbc.sql("select nextval('published_report_seq')")
                .query(Long.class)
                .single();
        int number = nextNumber(kind, id);
        jdbc.sql("""
                        insert into published_report (id, kind, subject_id, number, period_from, period_to, as_of, note,
                            published_at, published_by, limited, event_ids, outcome_ids, programme_ids, participants, attendances)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        versionId,
                        kind.name(),
                        id,
                        number,
                        period.from(),
                        period.to(),
                        today,
                        note(form),
                        OffsetDateTime.now(clock),
                        author.id(),
                        report.limited(),
                        Counted.events(report),
                        Counted.outcomes(report),
                        Counted.programmes(report),
                        report.figures().count(Figure.PARTICIPANTS),
                        report.figures().count(Figure.ATTENDANCES))
                .update();
        reports.forEach((language, inLanguage) -> keep(versionId, language, inLanguage));
        history.published(report.subject(), versionId, number, period);
        events.publishEvent(new FilesWanted(versionId));
        return versionId;
    }

    private void keep(long versionId, Language language, Report report) {
        String text = json.write(report);
        jdbc.sql("""
                        insert into published_record (published_report_id, language, record, sha256, subject_name)
                        values (?, ?, ?, ?, ?)""")
                .params(
                        versionId,
                        language.tag(),
                        text,
                        Sha256.of(text),
                        report.subject().name())
                .update();
        pending.add(
                versionId,
                language,
                formats.stream()
                        .filter(format -> format.fits(report))
                        .map(ReportFormat::suffix)
                        .toList());
    }

    /**
     * Has the files that could not be made tried again.
     *
     * @throws NotFoundException where the viewer may not read such a version
     */
    @Transactional
    void retryFiles(Subject.Kind kind, long id, int number) {
        long versionId = published.version(kind, id, number).id();
        pending.retry(versionId);
        events.publishEvent(new FilesWanted(versionId));
    }

    private int nextNumber(Subject.Kind kind, long id) {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from published_report where kind = ? and subject_id = ?")
                .params(kind.name(), id)
                .query(Integer.class)
                .single();
    }

    private static @Nullable String note(PublishForm form) {
        return form.note() == null || form.note().isBlank() ? null : form.note().strip();
    }
}
