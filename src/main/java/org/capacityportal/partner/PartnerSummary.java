package org.capacityportal.partner;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of the list of partners, in the reader's language. */
record PartnerSummary(
        long id,
        String name,
        @Nullable String shortName,
        List<PartnerKind> kinds,
        @Nullable String country,
        @Nullable String city) {}
