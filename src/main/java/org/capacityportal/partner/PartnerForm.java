package org.capacityportal.partner;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.TranslatedText;
import org.jspecify.annotations.Nullable;

/**
 * What a coordinator types about a partner.
 *
 * @param city the city whose city hall it is, by name
 */
record PartnerForm(
        @NotNull(message = "{validation.required}") @Nullable Language textLanguage,

        @NotBlank(message = "{validation.required}") @Size(max = 300, message = "{validation.tooLong}") @Nullable String name,

        @Size(max = 300, message = "{validation.tooLong}") @Nullable String nameUk,

        @Size(max = 300, message = "{validation.tooLong}") @Nullable String nameEn,

        @Size(max = 300, message = "{validation.tooLong}") @Nullable String namePl,

        @Size(max = 300, message = "{validation.tooLong}") @Nullable String nameRu,

        @Size(max = 60, message = "{validation.tooLong}") @Nullable String shortName,

        @NotEmpty(message = "{partner.error.noKind}") @Nullable List<PartnerKind> kinds,

        @Nullable String country,

        @Nullable String city,

        @Pattern(regexp = "\\s*([^\\s/&|?]{3,100}\\s*)?", message = "{partner.error.iati}") @Nullable String iatiIdentifier,

        @Size(max = 500, message = "{validation.tooLong}") @Pattern(regexp = "\\s*(https?://[^\\s/]\\S*\\s*)?", message = "{validation.url}")
        @Nullable String website,

        @Size(max = 4000, message = "{validation.tooLong}") @Nullable String note) {

    static PartnerForm blank() {
        return new PartnerForm(
                Language.current(), null, null, null, null, null, null, List.of(), "UA", null, null, null, null);
    }

    /** @param city the partner's city as the form names it */
    static PartnerForm of(Partner partner, @Nullable String city) {
        TranslatedText name = partner.name();
        return new PartnerForm(
                partner.textLanguage(),
                name.original(),
                name.translation(Language.UK),
                name.translation(Language.EN),
                name.translation(Language.PL),
                name.translation(Language.RU),
                partner.shortName(),
                partner.kinds(),
                partner.countryCode(),
                city,
                partner.iatiIdentifier(),
                partner.website(),
                partner.note());
    }

    Language language() {
        return textLanguage == null ? Language.current() : textLanguage;
    }

    TranslatedText translatedName() {
        return TranslatedText.of(language(), name, nameUk, nameEn, namePl, nameRu);
    }
}
