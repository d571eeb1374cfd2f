package org.capacityportal.report.content;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A rate by which spending was converted.
 *
 * @param amount what was spent in {@code currency} at this rate
 * @param rate units of the reporting currency for one unit of the currency
 */
public record RateLine(
        String currency, String reportingCurrency, BigDecimal rate, LocalDate rateOn, BigDecimal amount) {}
