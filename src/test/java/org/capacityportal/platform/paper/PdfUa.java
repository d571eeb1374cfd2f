package org.capacityportal.platform.paper;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Asks veraPDF whether a file is one that everybody can read, after PDF/UA-1 (ISO 14289-1). */
public final class PdfUa {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfUa() {}

    /** The rules that the file breaks, each with how often and where first; empty where it conforms. */
    public static Map<String, String> broken(byte[] pdf) throws Exception {
        try (PDFAParser file =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                PDFAValidator validator =
                        Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, 1_000, false, false, false)) {
            ValidationResult result = validator.validate(file);
            Map<String, String> broken = result.getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .collect(Collectors.groupingBy(
                            assertion -> assertion.getRuleId().getClause() + "-"
                                    + assertion.getRuleId().getTestNumber() + ": " + assertion.getMessage(),
                            TreeMap::new,
                            Collectors.collectingAndThen(
                                    Collectors.toList(),
                                    all -> all.size() + " times, first at "
                                            + all.get(0).getLocation().getContext())));
            if (broken.isEmpty() && !result.isCompliant()) {
                broken.put("not compliant", result.toString());
            }
            return broken;
        }
    }
}
