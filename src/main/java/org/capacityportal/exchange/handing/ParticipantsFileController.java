package org.capacityportal.exchange.handing;

import org.capacityportal.access.ForEveryone;
import org.capacityportal.platform.paper.ListFormat;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The people at an event as a file. */
@Controller
@ForEveryone
class ParticipantsFileController {

    private final ParticipantsExport export;

    ParticipantsFileController(ParticipantsExport export) {
        this.export = export;
    }

    @GetMapping("/events/{event}/participants.xlsx")
    ResponseEntity<Resource> workbook(@PathVariable long event) {
        return export.of(event, ListFormat.XLSX).answer();
    }

    @GetMapping("/events/{event}/participants.csv")
    ResponseEntity<Resource> text(@PathVariable long event) {
        return export.of(event, ListFormat.CSV).answer();
    }
}
