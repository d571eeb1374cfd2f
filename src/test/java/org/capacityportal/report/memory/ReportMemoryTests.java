package org.capacityportal.report.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.capacityportal.PortalTest;
import org.capacityportal.access.Role;
import org.capacityportal.access.Viewer;
import org.capacityportal.platform.Language;
import org.capacityportal.report.content.Period;
import org.capacityportal.report.content.Subject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An answer is given again while nothing has changed, and never a moment longer; others change things meanwhile. */
@PortalTest
class ReportMemoryTests {

    private static final Viewer READER = new Viewer(1, "A", "a@demo.example", Role.ADMINISTRATOR, null, null);

    @Autowired
    ReportMemory memory;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final AtomicInteger computed = new AtomicInteger();
    private final Question question = question("test " + System.nanoTime(), 1);

    private static Question question(String what, long programme) {
        return new Question(
                what,
                Subject.Kind.PROGRAMME,
                programme,
                Period.ofYear(2018),
                READER,
                Language.EN,
                LocalDate.of(2026, 1, 15));
    }

    private static final String CHANGE =
            "update event set venue = coalesce(venue, '') || '+' where programme_id = 1 and id = (select min(id) from event where programme_id = 1)";

    @AfterEach
    void changeBack() {
        jdbc.sql("update event set venue = nullif(rtrim(venue, '+'), '') where venue like '%+'")
                .update();
    }

    private int ask(Question asked) {
        return new TransactionTemplate(transactions)
                .execute(status -> memory.recall(asked, Integer.class, computed::incrementAndGet));
    }

    @Test
    void whatHasNotChangedIsNotComputedAgain() {
        assertThat(ask(question)).isEqualTo(1);
        assertThat(ask(question)).isEqualTo(1);
        jdbc.sql("update event set venue = venue where programme_id <> 1").update();
        assertThat(ask(question)).isEqualTo(1);
        assertThat(ask(question(question.what() + " other", 1))).isEqualTo(2);
    }

    @Test
    void whatHasChangedIsComputedAgain() {
        assertThat(ask(question)).isEqualTo(1);
        jdbc.sql(CHANGE).update();
        assertThat(ask(question)).isEqualTo(2);
        assertThat(ask(question)).isEqualTo(2);
    }

    /** Whoever began before the answer was computed and ends after it has changed something all the same. */
    @Test
    void whatIsChangedMeanwhileCountsOnceItIsSeen() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        ExecutorService hand = Executors.newSingleThreadExecutor();
        try {
            Future<?> writer = hand.submit(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                jdbc.sql(CHANGE).update();
                written.countDown();
                await(answered);
            }));
            await(written);
            assertThat(ask(question)).isEqualTo(1);
            assertThat(ask(question)).as("nobody sees the change yet").isEqualTo(1);
            answered.countDown();
            writer.get(30, TimeUnit.SECONDS);
            assertThat(ask(question)).isEqualTo(2);
            assertThat(ask(question)).isEqualTo(2);
        } finally {
            answered.countDown();
            hand.shutdownNow();
        }
    }

    @Test
    void ofManyWhoAskAtOnceOneHasItComputed() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch enough = new CountDownLatch(1);
        ExecutorService hands = Executors.newFixedThreadPool(6);
        try {
            List<Callable<Integer>> visitors =
                    Collections.nCopies(5, () -> new TransactionTemplate(transactions).execute(status -> {
                        jdbc.sql("select 1").query(Integer.class).single();
                        return memory.recall(question, Integer.class, () -> {
                            begun.countDown();
                            await(enough);
                            return computed.incrementAndGet();
                        });
                    }));
            List<Future<Integer>> answers = visitors.stream().map(hands::submit).toList();
            await(begun);
            assertThat(hands.submit(() -> ask(question("another " + question.what(), 1)))
                            .get(30, TimeUnit.SECONDS))
                    .as("whoever asks another thing waits for nobody")
                    .isEqualTo(1);
            enough.countDown();
            for (Future<Integer> answer : answers) {
                assertThat(answer.get(30, TimeUnit.SECONDS)).isEqualTo(2);
            }
        } finally {
            enough.countDown();
            hands.shutdownNow();
        }
    }

    /** Whoever waited sees what has changed since the answer was computed that they waited for. */
    @Test
    void whoeverWaitedForAnAnswerThatNoLongerHoldsHasTheirsComputed() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch enough = new CountDownLatch(1);
        ExecutorService hands = Executors.newFixedThreadPool(2);
        try {
            Future<Integer> first = hands.submit(() -> new TransactionTemplate(transactions)
                    .execute(status -> memory.recall(question, Integer.class, () -> {
                        begun.countDown();
                        await(enough);
                        return computed.incrementAndGet();
                    })));
            await(begun);
            jdbc.sql(CHANGE).update();
            Future<Integer> second = hands.submit(() -> ask(question));
            enough.countDown();
            assertThat(first.get(30, TimeUnit.SECONDS)).isEqualTo(1);
            assertThat(second.get(30, TimeUnit.SECONDS)).isEqualTo(2);
        } finally {
            enough.countDown();
            hands.shutdownNow();
        }
    }

    @Test
    void anAnswerThatFailsIsComputedByTheNext() {
        assertThatThrownBy(() -> new TransactionTemplate(transactions)
                        .execute(status -> memory.recall(question, Integer.class, () -> {
                            throw new IllegalStateException("lost");
                        })))
                .hasMessage("lost");
        assertThat(ask(question)).isEqualTo(1);
    }

    @Test
    void whatIsTakenBackIsNotKept() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jdbc.sql(CHANGE).update();
            assertThat(memory.recall(question, Integer.class, computed::incrementAndGet))
                    .isEqualTo(1);
            status.setRollbackOnly();
        });
        assertThat(ask(question)).isEqualTo(2);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
