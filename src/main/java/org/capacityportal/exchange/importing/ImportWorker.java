package org.capacityportal.exchange.importing;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Reads and takes over lists in the background: as soon as somebody asks for it, and at the start and every minute
 * whatever another process left undone. One thread, so that no more than one list at a time takes memory.
 */
@Component
class ImportWorker implements SmartLifecycle {

    /** An import that waits to be read or taken over. */
    record WorkWanted(long importId) {}

    private static final Logger log = LoggerFactory.getLogger(ImportWorker.class);

    private static final long SECONDS_BETWEEN_LOOKS = 60;
    private static final long SECONDS_TO_FINISH = 15;

    private final ImportWork work;
    private final OldImports old;
    private volatile @Nullable ScheduledExecutorService thread;

    ImportWorker(ImportWork work, OldImports old) {
        this.work = work;
        this.old = old;
    }

    @TransactionalEventListener
    void wanted(WorkWanted event) {
        ScheduledExecutorService running = thread;
        if (running != null) {
            running.execute(this::work);
        }
    }

    private void work() {
        try {
            while (isRunning() && work.doNext()) {
                log.debug("An import was read or taken over, or tried");
            }
            old.forget();
        } catch (RuntimeException e) {
            log.warn("Imports have to wait", e);
        }
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread worker = new Thread(task, "imports");
            worker.setDaemon(true);
            return worker;
        });
        thread = started;
        started.scheduleWithFixedDelay(this::work, 0, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    /** Finishes the list that is being worked on where that does not take long; else the next start takes it up again. */
    @Override
    public void stop() {
        ScheduledExecutorService running = thread;
        thread = null;
        if (running == null) {
            return;
        }
        running.shutdown();
        try {
            running.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        running.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
