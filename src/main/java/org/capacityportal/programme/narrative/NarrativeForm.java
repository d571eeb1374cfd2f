package org.capacityportal.programme.narrative;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.TranslatedText;
import org.capacityportal.programme.PeriodCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What a coordinator types about a period of a programme. */
record NarrativeForm(
        @NotNull(message = "{validation.required}") @Nullable LocalDate startsOn,

        @NotNull(message = "{validation.required}") @Nullable LocalDate endsOn,

        @NotNull(message = "{validation.required}") @Nullable Language textLanguage,

        @Size(max = NarrativeForm.LONGEST, message = "{validation.tooLong}") @Nullable String deviations,

        @Size(max = NarrativeForm.LONGEST, message = "{validation.tooLong}") @Nullable String deviationsUk,

        @Size(max = NarrativeForm.LONGEST, message = "{validation.tooLong}") @Nullable String deviationsEn,

        @Size(max = NarrativeForm.LONGEST, message = "{validation.tooLong}") @Nullable String deviationsPl,

        @Size(max = NarrativeForm.LONGEST, message = "{validation.tooLong}") @Nullable String deviationsRu,

        @Size(max = NarrativeForm.LONGEST, message = "{validation.tooLong}") @Nullable String lessons,

        @Size(max = NarrativeForm.LONGEST, message = "{validation.tooLong}") @Nullable String lessonsUk,

        @Size(max = NarrativeForm.LONGEST, message = "{validation.tooLong}") @Nullable String lessonsEn,

        @Size(max = NarrativeForm.LONGEST, message = "{validation.tooLong}") @Nullable String lessonsPl,

        @Size(max = NarrativeForm.LONGEST, message = "{validation.tooLong}") @Nullable String lessonsRu,

        @Size(max = NarrativeForm.LONGEST, message = "{validation.tooLong}") @Nullable String risks,

        @Size(max = NarrativeForm.LONGEST, message = "{validation.tooLong}") @Nullable String risksUk,

        @Size(max = NarrativeForm.LONGEST, message = "{validation.tooLong}") @Nullable String risksEn,

        @Size(max = NarrativeForm.LONGEST, message = "{validation.tooLong}") @Nullable String risksPl,

        @Size(max = NarrativeForm.LONGEST, message = "{validation.tooLong}") @Nullable String risksRu) {

    static final int LONGEST = 8000;

    static NarrativeForm blank(LocalDate startsOn, LocalDate endsOn) {
        return new NarrativeForm(
                startsOn,
                endsOn,
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
                null,
                null,
                null,
                null,
                null);
    }

    static NarrativeForm of(Narrative narrative) {
        TranslatedText deviations = narrative.deviations();
        TranslatedText lessons = narrative.lessons();
        TranslatedText risks = narrative.risks();
        return new NarrativeForm(
                narrative.startsOn(),
                narrative.endsOn(),
                narrative.textLanguage(),
                deviations.original(),
                deviations.translation(Language.UK),
                deviations.translation(Language.EN),
                deviations.translation(Language.PL),
                deviations.translation(Language.RU),
                lessons.original(),
                lessons.translation(Language.UK),
                lessons.translation(Language.EN),
                lessons.translation(Language.PL),
                lessons.translation(Language.RU),
                risks.original(),
                risks.translation(Language.UK),
                risks.translation(Language.EN),
                risks.translation(Language.PL),
                risks.translation(Language.RU));
    }

    /** What one field alone cannot tell: the order of the dates, a translation of nothing, nothing told at all. */
    void check(Errors errors) {
        PeriodCheck.check(startsOn, endsOn, "", errors);
        checkOriginal("deviations", deviationsText(), errors);
        checkOriginal("lessons", lessonsText(), errors);
        checkOriginal("risks", risksText(), errors);
        if (!errors.hasErrors()
                && deviationsText().original() == null
                && lessonsText().original() == null
                && risksText().original() == null) {
            errors.rejectValue("deviations", "narrative.error.nothing");
        }
    }

    private static void checkOriginal(String field, TranslatedText text, Errors errors) {
        if (text.original() == null && !text.translations().isEmpty()) {
            errors.rejectValue(field, "narrative.error.original");
        }
    }

    Language language() {
        return textLanguage == null ? Language.current() : textLanguage;
    }

    TranslatedText deviationsText() {
        return TranslatedText.of(language(), deviations, deviationsUk, deviationsEn, deviationsPl, deviationsRu);
    }

    TranslatedText lessonsText() {
        return TranslatedText.of(language(), lessons, lessonsUk, lessonsEn, lessonsPl, lessonsRu);
    }

    TranslatedText risksText() {
        return TranslatedText.of(language(), risks, risksUk, risksEn, risksPl, risksRu);
    }
}
