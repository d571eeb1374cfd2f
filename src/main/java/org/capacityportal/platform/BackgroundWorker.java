package org.capacityportal.platform;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Does piece after piece of what stands written down in the database: as soon as somebody asks for it, and again and again
 * whatever another process left undone. One thread, so that no more than one piece at a time takes memory.
 */
public abstract class BackgroundWorker implements SmartLifecycle {

    private static final Duration TIME_TO_FINISH = Duration.ofSeconds(15);

    private final Logger log = LoggerFactory.getLogger(getClass());
    private final String name;
    private final Duration firstLook;
    private final Duration betweenLooks;
    private volatile @Nullable ScheduledExecutorService thread;

    /**
     * @param name of the thread
     * @param firstLook how long after the start the worker looks for something to do
     * @param betweenLooks how long it waits where there is nothing
     */
    protected BackgroundWorker(String name, Duration firstLook, Duration betweenLooks) {
        this.name = name;
        this.firstLook = firstLook;
        this.betweenLooks = betweenLooks;
    }

    /**
     * Does one piece.
     *
     * @return whether there was one, so that there may be another
     */
    protected abstract boolean doNext();

    /** What is done when there is nothing else to do. */
    protected void tidyUp() {}

    /** Has the worker look now. */
    protected final void wake() {
        ScheduledExecutorService running = thread;
        if (running != null) {
            running.execute(this::work);
        }
    }

    private void work() {
        try {
            while (isRunning() && doNext()) {
                log.debug("A piece of work was done or tried");
            }
            tidyUp();
        } catch (RuntimeException e) {
            log.warn("The work has to wait", e);
        }
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread worker = new Thread(task, name);
            worker.setDaemon(true);
            return worker;
        });
        thread = started;
        started.scheduleWithFixedDelay(
                this::work, firstLook.toMillis(), betweenLooks.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Finishes the piece that is being done where that does not take long; else the next start takes it up again. */
    @Override
    public void stop() {
        ScheduledExecutorService running = thread;
        thread = null;
        if (running == null) {
            return;
        }
        running.shutdown();
        try {
            running.awaitTermination(TIME_TO_FINISH.toMillis(), TimeUnit.MILLISECONDS);
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
