package org.capacityportal.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.capacityportal.platform.paper.WholeFile;
import org.junit.jupiter.api.Test;

class WholeReportsTests {

    private final WholeReports files = new WholeReports();

    @Test
    void ofAFormatOnlySoManyAreMadeAtATime() throws Exception {
        int places = WholeReports.atATime(Runtime.getRuntime().maxMemory());
        Semaphore begun = new Semaphore(0);
        CountDownLatch enough = new CountDownLatch(1);
        AtomicInteger atOnce = new AtomicInteger();
        ExecutorService hands = Executors.newCachedThreadPool();
        try {
            List<Future<WholeFile>> made = new ArrayList<>();
            for (int visitor = 0; visitor < 3 * places; visitor++) {
                made.add(hands.submit(() -> files.make("json", out -> {
                    assertThat(atOnce.incrementAndGet()).isLessThanOrEqualTo(places);
                    begun.release();
                    await(enough);
                    out.write(1);
                    atOnce.decrementAndGet();
                })));
            }
            assertThat(begun.tryAcquire(places, 30, TimeUnit.SECONDS)).isTrue();
            assertThat(hands.submit(() -> files.make("csv", out -> out.write(1)))
                            .get(30, TimeUnit.SECONDS)
                            .length())
                    .as("another format waits for nobody")
                    .isEqualTo(1);
            enough.countDown();
            for (Future<WholeFile> file : made) {
                assertThat(file.get(30, TimeUnit.SECONDS).length()).isEqualTo(1);
            }
        } finally {
            enough.countDown();
            hands.shutdownNow();
        }
    }

    @Test
    void aFileThatFailsLeavesItsPlace() {
        for (int turn = 0; turn < 5; turn++) {
            assertThatThrownBy(() -> files.make("xlsx", out -> {
                        throw new IOException("full");
                    }))
                    .isInstanceOf(UncheckedIOException.class);
        }
        assertThat(files.make("xlsx", out -> out.write(1)).length()).isEqualTo(1);
    }

    @Test
    void littleMemoryHoldsOne() {
        assertThat(WholeReports.atATime(128L << 20)).isEqualTo(1);
        assertThat(WholeReports.atATime(768L << 20)).isEqualTo(2);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
