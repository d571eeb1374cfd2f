package org.capacityportal.report.publishing;

import java.util.Base64;
import java.util.HexFormat;
import org.capacityportal.platform.Language;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

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

    /** The format in short: CSV, CSV ZIP, IATI. */
    public String format() {
        return PendingFile.format(suffix);
    }

    /** The size in kilobytes, 1 at least. */
    public long kilobytes() {
        return Math.max(1, Math.round(size / 1024.0));
    }

    /** The head of the answer that brings the file: its name, its type, and the digest by which it can be checked. */
    public ResponseEntity.BodyBuilder answer() {
        byte[] digest = HexFormat.of().parseHex(sha256);
        ContentDisposition named =
                ContentDisposition.attachment().filename(fileName).build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .eTag("\"" + sha256 + "\"")
                .header("Repr-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":")
                .header(HttpHeaders.CONTENT_DISPOSITION, named.toString());
    }
}
