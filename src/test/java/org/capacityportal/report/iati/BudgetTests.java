package org.capacityportal.report.iati;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is divided comes to the whole again. */
class BudgetTests {

    @Test
    void aBudgetNeverSpansMoreThanACalendarYearAndComesToTheFunds() {
        List<Budget> budgets = Budget.of(IatiSamples.richActivity());
        assertThat(budgets).hasSize(6).allSatisfy(budget -> assertThat(
                        budget.period().from().getYear())
                .isEqualTo(budget.period().to().getYear()));
        assertThat(budgets.stream()
                        .filter(budget -> budget.currency().equals("EUR"))
                        .map(Budget::amount))
                .containsExactly(new BigDecimal("37270.65"), new BigDecimal("41857.80"), new BigDecimal("20871.56"));
    }

    @Test
    void fundsWithoutAnAmountAreNoBudget() {
        assertThat(Budget.of(IatiSamples.bare(1))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 6, 7, 11, 97, 300})
    void percentagesComeToOneHundred(int parts) {
        TreeMap<Integer, BigDecimal> weights = new TreeMap<>();
        for (int i = 1; i <= parts; i++) {
            weights.put(i, BigDecimal.valueOf(i));
        }
        Map<Integer, BigDecimal> percentages = Hundred.of(weights);
        assertThat(Hundred.sum(percentages.values())).isEqualByComparingTo("100");
        assertThat(percentages.values())
                .allSatisfy(percent -> assertThat(percent.scale()).isEqualTo(2));
    }
}
