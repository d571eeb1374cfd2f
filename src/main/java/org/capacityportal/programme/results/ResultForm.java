package org.capacityportal.programme.results;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.TranslatedText;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What a coordinator types about an objective or output.
 *
 * @param objective the id of the objective that an output serves
 * @param position among its likes; null for the last
 */
record ResultForm(
        @NotNull(message = "{validation.required}") @Nullable Language textLanguage,

        @NotNull(message = "{validation.required}") @Nullable ResultLevel level,

        @Nullable Long objective,

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

        @Size(max = 4000, message = "{validation.tooLong}") @Nullable String descriptionRu) {

    static final int LAST_POSITION = 9999;

    /** An empty form: of an output where there is an objective to serve, else of an objective. */
    static ResultForm blank(@Nullable Long objective) {
        return new ResultForm(
                Language.current(),
                objective == null ? ResultLevel.OBJECTIVE : ResultLevel.OUTPUT,
                objective,
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
                null);
    }

    static ResultForm of(Result result) {
        TranslatedText title = result.title();
        TranslatedText description = result.description();
        return new ResultForm(
                result.textLanguage(),
                result.level(),
                result.objectiveId(),
                result.position(),
                title.original(),
                title.translation(Language.UK),
                title.translation(Language.EN),
                title.translation(Language.PL),
                title.translation(Language.RU),
                description.original(),
                description.translation(Language.UK),
                description.translation(Language.EN),
                description.translation(Language.PL),
                description.translation(Language.RU));
    }

    void check(Errors errors) {
        if (level == ResultLevel.OBJECTIVE && objective != null) {
            errors.rejectValue("objective", "result.error.objectiveServes");
        }
        if (descriptionText().original() == null
                && !descriptionText().translations().isEmpty()) {
            errors.rejectValue("description", "result.error.original");
        }
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
