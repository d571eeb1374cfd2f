package org.capacityportal.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Measures the portal at one scale ({@code -Dbench.scale=1}, 10 or 100) and writes {@code target/bench/results.csv}. Only
 * errors make it fail: times are judged by their ratios, by whoever reads the table.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PortalBenchmark {

    private static final Path OUT = Path.of("target", "bench");
    private static final int SCALE = Integer.getInteger("bench.scale", 1);
    private static final Duration LASTING = Duration.ofSeconds(Integer.getInteger("bench.seconds", 5));
    private static final Duration MIXED = Duration.ofSeconds(Integer.getInteger("bench.mixed-seconds", 60));
    private static final int WARM_UP = 12;

    private static final List<Measured> RESULTS = new ArrayList<>();

    private static BenchDatabase database;
    private static PortalProcess portal;
    private static Questions questions;

    private final Map<String, List<Visitor>> visitors = new HashMap<>();

    @BeforeAll
    static void start() throws Exception {
        long begun = System.nanoTime();
        database = BenchDatabase.generate(OUT.resolve("postgres-" + SCALE), SCALE);
        say("generated in %.0f s", (System.nanoTime() - begun) / 1e9);
        questions = new Questions(database.jdbc());
        portal = PortalProcess.start(
                System.getProperty("bench.heap", "768m"),
                List.of("-jar", System.getProperty("bench.jar")),
                database.url(),
                "/actuator/health/readiness",
                OUT.resolve("portal.log"));
        say("started in %.1f s", portal.startUp().toMillis() / 1e3);
    }

    @AfterAll
    static void stop() throws Exception {
        Files.createDirectories(OUT);
        List<String> lines = new ArrayList<>(List.of(Measured.HEADINGS));
        RESULTS.forEach(result -> lines.add(result.line()));
        Files.write(OUT.resolve("results.csv"), lines);
        if (portal != null) {
            portal.close();
        }
        if (database != null) {
            database.close();
        }
    }

    @Test
    @Order(1)
    void reportsBesidesTheirFloors() throws Exception {
        Map<String, Double> floors = new HashMap<>();
        for (Asked report : questions.reports()) {
            Measured measured = alone(report);
            double floor =
                    floors.computeIfAbsent(report.what().replaceAll(", [^,]+$", ""), one -> floor(report.what()));
            record(measured.besides(floor));
        }
    }

    @Test
    @Order(2)
    void pagesAloneAndWithOthers() throws Exception {
        for (Asked page : questions.pages()) {
            record(alone(page));
            for (int users : List.of(16, 64)) {
                record(together(page, users));
            }
        }
    }

    @Test
    @Order(3)
    void theLeastThatTheStackNeeds() throws Exception {
        try (PortalProcess bare = PortalProcess.start(
                "512m",
                List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        BarePage.class.getName(),
                        "--spring.config.name=bare"),
                database.url(),
                "/bare",
                OUT.resolve("bare.log"))) {
            List<Work> work = new ArrayList<>();
            for (int user = 0; user < 16; user++) {
                Visitor visitor = Visitor.anonymous(bare.address());
                work.add(turn ->
                        visitor.get("/bare?before=" + (100 + turn % 100)).statusCode() == 200);
            }
            // As warm as the portal is by now.
            Load.of("bare page", SCALE, work, LASTING.multipliedBy(4));
            record(Load.of("bare page", SCALE, work, LASTING));
        }
    }

    @Test
    @Order(4)
    void aMixedLoad() throws Exception {
        List<Asked> all = new ArrayList<>(questions.pages());
        questions.reports().stream()
                .filter(report -> report.what().matches(".*(page|JSON|Excel)$"))
                .forEach(all::add);
        List<Work> work = new ArrayList<>();
        for (int user = 0; user < 64; user++) {
            int first = user;
            work.add(turn -> {
                Asked asked = all.get((turn + first) % all.size());
                return asked.by(visitor(asked.role(), first % 16)).once(turn);
            });
        }
        long before = portal.residentMegabytes();
        Measured mixed = Load.of("mixed load", SCALE, work, MIXED);
        say("memory %d MB before the mixed load, %d MB after it", before, portal.residentMegabytes());
        record(mixed);
    }

    private Measured alone(Asked asked) throws Exception {
        Work work = asked.by(visitor(asked.role(), 0));
        for (int turn = 0; turn < WARM_UP; turn++) {
            assertThat(work.once(turn)).as(asked.what()).isTrue();
        }
        long before = database.statements();
        Measured measured = Load.of(asked.what(), SCALE, List.of(work), LASTING);
        double each = (double) (database.statements() - before) / Math.max(1, measured.nanos().length);
        return new Measured(
                measured.what(), SCALE, 1, measured.nanos(), measured.seconds(), measured.errors(), each, null);
    }

    private Measured together(Asked asked, int users) throws Exception {
        List<Work> work = new ArrayList<>();
        for (int user = 0; user < users; user++) {
            work.add(asked.by(visitor(asked.role(), user)));
        }
        return Load.of(asked.what(), SCALE, work, LASTING);
    }

    /** The median of the bare SQL for a report. */
    private static double floor(String what) {
        LocalDate from = what.contains("other period") ? LocalDate.of(2022, 10, 5) : Questions.FROM;
        LocalDate to = what.contains("other period") ? LocalDate.of(2023, 10, 4) : Questions.TO;
        Work work = what.startsWith("donor")
                ? ReportFloor.DONOR.work(database.jdbc(), questions.biggestDonor(), from, to)
                : ReportFloor.CITY.work(
                        database.jdbc(),
                        what.contains("median") ? questions.medianCity() : questions.biggestCity(),
                        from,
                        to);
        return unchecked(() -> {
            for (int turn = 0; turn < WARM_UP; turn++) {
                work.once(turn);
            }
            return Load.of(what, SCALE, List.of(work), LASTING).percentile(50);
        });
    }

    private Visitor visitor(String role, int number) throws IOException, InterruptedException {
        List<Visitor> known;
        synchronized (visitors) {
            known = visitors.computeIfAbsent(role, one -> new ArrayList<>());
        }
        synchronized (known) {
            while (known.size() <= number) {
                known.add(Visitor.signedIn(portal.address(), role));
            }
            return known.get(number);
        }
    }

    private static void record(Measured measured) {
        RESULTS.add(measured);
        say("%s", measured.line());
        assertThat(measured.errors()).as(measured.what()).isZero();
    }

    private static <T> T unchecked(Callable<T> task) {
        try {
            return task.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void say(String format, Object... arguments) {
        System.out.printf("bench: " + format + "%n", arguments);
    }
}
