package org.capacityportal.exchange.importing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.platform.paper.ListFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The rows of a list that were rejected, as a file to be mended by whoever sent the list. */
@Controller
@ForCoordinators
class RejectedController {

    private final Imports imports;
    private final RejectedList rejected;

    RejectedController(Imports imports, RejectedList rejected) {
        this.imports = imports;
        this.rejected = rejected;
    }

    @GetMapping("/events/{event}/participants/import/{importId}/rejected")
    void download(@PathVariable long event, @PathVariable long importId, HttpServletResponse response)
            throws IOException {
        ImportView list = imports.view(event, importId);
        String name = (list.fileName() == null ? "rows" : list.fileName().replaceFirst("\\.[^.]{1,5}$", ""))
                + "-rejected.xlsx";
        response.setContentType(ListFormat.XLSX.type().toString());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        rejected.write(list, response.getOutputStream());
    }
}
