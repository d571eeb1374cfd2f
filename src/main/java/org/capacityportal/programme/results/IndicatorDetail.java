package org.capacityportal.programme.results;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.capacityportal.platform.ListPage;
import org.jspecify.annotations.Nullable;

/**
 * An indicator's page, in the reader's language.
 *
 * @param parts those it is told apart into
 * @param targets by period, the earliest first
 * @param days what was entered, the latest day first
 */
record IndicatorDetail(
        Facts facts, List<Dimension> dimensions, List<Part> parts, List<Period> targets, ListPage<Day> days) {

    /**
     * @param language the tag of the language that the title stands in
     * @param textLanguage that of what has no translation
     */
    record Facts(
            long id,
            String title,
            String language,
            @Nullable String description,
            String descriptionLanguage,
            String textLanguage,
            long resultId,
            String result,
            ResultLevel level,
            Measure measure,
            boolean falling,
            @Nullable CountedFigure figure,
            @Nullable BigDecimal baselineValue,
            @Nullable String baselineText,
            @Nullable Integer baselineYear,
            @Nullable String baselineComment) {

        public Level baseline() {
            return new Level(baselineValue, baselineText);
        }
    }

    /** @param levels what is to be reached, by category; the whole among them */
    record Period(LocalDate startsOn, LocalDate endsOn, Map<String, Level> levels, List<String> comments) {}

    /**
     * @param levels what was reached, by category; the whole among them
     * @param recordedBy not for donors and officials
     */
    record Day(
            LocalDate day,
            Map<String, Level> levels,
            @Nullable String evidence,
            @Nullable String evidenceUrl,
            Instant recordedAt,
            @Nullable String recordedBy) {}

    /** The name of a part that it is told apart into; a dash for any other. */
    public String nameOf(@Nullable String category) {
        return parts.stream()
                .filter(part -> part.category().equals(category))
                .map(Part::name)
                .findFirst()
                .orElse("–");
    }

    /** The parts that have a target. */
    public List<Part> partsWithTarget() {
        return parts.stream()
                .filter(part ->
                        targets.stream().anyMatch(period -> period.levels().containsKey(part.category())))
                .toList();
    }

    /** The parts that something was entered of, on the days shown. */
    public List<Part> partsWithValue() {
        return parts.stream()
                .filter(part ->
                        days.rows().stream().anyMatch(day -> day.levels().containsKey(part.category())))
                .toList();
    }
}
