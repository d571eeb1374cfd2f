package org.capacityportal.delegation.evaluation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.capacityportal.platform.FormRow;
import org.capacityportal.platform.FormRows;
import org.capacityportal.platform.Language;
import org.jspecify.annotations.Nullable;

/**
 * How a coordinator sets an evaluation up.
 *
 * @param opensOn null: with the first day of the event
 * @param closesOn the last day; null: 30 days after that of the event
 */
record SetupForm(@Nullable LocalDate opensOn, @Nullable LocalDate closesOn, List<@Valid QuestionRow> questions) {

    SetupForm {
        questions = FormRows.offered(questions, QuestionRow.BLANK);
    }

    SetupForm more() {
        return new SetupForm(opensOn, closesOn, FormRows.more(questions, QuestionRow.BLANK));
    }

    /**
     * A question of the coordinator's own.
     *
     * @param id of one on record; clearing its texts removes it
     * @param hidden not asked any more; null: it is asked
     */
    record QuestionRow(
            @Nullable Long id,
            @Nullable QuestionKind kind,

            @Size(max = 300, message = "{validation.tooLong}") @Nullable String uk,

            @Size(max = 300, message = "{validation.tooLong}") @Nullable String en,

            @Size(max = 300, message = "{validation.tooLong}") @Nullable String pl,

            @Size(max = 300, message = "{validation.tooLong}") @Nullable String ru,

            @Nullable Boolean hidden)
            implements FormRow {

        static final QuestionRow BLANK = new QuestionRow(null, null, null, null, null, null, null);

        QuestionRow {
            kind = kind == null ? QuestionKind.SCALE : kind;
            uk = stripped(uk);
            en = stripped(en);
            pl = stripped(pl);
            ru = stripped(ru);
            // An unticked box is not sent at all.
            hidden = Boolean.TRUE.equals(hidden);
        }

        @Override
        public boolean blank() {
            return id == null && !asks();
        }

        boolean asks() {
            return Stream.of(Language.values()).anyMatch(language -> text(language) != null);
        }

        @Nullable String text(Language language) {
            return switch (language) {
                case UK -> uk;
                case EN -> en;
                case PL -> pl;
                case RU -> ru;
            };
        }

        boolean asksTheSameAs(QuestionRow other) {
            return kind == other.kind
                    && Stream.of(Language.values())
                            .allMatch(language -> Objects.equals(text(language), other.text(language)));
        }

        private static @Nullable String stripped(@Nullable String typed) {
            return typed == null || typed.isBlank() ? null : typed.strip();
        }
    }
}
