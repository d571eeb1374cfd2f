package org.capacityportal.platform.paper;

import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A file to be downloaded.
 *
 * @param name in letters that every system takes
 */
public record NamedFile(String name, MediaType type, WholeFile file) {

    /** The answer that brings the file; once. */
    public ResponseEntity<Resource> answer() {
        ContentDisposition named =
                ContentDisposition.attachment().filename(name).build();
        return ResponseEntity.ok()
                .contentType(type)
                .contentLength(file.length())
                .header(HttpHeaders.CONTENT_DISPOSITION, named.toString())
                .body(file.content());
    }
}
