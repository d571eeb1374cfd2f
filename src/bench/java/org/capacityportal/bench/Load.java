package org.capacityportal.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Has several do the same at once, each again as soon as it is done, and takes the time. */
final class Load {

    private final AtomicInteger turns = new AtomicInteger();
    private final Duration lasting;

    private Load(Duration lasting) {
        this.lasting = lasting;
    }

    /** What one of them saw. */
    private record Seen(List<Long> nanos, int errors) {}

    /**
     * @param work one for each who takes part
     * @param lasting from the first begun to the last begun; the last is waited for
     */
    static Measured of(String what, int scale, List<? extends Work> work, Duration lasting)
            throws InterruptedException {
        Load load = new Load(lasting);
        ExecutorService hands = Executors.newFixedThreadPool(work.size());
        long begun = System.nanoTime();
        try {
            List<Future<Seen>> seen = new ArrayList<>();
            for (Work one : work) {
                seen.add(hands.submit(() -> load.repeat(one)));
            }
            List<Long> nanos = new ArrayList<>();
            int errors = 0;
            for (Future<Seen> one : seen) {
                nanos.addAll(one.get().nanos());
                errors += one.get().errors();
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            return new Measured(
                    what,
                    scale,
                    work.size(),
                    nanos.stream().mapToLong(Long::longValue).toArray(),
                    seconds,
                    errors,
                    null,
                    null);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            hands.shutdownNow();
        }
    }

    private Seen repeat(Work work) {
        List<Long> nanos = new ArrayList<>();
        int errors = 0;
        long until = System.nanoTime() + lasting.toNanos();
        do {
            long begun = System.nanoTime();
            boolean well;
            try {
                well = work.once(turns.getAndIncrement());
            } catch (Exception e) {
                well = false;
            }
            if (well) {
                nanos.add(System.nanoTime() - begun);
            } else {
                errors++;
            }
        } while (System.nanoTime() < until);
        return new Seen(nanos, errors);
    }
}
