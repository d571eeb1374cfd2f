package org.capacityportal.report.publishing;

import java.util.Map;
import org.capacityportal.audit.AuditLog;
import org.capacityportal.audit.Tracked;
import org.capacityportal.report.content.Period;
import org.capacityportal.report.content.Subject;
import org.springframework.stereotype.Component;

/** Tells on the page of a report's subject that it was published, shared, and no longer shared. */
@Component
public class PublishingHistory {

    private final AuditLog log;

    PublishingHistory(AuditLog log) {
        this.log = log;
    }

    void published(Subject subject, long versionId, int number, Period period) {
        record(subject.kind(), subject.id(), versionId, "PUBLISHED", label(number, period));
    }

    public void shared(PublishedVersion version) {
        record(version, "SHARED");
    }

    public void withdrawn(PublishedVersion version) {
        record(version, "WITHDRAWN");
    }

    private void record(PublishedVersion version, String action) {
        record(
                version.head().kind(),
                version.head().subjectId(),
                version.id(),
                action,
                label(version.number(), version.period()));
    }

    private void record(Subject.Kind kind, long subjectId, long versionId, String action, String label) {
        String page =
                switch (kind) {
                    case CITY -> "city";
                    case REGION -> "region";
                    case DONOR -> "partner";
                    case PROGRAMME -> "programme";
                };
        log.record(new Tracked.Page(page, subjectId), "published_report", versionId, action, label, Map.of());
    }

    /** Without words, since history is read in every language. */
    private static String label(int number, Period period) {
        return "v" + number + " · " + period.from() + " – " + period.to();
    }
}
