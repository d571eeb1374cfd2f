package org.capacityportal.partner;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the head of a partner's page says, in the reader's language.
 *
 * @param otherNames its names in the other languages
 */
record PartnerDetail(
        long id,
        String name,
        @Nullable String otherNames,
        @Nullable String shortName,
        List<PartnerKind> kinds,
        @Nullable String country,
        @Nullable Long cityId,
        @Nullable String city,
        @Nullable String iatiIdentifier,
        @Nullable String website,
        @Nullable String note) {}
