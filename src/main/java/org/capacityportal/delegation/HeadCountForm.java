package org.capacityportal.delegation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** How many came according to the organiser; blank: not reported. */
record HeadCountForm(
        @Min(value = 0, message = "{delegation.error.count}") @Max(value = 1_000_000, message = "{delegation.error.count}") @Nullable Integer total,

        @Min(value = 0, message = "{delegation.error.count}") @Max(value = 1_000_000, message = "{delegation.error.count}") @Nullable Integer women,

        @Min(value = 0, message = "{delegation.error.count}") @Max(value = 1_000_000, message = "{delegation.error.count}") @Nullable Integer men) {

    boolean isBlank() {
        return total == null && women == null && men == null;
    }
}
