package org.capacityportal.report.content;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one subject in one period.
 *
 * @param full every figure; null where there is nothing to divide or to average
 * @param attributed the donor's part of each counted figure; empty where the subject is no donor
 */
public record Figures(Map<Figure, @Nullable BigDecimal> full, Map<Figure, BigDecimal> attributed) {

    public @Nullable BigDecimal value(Figure figure) {
        return full.get(figure);
    }

    /** A figure that counts something, which is therefore always there. */
    public long count(Figure figure) {
        BigDecimal value = full.get(figure);
        return value == null ? 0 : value.longValueExact();
    }

    public @Nullable BigDecimal attributed(Figure figure) {
        return attributed.get(figure);
    }
}
