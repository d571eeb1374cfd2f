package org.capacityportal.delegation.evaluation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What somebody answers: ratings from 1 to 5, of which only the one of the event as a whole is asked of everybody. */
record AnswerForm(
        @NotNull(message = "{evaluation.error.overall}") @Min(value = 1, message = "{evaluation.error.scale}") @Max(value = 5, message = "{evaluation.error.scale}") @Nullable Integer overall,

        @Min(value = 1, message = "{evaluation.error.scale}") @Max(value = 5, message = "{evaluation.error.scale}") @Nullable Integer relevance,

        @Min(value = 1, message = "{evaluation.error.scale}") @Max(value = 5, message = "{evaluation.error.scale}") @Nullable Integer trainers,

        @Min(value = 1, message = "{evaluation.error.scale}") @Max(value = 5, message = "{evaluation.error.scale}") @Nullable Integer organisation,

        @Nullable WillApply willApply,
        List<@Valid OwnAnswer> own,

        @Size(max = 4000, message = "{validation.tooLong}") @Nullable String comment) {

    AnswerForm {
        own = own == null ? List.of() : own.stream().filter(Objects::nonNull).toList();
        comment = comment == null || comment.isBlank() ? null : comment.strip();
    }

    static AnswerForm blank(List<Question> questions) {
        return new AnswerForm(null, null, null, null, null, List.of(), null).arranged(questions);
    }

    /** Whether there is one answer, given or not, for each of these questions in their order. */
    boolean answers(List<Question> questions) {
        return own.stream()
                .map(OwnAnswer::question)
                .toList()
                .equals(questions.stream().map(Question::id).toList());
    }

    /** The form with an answer for each of these questions, as far as it was given. */
    AnswerForm arranged(List<Question> questions) {
        Map<Long, String> given = given();
        return new AnswerForm(
                overall,
                relevance,
                trainers,
                organisation,
                willApply,
                questions.stream()
                        .map(question -> new OwnAnswer(question.id(), given.get(question.id())))
                        .toList(),
                comment);
    }

    /** The answers to own questions by the ids of these. */
    Map<Long, String> given() {
        return own.stream()
                .filter(answer -> answer.question() != null && answer.value() != null)
                .collect(Collectors.toMap(OwnAnswer::question, OwnAnswer::value, (one, other) -> one));
    }
}
