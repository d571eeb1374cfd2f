package org.capacityportal.report.indicators;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.capacityportal.report.content.Period;
import org.capacityportal.report.indicators.IndicatorRows.Value;
import org.jspecify.annotations.Nullable;

/** An indicator whose levels are entered by hand: the latest one counts. */
final class EnteredLevels implements Levels {

    private final IndicatorRows.Indicator indicator;
    private final Period period;
    private final List<Value> values;

    /** @param values by the end of the period, the latest first */
    EnteredLevels(IndicatorRows.Indicator indicator, Period period, List<Value> values) {
        this.indicator = indicator;
        this.period = period;
        this.values = values.stream()
                .filter(value -> indicator.tells(value.category()))
                .toList();
    }

    @Override
    public Level by(LocalDate day, String category) {
        return latest(day, category)
                .map(value -> new Level(value.value(), value.text(), value))
                .orElse(Level.UNKNOWN);
    }

    private Optional<Value> latest(LocalDate day, String category) {
        return values.stream()
                .filter(value ->
                        value.category().equals(category) && !value.asOf().isAfter(day))
                .findFirst();
    }

    @Override
    public @Nullable BigDecimal inPeriod(String category) {
        BigDecimal reached = latest(period.to(), category).map(Value::value).orElse(null);
        if (!indicator.measure().equals("NUMBER")) {
            return latest(period.to(), category)
                    .filter(value -> !value.asOf().isBefore(period.from()))
                    .map(Value::value)
                    .orElse(null);
        }
        BigDecimal before =
                latest(period.from().minusDays(1), category).map(Value::value).orElseGet(() -> start(category));
        return reached == null || before == null ? null : reached.subtract(before);
    }

    /** Where the indicator started; of a part nobody knows, unless the whole started at nothing. */
    private @Nullable BigDecimal start(String category) {
        BigDecimal baseline = indicator.baselineValue() == null ? BigDecimal.ZERO : indicator.baselineValue();
        return category.isEmpty() || baseline.signum() == 0 ? baseline : null;
    }

    @Override
    public Set<String> categories() {
        return values.stream()
                .map(Value::category)
                .filter(category -> !category.isEmpty())
                .collect(Collectors.toSet());
    }
}
