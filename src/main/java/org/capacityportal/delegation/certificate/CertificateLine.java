package org.capacityportal.delegation.certificate;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A delegate of an event, with the certificate of attendance or without.
 *
 * @param place the city or region represented
 * @param days attended
 * @param met whether these are enough for the certificate
 * @param certificateId null where there is none
 */
record CertificateLine(
        long participationId,
        long participantId,
        String name,
        @Nullable String place,
        int days,
        boolean met,
        @Nullable Long certificateId,
        @Nullable String number,
        @Nullable LocalDate issuedOn,
        @Nullable Instant withdrawnAt) {

    /** Whether a certificate can be issued now. */
    public boolean due() {
        return met && certificateId == null;
    }

    /** Whether attendance was changed since, so that it would not be issued today. */
    public boolean doubtful() {
        return !met && certificateId != null && withdrawnAt == null;
    }
}
