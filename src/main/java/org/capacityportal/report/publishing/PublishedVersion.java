package org.capacityportal.report.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.capacityportal.platform.Language;
import org.capacityportal.report.content.Period;
import org.capacityportal.report.content.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A report as it was published: what stands on its cover, and its files.
 *
 * @param languages in which its record is kept, in the portal's order
 */
public record PublishedVersion(
        Head head, List<Language> languages, List<PublishedFile> files, List<PendingFile> pending) {

    /**
     * What stands on the cover.
     *
     * @param number counts the versions of one subject from 1
     * @param limited whether it counts only what the coordinator who published it may see
     * @param handedOn whether the present viewer may hand it on by a link
     */
    public record Head(
            long id,
            Subject.Kind kind,
            long subjectId,
            int number,
            LocalDate periodFrom,
            LocalDate periodTo,
            LocalDate asOf,
            @Nullable String note,
            OffsetDateTime publishedAt,
            String publisher,
            boolean limited,
            long participants,
            long attendances,
            boolean handedOn) {}

    public long id() {
        return head.id();
    }

    public int number() {
        return head.number();
    }

    public Period period() {
        return new Period(head.periodFrom(), head.periodTo());
    }

    public Instant publishedAt() {
        return head.publishedAt().toInstant();
    }

    /** {@code /reports/donors/1/versions} */
    public static String addressOfAll(Subject.Kind kind, long subjectId) {
        return "/reports/" + kind.path() + "/" + subjectId + "/versions";
    }

    /** {@code /reports/donors/1/versions/3} */
    public String address() {
        return addressOfAll(head.kind(), head.subjectId()) + "/" + number();
    }

    /** The page of all versions. */
    public String addressOfAll() {
        return addressOfAll(head.kind(), head.subjectId());
    }

    /** The page of the report as it is now. */
    public String addressOfReport() {
        return "/reports/" + head.kind().path() + "/" + head.subjectId();
    }

    public List<PublishedFile> files(Language language) {
        return files.stream().filter(file -> file.language() == language).toList();
    }

    public List<PendingFile> failed() {
        return pending.stream().filter(PendingFile::failed).toList();
    }

    /** How many files are being made or wait for it. */
    public long preparing() {
        return pending.stream().filter(file -> !file.failed()).count();
    }

    public int filesWanted() {
        return files.size() + pending.size();
    }

    /**
     * The language to show the record in.
     *
     * @param asked the tag of one; where the record is not kept in it, the reader's own, else the first that there is
     */
    public Language languageFor(@Nullable String asked) {
        Language current = Language.current();
        return languages.stream()
                .filter(language -> language.tag().equals(asked))
                .findFirst()
                .orElse(languages.contains(current) ? current : languages.get(0));
    }
}
