package org.capacityportal.report.content;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What was spent on one event, or on a programme as a whole, in one reporting currency. The four kinds come to the total;
 * what cities and partners bore is a part of it.
 *
 * @param eventId null for the programme as a whole
 * @param programmeId null for an event outside every programme
 * @param title of the event or the programme in the reader's language
 * @param share the donor's share of the event or programme between 0 and 1; null in other reports
 */
public record CostLine(
        @Nullable Long eventId,
        @Nullable Long programmeId,
        String title,
        String titleLanguage,
        String currency,
        BigDecimal instruction,
        BigDecimal participants,
        BigDecimal travel,
        BigDecimal other,
        BigDecimal total,
        BigDecimal byCities,
        BigDecimal byPartners,
        @Nullable BigDecimal share) {

    /** The donor's part of the total; null without a share. */
    public @Nullable BigDecimal attributed() {
        return share == null ? null : total.multiply(share);
    }
}
