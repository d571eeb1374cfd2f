package org.capacityportal.report.indicators;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.capacityportal.report.content.IndicatorLine;
import org.capacityportal.report.content.Period;
import org.capacityportal.report.figures.FigureScope;
import org.capacityportal.report.indicators.IndicatorRows.Indicator;
import org.capacityportal.report.indicators.IndicatorRows.Target;
import org.capacityportal.report.indicators.IndicatorRows.Value;
import org.capacityportal.report.indicators.Levels.Level;
import org.capacityportal.report.indicators.WindowFigures.Counts;
import org.capacityportal.report.indicators.WindowFigures.Dimension;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells the indicators of a report: of its programmes as a whole, whoever funds which event; in the report on a city or
 * region those that the portal counts, for its people alone and therefore without the programme’s baseline and targets.
 * However many programmes, indicators and targets there are, it takes the same few statements.
 */
@Component
public class Indicators {

    private final IndicatorRows rows;
    private final WindowFigures figures;

    Indicators(IndicatorRows rows, WindowFigures figures) {
        this.rows = rows;
        this.figures = figures;
    }

    public List<IndicatorLine> indicators(List<Long> programmes, FigureScope scope) {
        Period period = scope.period();
        List<Indicator> indicators = rows.indicators(programmes, scope.ofPlace());
        Map<Long, List<Target>> targets = scope.ofPlace()
                ? Map.of()
                : rows.targets(indicators).stream().collect(Collectors.groupingBy(Target::indicatorId));
        Map<Long, List<Value>> values = scope.ofPlace()
                ? Map.of()
                : rows.values(indicators, period.to()).stream().collect(Collectors.groupingBy(Value::indicatorId));
        Counts counts = count(scope, indicators, targets);
        List<Told> told = new ArrayList<>();
        for (Indicator indicator : indicators) {
            Levels levels = indicator.figure() == null
                    ? new EnteredLevels(indicator, period, values.getOrDefault(indicator.id(), List.of()))
                    : new CountedLevels(indicator, scope.ofPlace() ? null : indicator.baselineValue(), period, counts);
            told.add(new Told(
                    indicator,
                    levels,
                    targets.getOrDefault(indicator.id(), List.of()).stream()
                            .filter(target -> indicator.tells(target.category()))
                            .toList()));
        }
        Map<String, String> regions = rows.regions(
                told.stream().flatMap(one -> one.categories().stream()).collect(Collectors.toSet()));
        return told.stream()
                .map(one -> one.line(period, !scope.ofPlace(), regions))
                .toList();
    }

    /** Every window that a level of an indicator is asked for, counted at once. */
    private Counts count(FigureScope scope, List<Indicator> indicators, Map<Long, List<Target>> targets) {
        List<Indicator> counted = indicators.stream()
                .filter(indicator -> indicator.figure() != null)
                .toList();
        Set<Window> windows = counted.stream()
                .flatMap(indicator -> Stream.concat(
                        Stream.of(
                                CountedLevels.of(indicator, scope.period()),
                                CountedLevels.since(indicator, scope.period().to(), scope.period())),
                        targets.getOrDefault(indicator.id(), List.of()).stream()
                                .map(target -> CountedLevels.since(indicator, target.endsOn(), scope.period()))))
                .collect(Collectors.toSet());
        Set<Dimension> dimensions = counted.stream()
                .flatMap(indicator -> indicator.dimensions().stream()
                        .map(dimension -> new Dimension(indicator.programmeId(), dimension)))
                .collect(Collectors.toSet());
        return figures.count(
                scope,
                windows,
                dimensions,
                counted.stream()
                        .map(indicator -> Objects.requireNonNull(indicator.figure()))
                        .collect(Collectors.toSet()));
    }

    /** @param targets in the order of their ends */
    private record Told(Indicator indicator, Levels levels, List<Target> targets) {

        Set<String> categories() {
            Set<String> categories = new TreeSet<>(levels.categories());
            targets.stream().map(Target::category).forEach(categories::add);
            categories.remove(Category.WHOLE);
            return categories;
        }

        /** @param whole whether the line is of the programme as a whole, with where it began */
        IndicatorLine line(Period period, boolean whole, Map<String, String> regions) {
            Target target = target(period, Category.WHOLE).orElse(null);
            Level reached = levels.by(period.to(), Category.WHOLE);
            Value entered = reached.entered();
            return new IndicatorLine(
                    indicator.id(),
                    indicator.programmeId(),
                    indicator.programme(),
                    indicator.resultId(),
                    indicator.result(),
                    indicator.level(),
                    indicator.title(),
                    indicator.titleLanguage(),
                    indicator.measure(),
                    indicator.figure(),
                    indicator.falling(),
                    whole ? indicator.baselineValue() : null,
                    whole ? indicator.baselineText() : null,
                    whole ? indicator.baselineYear() : null,
                    target == null ? null : target.value(),
                    target == null ? null : target.text(),
                    target == null ? null : target.endsOn(),
                    levels.inPeriod(Category.WHOLE),
                    reached.value(),
                    reached.text(),
                    entered == null ? null : entered.asOf(),
                    entered == null ? null : entered.evidence(),
                    entered == null ? null : entered.evidenceUrl(),
                    parts(period, regions),
                    targets.stream().map(this::milestone).toList());
        }

        /** The target of the first period that ends with the report’s or after it, else the last one. */
        private Optional<Target> target(Period period, String category) {
            List<Target> own = targets.stream()
                    .filter(target -> target.category().equals(category))
                    .toList();
            return own.stream()
                    .filter(target -> !target.endsOn().isBefore(period.to()))
                    .findFirst()
                    .or(() -> own.stream().reduce((earlier, later) -> later));
        }

        private List<IndicatorLine.Part> parts(Period period, Map<String, String> regions) {
            Comparator<String> order = Category.order(regions.keySet());
            return categories().stream()
                    .sorted(order)
                    .map(category -> new IndicatorLine.Part(
                            category,
                            regions.get(category),
                            target(period, category).map(Target::value).orElse(null),
                            levels.inPeriod(category),
                            levels.by(period.to(), category).value()))
                    .filter(part -> saysSomething(part.target(), part.thisPeriod(), part.cumulative()))
                    .toList();
        }

        private static boolean saysSomething(@Nullable BigDecimal... values) {
            return Stream.of(values).anyMatch(Objects::nonNull);
        }

        private IndicatorLine.Milestone milestone(Target target) {
            Level reached = levels.by(target.endsOn(), target.category());
            return new IndicatorLine.Milestone(
                    target.startsOn(),
                    target.endsOn(),
                    target.category(),
                    target.value(),
                    target.text(),
                    reached.value(),
                    reached.text(),
                    target.comment());
        }
    }
}
