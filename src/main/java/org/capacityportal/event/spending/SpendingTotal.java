package org.capacityportal.event.spending;

import java.math.BigDecimal;

/**
 * What was spent in one reporting currency. The four kinds come to the total; what cities and partners bore is a part of
 * it.
 *
 * @param number of how many rows it is the sum
 */
record SpendingTotal(
        String currency,
        long number,
        BigDecimal instruction,
        BigDecimal participants,
        BigDecimal travel,
        BigDecimal other,
        BigDecimal total,
        BigDecimal byCities,
        BigDecimal byPartners) {}
