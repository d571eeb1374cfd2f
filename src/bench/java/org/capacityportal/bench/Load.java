package org.capacityportal.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Has several do the same at once, each again as soon as it is done, and takes the time.
 *
 * @param what it is called in the table of results
 * @param work one for each who takes part
 */
record Load(String what, int scale, List<? extends Work> work) {

    private static final int TURNS_TO_WARM_UP = 12;
    private static final Duration LONGEST_WARM_UP = Duration.ofSeconds(10);

    static Load alone(String what, int scale, Work work) {
        return new Load(what, scale, List.of(work));
    }

    /** What one of them saw. */
    private record Seen(List<Long> nanos, int errors) {}

    /** Does it as often as it takes until it is quick; what goes wrong already now is thrown. */
    Load warmedUp() throws Exception {
        long until = System.nanoTime() + LONGEST_WARM_UP.toNanos();
        for (int turn = 0; turn < TURNS_TO_WARM_UP && System.nanoTime() < until; turn++) {
            work.get(turn % work.size()).once(turn);
        }
        return this;
    }

    /** @param lasting from the first begun to the last begun; the last is waited for */
    Measured lasting(Duration lasting) throws InterruptedException {
        AtomicInteger turns = new AtomicInteger();
        ExecutorService hands = Executors.newFixedThreadPool(work.size());
        long begun = System.nanoTime();
        try {
            List<Future<Seen>> seen = new ArrayList<>();
            for (Work one : work) {
                seen.add(hands.submit(() -> repeat(one, turns, begun + lasting.toNanos())));
            }
            List<Long> nanos = new ArrayList<>();
            int errors = 0;
            for (Future<Seen> one : seen) {
                nanos.addAll(one.get().nanos());
                errors += one.get().errors();
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            long[] all = nanos.stream().mapToLong(Long::longValue).toArray();
            return new Measured(what, scale, work.size(), all, seconds, errors);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            hands.shutdownNow();
        }
    }

    /** Measures several in turn, round by round, so that what else goes on in the machine hits all of them alike. */
    static List<Measured> inTurn(List<Load> loads, int rounds, Duration each) throws InterruptedException {
        List<Measured> measured = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            for (int one = 0; one < loads.size(); one++) {
                Measured now = loads.get(one).lasting(each);
                if (round == 0) {
                    measured.add(now);
                } else {
                    measured.set(one, measured.get(one).and(now));
                }
            }
        }
        return measured;
    }

    private Seen repeat(Work one, AtomicInteger turns, long until) {
        List<Long> nanos = new ArrayList<>();
        int errors = 0;
        do {
            long begun = System.nanoTime();
            try {
                one.once(turns.getAndIncrement());
                nanos.add(System.nanoTime() - begun);
            } catch (Exception e) {
                errors++;
                Results.say("%s: %s", what, e);
            }
        } while (System.nanoTime() < until);
        return new Seen(nanos, errors);
    }
}
