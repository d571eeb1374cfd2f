package org.capacityportal.report.publishing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.NotFoundException;
import org.capacityportal.platform.Sha256;
import org.capacityportal.report.content.Report;
import org.capacityportal.report.format.FileName;
import org.capacityportal.report.format.ReportFormat;
import org.capacityportal.report.publishing.PendingFiles.Attempt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the files of published reports, one by one, each of the record that was published. */
@Component
class FileMaker {

    private static final Logger log = LoggerFactory.getLogger(FileMaker.class);

    private final PendingFiles pending;
    private final Records records;
    private final List<ReportFormat> formats;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    FileMaker(
            PendingFiles pending,
            Records records,
            List<ReportFormat> formats,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.pending = pending;
        this.records = records;
        this.formats = formats;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** @return whether there was a file to make, so that there may be another one */
    boolean makeNext() {
        return pending.next().map(this::attempt).orElse(false);
    }

    /** Only one file can fail here, whatever the format runs into: the next one is none the worse for it. */
    private boolean attempt(Attempt attempt) {
        try {
            transaction.executeWithoutResult(status -> {
                if (pending.lock(attempt)) {
                    make(attempt);
                    pending.done(attempt);
                }
            });
        } catch (Exception | LinkageError | StackOverflowError e) {
            log.error("File {} could not be made", attempt, e);
            if (attempt.last()) {
                pending.giveUp(attempt);
            }
        }
        return true;
    }

    private void make(Attempt attempt) {
        Report report = records.report(attempt.publishedReportId(), attempt.language());
        ReportFormat format = formats.stream()
                .filter(one -> one.suffix().equals(attempt.suffix()))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("format", attempt.suffix()));
        int number = jdbc.sql("select number from published_report where id = ?")
                .param(attempt.publishedReportId())
                .query(Integer.class)
                .single();
        byte[] content = attempt.language().speak(() -> content(report, number, format, attempt.language()));
        jdbc.sql("""
                        insert into published_file (published_report_id, language, suffix, file_name, media_type, sha256, content)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        attempt.publishedReportId(),
                        attempt.language().tag(),
                        attempt.suffix(),
                        FileName.of(
                                report.subject(),
                                report.period(),
                                attempt.language().tag() + "-v" + number,
                                attempt.suffix()),
                        format.mediaType().toString(),
                        Sha256.of(content),
                        content)
                .update();
    }

    private static byte[] content(Report report, int number, ReportFormat format, Language language) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            format.write(report, number, language, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
