package org.capacityportal.event.spending;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of a list of spending, in the reader's language.
 *
 * @param eventId with its title where the money was spent on an event
 * @param payer the city or partner that bore it; null: it was paid out of the funds
 */
record SpendingSummary(
        long id,
        LocalDate spentOn,
        SpendingCategory category,
        @Nullable String purpose,
        @Nullable Long eventId,
        @Nullable String event,
        @Nullable String eventLanguage,
        BigDecimal amount,
        String currency,
        BigDecimal rate,
        @Nullable LocalDate rateOn,
        BigDecimal reportedAmount,
        String reportingCurrency,
        @Nullable String payer) {}
