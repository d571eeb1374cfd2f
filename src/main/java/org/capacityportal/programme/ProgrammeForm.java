package org.capacityportal.programme;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.capacityportal.platform.FormRows;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.TranslatedText;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What a coordinator types about a programme: its texts and dates, and its donors, implementers and cities in rows. */
record ProgrammeForm(
        @NotNull(message = "{validation.required}") @Nullable Language textLanguage,

        @NotBlank(message = "{validation.required}") @Size(max = 300, message = "{validation.tooLong}") @Nullable String title,

        @Size(max = 300, message = "{validation.tooLong}") @Nullable String titleUk,

        @Size(max = 300, message = "{validation.tooLong}") @Nullable String titleEn,

        @Size(max = 300, message = "{validation.tooLong}") @Nullable String titlePl,

        @Size(max = 300, message = "{validation.tooLong}") @Nullable String titleRu,

        @Size(max = 80, message = "{validation.tooLong}") @Nullable String shortTitle,

        @NotNull(message = "{validation.required}") @Nullable LocalDate startsOn,

        @NotNull(message = "{validation.required}") @Nullable LocalDate endsOn,

        @NotNull(message = "{validation.required}") @Nullable ProgrammeStatus status,

        @Size(max = 4000, message = "{validation.tooLong}") @Nullable String goal,

        @Size(max = 4000, message = "{validation.tooLong}") @Nullable String goalUk,

        @Size(max = 4000, message = "{validation.tooLong}") @Nullable String goalEn,

        @Size(max = 4000, message = "{validation.tooLong}") @Nullable String goalPl,

        @Size(max = 4000, message = "{validation.tooLong}") @Nullable String goalRu,

        @Size(max = 2000, message = "{validation.tooLong}") @Nullable String audiences,

        @Size(max = 500, message = "{validation.tooLong}") @Pattern(regexp = "\\s*(https?://[^\\s/]\\S*\\s*)?", message = "{validation.url}")
        @Nullable String sourceUrl,

        @Size(max = 4000, message = "{validation.tooLong}") @Nullable String note,

        List<@Valid FundingRow> funding,
        List<ImplementerRow> implementers,
        List<@Valid CityRow> cities) {

    ProgrammeForm {
        funding = FormRows.offered(funding, FundingRow.BLANK);
        implementers = FormRows.offered(implementers, ImplementerRow.BLANK);
        cities = FormRows.offered(cities, CityRow.BLANK);
    }

    static ProgrammeForm blank() {
        return new ProgrammeForm(
                Language.current(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                ProgrammeStatus.PLANNED,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of());
    }

    /** The form with more blank rows in one of its lists. */
    ProgrammeForm withMore(String rows) {
        return new ProgrammeForm(
                textLanguage,
                title,
                titleUk,
                titleEn,
                titlePl,
                titleRu,
                shortTitle,
                startsOn,
                endsOn,
                status,
                goal,
                goalUk,
                goalEn,
                goalPl,
                goalRu,
                audiences,
                sourceUrl,
                note,
                rows.equals("funding") ? FormRows.more(funding, FundingRow.BLANK) : funding,
                rows.equals("implementers") ? FormRows.more(implementers, ImplementerRow.BLANK) : implementers,
                rows.equals("cities") ? FormRows.more(cities, CityRow.BLANK) : cities);
    }

    /** What one field alone cannot tell: the order of the dates, rows filled in half, shares beyond the whole. */
    void check(Errors errors) {
        PeriodCheck.check(startsOn, endsOn, "", errors);
        if (goalText().original() == null && !goalText().translations().isEmpty()) {
            errors.rejectValue("goal", "programme.error.goalOriginal");
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < funding.size(); i++) {
            FundingRow row = funding.get(i);
            row.check("funding[" + i + "]", errors);
            BigDecimal before = sum;
            sum = row.sharePercent() == null ? sum : sum.add(row.sharePercent());
            String share = "funding[" + i + "].sharePercent";
            boolean overflows = before.compareTo(Programme.WHOLE) <= 0 && sum.compareTo(Programme.WHOLE) > 0;
            if (overflows && !errors.hasFieldErrors(share)) {
                errors.rejectValue(share, "programme.error.shares", new Object[] {sum}, "programme.error.shares");
            }
        }
        for (int i = 0; i < implementers.size(); i++) {
            implementers.get(i).check("implementers[" + i + "]", errors);
        }
        for (int i = 0; i < cities.size(); i++) {
            cities.get(i).check("cities[" + i + "]", errors);
        }
    }

    /** Reports a missing value at its field, unless the field is wrong already. */
    static void require(@Nullable Object value, String field, Errors errors) {
        if (value == null && !errors.hasFieldErrors(field)) {
            errors.rejectValue(field, "validation.required");
        }
    }

    static @Nullable String stripped(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    Language language() {
        return textLanguage == null ? Language.current() : textLanguage;
    }

    TranslatedText titleText() {
        return TranslatedText.of(language(), title, titleUk, titleEn, titlePl, titleRu);
    }

    TranslatedText goalText() {
        return TranslatedText.of(language(), goal, goalUk, goalEn, goalPl, goalRu);
    }

    /** @throws NullPointerException for a form that was not validated */
    Period period() {
        return new Period(startsOn, endsOn);
    }
}
