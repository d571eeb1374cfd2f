package org.capacityportal.report.content;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What those who compare aid data want to know about a programme, in every language there is: an activity of the IATI
 * Standard. Only reports on a programme and to a donor have activities.
 *
 * @param identifier the programme's IATI identifier; null where nobody gave it one
 * @param titles by language tag; never empty
 * @param status {@code PLANNED}, {@code ACTIVE}, {@code COMPLETED}, {@code SUSPENDED} or {@code CANCELLED}
 * @param actualStart the first day of the first event that took place; null before
 * @param actualEnd the last day of the last event of a completed programme; null before
 * @param currency in which its money is reported
 * @param sectors purpose codes of the OECD DAC with the percentage of each
 * @param markers policy markers with their significance from 0 to 2
 * @param results objectives and outputs, with their indicators
 */
public record Activity(
        long programmeId,
        @Nullable String identifier,
        Map<String, String> titles,
        Map<String, String> goals,
        @Nullable String audiences,
        String language,
        String status,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable LocalDate actualStart,
        @Nullable LocalDate actualEnd,
        String currency,
        @Nullable String sourceUrl,
        Instant changedAt,
        List<Organisation> organisations,
        List<Place> places,
        Map<String, BigDecimal> sectors,
        Map<String, Integer> markers,
        List<Funds> funds,
        List<Spent> spent,
        List<Result> results) {

    /**
     * An organisation that takes part.
     *
     * @param role {@code FUNDING}, {@code LEAD} or {@code CO_IMPLEMENTER}
     * @param kinds what the partner is on record as
     * @param cityHall it governs a city
     */
    public record Organisation(
            long partnerId,
            @Nullable String identifier,
            Map<String, String> names,
            String language,
            @Nullable String countryCode,
            String role,
            List<String> kinds,
            boolean cityHall) {}

    /** A city that the programme works with or meets in; coordinates where they are on record. */
    public record Place(
            long cityId,
            @Nullable String code,
            Map<String, String> names,
            String countryCode,
            @Nullable Long regionId,
            @Nullable BigDecimal latitude,
            @Nullable BigDecimal longitude,
            boolean member) {}

    /** What one donor gives; the amount is null where only the share is known. */
    public record Funds(
            long donorId,
            @Nullable BigDecimal amount,
            @Nullable String currency,
            BigDecimal share) {}

    /** Money spent in the report's period or before, by day, kind and currency. */
    public record Spent(LocalDate on, String category, BigDecimal amount, String currency) {}

    /** An objective or output with the ids of its indicators, which stand among those of the report. */
    public record Result(
            long resultId,
            String level,
            Map<String, String> titles,
            Map<String, String> descriptions,
            String language,
            List<Indicator> indicators) {}

    /** The texts of an indicator in every language; its values are in the {@link IndicatorLine} of this id. */
    public record Indicator(
            long indicatorId, Map<String, String> titles, Map<String, String> descriptions, String language) {}
}
