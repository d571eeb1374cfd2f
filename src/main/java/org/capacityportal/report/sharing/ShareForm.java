package org.capacityportal.report.sharing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.capacityportal.platform.FieldRejectedException;
import org.jspecify.annotations.Nullable;

/**
 * How long a link is to work.
 *
 * @param until the last day, for a span of one's own
 * @param note for whom the link is
 */
record ShareForm(
        @NotNull(message = "{validation.required}") @Nullable Span span,

        @Nullable LocalDate until,

        @Size(max = 300, message = "{validation.tooLong}") @Nullable String note) {

    /** The spans offered. */
    enum Span {
        DAYS_7(7),
        DAYS_30(30),
        DAYS_90(90),
        UNTIL(0);

        private final int days;

        Span(int days) {
            this.days = days;
        }
    }

    static ShareForm blank() {
        return new ShareForm(Span.DAYS_30, null, null);
    }

    /**
     * The last day on which the link works.
     *
     * @throws FieldRejectedException for a day of one's own that is missing, past, or more than a year ahead
     */
    LocalDate lastDay(LocalDate today) {
        if (span != Span.UNTIL) {
            return today.plusDays(span == null ? 0 : span.days);
        }
        if (until == null) {
            throw new FieldRejectedException("until", "validation.required");
        }
        if (until.isBefore(today)) {
            throw new FieldRejectedException("until", "publishing.share.error.past");
        }
        if (until.isAfter(today.plusYears(1))) {
            throw new FieldRejectedException("until", "publishing.share.error.tooLong");
        }
        return until;
    }
}
