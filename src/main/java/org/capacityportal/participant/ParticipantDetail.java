package org.capacityportal.participant;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a person's page says, as the present viewer may read it.
 *
 * @param email null for donors, and where unknown; likewise {@code phone} and {@code note}
 */
record ParticipantDetail(
        long id,
        String name,
        @Nullable String latinName,
        @Nullable Sex sex,
        @Nullable String email,
        @Nullable String phone,
        boolean sharedWithDonors,
        @Nullable LocalDate consentOn,
        @Nullable String note) {}
