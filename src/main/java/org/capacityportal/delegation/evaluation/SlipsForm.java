package org.capacityportal.delegation.evaluation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.capacityportal.platform.Language;
import org.jspecify.annotations.Nullable;

/**
 * How many slips to print, in which language.
 */
record SlipsForm(
        @NotNull(message = "{validation.required}") @Min(value = 1, message = "{evaluation.error.number}") @Max(value = SlipsForm.MOST, message = "{evaluation.error.number}") @Nullable Integer number,

        @NotNull(message = "{validation.required}") @Nullable Language language) {

    /** More would be no sheet to cut by hand. */
    static final int MOST = 400;
}
