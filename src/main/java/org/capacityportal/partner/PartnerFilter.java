package org.capacityportal.partner;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The filter of the list of partners, as it stands in the address; what makes no sense leaves nothing out. */
record PartnerFilter(
        @Nullable String q, @Nullable String kind, @Nullable String country) {

    @Nullable PartnerKind wantedKind() {
        return Arrays.stream(PartnerKind.values())
                .filter(known -> known.name().equals(kind))
                .findFirst()
                .orElse(null);
    }
}
