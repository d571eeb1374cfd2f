package org.capacityportal.report.content;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An indicator of a programme by the end of the report's period. Values are levels: counts since the programme began,
 * percentages from 0 to 100, 1 for yes and 0 for no.
 *
 * @param programme its title in the reader's language
 * @param result the objective or output that it measures, in the reader's language
 * @param level {@code OBJECTIVE} or {@code OUTPUT}
 * @param measure {@code NUMBER}, {@code PERCENTAGE}, {@code YES_NO} or {@code QUALITATIVE}
 * @param figure the figure that fills it; null where values are entered by hand
 * @param falling the lower the better
 * @param target the level to be reached by the end of the target period in which the report's period ends, else of the
 *     last one before
 * @param thisPeriod what the period added, or for a percentage or a mean its own value; null where nothing is on record
 * @param cumulative the level at the end of the period, the baseline included; null where nothing is on record
 * @param reached the level in words, of a qualitative indicator
 * @param reachedOn the day of the latest entered value; null where the portal counts
 * @param parts by sex, region or audience, as far as the indicator is told apart
 * @param milestones every target with what was reached by its end, or by the end of the report's period
 */
public record IndicatorLine(
        long id,
        long programmeId,
        String programme,
        long resultId,
        String result,
        String level,
        String title,
        String titleLanguage,
        String measure,
        @Nullable Figure figure,
        boolean falling,
        @Nullable BigDecimal baseline,
        @Nullable String baselineText,
        @Nullable Integer baselineYear,
        @Nullable BigDecimal target,
        @Nullable String targetText,
        @Nullable LocalDate targetEndsOn,
        @Nullable BigDecimal thisPeriod,
        @Nullable BigDecimal cumulative,
        @Nullable String reached,
        @Nullable LocalDate reachedOn,
        @Nullable String evidence,
        @Nullable String evidenceUrl,
        List<Part> parts,
        List<Milestone> milestones) {

    /**
     * A part of an indicator.
     *
     * @param category {@code SEX:WOMAN}, {@code REGION:7}, {@code AUDIENCE:OFFICIALS}
     * @param name of a region in the reader's language; null where messages word the category
     */
    public record Part(
            String category,
            @Nullable String name,
            @Nullable BigDecimal target,
            @Nullable BigDecimal thisPeriod,
            @Nullable BigDecimal cumulative) {}

    /**
     * A target with what was reached of it.
     *
     * @param category as of a {@link Part}; empty for the whole
     * @param actual null where nothing is on record by then
     */
    public record Milestone(
            LocalDate startsOn,
            LocalDate endsOn,
            String category,
            @Nullable BigDecimal target,
            @Nullable String targetText,
            @Nullable BigDecimal actual,
            @Nullable String actualText,
            @Nullable String comment) {}

    /**
     * How much of the way from the baseline to the target is done: (cumulative − baseline) ÷ (target − baseline), 1 for all
     * of it. Null where one of them is missing or there is no way to go. Falls below 0 where things got worse.
     */
    public @Nullable BigDecimal progress() {
        BigDecimal start = baseline == null ? BigDecimal.ZERO : baseline;
        if (cumulative == null || target == null || target.compareTo(start) == 0) {
            return null;
        }
        return cumulative.subtract(start).divide(target.subtract(start), 4, RoundingMode.HALF_UP);
    }
}
