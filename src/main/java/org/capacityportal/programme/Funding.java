package org.capacityportal.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What one donor gives to a programme.
 *
 * @param amount null where only the share is known; with its {@code currency} (ISO 4217)
 * @param sharePercent which part of every figure of the programme is the donor's
 */
@Embeddable
record Funding(
        @Column(nullable = false) long donorId,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        @Column(nullable = false) BigDecimal sharePercent) {

    Funding {
        if ((amount == null) != (currency == null)) {
            throw new IllegalArgumentException("An amount is given in a currency");
        }
        // As they are stored, so that 80 and 80.00 are the same.
        amount = amount == null ? null : amount.setScale(2, RoundingMode.HALF_UP);
        sharePercent = sharePercent.setScale(2, RoundingMode.HALF_UP);
    }
}
