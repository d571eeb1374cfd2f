package org.capacityportal.report.publishing;

import org.capacityportal.platform.Language;

/**
 * A file of a published report, without its content.
 *
 * @param suffix the format and the end of its address: {@code csv}, {@code iati.xml}
 * @param sha256 in hexadecimal digits
 * @param size in bytes
 */
public record PublishedFile(
        long publishedReportId,
        Language language,
        String suffix,
        String fileName,
        String mediaType,
        String sha256,
        long size) {

    /** The format in short: CSV, IATI. */
    public String format() {
        return PendingFile.format(suffix);
    }
}
