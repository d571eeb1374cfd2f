package org.capacityportal.exchange.importing;

import java.time.Duration;
import org.capacityportal.platform.BackgroundWorker;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Reads and takes over lists in the background, and forgets old ones. */
@Component
class ImportWorker extends BackgroundWorker {

    /** An import that waits to be read or taken over. */
    record WorkWanted(long importId) {}

    private final ImportWork work;
    private final OldImports old;

    ImportWorker(ImportWork work, OldImports old) {
        super("imports", Duration.ZERO, Duration.ofMinutes(1));
        this.work = work;
        this.old = old;
    }

    @TransactionalEventListener
    void wanted(WorkWanted event) {
        wake();
    }

    @Override
    protected boolean doNext() {
        return work.doNext();
    }

    @Override
    protected void tidyUp() {
        old.forget();
    }
}
