package org.capacityportal.event.spending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SpentTests {

    private static final LocalDate DAY = LocalDate.of(2018, 7, 2);

    @Test
    void isMoreThanNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> spent("0", "EUR", "4.25", DAY));
        assertThatIllegalArgumentException().isThrownBy(() -> spent("0.004", "EUR", "4.25", DAY));
        assertThatIllegalArgumentException().isThrownBy(() -> spent("-5", "EUR", "4.25", DAY));
        assertThatIllegalArgumentException().isThrownBy(() -> spent("5", "EUR", "0", DAY));
    }

    @Test
    void aRateIsThatOfADayBetweenTwoCurrencies() {
        assertThatIllegalArgumentException().isThrownBy(() -> spent("5", "EUR", "4.25", null));
        assertThatIllegalArgumentException().isThrownBy(() -> spent("5", "PLN", "1.01", null));
        assertThatIllegalArgumentException().isThrownBy(() -> spent("5", "PLN", "1", DAY));
        assertThat(Spent.inReportingCurrency(new BigDecimal("5"), "PLN")).hasToString("5.00 PLN");
    }

    @Test
    void tellsWhatItComesTo() {
        assertThat(spent("138500", "UAH", "0.02735", DAY))
                .hasToString("138500.00 UAH × 0.02735 (2018-07-02) = 3787.98 PLN");
        assertThat(spent("5.0", "EUR", "4.250", DAY)).isEqualTo(spent("5", "EUR", "4.25", DAY));
    }

    private static Spent spent(String amount, String currency, String rate, LocalDate rateOn) {
        return new Spent(new BigDecimal(amount), currency, new BigDecimal(rate), rateOn, "PLN");
    }
}
