package org.capacityportal.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.capacityportal.report.GeneratedFramework.Indicator;
import org.capacityportal.report.GeneratedFramework.Target;
import org.capacityportal.report.GeneratedFramework.Value;
import org.capacityportal.report.NaiveFigures.Asked;
import org.capacityportal.report.content.Figure;
import org.capacityportal.report.content.Period;
import org.jspecify.annotations.Nullable;

/** The definitions of what indicators have reached once more, one after the other. */
class NaiveIndicators {

    private final GeneratedData data;
    private final GeneratedFramework framework;
    private final LocalDate today;
    private final Period period;
    private final Asked asked;
    private final boolean place;
    private final Map<String, NaiveFigures> counted = new HashMap<>();

    /** @param asked whose delegates count, of any programme */
    NaiveIndicators(
            GeneratedData data,
            GeneratedFramework framework,
            LocalDate today,
            Period period,
            Asked asked,
            boolean place) {
        this.data = data;
        this.framework = framework;
        this.today = today;
        this.period = period;
        this.asked = asked;
        this.place = place;
    }

    Optional<Target> target(Indicator indicator, String category) {
        return indicator.targets().stream()
                .filter(target -> target.category().equals(category))
                .min(Comparator.comparing((Target target) -> target.endsOn().isBefore(period.to()))
                        .thenComparing(target -> target.endsOn().isBefore(period.to())
                                ? -target.endsOn().toEpochDay()
                                : target.endsOn().toEpochDay()));
    }

    @Nullable BigDecimal level(Indicator indicator, String category, LocalDate day) {
        LocalDate by = day.isBefore(period.to()) ? day : period.to();
        if (indicator.figure() == null) {
            return latest(indicator, category, by);
        }
        BigDecimal value = figure(indicator, category, framework.starts.get(indicator.programme()), by);
        boolean onTop = indicator.figure().counted() && category.isEmpty() && !place && indicator.baseline() != null;
        return value == null || !onTop ? value : value.add(indicator.baseline());
    }

    @Nullable BigDecimal inPeriod(Indicator indicator, String category) {
        if (indicator.figure() != null) {
            return figure(indicator, category, period.from(), period.to());
        }
        BigDecimal reached = latest(indicator, category, period.to());
        BigDecimal before = latest(indicator, category, period.from().minusDays(1));
        if (indicator.measure().equals("PERCENTAGE")) {
            return indicator.values().stream()
                            .anyMatch(value -> value.category().equals(category)
                                    && !value.asOf().isBefore(period.from())
                                    && !value.asOf().isAfter(period.to()))
                    ? reached
                    : null;
        }
        if (before == null) {
            BigDecimal baseline = indicator.baseline() == null ? BigDecimal.ZERO : indicator.baseline();
            before = category.isEmpty() || baseline.signum() == 0 ? baseline : null;
        }
        return reached == null || before == null ? null : reached.subtract(before);
    }

    private static @Nullable BigDecimal latest(Indicator indicator, String category, LocalDate day) {
        return indicator.values().stream()
                .filter(value ->
                        value.category().equals(category) && !value.asOf().isAfter(day))
                .max(Comparator.comparing(Value::asOf))
                .map(Value::value)
                .orElse(null);
    }

    private @Nullable BigDecimal figure(Indicator indicator, String category, LocalDate from, LocalDate to) {
        Figure figure = Objects.requireNonNull(indicator.figure());
        if (category.startsWith("SEX") && !ofPeople(figure)) {
            return null;
        }
        if (to.isBefore(from)) {
            return figure.counted() ? BigDecimal.ZERO : null;
        }
        BigDecimal value = counted.computeIfAbsent(
                        indicator.programme() + category + from + to,
                        none -> new NaiveFigures(data, today, new Period(from, to), part(indicator, category)))
                .value(figure);
        return value != null && figure.kind() == Figure.Kind.RATIO ? value.movePointRight(2) : value;
    }

    private static boolean ofPeople(Figure figure) {
        return switch (figure) {
            case PARTICIPANTS,
                    ATTENDANCES,
                    PARTICIPANT_DAYS,
                    NAMED,
                    WOMEN,
                    MEN,
                    SEX_NOT_RECORDED,
                    EXAMS_ENTERED,
                    EXAMS_PASSED,
                    EXAMS_FAILED,
                    PASS_RATE -> true;
            default -> false;
        };
    }

    private Asked part(Indicator indicator, String category) {
        Asked whole = asked.ofEvents(event -> Objects.equals(event.programme(), indicator.programme()));
        String value = category.substring(category.indexOf(':') + 1);
        return switch (category.split(":")[0]) {
            case "SEX" ->
                whole.ofPeople(one ->
                        Objects.requireNonNullElse(one.person().sex(), "NONE").equals(value));
            case "REGION" -> whole.ofPlaces(one -> Objects.equals(one.region(), Long.valueOf(value)));
            case "AUDIENCE" ->
                whole.ofEvents(
                        event -> framework.facts.get(event.id()).audiences().contains(value));
            default -> whole;
        };
    }
}
