package org.capacityportal.report.indicators;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.capacityportal.report.content.Figure;
import org.capacityportal.report.content.Period;
import org.jspecify.annotations.Nullable;

/**
 * An indicator that a figure fills: counts since the programme’s start on top of the baseline, which no part shares;
 * ratios in percent and means as they are.
 */
final class CountedLevels implements Levels {

    private final IndicatorRows.Indicator indicator;
    private final Figure figure;
    private final @Nullable BigDecimal baseline;
    private final Period period;
    private final WindowFigures.Counts counts;

    /** @param baseline what the programme began with; null where none is to be added */
    CountedLevels(
            IndicatorRows.Indicator indicator,
            @Nullable BigDecimal baseline,
            Period period,
            WindowFigures.Counts counts) {
        this.indicator = indicator;
        this.figure = Objects.requireNonNull(indicator.figure());
        this.baseline = baseline;
        this.period = period;
        this.counts = counts;
    }

    /** The window from the programme’s start to a day, or to the end of the report’s period where that is earlier. */
    static Window since(IndicatorRows.Indicator indicator, LocalDate day, Period period) {
        LocalDate last = day.isBefore(period.to()) ? day : period.to();
        return new Window(indicator.programmeId(), indicator.programmeStartsOn(), last);
    }

    static Window of(IndicatorRows.Indicator indicator, Period period) {
        return new Window(indicator.programmeId(), period.from(), period.to());
    }

    @Override
    public Level by(LocalDate day, String category) {
        BigDecimal value = value(since(indicator, day, period), category);
        boolean added = value != null && baseline != null && figure.counted() && category.isEmpty();
        return new Level(added ? value.add(baseline) : value, null, null);
    }

    @Override
    public @Nullable BigDecimal inPeriod(String category) {
        return value(of(indicator, period), category);
    }

    private @Nullable BigDecimal value(Window window, String category) {
        if (!Category.fits(figure, category)) {
            return null;
        }
        BigDecimal value = counts.value(window, category, figure);
        return value == null || figure.kind() != Figure.Kind.RATIO ? value : value.movePointRight(2);
    }

    @Override
    public Set<String> categories() {
        Set<String> categories = new TreeSet<>(Category.SEXES);
        categories.addAll(counts.categories(of(indicator, period)));
        categories.addAll(counts.categories(since(indicator, period.to(), period)));
        categories.removeIf(category -> category.isEmpty() || !indicator.tells(category));
        return categories;
    }
}
