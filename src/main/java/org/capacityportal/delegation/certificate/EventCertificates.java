package org.capacityportal.delegation.certificate;

import java.time.LocalDate;
import org.capacityportal.platform.ListPage;

/**
 * The certificates of an event, as the present viewer may read them.
 *
 * @param length of the event in days
 * @param writable whether the viewer issues certificates here; others read those issued to their delegation
 * @param show which lines are listed
 */
record EventCertificates(
        long eventId,
        String title,
        LocalDate startsOn,
        LocalDate endsOn,
        boolean completed,
        boolean writable,
        CertificateTerms terms,
        CertificateFigures figures,
        Show show,
        ListPage<CertificateLine> list) {

    /** All delegates, those who are to get a certificate, those who have one, those who attended too little, withdrawn ones. */
    enum Show {
        ALL,
        DUE,
        ISSUED,
        BELOW,
        WITHDRAWN
    }

    public int length() {
        return (int) (endsOn.toEpochDay() - startsOn.toEpochDay()) + 1;
    }

    /** In how many files all the certificates come. */
    public long parts() {
        return (figures.issued() + Certificates.MOST_IN_ONE_FILE - 1) / Certificates.MOST_IN_ONE_FILE;
    }
}
