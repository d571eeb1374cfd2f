package org.capacityportal.delegation.certificate;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.capacityportal.access.PortalAddress;
import org.capacityportal.delegation.certificate.TextFit.Fitted;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.Wording;
import org.capacityportal.platform.paper.PdfPress;
import org.capacityportal.platform.paper.QrCode;
import org.springframework.stereotype.Component;

/** Sets certificates on paper, each on exactly one page that lies. */
@Component
class CertificatePrinter {

    /** What lies between the margins, in points; see {@code certificate/pdf.css}. */
    private static final double WIDTH = 728;

    private static final double GUTTER = 28;
    private static final double SIGNATURE = 216;
    private static final double CHECK = 236;

    private final PdfPress press;
    private final Wording wording;
    private final PortalAddress portal;

    CertificatePrinter(PdfPress press, Wording wording, PortalAddress portal) {
        this.press = press;
        this.wording = wording;
        this.portal = portal;
    }

    /** @param certificates at least one */
    void print(List<Certificates.Issued> certificates, OutputStream out) throws IOException {
        PrintedCertificate.Side first = certificates.get(0).printed().sides().get(0);
        Map<String, String> pictures = new HashMap<>();
        List<CertificateSheet> sheets = new ArrayList<>();
        for (Certificates.Issued certificate : certificates) {
            String address = portal.of("/certificates/" + certificate.number());
            pictures.put(certificate.number(), QrCode.svg(address, address));
            sheets.add(sheet(certificate, address));
        }
        String title =
                first.language().speak(() -> wording.message("certificate.paper.heading")) + " – " + first.event();
        press.print("certificate/pdf", first.language(), Map.of("sheets", sheets, "title", title), pictures, out);
    }

    private CertificateSheet sheet(Certificates.Issued certificate, String address) {
        PrintedCertificate printed = certificate.printed();
        boolean alone = printed.sides().size() == 1;
        Language language = printed.sides().get(0).language();
        return new CertificateSheet(
                certificate.number(),
                printed.sides().stream()
                        .map(side -> column(side, printed, alone))
                        .toList(),
                printed.signatories().stream()
                        .map(CertificatePrinter::signature)
                        .toList(),
                PdfPress.picture(certificate.number()),
                address(address),
                TextFit.text()
                        .into(CHECK, 10, 7.5, 4, language.speak(() -> wording.message("certificate.paper.check"))));
    }

    private CertificateSheet.Column column(PrintedCertificate.Side side, PrintedCertificate printed, boolean alone) {
        Language language = side.language();
        return language.speak(() -> {
            double width = alone ? WIDTH : (WIDTH - GUTTER) / 2;
            double large = alone ? 28 : 22;
            String took = wording.message(
                    "certificate.paper.tookPart." + (printed.sex() == null ? "UNKNOWN" : printed.sex()));
            return new CertificateSheet.Column(
                    language.tag(),
                    TextFit.strong()
                            .into(width, alone ? 40 : 32, large, 10, wording.message("certificate.paper.heading")),
                    TextFit.text().into(width, 16, 10.5, 8, wording.message("certificate.paper.says")),
                    TextFit.strong().into(width, alone ? 56 : 50, large, 7, side.name()),
                    TextFit.text().into(width, 16, 10.5, 8, took),
                    TextFit.strong().into(width, 60, alone ? 18 : 14, 6, side.event()),
                    TextFit.text().into(width, 28, 11, 7, when(side, printed)),
                    details(side, printed).stream()
                            .map(detail -> TextFit.text().into(width, alone ? 16 : 20, 8.5, 5, detail))
                            .toList());
        });
    }

    private String when(PrintedCertificate.Side side, PrintedCertificate printed) {
        String place = side.online() ? wording.message("certificate.paper.online") : side.place();
        String hours = printed.hours() == null ? null : wording.count("certificate.paper.hours", printed.hours());
        return Stream.of(wording.days(printed.startsOn(), printed.endsOn()), place, hours)
                .filter(part -> part != null)
                .collect(Collectors.joining(" · "));
    }

    private List<String> details(PrintedCertificate.Side side, PrintedCertificate printed) {
        List<String> details = new ArrayList<>();
        if (side.programme() != null) {
            details.add(wording.message("certificate.paper.programme", side.programme()));
        }
        if (side.organisers() != null) {
            details.add(wording.message("certificate.paper.organisers", side.organisers()));
        }
        if (side.donors() != null) {
            details.add(wording.message("certificate.paper.donors", side.donors()));
        }
        details.add(wording.message("certificate.paper.issuedOn", wording.date(printed.issuedOn())));
        return details;
    }

    /** On one line, if it can still be read so. */
    private static Fitted address(String address) {
        Fitted line = TextFit.text().into(CHECK, 10, 7.5, 5, address);
        return line.text().equals(address) ? line : TextFit.text().into(CHECK, 20, 7.5, 3, address);
    }

    private static CertificateSheet.Signature signature(CertificateTerms.Signatory signatory) {
        Fitted position =
                TextFit.text().into(SIGNATURE, 24, 8.5, 5, signatory.position() == null ? "" : signatory.position());
        return new CertificateSheet.Signature(TextFit.strong().into(SIGNATURE, 26, 10, 6, signatory.name()), position);
    }
}
