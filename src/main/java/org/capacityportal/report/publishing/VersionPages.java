package org.capacityportal.report.publishing;

import java.util.List;
import java.util.Optional;
import org.capacityportal.access.CurrentViewer;
import org.capacityportal.access.ForEveryone;
import org.capacityportal.platform.ListPage;
import org.capacityportal.platform.ListRequest;
import org.capacityportal.platform.NotFoundException;
import org.capacityportal.platform.Wording;
import org.capacityportal.report.comparison.ComparisonWords;
import org.capacityportal.report.content.Subject;
import org.capacityportal.report.figures.ReportSources;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What pages tell of all versions of one subject. */
@Service
@ForEveryone
public class VersionPages {

    private static final int LATEST = 5;

    /**
     * The versions of one subject.
     *
     * @param report the address of the report as it is now
     * @param address of the page of all versions
     * @param name of the subject
     * @param live whether the viewer may read the report as it is now
     * @param sentence what the latest of them says differently from the one before; null where there are not two
     */
    public record Overview(
            String report,
            String address,
            String name,
            boolean live,
            ListPage<PublishedVersion> list,
            @Nullable String sentence) {}

    private final PublishedReports published;
    private final Changes changes;
    private final ComparisonWords words;
    private final Wording wording;
    private final ReportSources sources;
    private final CurrentViewer viewer;

    VersionPages(
            PublishedReports published,
            Changes changes,
            ComparisonWords words,
            Wording wording,
            ReportSources sources,
            CurrentViewer viewer) {
        this.published = published;
        this.changes = changes;
        this.words = words;
        this.wording = wording;
        this.sources = sources;
        this.viewer = viewer;
    }

    /** The latest versions, for the page of the report. */
    public Overview of(Subject subject) {
        List<PublishedVersion> latest = published.latest(subject.kind(), subject.id(), LATEST);
        long total = latest.size() < LATEST ? latest.size() : published.count(subject.kind(), subject.id());
        return new Overview(
                subject.address(),
                PublishedVersion.addressOfAll(subject.kind(), subject.id()),
                subject.name(),
                true,
                new ListPage<>(latest, total, 1, 1, null),
                sentence(latest));
    }

    /** @throws NotFoundException where the viewer may read neither the report nor any version of it */
    Overview all(Subject.Kind kind, long id, ListRequest wanted) {
        ListPage<PublishedVersion> list = published.list(kind, id, wanted);
        Optional<Subject> live = live(kind, id);
        if (live.isEmpty() && list.rows().isEmpty()) {
            throw new NotFoundException("published reports", id);
        }
        return new Overview(
                "/reports/" + kind.path() + "/" + id,
                PublishedVersion.addressOfAll(kind, id),
                live.map(Subject::name)
                        .orElseGet(() -> published.subjectName(list.rows().get(0))),
                live.isPresent(),
                list,
                sentence(list.rows()));
    }

    /** The subject as it is now; empty where it is gone, or not for this viewer. */
    Optional<Subject> live(Subject.Kind kind, long id) {
        try {
            return Optional.of(sources.of(kind).subject(kind, id, viewer.get()));
        } catch (NotFoundException gone) {
            return Optional.empty();
        }
    }

    private @Nullable String sentence(List<PublishedVersion> versions) {
        if (versions.size() < 2) {
            return null;
        }
        Changes.Between between = changes.between(versions.get(1), versions.get(0));
        String told = wording.message(
                "publishing.against",
                "" + versions.get(0).number(),
                "" + versions.get(1).number(),
                words.sentence(between.comparison()));
        return between.samePeriod() ? told : told + " " + wording.message("publishing.otherPeriod");
    }
}
