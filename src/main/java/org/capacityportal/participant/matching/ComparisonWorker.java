package org.capacityportal.participant.matching;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Has people who are new or were changed compared with the others, in the background, every few seconds. */
@Component
class ComparisonWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ComparisonWorker.class);

    private static final long SECONDS_BETWEEN_LOOKS = 10;
    private static final long SECONDS_TO_FINISH = 10;

    private final Comparisons comparisons;
    private volatile @Nullable ScheduledExecutorService thread;

    ComparisonWorker(Comparisons comparisons) {
        this.comparisons = comparisons;
    }

    private void work() {
        try {
            while (isRunning() && comparisons.compareNext()) {
                log.debug("Some people were compared with the others");
            }
        } catch (RuntimeException e) {
            log.warn("Comparing people has to wait", e);
        }
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread worker = new Thread(task, "compare-people");
            worker.setDaemon(true);
            return worker;
        });
        thread = started;
        started.scheduleWithFixedDelay(this::work, SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    /** What is being compared is finished; the rest stays written down for the next start. */
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
