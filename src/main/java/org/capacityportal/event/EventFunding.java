package org.capacityportal.event;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one donor gives to one event alone. Where an event has such donors, they stand in place of its programme's.
 *
 * @param sharePercent which part of every figure of the event is the donor's
 */
@Embeddable
record EventFunding(
        long donorId, @Nullable BigDecimal amount, @Nullable String currency, BigDecimal sharePercent) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    EventFunding {
        if ((amount == null) != (currency == null)) {
            throw new IllegalArgumentException("An amount has a currency");
        }
        if (!possibleShare(sharePercent)) {
            throw new IllegalArgumentException("A share is more than 0 % and at most 100 %");
        }
        amount = amount == null ? null : amount.setScale(2, RoundingMode.HALF_UP);
        sharePercent = sharePercent.setScale(2, RoundingMode.HALF_UP);
    }

    static boolean possibleShare(BigDecimal percent) {
        return percent.setScale(2, RoundingMode.HALF_UP).signum() > 0 && percent.compareTo(WHOLE) <= 0;
    }

    static boolean exceedsWhole(List<EventFunding> funding) {
        return funding.stream()
                        .map(EventFunding::sharePercent)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .compareTo(WHOLE)
                > 0;
    }

    static boolean namesADonorTwice(List<EventFunding> funding) {
        Set<Long> donors = new HashSet<>();
        return !funding.stream().allMatch(one -> donors.add(one.donorId()));
    }
}
