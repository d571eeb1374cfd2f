package org.capacityportal.programme.results;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.capacityportal.platform.FormRows;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.TranslatedText;
import org.capacityportal.platform.TypedNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What a coordinator types about an indicator. Targets of dimensions that are not ticked are no part of it.
 *
 * @param result the id of the objective or output
 * @param position among the indicators of the result; null for the last
 */
record IndicatorForm(
        @NotNull(message = "{validation.required}") @Nullable Language textLanguage,

        @NotNull(message = "{validation.required}") @Nullable Long result,

        @Min(value = 0, message = "{result.error.position}") @Max(value = ResultForm.LAST_POSITION, message = "{result.error.position}") @Nullable Integer position,

        @NotBlank(message = "{validation.required}") @Size(max = 300, message = "{validation.tooLong}") @Nullable String title,

        @Size(max = 300, message = "{validation.tooLong}") @Nullable String titleUk,

        @Size(max = 300, message = "{validation.tooLong}") @Nullable String titleEn,

        @Size(max = 300, message = "{validation.tooLong}") @Nullable String titlePl,

        @Size(max = 300, message = "{validation.tooLong}") @Nullable String titleRu,

        @Size(max = 4000, message = "{validation.tooLong}") @Nullable String description,

        @Size(max = 4000, message = "{validation.tooLong}") @Nullable String descriptionUk,

        @Size(max = 4000, message = "{validation.tooLong}") @Nullable String descriptionEn,

        @Size(max = 4000, message = "{validation.tooLong}") @Nullable String descriptionPl,

        @Size(max = 4000, message = "{validation.tooLong}") @Nullable String descriptionRu,

        @NotNull(message = "{validation.required}") @Nullable Measure measure,

        @Nullable Boolean falling,

        @Nullable CountedFigure figure,

        @Nullable BigDecimal baselineValue,

        @Nullable Answer baselineAnswer,

        @Size(max = TypedLevel.LONGEST_TEXT, message = "{validation.tooLong}") @Nullable String baselineText,

        @Min(value = 1990, message = "{indicator.error.year}") @Max(value = 2100, message = "{indicator.error.year}") @Nullable Integer baselineYear,

        @Size(max = 2000, message = "{validation.tooLong}") @Nullable String baselineComment,

        List<Dimension> dimensions,
        List<@Valid TargetRow> targets) {

    IndicatorForm {
        // An unticked box is not sent at all.
        falling = Boolean.TRUE.equals(falling);
        baselineValue = TypedNumber.shortest(baselineValue);
        dimensions = Dimension.inOrder(
                dimensions == null
                        ? List.of()
                        : dimensions.stream().filter(Objects::nonNull).toList());
        targets = FormRows.offered(targets, TargetRow.BLANK);
    }

    static IndicatorForm blank(@Nullable Long result) {
        return new IndicatorForm(
                Language.current(),
                result,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Measure.NUMBER,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of());
    }

    static IndicatorForm of(Indicator indicator) {
        TranslatedText title = indicator.title();
        TranslatedText description = indicator.description();
        TypedLevel baseline = TypedLevel.of(indicator.baseline(), indicator.measure());
        return new IndicatorForm(
                indicator.textLanguage(),
                indicator.resultId(),
                indicator.position(),
                title.original(),
                title.translation(Language.UK),
                title.translation(Language.EN),
                title.translation(Language.PL),
                title.translation(Language.RU),
                description.original(),
                description.translation(Language.UK),
                description.translation(Language.EN),
                description.translation(Language.PL),
                description.translation(Language.RU),
                indicator.measure(),
                indicator.falling(),
                indicator.figure(),
                baseline.value(),
                baseline.answer(),
                baseline.text(),
                indicator.baselineYear(),
                indicator.baselineComment(),
                Dimension.inOrder(indicator.dimensions()),
                indicator.targets().stream()
                        .filter(target -> Dimension.tellApart(indicator.dimensions(), target.category()))
                        .sorted(Comparator.comparing(Target::endsOn).thenComparing(Target::category))
                        .map(target -> TargetRow.of(target, indicator.measure()))
                        .toList());
    }

    /** The form with more blank rows of targets. */
    IndicatorForm withMore() {
        return new IndicatorForm(
                textLanguage,
                result,
                position,
                title,
                titleUk,
                titleEn,
                titlePl,
                titleRu,
                description,
                descriptionUk,
                descriptionEn,
                descriptionPl,
                descriptionRu,
                measure,
                falling,
                figure,
                baselineValue,
                baselineAnswer,
                baselineText,
                baselineYear,
                baselineComment,
                dimensions,
                FormRows.more(targets, TargetRow.BLANK));
    }

    /** What one field alone cannot tell: what does not fit the measure, rows filled in half. */
    void check(Errors errors) {
        if (descriptionText().original() == null
                && !descriptionText().translations().isEmpty()) {
            errors.rejectValue("description", "result.error.original");
        }
        if (measure == null) {
            return;
        }
        if (figure != null && !figure.fits(measure)) {
            errors.rejectValue(
                    "figure", figure.ratio() ? "indicator.error.figurePercentage" : "indicator.error.figureNumber");
        }
        checkBaseline(measure, errors);
        for (int i = 0; i < targets.size(); i++) {
            targets.get(i).check(measure, "targets[" + i + "].", errors);
        }
    }

    private void checkBaseline(Measure of, Errors errors) {
        String field = baselineField(of);
        String flaw = baseline().flaw(of);
        if (flaw != null) {
            errors.rejectValue(field, flaw);
        } else if (baseline().read(of).unknown()
                && (baselineYear != null || baselineNote() != null)
                && !errors.hasFieldErrors(field)) {
            errors.rejectValue(field, "indicator.error.baselineMissing");
        }
    }

    private static String baselineField(Measure measure) {
        return switch (measure) {
            case NUMBER, PERCENTAGE -> "baselineValue";
            case YES_NO -> "baselineAnswer";
            case QUALITATIVE -> "baselineText";
        };
    }

    TypedLevel baseline() {
        return new TypedLevel(baselineValue, baselineAnswer, baselineText);
    }

    @Nullable String baselineNote() {
        return TypedLevel.stripped(baselineComment);
    }

    Language language() {
        return textLanguage == null ? Language.current() : textLanguage;
    }

    TranslatedText titleText() {
        return TranslatedText.of(language(), title, titleUk, titleEn, titlePl, titleRu);
    }

    TranslatedText descriptionText() {
        return TranslatedText.of(language(), description, descriptionUk, descriptionEn, descriptionPl, descriptionRu);
    }
}
