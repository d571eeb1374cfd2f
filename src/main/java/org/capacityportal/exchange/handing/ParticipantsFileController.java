package org.capacityportal.exchange.handing;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.capacityportal.access.ForEveryone;
import org.capacityportal.exchange.handing.ParticipantsExport.Format;
import org.capacityportal.exchange.handing.ParticipantsExport.Named;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The people at an event as a file. */
@Controller
@ForEveryone
class ParticipantsFileController {

    private static final MediaType WORKBOOK =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final ParticipantsExport export;

    ParticipantsFileController(ParticipantsExport export) {
        this.export = export;
    }

    @GetMapping("/events/{event}/participants.xlsx")
    ResponseEntity<Resource> workbook(@PathVariable long event) {
        return answer(export.of(event, Format.XLSX), WORKBOOK);
    }

    @GetMapping("/events/{event}/participants.csv")
    ResponseEntity<Resource> text(@PathVariable long event) {
        return answer(export.of(event, Format.CSV), new MediaType("text", "csv", UTF_8));
    }

    private static ResponseEntity<Resource> answer(Named named, MediaType type) {
        ContentDisposition disposition =
                ContentDisposition.attachment().filename(named.name()).build();
        return ResponseEntity.ok()
                .contentType(type)
                .contentLength(named.file().length())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(named.file().content());
    }
}
