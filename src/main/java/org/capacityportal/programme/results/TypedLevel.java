package org.capacityportal.programme.results;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A level as a form takes it: in one of three fields, by the measure of the indicator. The other two say nothing. */
record TypedLevel(
        @Nullable BigDecimal value,
        @Nullable Answer answer,
        @Nullable String text) {

    static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    static final int LONGEST_TEXT = 2000;
    private static final int DIGITS = 14;
    private static final int DECIMALS = 4;

    /** @param level as on record; {@link Level#UNKNOWN} for empty fields */
    static TypedLevel of(Level level, Measure measure) {
        return switch (measure) {
            case NUMBER, PERCENTAGE -> new TypedLevel(level.value(), null, null);
            case YES_NO -> new TypedLevel(null, Answer.of(level.value()), null);
            case QUALITATIVE -> new TypedLevel(null, null, level.text());
        };
    }

    /** What was typed into the field of this measure. */
    Level read(Measure measure) {
        return switch (measure) {
            case NUMBER, PERCENTAGE -> new Level(value, null);
            case YES_NO -> new Level(answer == null ? null : answer.value(), null);
            case QUALITATIVE -> new Level(null, stripped(text));
        };
    }

    /** The message about a number that no indicator of this measure can have; null where nothing is wrong. */
    @Nullable String flaw(Measure measure) {
        if (!measure.numeric() || value == null) {
            return null;
        }
        boolean tooPrecise = value.signum() != 0
                && ((long) value.precision() - value.scale() > DIGITS
                        || value.stripTrailingZeros().scale() > DECIMALS);
        if (tooPrecise || value.signum() < 0) {
            return "indicator.error.number";
        }
        return measure == Measure.PERCENTAGE && value.compareTo(WHOLE) > 0 ? "indicator.error.percentage" : null;
    }

    static @Nullable String stripped(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
