package org.capacityportal.report.publishing;

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
 * Has the files of published reports made in the background: as soon as one is published, and at the start and every
 * minute whatever another process left undone. One thread, so that no more than one file at a time takes memory.
 */
@Component
class FileWorker implements SmartLifecycle {

    /** A report whose files wait to be made. */
    record FilesWanted(long publishedReportId) {}

    private static final Logger log = LoggerFactory.getLogger(FileWorker.class);

    private static final long SECONDS_BETWEEN_LOOKS = 60;
    private static final long SECONDS_TO_FINISH = 15;

    private final FileMaker maker;
    private volatile @Nullable ScheduledExecutorService thread;

    FileWorker(FileMaker maker) {
        this.maker = maker;
    }

    @TransactionalEventListener
    void wanted(FilesWanted event) {
        ScheduledExecutorService running = thread;
        if (running != null) {
            running.execute(this::work);
        }
    }

    private void work() {
        try {
            while (isRunning() && maker.makeNext()) {
                log.debug("A file of a published report was made or tried");
            }
        } catch (RuntimeException e) {
            log.warn("The files of published reports have to wait", e);
        }
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread worker = new Thread(task, "report-files");
            worker.setDaemon(true);
            return worker;
        });
        thread = started;
        started.scheduleWithFixedDelay(this::work, 0, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    /** Finishes the file that is being made where that does not take long; else it is made at the next start. */
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
