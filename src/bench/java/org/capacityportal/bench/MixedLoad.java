package org.capacityportal.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * A busy day: mostly coordinators at lists and events, who also enter people, take attendance and note results; officials,
 * donors and administrators beside them, with a report now and then and seldom a PDF. Each asks again as soon as they are
 * answered.
 */
final class MixedLoad {

    static final String WHAT = "mixed load";
    static final int USERS = 64;

    /** Of eight people one is an official and one a donor. */
    private static final int KINDS = 8;

    /** Something that somebody does now and then. */
    private record Habit(String what, int often, Work work) {}

    private record Did(String what, long nanos, boolean well) {}

    private final Site site;
    private final List<List<Habit>> everybody = new ArrayList<>();

    MixedLoad(Site site, Questions questions) throws IOException, InterruptedException {
        this.site = site;
        List<Delegation> delegations = Delegation.some(site.database().jdbc(), USERS);
        List<Long> outcomes =
                site.database().jdbc().sql("""
                        select id from outcome where deleted_at is null and status in ('COMMITTED', 'IN_PROGRESS')
                        order by id limit ?""").param(USERS).query(Long.class).list();
        for (int user = 0; user < USERS; user++) {
            everybody.add(
                    switch (user % KINDS) {
                        case 0 -> official(questions, user);
                        case 1 -> donor(questions, user);
                        default ->
                            coordinator(
                                    questions,
                                    user,
                                    delegations.get(user % delegations.size()),
                                    outcomes.get(user % outcomes.size()));
                    });
        }
    }

    private List<Habit> coordinator(Questions questions, int user, Delegation delegation, long outcome)
            throws IOException, InterruptedException {
        Visitor visitor = site.visitor("coordinator", user);
        return List.of(
                look("home", 40, visitor, turn -> "/"),
                look("event list", 140, visitor, turn -> "/events"),
                look("event list with filter", 140, visitor, turn -> "/events?q=" + Questions.word(turn)),
                look("event", 200, visitor, questions::event),
                look("people list", 30, visitor, turn -> "/participants"),
                look("people list with filter", 60, visitor, turn -> "/participants?q=" + Questions.name(turn)),
                look("look-up while typing", 180, visitor, turn -> "/participants/lookup?q=" + Questions.name(turn)),
                look("global search", 60, visitor, turn -> "/search?q=" + Questions.word(turn)),
                look("city", 30, visitor, questions::city),
                report("page", 4, visitor, questions.biggest().get(0).page()),
                report("Excel", 1, visitor, questions.biggest().get(0).excel()),
                report("PDF", 1, visitor, questions.biggest().get(0).pdf()),
                new Habit(
                        "adding a participant",
                        50,
                        NewPeople.at(delegation, visitor, "Міська рада, змішане навантаження")),
                new Habit("marking attendance", 50, Marking.at(delegation, visitor)),
                new Habit("changing an outcome", 14, new Progress(visitor, outcome)));
    }

    private List<Habit> official(Questions questions, int user) throws IOException, InterruptedException {
        Visitor visitor = site.visitor("city_official", user / KINDS);
        Reported own = questions.ofOfficial();
        return List.of(
                look("home", 300, visitor, turn -> "/"),
                look("event list", 300, visitor, turn -> "/events"),
                look("outcome list", 250, visitor, turn -> "/outcomes"),
                look("city", 100, visitor, turn -> "/cities/" + own.id()),
                report("page", 45, visitor, own.page()),
                report("PDF", 5, visitor, own.pdf()));
    }

    private List<Habit> donor(Questions questions, int user) throws IOException, InterruptedException {
        Visitor visitor = site.visitor("donor", user / KINDS);
        Reported own = questions.ofDonor();
        return List.of(
                look("home", 300, visitor, turn -> "/"),
                look("event list", 400, visitor, turn -> "/events"),
                look("programme list", 200, visitor, turn -> "/programmes"),
                report("page", 70, visitor, own.page()),
                report("JSON", 20, visitor, own.json()),
                report("Excel", 8, visitor, own.excel()),
                report("PDF", 2, visitor, own.pdf()));
    }

    private static Habit look(String what, int often, Visitor visitor, IntFunction<String> path) {
        return new Habit(what, often, new Asked(what, "", path).by(visitor));
    }

    private static Habit report(String form, int often, Visitor visitor, Asked report) {
        return new Habit("report: " + form, often, report.by(visitor));
    }

    /** Over all, and of each kind of request. */
    List<Measured> lasting(Duration lasting) throws InterruptedException {
        ExecutorService hands = Executors.newFixedThreadPool(USERS);
        long begun = System.nanoTime();
        try {
            List<Future<List<Did>>> working = new ArrayList<>();
            for (int user = 0; user < USERS; user++) {
                int seed = user;
                working.add(hands.submit(() -> day(everybody.get(seed), seed, begun + lasting.toNanos())));
            }
            List<Did> all = new ArrayList<>();
            for (Future<List<Did>> one : working) {
                all.addAll(one.get());
            }
            return measured(all, (System.nanoTime() - begun) / 1e9);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            hands.shutdownNow();
        }
    }

    /** The two halves of a day as one; what was done only in one of them counts as well. */
    static List<Measured> both(List<Measured> first, List<Measured> second) {
        Map<String, Measured> all = new LinkedHashMap<>();
        Stream.concat(first.stream(), second.stream()).forEach(one -> all.merge(one.what(), one, Measured::and));
        return List.copyOf(all.values());
    }

    private static List<Did> day(List<Habit> habits, int seed, long until) {
        SplittableRandom mood = new SplittableRandom(seed);
        int weights = habits.stream().mapToInt(Habit::often).sum();
        Map<String, Integer> turns = new HashMap<>();
        List<Did> did = new ArrayList<>();
        while (System.nanoTime() < until) {
            Habit next = chosen(habits, mood.nextInt(weights));
            int turn = turns.merge(next.what(), 1, Integer::sum) + seed;
            long begun = System.nanoTime();
            boolean well = true;
            try {
                next.work().once(turn);
            } catch (Exception e) {
                well = false;
                Results.say("%s: %s", next.what(), e);
            }
            did.add(new Did(next.what(), System.nanoTime() - begun, well));
        }
        return did;
    }

    private static Habit chosen(List<Habit> habits, int weight) {
        int left = weight;
        for (Habit habit : habits) {
            left -= habit.often();
            if (left < 0) {
                return habit;
            }
        }
        throw new IllegalArgumentException("More than all of them: " + weight);
    }

    private List<Measured> measured(List<Did> all, double seconds) {
        Map<String, List<Did>> kinds = new LinkedHashMap<>();
        kinds.put(WHAT, all);
        all.forEach(one -> kinds.computeIfAbsent(WHAT + ": " + one.what(), what -> new ArrayList<>())
                .add(one));
        return kinds.entrySet().stream()
                .map(kind -> new Measured(
                        kind.getKey(),
                        site.scale(),
                        USERS,
                        kind.getValue().stream()
                                .filter(Did::well)
                                .mapToLong(Did::nanos)
                                .toArray(),
                        seconds,
                        (int) kind.getValue().stream()
                                .filter(one -> !one.well())
                                .count()))
                .toList();
    }
}
