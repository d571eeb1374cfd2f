package org.capacityportal.event.spending;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.capacityportal.platform.TypedNumber;
import org.jspecify.annotations.Nullable;

/**
 * An amount as it was paid, and what it comes to in the currency that money is reported in.
 *
 * @param rate units of the reporting currency for one unit of the currency; 1 where they are the same
 * @param rateOn the day of the rate; null where the currencies are the same
 */
@Embeddable
record Spent(
        BigDecimal amount,
        String currency,
        BigDecimal rate,
        @Nullable LocalDate rateOn,
        @Column(name = "reporting_currency") String reportingCurrency) {

    /** As many digits before the decimals as the database keeps of an amount. */
    static final int MOST_DIGITS = 13;

    static final int AMOUNT_DECIMALS = 2;
    static final int RATE_DECIMALS = 8;

    Spent {
        amount = amount.setScale(AMOUNT_DECIMALS, RoundingMode.HALF_UP);
        rate = rate.setScale(RATE_DECIMALS, RoundingMode.HALF_UP);
        if (amount.signum() <= 0 || rate.signum() <= 0) {
            throw new IllegalArgumentException("What is spent is more than nothing");
        }
        boolean same = currency.equals(reportingCurrency);
        if (same && rate.compareTo(BigDecimal.ONE) != 0) {
            throw new IllegalArgumentException("A currency is worth itself");
        }
        if (same != (rateOn == null)) {
            throw new IllegalArgumentException("A rate between two currencies is that of a day");
        }
    }

    static Spent inReportingCurrency(BigDecimal amount, String currency) {
        return new Spent(amount, currency, BigDecimal.ONE, null, currency);
    }

    /** As the database computes it. */
    static BigDecimal reported(BigDecimal amount, BigDecimal rate) {
        return amount.multiply(rate).setScale(AMOUNT_DECIMALS, RoundingMode.HALF_UP);
    }

    /** As the history tells it: {@code 120.00 EUR × 4.25 (2018-04-16) = 510.00 PLN}. */
    @Override
    public String toString() {
        String paid = amount + " " + currency;
        return rateOn == null
                ? paid
                : paid + " × " + TypedNumber.plain(rate) + " (" + rateOn + ") = " + reported(amount, rate) + " "
                        + reportingCurrency;
    }
}
