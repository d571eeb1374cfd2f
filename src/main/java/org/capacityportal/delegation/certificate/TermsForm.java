package org.capacityportal.delegation.certificate;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.capacityportal.platform.FieldRejectedException;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.Refusals;
import org.jspecify.annotations.Nullable;

/** What a coordinator decides on the certificates of an event. */
record TermsForm(
        @NotNull(message = "{validation.required}") @Min(value = 1, message = "{certificate.error.minPercent}") @Max(value = 100, message = "{certificate.error.minPercent}") @Nullable Integer minPercent,

        @NotNull(message = "{validation.required}") @Nullable Language language,

        @Nullable Language secondLanguage,

        @Min(value = 1, message = "{certificate.error.hours}") @Max(value = 1000, message = "{certificate.error.hours}") @Nullable Integer hours,

        @Size(max = 150, message = "{validation.tooLong}") @Nullable String signatory,

        @Size(max = 200, message = "{validation.tooLong}") @Nullable String signatoryPosition,

        @Size(max = 150, message = "{validation.tooLong}") @Nullable String secondSignatory,

        @Size(max = 200, message = "{validation.tooLong}") @Nullable String secondSignatoryPosition) {

    static TermsForm of(CertificateTerms terms) {
        List<Language> languages = terms.languages();
        CertificateTerms.Signatory first = at(terms.signatories(), 0);
        CertificateTerms.Signatory second = at(terms.signatories(), 1);
        return new TermsForm(
                terms.minPercent(),
                languages.get(0),
                at(languages, 1),
                terms.hours(),
                first == null ? null : first.name(),
                first == null ? null : first.position(),
                second == null ? null : second.name(),
                second == null ? null : second.position());
    }

    /** @throws FieldRejectedException for two languages that are one, and for a position without a name */
    CertificateTerms read() {
        Refusals refusals = new Refusals();
        if (language != null && language == secondLanguage) {
            refusals.refuse("secondLanguage", "certificate.error.languageTwice");
        }
        List<CertificateTerms.Signatory> signatories = new ArrayList<>();
        add(signatories, "signatory", signatory, signatoryPosition, refusals);
        add(signatories, "secondSignatory", secondSignatory, secondSignatoryPosition, refusals);
        refusals.throwIfAny();
        List<Language> languages = new ArrayList<>();
        languages.add(language == null ? Language.UK : language);
        if (secondLanguage != null) {
            languages.add(secondLanguage);
        }
        return new CertificateTerms(
                minPercent == null ? CertificateTerms.USUAL.minPercent() : minPercent, languages, hours, signatories);
    }

    private static void add(
            List<CertificateTerms.Signatory> signatories,
            String field,
            @Nullable String name,
            @Nullable String position,
            Refusals refusals) {
        String who = text(name);
        if (who != null) {
            signatories.add(new CertificateTerms.Signatory(who, text(position)));
        } else if (text(position) != null) {
            refusals.refuse(field, "certificate.error.signatory");
        }
    }

    private static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    private static <T> @Nullable T at(List<T> list, int index) {
        return index < list.size() ? list.get(index) : null;
    }
}
