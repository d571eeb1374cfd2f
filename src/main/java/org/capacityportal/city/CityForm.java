package org.capacityportal.city;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a coordinator types about a city. */
record CityForm(
        @Size(max = 200, message = "{validation.tooLong}") @Nullable String nameUk,

        @Size(max = 200, message = "{validation.tooLong}") @Nullable String nameEn,

        @Size(max = 200, message = "{validation.tooLong}") @Nullable String namePl,

        @Size(max = 200, message = "{validation.tooLong}") @Nullable String nameRu,

        @NotBlank(message = "{validation.required}") @Nullable String country,

        @Nullable Long region,

        @Size(max = 40, message = "{validation.tooLong}") @Nullable String code,

        @DecimalMin(value = "-90", message = "{city.error.latitude}") @DecimalMax(value = "90", message = "{city.error.latitude}") @Nullable BigDecimal latitude,

        @DecimalMin(value = "-180", message = "{city.error.longitude}") @DecimalMax(value = "180", message = "{city.error.longitude}") @Nullable BigDecimal longitude,

        @Min(value = 0, message = "{city.error.population}") @Max(value = 50_000_000, message = "{city.error.population}") @Nullable Integer population) {

    static CityForm blank() {
        return new CityForm(null, null, null, null, "UA", null, null, null, null, null);
    }

    static CityForm of(City city) {
        return new CityForm(
                city.names().uk(),
                city.names().en(),
                city.names().pl(),
                city.names().ru(),
                city.countryCode(),
                city.region() == null ? null : city.region().id(),
                city.code(),
                city.latitude(),
                city.longitude(),
                city.population());
    }

    Names names() {
        return new Names(nameUk, nameEn, namePl, nameRu);
    }
}
