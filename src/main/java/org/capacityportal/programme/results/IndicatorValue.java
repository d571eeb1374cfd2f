package org.capacityportal.programme.results;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The level of an indicator, or of a part of it, on a day, as somebody entered it.
 *
 * @param category a part as {@link Dimension} says; empty for the whole, which also carries the evidence of the day
 * @param recordedBy the name of who entered it; null where that is unknown, or not for the reader
 */
record IndicatorValue(
        String category,
        @Nullable BigDecimal value,
        @Nullable String text,
        @Nullable String evidence,
        @Nullable String evidenceUrl,
        OffsetDateTime recordedAt,
        @Nullable String recordedBy) {

    public Level level() {
        return new Level(value, text);
    }

    /** When the values of one day were last saved; stands for their version in forms. */
    static Instant savedAt(List<IndicatorValue> day) {
        return day.stream()
                .map(value -> value.recordedAt().toInstant())
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }
}
