package org.capacityportal.report.indicators;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.capacityportal.report.indicators.IndicatorRows.Value;
import org.jspecify.annotations.Nullable;

/** The levels that one indicator has reached, in whole and in parts. */
interface Levels {

    /**
     * What was reached by a day.
     *
     * @param text the level in words, of a qualitative indicator
     * @param entered the record that says so; null where the portal counts
     */
    record Level(
            @Nullable BigDecimal value,
            @Nullable String text,
            @Nullable Value entered) {

        static final Level UNKNOWN = new Level(null, null, null);
    }

    /** The level at the end of a day, or at the end of the report’s period where that is earlier. */
    Level by(LocalDate day, String category);

    /** What the report’s period added, or for a percentage or a mean its own value. */
    @Nullable BigDecimal inPeriod(String category);

    /** The parts that something is on record of. */
    Set<String> categories();
}
