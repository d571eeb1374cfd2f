package org.capacityportal.delegation.exam;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Who examines at an event, and out of how many points. */
record BodyForm(
        @Nullable Long body,

        @DecimalMin(value = "0.01", message = "{exam.error.score}") @DecimalMax(value = "99999.99", message = "{exam.error.score}") @Digits(integer = 5, fraction = 2, message = "{exam.error.score}") @Nullable BigDecimal scoreMax) {}
