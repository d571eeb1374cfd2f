package org.capacityportal.report.iati;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Percentages to two decimals that come to 100 exactly. */
final class Hundred {

    private static final BigDecimal WHOLE = new BigDecimal("100.00");
    private static final BigDecimal STEP = new BigDecimal("0.01");

    private Hundred() {}

    /** Each part in proportion to its weight; what rounding down leaves over goes to those that lost most by it. */
    static <K> Map<K, BigDecimal> of(SortedMap<K, BigDecimal> weights) {
        BigDecimal total = sum(weights.values());
        Map<K, BigDecimal> parts = new LinkedHashMap<>();
        Map<K, BigDecimal> lost = new LinkedHashMap<>();
        weights.forEach((key, weight) -> {
            BigDecimal exact = WHOLE.multiply(weight).divide(total, 12, RoundingMode.HALF_UP);
            BigDecimal part = exact.setScale(2, RoundingMode.DOWN);
            parts.put(key, part);
            lost.put(key, exact.subtract(part));
        });
        List<K> order = new ArrayList<>(lost.keySet());
        order.sort(Comparator.comparing(lost::get, Comparator.reverseOrder()));
        int left = WHOLE.subtract(sum(parts.values())).divide(STEP).intValueExact();
        order.stream().limit(left).forEach(key -> parts.merge(key, STEP, BigDecimal::add));
        return parts;
    }

    static BigDecimal sum(Collection<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
