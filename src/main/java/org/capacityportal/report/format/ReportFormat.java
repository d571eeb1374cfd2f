package org.capacityportal.report.format;

import java.io.IOException;
import java.io.OutputStream;
import org.capacityportal.platform.Language;
import org.capacityportal.report.content.Report;
import org.capacityportal.report.content.Subject;
import org.springframework.http.MediaType;

/** A file that a report can be had as. A new format is one new bean of this type; its suffix then answers by itself. */
public interface ReportFormat {

    /** What follows the point in the address: {@code csv}. */
    String suffix();

    MediaType mediaType();

    /** Whether reports on such a subject exist in this format. */
    default boolean fits(Subject subject) {
        return true;
    }

    /** Whether the format has anything to say of this report. */
    default boolean fits(Report report) {
        return fits(report.subject());
    }

    void write(Report report, Language language, OutputStream out) throws IOException;

    /** @param version the number under which the report is published; a format on paper tells it on every page */
    default void write(Report report, int version, Language language, OutputStream out) throws IOException {
        write(report, language, out);
    }
}
