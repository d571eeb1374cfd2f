package org.capacityportal.report.iati;

import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.capacityportal.platform.Language;
import org.capacityportal.report.content.Activity;
import org.capacityportal.report.content.Report;
import org.capacityportal.report.content.Subject;
import org.capacityportal.report.format.ReportFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * The programmes of a report as activities of the IATI Standard 2.03, with texts in every language there is. The same
 * report is the same file, whenever it is written.
 */
@Component
class IatiReport implements ReportFormat {

    private final Texts texts;
    private final String portal;
    private final ZoneId zone;

    /** @param portal the identifier by which the portal reports where no organisation of a programme has one */
    IatiReport(MessageSource messages, @Value("${portal.iati.organisation}") String portal, Clock clock) {
        this.texts = new Texts(messages);
        this.portal = portal;
        this.zone = clock.getZone();
    }

    @Override
    public String suffix() {
        return "iati.xml";
    }

    @Override
    public MediaType mediaType() {
        return MediaType.APPLICATION_XML;
    }

    @Override
    public boolean fits(Subject subject) {
        return !subject.place();
    }

    /** A file without an activity is none: the standard asks for one at least. */
    @Override
    public boolean fits(Report report) {
        return fits(report.subject()) && !report.activities().isEmpty();
    }

    @Override
    public void write(Report report, Language language, OutputStream out) {
        IatiXml xml = new IatiXml(out);
        xml.open("iati-activities", "version", "2.03", "generated-datetime", generated(report));
        for (Activity activity : report.activities()) {
            new ActivityXml(xml, texts, report, activity, portal).write();
        }
        xml.close().finish();
    }

    /** The day of the report, or the last change that it knows of: what it tells is as new as that. */
    private Instant generated(Report report) {
        Instant day = report.asOf().atStartOfDay(zone).toInstant();
        return Stream.concat(Stream.of(day), report.activities().stream().map(Activity::changedAt))
                .max(Instant::compareTo)
                .orElse(day)
                .truncatedTo(ChronoUnit.SECONDS);
    }
}
