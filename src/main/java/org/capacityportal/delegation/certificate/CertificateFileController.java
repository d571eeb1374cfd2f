package org.capacityportal.delegation.certificate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.capacityportal.access.ForEveryone;
import org.capacityportal.platform.NotFoundException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Certificates as files to be printed or sent on. */
@Controller
@RequestMapping("/events/{event}/certificates")
@ForEveryone
class CertificateFileController {

    private static final int MOST_PARTS = 10_000;

    private final Certificates certificates;
    private final CertificatePrinter printer;

    CertificateFileController(Certificates certificates, CertificatePrinter printer) {
        this.certificates = certificates;
        this.printer = printer;
    }

    /** All that the viewer may read, a page each. */
    @GetMapping("/all.pdf")
    ResponseEntity<byte[]> all(@PathVariable long event, @RequestParam(defaultValue = "1") int part)
            throws IOException {
        if (part < 1 || part > MOST_PARTS) {
            throw new NotFoundException("part", part);
        }
        List<Certificates.Issued> issued = certificates.issued(event, part);
        if (issued.isEmpty()) {
            throw new NotFoundException("certificates of event", event);
        }
        return file(issued, "certificates-" + event + (part == 1 ? "" : "-" + part) + ".pdf");
    }

    @GetMapping("/{id}.pdf")
    ResponseEntity<byte[]> one(@PathVariable long event, @PathVariable long id) throws IOException {
        Certificates.Issued issued = certificates.issued(event, id);
        return file(List.of(issued), issued.number() + ".pdf");
    }

    private ResponseEntity<byte[]> file(List<Certificates.Issued> issued, String name) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        printer.print(issued, pdf);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(pdf.toByteArray());
    }
}
