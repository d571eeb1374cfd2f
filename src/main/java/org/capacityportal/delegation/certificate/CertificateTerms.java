package org.capacityportal.delegation.certificate;

import java.util.List;
import org.capacityportal.platform.Language;
import org.jspecify.annotations.Nullable;

/**
 * On what terms the certificates of an event are issued.
 *
 * @param minPercent of the days of the event, that somebody has to have attended
 * @param languages one or two, in the order in which they stand on the certificate
 * @param hours academic hours that the certificate names; null: none
 * @param signatories whose names stand under the lines to sign on; two at the most
 */
record CertificateTerms(
        int minPercent, List<Language> languages, @Nullable Integer hours, List<Signatory> signatories) {

    /** What holds until a coordinator says otherwise. */
    static final CertificateTerms USUAL = new CertificateTerms(80, List.of(Language.UK, Language.EN), null, List.of());

    /** @param position null where it is not given */
    record Signatory(String name, @Nullable String position) {}
}
