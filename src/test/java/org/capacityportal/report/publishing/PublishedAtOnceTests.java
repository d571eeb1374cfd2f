package org.capacityportal.report.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.capacityportal.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** What several people and processes do at the same time, in transactions of their own. */
@PortalTest
class PublishedAtOnceTests {

    private static final int AT_ONCE = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    FileMaker maker;

    @AfterEach
    void removeAll() {
        Publisher.removeAll(transaction, jdbc);
    }

    @Test
    void everyVersionHasANumberOfItsOwnAndItsFilesOnce(@Autowired MockMvc mvc, @Autowired UserDetailsService users)
            throws Exception {
        Publisher portal = new Publisher(mvc, users);
        UUID twice = UUID.randomUUID();
        List<String> addresses = new ArrayList<>();
        ExecutorService people = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                // The first two are one form sent twice.
                UUID submission = i < 2 ? twice : UUID.randomUUID();
                answers.add(people.submit(() -> portal.publish("coordinator", "cities/1", submission, "EN")
                        .getRedirectedUrl()));
            }
            for (Future<String> answer : answers) {
                addresses.add(answer.get());
            }
        } finally {
            people.shutdown();
        }
        assertThat(addresses.get(0)).isEqualTo(addresses.get(1));
        assertThat(addresses)
                .containsOnly(
                        "/reports/cities/1/versions/1", "/reports/cities/1/versions/2", "/reports/cities/1/versions/3");
        // The portal's own worker and this thread share the work.
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (count("pending_file") > 0 && System.nanoTime() < deadline) {
            if (!maker.makeNext()) {
                Thread.sleep(50);
            }
        }
        assertThat(count("pending_file")).isZero();
        assertThat(count("published_file")).isGreaterThanOrEqualTo(3 * 2);
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
