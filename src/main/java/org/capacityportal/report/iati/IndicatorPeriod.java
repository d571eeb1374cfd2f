package org.capacityportal.report.iati;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.capacityportal.report.content.IndicatorLine;
import org.capacityportal.report.content.IndicatorLine.Milestone;
import org.capacityportal.report.content.IndicatorLine.Part;
import org.capacityportal.report.content.Period;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator was to reach in a period, and what it reached.
 *
 * @param current the report ends in it; the level is the one that the report tells
 */
record IndicatorPeriod(Period period, boolean current, List<Level> targets, List<Level> actuals) {

    private static final Comparator<Period> IN_TIME =
            Comparator.comparing(Period::from).thenComparing(Period::to);

    /** @param category empty for the whole indicator */
    record Level(
            String category,
            @Nullable BigDecimal value,
            @Nullable String text,
            @Nullable String comment) {

        boolean saysSomething() {
            return value != null || text != null;
        }
    }

    /**
     * The periods of the targets. Where the report ends in none of them, one more from the start of the programme to the
     * end of the report, so that the level that it tells has a place.
     */
    static List<IndicatorPeriod> of(IndicatorLine line, LocalDate programmeStart, Period reported) {
        Map<Period, List<Milestone>> milestones = line.milestones().stream()
                .collect(Collectors.groupingBy(
                        one -> new Period(one.startsOn(), one.endsOn()),
                        () -> new TreeMap<>(IN_TIME),
                        Collectors.toList()));
        List<Level> reached = reached(line);
        Optional<Period> current = milestones.keySet().stream()
                .filter(period ->
                        !reported.to().isBefore(period.from()) && !reported.to().isAfter(period.to()))
                .min(Comparator.comparing(Period::to).thenComparing(Period::from, Comparator.reverseOrder()));
        List<IndicatorPeriod> periods = new ArrayList<>();
        milestones.forEach((period, ofPeriod) -> {
            boolean isCurrent = current.filter(period::equals).isPresent();
            boolean begun = !period.from().isAfter(reported.to());
            List<Level> actuals = begun ? actuals(ofPeriod) : List.of();
            periods.add(new IndicatorPeriod(period, isCurrent, targets(ofPeriod), isCurrent ? reached : actuals));
        });
        if (current.isEmpty() && !reached.isEmpty()) {
            LocalDate start = programmeStart.isAfter(reported.to()) ? reported.to() : programmeStart;
            periods.add(new IndicatorPeriod(new Period(start, reported.to()), true, List.of(), reached));
        }
        periods.sort(Comparator.comparing(IndicatorPeriod::period, IN_TIME));
        return periods;
    }

    private static List<Level> reached(IndicatorLine line) {
        List<Level> levels = new ArrayList<>();
        levels.add(new Level("", line.cumulative(), line.reached(), line.evidence()));
        for (Part part : line.parts()) {
            levels.add(new Level(part.category(), part.cumulative(), null, null));
        }
        levels.removeIf(level -> !level.saysSomething());
        return levels;
    }

    private static List<Level> targets(List<Milestone> milestones) {
        return milestones.stream()
                .map(one -> new Level(one.category(), one.target(), one.targetText(), one.comment()))
                .filter(Level::saysSomething)
                .toList();
    }

    private static List<Level> actuals(List<Milestone> milestones) {
        return milestones.stream()
                .map(one -> new Level(one.category(), one.actual(), one.actualText(), null))
                .filter(Level::saysSomething)
                .toList();
    }
}
