package org.capacityportal.report.content;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The spending of a report in one reporting currency.
 *
 * @param attributed the donor's part of the total; null in other reports
 * @param perParticipant spent ÷ participants; null where there are none, and where the report has several currencies
 * @param perParticipantDay spent ÷ participant-days, likewise
 */
public record CostTotal(
        String currency,
        BigDecimal instruction,
        BigDecimal participants,
        BigDecimal travel,
        BigDecimal other,
        BigDecimal total,
        BigDecimal byCities,
        BigDecimal byPartners,
        @Nullable BigDecimal attributed,
        @Nullable BigDecimal perParticipant,
        @Nullable BigDecimal perParticipantDay) {}
