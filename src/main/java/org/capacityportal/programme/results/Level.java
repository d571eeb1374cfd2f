package org.capacityportal.programme.results;

import java.math.BigDecimal;
import org.capacityportal.platform.TypedNumber;
import org.jspecify.annotations.Nullable;

/**
 * How far an indicator has come, or is to come: a number, or words. Never what was added since the last time.
 *
 * @param value null where the level is told in words, or unknown
 * @param text null where the level is a number, or unknown
 */
record Level(@Nullable BigDecimal value, @Nullable String text) {

    static final Level UNKNOWN = new Level(null, null);

    Level {
        if (value != null && text != null) {
            throw new IllegalArgumentException("A level is a number or words, not both");
        }
        value = TypedNumber.shortest(value);
    }

    public boolean unknown() {
        return value == null && text == null;
    }

    boolean fits(Measure measure) {
        return switch (measure) {
            case NUMBER -> value != null;
            case PERCENTAGE -> value != null && value.compareTo(TypedLevel.WHOLE) <= 0;
            case YES_NO -> value != null && (value.signum() == 0 || value.compareTo(BigDecimal.ONE) == 0);
            case QUALITATIVE -> text != null;
        };
    }

    /** As the history tells it. */
    String told() {
        return value == null ? String.valueOf(text) : value.toPlainString();
    }
}
