package org.capacityportal.report.sharing;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.capacityportal.platform.NotFoundException;
import org.capacityportal.platform.Sha256;
import org.capacityportal.report.publishing.PublishedVersion;
import org.capacityportal.report.publishing.Records;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a link opens: one published report, to whoever holds the link, as long as it works. */
@Service
class SharedReports {

    private static final String WORKS = "secret_hash = :hash and withdrawn_at is null and expires_at > :now";

    private final JdbcClient jdbc;
    private final Records records;
    private final Clock clock;

    SharedReports(JdbcClient jdbc, Records records, Clock clock) {
        this.jdbc = jdbc;
        this.records = records;
        this.clock = clock;
    }

    /**
     * Opens the page of a link and counts it.
     *
     * @throws NotFoundException where no such link works
     */
    @Transactional
    PublishedVersion open(String secret) {
        return version(
                "update report_share set openings = openings + 1, last_opened_at = :now where " + WORKS
                        + " returning published_report_id",
                secret);
    }

    /**
     * The report of a link, without counting.
     *
     * @throws NotFoundException as {@link #open}
     */
    @Transactional(readOnly = true)
    PublishedVersion look(String secret) {
        return version("select published_report_id from report_share where " + WORKS, secret);
    }

    private PublishedVersion version(String sql, String secret) {
        return jdbc.sql(sql)
                .param("hash", Sha256.of(secret))
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .optional()
                .map(records::version)
                .orElseThrow(() -> new NotFoundException("link", "that works"));
    }
}
