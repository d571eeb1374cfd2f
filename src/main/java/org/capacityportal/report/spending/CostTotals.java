package org.capacityportal.report.spending;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.capacityportal.report.content.CostLine;
import org.capacityportal.report.content.CostTotal;
import org.capacityportal.report.content.Figure;
import org.capacityportal.report.content.Figures;
import org.jspecify.annotations.Nullable;

/** Adds the lines of a report up by currency; sets them against people where there is one currency to do so in. */
public final class CostTotals {

    private CostTotals() {}

    public static List<CostTotal> of(List<CostLine> costs, Figures figures) {
        TreeMap<String, List<CostLine>> byCurrency =
                costs.stream().collect(Collectors.groupingBy(CostLine::currency, TreeMap::new, Collectors.toList()));
        boolean comparable = byCurrency.size() == 1;
        return byCurrency.entrySet().stream()
                .map(currency -> total(currency.getKey(), currency.getValue(), comparable ? figures : null))
                .toList();
    }

    private static CostTotal total(String currency, List<CostLine> lines, @Nullable Figures comparable) {
        BigDecimal total = sum(lines, CostLine::total);
        boolean shared = lines.stream().allMatch(line -> line.share() != null);
        return new CostTotal(
                currency,
                sum(lines, CostLine::instruction),
                sum(lines, CostLine::participants),
                sum(lines, CostLine::travel),
                sum(lines, CostLine::other),
                total,
                sum(lines, CostLine::byCities),
                sum(lines, CostLine::byPartners),
                shared ? sum(lines, line -> Objects.requireNonNull(line.attributed())) : null,
                per(total, Figure.PARTICIPANTS, comparable),
                per(total, Figure.PARTICIPANT_DAYS, comparable));
    }

    private static BigDecimal sum(List<CostLine> lines, Function<CostLine, BigDecimal> amount) {
        return lines.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static @Nullable BigDecimal per(BigDecimal total, Figure figure, @Nullable Figures comparable) {
        long count = comparable == null ? 0 : comparable.count(figure);
        return count == 0 ? null : total.divide(BigDecimal.valueOf(count), 2, RoundingMode.HALF_UP);
    }
}
