package org.capacityportal.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures the portal at one scale after the other ({@code -Dbench.scale=1,10,100}). Only errors make it fail, and figures
 * that differ from those of the floor: times are judged by their ratios, by whoever reads {@code target/bench/results.md}.
 */
@ParameterizedClass(name = "×{0}")
@MethodSource("scales")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PortalBenchmark {

    private static final Path OUT = Path.of("target", "bench");
    private static final Duration LASTING = Duration.ofSeconds(Integer.getInteger("bench.seconds", 5));
    private static final int ROUNDS = 4;
    private static final Results RESULTS = new Results();

    private static BenchDatabase database;
    private static Site site;
    private static Questions questions;

    private final int scale;

    PortalBenchmark(int scale) {
        this.scale = scale;
    }

    static Stream<Integer> scales() {
        return numbers("bench.scale", "1").stream();
    }

    private static List<Integer> numbers(String property, String otherwise) {
        return Stream.of(System.getProperty(property, otherwise).split(","))
                .map(Integer::valueOf)
                .toList();
    }

    /** As long as is said for the scale in its place, the last one for those that follow. */
    private Duration mixed() {
        List<Integer> seconds = numbers("bench.mixed-seconds", "60");
        int place = numbers("bench.scale", "1").indexOf(scale);
        return Duration.ofSeconds(seconds.get(Math.min(place, seconds.size() - 1)));
    }

    @BeforeParameterizedClassInvocation
    static void start(int scale) throws Exception {
        String url = System.getProperty("bench.url", "");
        long begun = System.nanoTime();
        database = url.isEmpty()
                ? BenchDatabase.generate(OUT.resolve("postgres-" + scale), scale)
                : BenchDatabase.open(url);
        RESULTS.note("×%d: database ready in %.0f s", scale, (System.nanoTime() - begun) / 1e9);
        questions = new Questions(database.jdbc());
        site = Site.start(scale, database, System.getProperty("bench.heap", "768m"), OUT.resolve("portal.log"));
        RESULTS.note(
                "×%d: portal started in %.1f s", scale, site.portal().startUp().toMillis() / 1e3);
    }

    @AfterParameterizedClassInvocation
    static void stop() throws Exception {
        site.close();
        database.close();
    }

    @AfterAll
    static void tell() throws IOException {
        RESULTS.write(OUT);
    }

    @Test
    @Order(1)
    void floorsCountWhatReportsCount() throws Exception {
        for (Reported reported : Stream.concat(questions.biggest().stream(), questions.others().stream())
                .toList()) {
            JsonNode report = report(reported);
            Map<String, Long> floor = FloorFigures.of(
                    reported,
                    reported.kind().rows(database.jdbc(), reported),
                    LocalDate.parse(report.get("asOf").asString()));
            floor.forEach((figure, counted) -> assertThat(
                            report.at("/figures/" + figure.replace('.', '/')).asLong())
                    .as(reported.whom() + ": " + figure)
                    .isEqualTo(counted));
        }
    }

    @Test
    @Order(2)
    void pagesAloneAndWithOthers() throws Exception {
        for (Asked page : questions.pages()) {
            // A portal that has just started is slow at first, whatever it is asked for.
            site.together(page.what(), page, 16).lasting(LASTING);
        }
        for (Asked page : questions.pages()) {
            record(site.alone(page).warmedUp().lasting(LASTING), page);
            for (int users : List.of(16, 64)) {
                record(site.together(page.what(), page, users).lasting(LASTING));
            }
        }
    }

    @Test
    @Order(3)
    void reportsBesideTheirFloors() throws Exception {
        for (Reported reported : questions.biggest()) {
            double floor = besideItsFloor(reported);
            for (Asked file : List.of(reported.excel(), reported.pdf())) {
                record(site.alone(file).warmedUp().lasting(LASTING).beside(floor), file);
            }
        }
        for (Reported reported : questions.others()) {
            besideItsFloor(reported);
        }
        for (Reported reported : questions.biggest()) {
            for (Asked form : List.of(reported.page(), reported.json(), reported.excel(), reported.pdf())) {
                for (int users : List.of(16, 64)) {
                    record(site.together(form.what(), form, users).lasting(LASTING));
                }
            }
        }
    }

    @Test
    @Order(4)
    void listsBesideTheLeastThatTheStackNeeds() throws Exception {
        try (PortalProcess process = BarePage.start(database.url(), OUT.resolve("bare.log"))) {
            List<Work> visits = Stream.generate(() -> Visitor.anonymous(process.address()))
                    .limit(16)
                    .<Work>map(visitor -> turn -> visitor.get("/bare?before=" + (100 + turn % 100)))
                    .toList();
            List<Load> loads = List.of(
                    new Load(BarePage.WHAT, scale, visits),
                    site.together(Questions.EVENT_LIST.what() + BarePage.BESIDE, Questions.EVENT_LIST, 16),
                    site.together(Questions.LOOK_UP.what() + BarePage.BESIDE, Questions.LOOK_UP, 16));
            for (Load load : loads) {
                load.lasting(LASTING.multipliedBy(2));
            }
            for (Measured measured : Load.inTurn(loads, ROUNDS, LASTING)) {
                record(measured);
            }
        }
    }

    @Test
    @Order(5)
    void addingParticipants() throws Exception {
        List<Delegation> delegations = Delegation.some(database.jdbc(), 64);
        for (int users : List.of(1, 16, 64)) {
            adding("adding a participant", delegations, users);
        }
        for (int users : List.of(16, 64)) {
            adding("adding a participant to the same delegation", delegations.subList(0, 1), users);
        }
    }

    @Test
    @Order(6)
    void aMixedLoad() throws Exception {
        Duration half = mixed().dividedBy(2);
        MixedLoad load = new MixedLoad(site, questions);
        load.lasting(LASTING);
        Memory before = site.portal().memory();
        List<Measured> first = load.lasting(half);
        Memory amid = site.portal().memory();
        List<Measured> second = load.lasting(half);
        Memory after = site.portal().memory();
        RESULTS.note("×%d: memory before the mixed load: %s; amid it: %s; after it: %s", scale, before, amid, after);
        String what = "mixed load ×" + scale + ": memory after over amid it, ";
        RESULTS.judge(Judgement.atMost(what + "resident", (double) after.resident() / amid.resident(), 1.1));
        RESULTS.judge(Judgement.atMost(what + "live on the heap", (double) after.live() / amid.live(), 1.1));
        for (Measured measured : MixedLoad.both(first, second)) {
            record(measured);
        }
    }

    @Test
    @Order(7)
    void takingOverALongList() throws Exception {
        for (Measured measured : new ListTaking(site).measured(OUT)) {
            record(measured);
        }
    }

    @Test
    @Order(8)
    void hugeWorkbooksFromLittleMemory() throws Exception {
        site.close();
        site = Site.start(scale, database, "256m", OUT.resolve("portal-256m.log"));
        BigExport export = new BigExport(site);
        int people = export.makeEvent();
        record(export.measured("the people of a huge event", export.ofEvent(), people, OUT));
        Reported donor = questions.ofAllYears();
        long attendances = report(donor).at("/figures/attendances").asLong();
        record(export.measured("the list behind attendances", donor.listOfAttendances(), attendances, OUT));
        RESULTS.note(
                "×%d: workbooks of %d people of an event and of %d attendances; %s after them",
                scale, people, attendances, site.portal().memory());
    }

    private static JsonNode report(Reported reported) throws Exception {
        return JsonMapper.shared()
                .readTree(site.visitor("administrator", 0)
                        .page(reported.json().path().apply(0)));
    }

    /** The report’s JSON and page in turn with its floor, then its JSON after changes; answers the floor’s median. */
    private double besideItsFloor(Reported reported) throws Exception {
        JdbcClient jdbc = database.jdbc();
        Load floor = Load.alone("floor", scale, turn -> reported.kind().rows(jdbc, reported))
                .warmedUp();
        List<Measured> measured = Load.inTurn(
                List.of(
                        floor,
                        site.alone(reported.json()).warmedUp(),
                        site.alone(reported.page()).warmedUp()),
                ROUNDS,
                LASTING.dividedBy(2));
        double least = measured.get(0).percentile(50);
        record(measured.get(1).beside(least), reported.json());
        record(measured.get(2).beside(least), reported.page());
        Load changing = reported.afterChanges(site).warmedUp();
        List<Measured> afterwards = Load.inTurn(List.of(floor, changing), ROUNDS, LASTING.dividedBy(2));
        record(afterwards.get(1).beside(afterwards.get(0).percentile(50)));
        return least;
    }

    /** Each at a delegation of their own, as far as there are so many; all whom they enter are on record afterwards. */
    private void adding(String what, List<Delegation> delegations, int users) throws Exception {
        String organisation = what + ", " + users + ", " + System.nanoTime();
        List<Work> work = new ArrayList<>();
        for (int user : IntStream.range(0, users).toArray()) {
            work.add(NewPeople.at(
                    delegations.get(user % delegations.size()), site.visitor("coordinator", user), organisation));
        }
        Load load = new Load(what, scale, work).warmedUp();
        int before = entered(organisation);
        Measured measured = load.lasting(LASTING);
        record(measured);
        assertThat(entered(organisation) - before)
                .as("people on record, of " + what)
                .isEqualTo(measured.nanos().length);
    }

    private static int entered(String organisation) {
        return database.jdbc().sql("""
                        select count(distinct participant_id) from participation
                        where organisation = ? and deleted_at is null""").param(organisation).query(Integer.class).single();
    }

    private static void record(Measured measured, Asked asked) throws Exception {
        record(measured.asking(site.statements(asked)).weighing(site.bytes(asked)));
    }

    private static void record(Measured measured) {
        RESULTS.add(measured);
        assertThat(measured.errors()).as(measured.what()).isZero();
    }
}
