package org.capacityportal.outcome;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.TranslatedText;
import org.jspecify.annotations.Nullable;

/**
 * What a coordinator types about an outcome.
 *
 * @param eventId the event whose page the form was opened from, which then is fixed; else {@code event} names it
 * @param city names the city as {@code Cities#resolve} takes it
 * @param region the id of the region, where the outcome is not a city's
 */
record OutcomeForm(
        @NotNull(message = "{validation.required}") @Nullable OutcomeKind kind,

        @NotNull(message = "{validation.required}") @Nullable Language textLanguage,

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

        @Nullable Long eventId,

        @Nullable String event,
        @Nullable String city,
        @Nullable Long region,

        @Nullable LocalDate agreedOn,
        @Nullable LocalDate dueOn,

        @Size(max = 300, message = "{validation.tooLong}") @Nullable String owner,

        @NotNull(message = "{validation.required}") @Nullable OutcomeStatus status,

        @Nullable LocalDate achievedOn,

        @Size(max = Evidence.LONGEST_TEXT, message = "{validation.tooLong}") @Nullable String evidence,

        @Size(max = Evidence.LONGEST_URL, message = "{validation.tooLong}") @Pattern(regexp = Evidence.WEB_ADDRESS, message = "{validation.url}") @Nullable String evidenceUrl) {

    /** A new promise, agreed on when the event ended where it comes from one. */
    static OutcomeForm blank(@Nullable OriginEvent event, @Nullable String city, @Nullable Long region) {
        return new OutcomeForm(
                null,
                Language.current(),
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
                event == null ? null : event.id(),
                null,
                city,
                region,
                event == null ? null : event.endsOn(),
                null,
                null,
                OutcomeStatus.COMMITTED,
                null,
                null,
                null);
    }

    static OutcomeForm of(Outcome outcome, @Nullable String event, @Nullable String city) {
        TranslatedText title = outcome.title();
        TranslatedText description = outcome.description();
        Origin origin = outcome.origin();
        return new OutcomeForm(
                outcome.kind(),
                outcome.textLanguage(),
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
                null,
                event,
                city,
                origin.region() == null ? null : origin.region().id(),
                outcome.agreedOn(),
                outcome.dueOn(),
                outcome.owner(),
                outcome.status(),
                outcome.achievedOn(),
                outcome.evidence().text(),
                outcome.evidence().url());
    }

    TranslatedText titles() {
        return TranslatedText.of(language(), title, titleUk, titleEn, titlePl, titleRu);
    }

    TranslatedText descriptions() {
        return TranslatedText.of(language(), description, descriptionUk, descriptionEn, descriptionPl, descriptionRu);
    }

    boolean namesEvent() {
        return eventId != null || event != null && !event.isBlank();
    }

    boolean namesCity() {
        return city != null && !city.isBlank();
    }

    boolean namesNoOrigin() {
        return !namesEvent() && !namesCity() && region == null;
    }

    Language language() {
        return Objects.requireNonNull(textLanguage);
    }

    ProgressForm progress() {
        return new ProgressForm(status, achievedOn, evidence, evidenceUrl);
    }
}
