package org.capacityportal.city;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What a coordinator types about a region. */
record RegionForm(
        @Size(max = 200, message = "{validation.tooLong}") @Nullable String nameUk,

        @Size(max = 200, message = "{validation.tooLong}") @Nullable String nameEn,

        @Size(max = 200, message = "{validation.tooLong}") @Nullable String namePl,

        @Size(max = 200, message = "{validation.tooLong}") @Nullable String nameRu,

        @NotBlank(message = "{validation.required}") @Nullable String country,

        @Size(max = 40, message = "{validation.tooLong}") @Nullable String code) {

    static RegionForm blank() {
        return new RegionForm(null, null, null, null, "UA", null);
    }

    static RegionForm of(Region region) {
        Names names = region.names();
        return new RegionForm(names.uk(), names.en(), names.pl(), names.ru(), region.countryCode(), region.code());
    }

    Names names() {
        return new Names(nameUk, nameEn, namePl, nameRu);
    }
}
