package org.capacityportal.delegation.summary;

import java.time.Duration;
import org.capacityportal.platform.BackgroundWorker;
import org.springframework.stereotype.Component;

/** Sums up the events that have changed, a moment after they did. */
@Component
class SummaryWorker extends BackgroundWorker {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final Summaries summaries;

    SummaryWorker(Summaries summaries) {
        super("summaries", BETWEEN_LOOKS, BETWEEN_LOOKS);
        this.summaries = summaries;
    }

    @Override
    protected boolean doNext() {
        return summaries.sumUpSome();
    }
}
