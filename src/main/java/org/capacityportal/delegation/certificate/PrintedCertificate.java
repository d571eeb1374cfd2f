package org.capacityportal.delegation.certificate;

import java.time.LocalDate;
import java.util.List;
import org.capacityportal.participant.Sex;
import org.capacityportal.platform.Language;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a certificate, as it was when it was issued; kept with it, so that it can be printed again whatever is
 * changed since.
 *
 * @param sides what it says in each of its languages, one or two
 * @param sex of the person, which some languages tell in "took part"; null where not recorded
 * @param hours academic hours; null where it names none
 */
record PrintedCertificate(
        List<Side> sides,
        @Nullable Sex sex,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable Integer hours,
        List<CertificateTerms.Signatory> signatories,
        LocalDate issuedOn) {

    /**
     * A certificate in one language.
     *
     * @param place the host city, or null for an event that was online or whose place is not known
     * @param programme null for an event outside programmes
     * @param donors by name, with commas between; null where there are none, likewise {@code organisers}
     */
    record Side(
            Language language,
            String name,
            String event,
            @Nullable String place,
            boolean online,
            @Nullable String programme,
            @Nullable String donors,
            @Nullable String organisers) {}
}
