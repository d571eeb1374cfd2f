package org.capacityportal.delegation.certificate;

import java.util.List;
import org.capacityportal.delegation.certificate.TextFit.Fitted;

/**
 * A certificate as it lies on its sheet: every text in the size in which it fits.
 *
 * @param picture the address of the code that leads to the public check
 * @param checkAddress in letters, for those who do not read the code
 * @param checkHint what the code and the address are for
 */
record CertificateSheet(
        String number,
        List<Column> columns,
        List<Signature> signatures,
        String picture,
        Fitted checkAddress,
        Fitted checkHint) {

    /**
     * What it says in one language.
     *
     * @param details programme, donors, organisers and the day of issue
     */
    record Column(
            String language,
            Fitted heading,
            Fitted says,
            Fitted name,
            Fitted tookPart,
            Fitted event,
            Fitted when,
            List<Fitted> details) {}

    record Signature(Fitted name, Fitted position) {}
}
