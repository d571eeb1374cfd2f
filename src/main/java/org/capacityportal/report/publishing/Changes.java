package org.capacityportal.report.publishing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capacityportal.access.CurrentViewer;
import org.capacityportal.access.ForEveryone;
import org.capacityportal.access.Viewer;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.NotFoundException;
import org.capacityportal.report.comparison.Comparison;
import org.capacityportal.report.comparison.Comparison.LineChange;
import org.capacityportal.report.content.Period;
import org.capacityportal.report.content.Report;
import org.capacityportal.report.content.Subject;
import org.capacityportal.report.figures.ReportSource;
import org.capacityportal.report.figures.ReportSources;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Compares versions with each other and with what the portal holds now. */
@Service
@ForEveryone
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
class Changes {

    /**
     * Two reports on one subject and what the later one says differently.
     *
     * @param number of the later one; null for the report as it is now
     * @param sameScope whether both count the events of the same circle: all of them, or those of a coordinator
     */
    record Between(
            String subject,
            PublishedVersion since,
            @Nullable Integer number,
            Period periodSince,
            Period period,
            boolean sameScope,
            Comparison comparison) {

        public boolean samePeriod() {
            return period.equals(periodSince);
        }
    }

    private final PublishedReports published;
    private final Records records;
    private final CurrentTitles titles;
    private final ReportSources sources;
    private final CurrentViewer viewer;
    private final Clock clock;

    Changes(
            PublishedReports published,
            Records records,
            CurrentTitles titles,
            ReportSources sources,
            CurrentViewer viewer,
            Clock clock) {
        this.published = published;
        this.records = records;
        this.titles = titles;
        this.sources = sources;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** @throws NotFoundException where there are no such versions, or none that the viewer may read */
    Between between(Subject.Kind kind, long id, int since, int number) {
        return between(published.version(kind, id, since), published.version(kind, id, number));
    }

    Between between(PublishedVersion since, PublishedVersion version) {
        Optional<Language> common = common(since, version);
        Report before = records.report(since.id(), common.orElseGet(() -> since.languageFor(null)));
        Report after = records.report(version.id(), common.orElseGet(() -> version.languageFor(null)));
        boolean sameLanguage = common.isPresent();
        Comparison found = Comparison.of(before, after, sameLanguage);
        boolean own = common.filter(language -> language == Language.current()).isPresent();
        return new Between(
                after.subject().name(),
                since,
                version.number(),
                before.period(),
                after.period(),
                since.head().limited() == version.head().limited(),
                own ? found : inReadersWords(found, since, version));
    }

    /**
     * What changed since a version until now.
     *
     * @param period of the report as it is now; null for that of the version
     * @throws NotFoundException where the viewer may not read the version, or not the report
     */
    Between untilNow(Subject.Kind kind, long id, int since, @Nullable Period period) {
        Viewer reader = viewer.get();
        PublishedVersion version = published.version(kind, id, since);
        Language language = version.languageFor(null);
        Report before = records.report(version.id(), language);
        ReportSource source = sources.of(kind);
        Report after = language.speak(() -> source.report(
                source.subject(kind, id, reader),
                period == null ? version.period() : period,
                reader,
                LocalDate.now(clock)));
        Comparison found = Comparison.of(before, after, true);
        return new Between(
                after.subject().name(),
                version,
                null,
                before.period(),
                after.period(),
                before.limited() == after.limited(),
                language == Language.current() ? found : inReadersWords(found, version, version));
    }

    /** The reader's language where both versions are kept in it, else any in which both are. */
    private static Optional<Language> common(PublishedVersion one, PublishedVersion other) {
        List<Language> both =
                one.languages().stream().filter(other.languages()::contains).toList();
        return both.contains(Language.current())
                ? Optional.of(Language.current())
                : both.stream().findFirst();
    }

    /** Gives lines the titles that a version has in the reader's language, else those that the records have now. */
    private Comparison inReadersWords(Comparison found, PublishedVersion since, PublishedVersion version) {
        Map<String, String> known = new HashMap<>(titles.of(found.lines()));
        for (PublishedVersion one : List.of(since, version)) {
            if (one.languages().contains(Language.current())) {
                known.putAll(Comparison.titles(records.report(one.id(), Language.current())));
            }
        }
        List<LineChange> lines = new ArrayList<>();
        for (LineChange line : found.lines()) {
            String title = known.get(line.id());
            lines.add(
                    title == null ? line : line.named(title, Language.current().tag()));
        }
        return new Comparison(found.sameLanguage(), found.figures(), lines, found.others());
    }
}
