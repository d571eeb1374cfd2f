package org.capacityportal.report.publishing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.capacityportal.platform.Language;
import org.capacityportal.report.content.Report;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What published reports are made of: records and files, by the id of the report. Whoever asks knows that it may be read,
 * because the viewer may or because somebody handed it on.
 */
@Component
public class Records {

    /** @param content byte for byte as it was made */
    public record Content(PublishedFile file, byte[] content) {}

    private record Kept(long publishedReportId, String language) {}

    /** What several versions are made of. */
    record Parts(
            Map<Long, List<Language>> languages,
            Map<Long, List<PublishedFile>> files,
            Map<Long, List<PendingFile>> pending) {

        PublishedVersion of(PublishedVersion.Head head) {
            return new PublishedVersion(
                    head,
                    languages.getOrDefault(head.id(), List.of()),
                    files.getOrDefault(head.id(), List.of()),
                    pending.getOrDefault(head.id(), List.of()));
        }
    }

    static final String TABLE = "published_report v join portal_user u on u.id = v.published_by";

    /** The columns of a {@link PublishedVersion.Head} but the last. */
    static final String HEAD = """
            v.id, v.kind, v.subject_id, v.number, v.period_from, v.period_to, v.as_of, v.note, v.published_at,
            u.name as publisher, v.limited, v.participants, v.attendances,
            """;

    private static final String FILE = """
            f.published_report_id, upper(f.language) as language, f.suffix, f.file_name, f.media_type,
            encode(f.sha256, 'hex') as sha256, octet_length(f.content) as size""";

    private final JdbcClient jdbc;
    private final RecordJson json;
    private final PendingFiles pending;

    Records(JdbcClient jdbc, RecordJson json, PendingFiles pending) {
        this.jdbc = jdbc;
        this.json = json;
        this.pending = pending;
    }

    /** A version for somebody to whom it was handed on. */
    public PublishedVersion version(long id) {
        PublishedVersion.Head head = jdbc.sql(
                        "select " + HEAD + " false as handed_on from " + TABLE + " where v.id = ?")
                .param(id)
                .query(PublishedVersion.Head.class)
                .single();
        return parts(List.of(id)).of(head);
    }

    /** The record as it was computed, in one of the languages it is kept in. */
    public Report report(long versionId, Language language) {
        return json.read(jdbc.sql("select record from published_record where published_report_id = ? and language = ?")
                .params(versionId, language.tag())
                .query(String.class)
                .single());
    }

    String subjectName(long versionId, Language language) {
        return jdbc.sql("select subject_name from published_record where published_report_id = ? and language = ?")
                .params(versionId, language.tag())
                .query(String.class)
                .single();
    }

    /** A file without its content; empty where there is none, or not yet. */
    public Optional<PublishedFile> file(long versionId, Language language, String suffix) {
        return jdbc.sql("select " + FILE
                        + " from published_file f where published_report_id = ? and language = ? and suffix = ?")
                .params(versionId, language.tag(), suffix)
                .query(PublishedFile.class)
                .optional();
    }

    public byte[] content(PublishedFile file) {
        return jdbc.sql(
                        "select content from published_file where published_report_id = ? and language = ? and suffix = ?")
                .params(file.publishedReportId(), file.language().tag(), file.suffix())
                .query(byte[].class)
                .single();
    }

    /** Files stand in the order of the languages and then of their formats. */
    Parts parts(List<Long> versionIds) {
        Long[] ids = versionIds.toArray(Long[]::new);
        Map<Long, List<Language>> languages = jdbc.sql("""
                        select published_report_id, upper(language) as language
                        from published_record where published_report_id = any(:ids)""").param("ids", ids).query(Kept.class).stream()
                .map(kept -> Map.entry(kept.publishedReportId(), Language.valueOf(kept.language())))
                .sorted(Map.Entry.comparingByValue())
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        Map<Long, List<PublishedFile>> files = jdbc
                .sql("select " + FILE + " from published_file f where f.published_report_id = any(:ids)"
                        + " order by f.language, f.suffix")
                .param("ids", ids)
                .query(PublishedFile.class)
                .stream()
                .collect(Collectors.groupingBy(PublishedFile::publishedReportId));
        return new Parts(languages, files, pending.of(ids));
    }
}
