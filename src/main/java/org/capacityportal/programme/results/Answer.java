package org.capacityportal.programme.results;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The level of an indicator that is reached or not; kept as 1 and 0. */
enum Answer {
    YES(BigDecimal.ONE),
    NO(BigDecimal.ZERO);

    private final BigDecimal value;

    Answer(BigDecimal value) {
        this.value = value;
    }

    BigDecimal value() {
        return value;
    }

    static @Nullable Answer of(@Nullable BigDecimal value) {
        return value == null ? null : value.signum() == 0 ? NO : YES;
    }
}
