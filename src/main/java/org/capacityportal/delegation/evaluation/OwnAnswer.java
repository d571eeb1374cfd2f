package org.capacityportal.delegation.evaluation;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a question of the coordinator's own.
 *
 * @param question its id
 */
record OwnAnswer(
        @Nullable Long question,

        @Size(max = QuestionKind.LONGEST_TEXT, message = "{validation.tooLong}") @Nullable String value) {

    OwnAnswer {
        value = value == null || value.isBlank() ? null : value.strip();
    }
}
