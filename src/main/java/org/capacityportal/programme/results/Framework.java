package org.capacityportal.programme.results;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The framework of a programme in the reader's language: objectives, each followed by the outputs that serve it, then the
 * outputs that serve the programme as a whole.
 */
record Framework(List<Group> groups) {

    /**
     * A result with its indicators.
     *
     * @param language the tag of the language that the title stands in
     */
    record Group(
            long id,
            ResultLevel level,
            @Nullable Long objectiveId,
            String title,
            String language,
            @Nullable String description,
            String descriptionLanguage,
            List<Line> indicators) {}

    /** An indicator with its targets; what was reached is left out where the portal counts it. */
    record Line(IndicatorFacts facts, List<Goal> targets) {}

    /**
     * @param language the tag of the language that the title stands in
     * @param told the dimensions, joined by commas; null for none
     * @param reachedOn null where nothing was entered yet
     */
    record IndicatorFacts(
            long id,
            long resultId,
            String title,
            String language,
            Measure measure,
            boolean falling,
            @Nullable CountedFigure figure,
            @Nullable BigDecimal baselineValue,
            @Nullable String baselineText,
            @Nullable Integer baselineYear,
            @Nullable String told,
            @Nullable BigDecimal reachedValue,
            @Nullable String reachedText,
            @Nullable LocalDate reachedOn) {

        public Level baseline() {
            return new Level(baselineValue, baselineText);
        }

        public Level reached() {
            return new Level(reachedValue, reachedText);
        }

        public List<Dimension> dimensions() {
            return told == null
                    ? List.of()
                    : Dimension.inOrder(Arrays.stream(told.split(","))
                            .map(Dimension::valueOf)
                            .toList());
        }
    }

    /** What is to be reached as a whole by the end of a period. */
    record Goal(
            long indicatorId,
            LocalDate startsOn,
            LocalDate endsOn,
            @Nullable BigDecimal value,
            @Nullable String text) {

        public Level level() {
            return new Level(value, text);
        }
    }

    public boolean empty() {
        return groups.isEmpty();
    }

    /** All indicators in the order of the framework. */
    public List<Line> indicators() {
        return groups.stream().flatMap(group -> group.indicators().stream()).toList();
    }

    /** Those whose values are entered by hand. */
    public List<Line> entered() {
        return indicators().stream()
                .filter(line -> line.facts().figure() == null)
                .toList();
    }

    public long objectives() {
        return groups.stream()
                .filter(group -> group.level() == ResultLevel.OBJECTIVE)
                .count();
    }

    public long outputs() {
        return groups.size() - objectives();
    }
}
