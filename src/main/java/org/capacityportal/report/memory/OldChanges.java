package org.capacityportal.report.memory;

import java.time.Duration;
import org.capacityportal.platform.BackgroundWorker;
import org.springframework.stereotype.Component;

/** Takes changes off the record once no memory asks for them any more. */
@Component
class OldChanges extends BackgroundWorker {

    private static final Duration BETWEEN_LOOKS = Duration.ofHours(1);

    /** Twice as long as an answer is kept, for the sake of transactions that take long. */
    private static final Duration ASKED_FOR = ReportMemory.KEPT.multipliedBy(2);

    private final NotedChanges changes;

    OldChanges(NotedChanges changes) {
        super("changes", BETWEEN_LOOKS, BETWEEN_LOOKS);
        this.changes = changes;
    }

    @Override
    protected boolean doNext() {
        changes.forget(ASKED_FOR);
        return false;
    }
}
