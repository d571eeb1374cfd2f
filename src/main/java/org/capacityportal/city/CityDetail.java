package org.capacityportal.city;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What the head of a city's page says, in the reader's language. */
public record CityDetail(
        long id,
        String name,
        @Nullable String otherNames,
        @Nullable Long regionId,
        @Nullable String region,
        String country,
        @Nullable String code,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude,
        @Nullable Integer population) {}
