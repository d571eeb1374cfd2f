package org.capacityportal.report.publishing;

import java.util.Locale;
import org.capacityportal.platform.Language;

/**
 * A file of a published report that is not there yet.
 *
 * @param failed whether it was tried often enough and could not be made
 */
public record PendingFile(long publishedReportId, Language language, String suffix, boolean failed) {

    public String format() {
        return format(suffix);
    }

    static String format(String suffix) {
        return suffix.replaceFirst("\\.xml$", "").replace('.', ' ').toUpperCase(Locale.ROOT);
    }
}
