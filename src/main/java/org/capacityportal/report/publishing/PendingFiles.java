package org.capacityportal.report.publishing;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.capacityportal.platform.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files that are still to be made. Any instance may take the next one: an attempt is counted before it begins, so
 * that a file which brings the process down is given up in the end, and a row is locked while its file is made, so that
 * nobody else makes it at the same time and a process that dies lets go of it.
 */
@Component
class PendingFiles {

    static final int MOST_ATTEMPTS = 3;

    /** How long the next attempt waits for each attempt before it. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private static final String GIVEN_UP = "attempts >= " + MOST_ATTEMPTS + " and due_at <= :now";

    /** An attempt at a file that has begun. */
    record Attempt(long publishedReportId, Language language, String suffix, int attempts) {

        boolean last() {
            return attempts >= MOST_ATTEMPTS;
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    PendingFiles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(long versionId, Language language, Collection<String> suffixes) {
        for (String suffix : suffixes) {
            jdbc.sql("insert into pending_file (published_report_id, language, suffix, due_at) values (?, ?, ?, ?)")
                    .params(versionId, language.tag(), suffix, now())
                    .update();
        }
    }

    /** Takes the file that has waited longest; empty where none is due. */
    @Transactional
    Optional<Attempt> next() {
        return jdbc.sql("""
                        update pending_file set attempts = attempts + 1, due_at = :now + (attempts + 1) * :pause * interval '1 second'
                        where (published_report_id, language, suffix) = (
                            select published_report_id, language, suffix from pending_file
                            where due_at <= :now and attempts < :most
                            order by due_at, published_report_id, language, suffix limit 1 for update skip locked)
                        returning published_report_id, upper(language) as language, suffix, attempts""")
                .param("now", now())
                .param("pause", PAUSE.toSeconds())
                .param("most", MOST_ATTEMPTS)
                .query(Attempt.class)
                .optional();
    }

    /** Keeps others from the file until the transaction ends; false where somebody else has it, or has made it. */
    boolean lock(Attempt attempt) {
        return jdbc.sql("""
                        select true from pending_file where published_report_id = ? and language = ? and suffix = ?
                        for update skip locked""")
                .params(attempt.publishedReportId(), attempt.language().tag(), attempt.suffix())
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    void done(Attempt attempt) {
        jdbc.sql("delete from pending_file where published_report_id = ? and language = ? and suffix = ?")
                .params(attempt.publishedReportId(), attempt.language().tag(), attempt.suffix())
                .update();
    }

    /** Says at once that the last attempt failed. */
    @Transactional
    void giveUp(Attempt attempt) {
        jdbc.sql("""
                        update pending_file set due_at = ? where published_report_id = ? and language = ? and suffix = ?""")
                .params(now(), attempt.publishedReportId(), attempt.language().tag(), attempt.suffix())
                .update();
    }

    /** Lets the files that were given up be tried again. */
    void retry(long versionId) {
        jdbc.sql("update pending_file set attempts = 0, due_at = :now where published_report_id = :version and "
                        + GIVEN_UP)
                .param("now", now())
                .param("version", versionId)
                .update();
    }

    Map<Long, List<PendingFile>> of(Long[] versionIds) {
        return jdbc
                .sql("""
                        select published_report_id, upper(language) as language, suffix, %s as failed
                        from pending_file where published_report_id = any(:ids) order by language, suffix""".formatted(GIVEN_UP))
                .param("ids", versionIds)
                .param("now", now())
                .query(PendingFile.class)
                .stream()
                .collect(Collectors.groupingBy(PendingFile::publishedReportId));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
