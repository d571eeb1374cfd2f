package org.capacityportal.participant.matching;

import java.time.Duration;
import org.capacityportal.platform.BackgroundWorker;
import org.springframework.stereotype.Component;

/** Has people who are new or were changed compared with the others, in the background, every few seconds. */
@Component
class ComparisonWorker extends BackgroundWorker {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);

    private final Comparisons comparisons;

    ComparisonWorker(Comparisons comparisons) {
        super("compare-people", BETWEEN_LOOKS, BETWEEN_LOOKS);
        this.comparisons = comparisons;
    }

    @Override
    protected boolean doNext() {
        return comparisons.compareNext();
    }
}
