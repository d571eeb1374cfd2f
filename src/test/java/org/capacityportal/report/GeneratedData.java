package org.capacityportal.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Records by the dice, in a year of their own, kept in memory as well as written to the database. */
class GeneratedData {

    static final int YEAR = 2031;

    /** @param region of a city: the region it lies in; of a region: itself */
    record Place(long id, boolean city, @Nullable Long region) {}

    record Person(long id, @Nullable String sex) {}

    record Event(
            long id,
            @Nullable Long programme,
            boolean completed,
            boolean deleted,
            LocalDate startsOn,
            LocalDate endsOn,
            Map<Long, BigDecimal> shares) {}

    record Participation(
            long id,
            Event event,
            Person person,
            String role,
            Place place,
            boolean absent,
            @Nullable String exam,
            boolean deleted,
            Set<LocalDate> ticked) {}

    /** @param place null for the event in total */
    record HeadCount(Event event, @Nullable Place place, long total) {}

    record Outcome(
            @Nullable Event event,
            @Nullable Place place,
            String status,
            LocalDate agreedOn,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate achievedOn,
            boolean deleted) {}

    final List<Place> places = new ArrayList<>();
    final List<Person> people = new ArrayList<>();
    final List<Long> donors = new ArrayList<>();
    final List<Event> events = new ArrayList<>();
    final List<Participation> participations = new ArrayList<>();
    final Set<Long> sheets = new HashSet<>();
    final List<HeadCount> headCounts = new ArrayList<>();
    final List<Outcome> outcomes = new ArrayList<>();
    final Map<Long, List<Integer>> ratings = new HashMap<>();

    private final JdbcClient jdbc;
    private final Random dice;
    private final boolean fullyFunded;

    /** The shares of every programme's donors. */
    final Map<Long, Map<Long, BigDecimal>> programmes = new HashMap<>();

    /** @param fullyFunded whether the shares of every event come to 100 % */
    GeneratedData(JdbcClient jdbc, long seed, boolean fullyFunded) {
        this.jdbc = jdbc;
        this.dice = new Random(seed);
        this.fullyFunded = fullyFunded;
        places();
        partners();
        for (int i = 0; i < 3; i++) {
            programme();
        }
        for (int i = 0; i < 40; i++) {
            person(i);
        }
        for (int i = 0; i < 30; i++) {
            event(i);
        }
        for (int i = 0; i < 40; i++) {
            outcome();
        }
        sumUpMostEvents(seed);
    }

    /** So that figures are read from summaries as well as, of what has changed since, from the rows. */
    private void sumUpMostEvents(long seed) {
        Random chance = new Random(seed);
        Long[] most = events.stream()
                .map(Event::id)
                .filter(event -> chance.nextInt(4) > 0)
                .toArray(Long[]::new);
        jdbc.sql("select sum_up_events(?)").param(most).query().listOfRows();
        jdbc.sql("delete from event_to_sum_up where event_id = any (?)")
                .param(most)
                .update();
    }

    private void places() {
        for (int i = 0; i < 2; i++) {
            long id = id("region");
            jdbc.sql("insert into region (id, country_code, name_en) values (?, 'PL', ?)")
                    .params(id, "Region " + i)
                    .update();
            places.add(new Place(id, false, id));
        }
        for (int i = 0; i < 5; i++) {
            long id = id("city");
            Long region = i == 4 ? null : places.get(i % 2).id();
            jdbc.sql("insert into city (id, country_code, region_id, name_en) values (?, 'PL', ?, ?)")
                    .params(id, region, "City " + i)
                    .update();
            places.add(new Place(id, true, region));
        }
    }

    private void partners() {
        for (int i = 0; i < 3; i++) {
            long id = id("partner");
            jdbc.sql("insert into partner (id, text_language, name) values (?, 'en', ?)")
                    .params(id, "Generated donor " + i)
                    .update();
            jdbc.sql("insert into partner_kind values (?, 'DONOR')").param(id).update();
            donors.add(id);
        }
    }

    /** Shares of some of the donors, in hundredths of a percent. */
    private Map<Long, BigDecimal> shares() {
        Map<Long, BigDecimal> shares = new HashMap<>();
        int left = fullyFunded ? 10_000 : 2_000 + dice.nextInt(8_001);
        int from = dice.nextInt(donors.size());
        int funders = 1 + dice.nextInt(donors.size());
        for (int i = 0; i < funders; i++) {
            int share = i == funders - 1 ? left : 1 + dice.nextInt(left - funders);
            shares.put(donors.get((from + i) % donors.size()), BigDecimal.valueOf(share, 2));
            left -= share;
        }
        return shares;
    }

    private void programme() {
        long id = id("programme");
        jdbc.sql(
                        "insert into programme (id, text_language, title, starts_on, ends_on, status) values (?, 'en', 'Generated', '2030-01-01', '2032-12-31', 'ACTIVE')")
                .param(id)
                .update();
        Map<Long, BigDecimal> shares = shares();
        shares.forEach((donor, share) -> jdbc.sql(
                        "insert into funding (programme_id, donor_id, share_percent) values (?, ?, ?)")
                .params(id, donor, share)
                .update());
        programmes.put(id, shares);
    }

    private void person(int number) {
        long id = id("participant");
        String sex = one("WOMAN", "MAN", null);
        jdbc.sql("insert into participant (id, family_name, sex) values (?, ?, ?)")
                .params(id, "Person " + number, sex)
                .update();
        people.add(new Person(id, sex));
    }

    private void event(int number) {
        long id = id("event");
        LocalDate startsOn = LocalDate.of(YEAR, 1, 1).plusDays(dice.nextInt(360));
        LocalDate endsOn = startsOn.plusDays(dice.nextInt(4));
        boolean completed = dice.nextInt(6) > 0;
        boolean deleted = dice.nextInt(12) == 0;
        Long programme = !fullyFunded && dice.nextInt(5) == 0
                ? null
                : programmes.keySet().stream()
                        .sorted()
                        .skip(dice.nextInt(programmes.size()))
                        .findFirst()
                        .orElseThrow();
        Map<Long, BigDecimal> shares = programme == null ? Map.of() : programmes.get(programme);
        jdbc.sql("""
                insert into event (id, programme_id, type, status, text_language, title, starts_on, ends_on, deleted_at)
                values (?, ?, 'SEMINAR', ?, 'en', ?, ?, ?, case when ? then now() end)""")
                .params(
                        id,
                        programme,
                        completed ? "COMPLETED" : "CANCELLED",
                        "Event " + number,
                        startsOn,
                        endsOn,
                        deleted)
                .update();
        if (dice.nextInt(4) == 0) {
            shares = shares();
            shares.forEach((donor, share) -> jdbc.sql(
                            "insert into event_funding (event_id, donor_id, share_percent) values (?, ?, ?)")
                    .params(id, donor, share)
                    .update());
        }
        Event event = new Event(id, programme, completed, deleted, startsOn, endsOn, shares);
        events.add(event);
        boolean sheet = dice.nextBoolean();
        for (int i = 0; i < 8; i++) {
            participation(event, sheet);
        }
        headCounts(event);
        for (int i = dice.nextInt(4); i > 0; i--) {
            int rating = 1 + dice.nextInt(5);
            jdbc.sql("insert into evaluation (event_id, overall) values (?, ?)")
                    .params(id, rating)
                    .update();
            ratings.computeIfAbsent(id, none -> new ArrayList<>()).add(rating);
        }
    }

    private void participation(Event event, boolean sheet) {
        Person person = people.get(dice.nextInt(people.size()));
        if (participations.stream().anyMatch(one -> one.event() == event && one.person() == person)) {
            return;
        }
        long id = id("participation");
        String role = dice.nextInt(5) == 0 ? one("EXPERT", "SPEAKER") : "DELEGATE";
        Place place = places.get(dice.nextInt(places.size()));
        boolean absent = dice.nextInt(5) == 0;
        String exam = one("ENTERED", "PASSED", "FAILED", null, null);
        boolean deleted = dice.nextInt(10) == 0;
        jdbc.sql("""
                insert into participation (id, event_id, participant_id, role, city_id, region_id, absent, exam_result, deleted_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, case when ? then now() end)""")
                .params(
                        id,
                        event.id(),
                        person.id(),
                        role,
                        place.city() ? place.id() : null,
                        place.city() ? null : place.id(),
                        absent,
                        exam,
                        deleted)
                .update();
        Set<LocalDate> ticked = new HashSet<>();
        for (LocalDate day = event.startsOn(); sheet && !day.isAfter(event.endsOn()); day = day.plusDays(1)) {
            if (dice.nextBoolean()) {
                boolean present = dice.nextInt(3) > 0;
                jdbc.sql("insert into attendance values (?, ?, ?, ?)")
                        .params(id, event.id(), day, present)
                        .update();
                if (present) {
                    ticked.add(day);
                }
                if (!deleted) {
                    sheets.add(event.id());
                }
            }
        }
        participations.add(new Participation(id, event, person, role, place, absent, exam, deleted, ticked));
    }

    private void headCounts(Event event) {
        List<Place> counted = new ArrayList<>(places);
        counted.add(null);
        for (Place place : counted) {
            if (dice.nextInt(4) == 0) {
                long total = dice.nextInt(6);
                jdbc.sql("insert into head_count (event_id, city_id, region_id, total) values (?, ?, ?, ?)")
                        .params(
                                event.id(),
                                place != null && place.city() ? place.id() : null,
                                place != null && !place.city() ? place.id() : null,
                                total)
                        .update();
                headCounts.add(new HeadCount(event, place, total));
            }
        }
    }

    private void outcome() {
        Event event = dice.nextInt(3) == 0 ? null : events.get(dice.nextInt(events.size()));
        Place place = event != null && dice.nextInt(3) == 0 ? null : places.get(dice.nextInt(places.size()));
        String status = one("COMMITTED", "IN_PROGRESS", "ACHIEVED", "DROPPED");
        LocalDate agreedOn = LocalDate.of(YEAR, 1, 1).plusDays(dice.nextInt(360));
        // Some due long ago, some not yet, whatever the day of the test.
        LocalDate dueOn = dice.nextBoolean() ? LocalDate.of(dice.nextBoolean() ? 2001 : 2099, 6, 1) : null;
        LocalDate achievedOn = status.equals("ACHIEVED") ? LocalDate.of(dice.nextBoolean() ? 2000 : 2031, 1, 1) : null;
        boolean deleted = dice.nextInt(10) == 0;
        jdbc.sql("""
                insert into outcome (id, event_id, city_id, region_id, kind, status, text_language, title, agreed_on, due_on, achieved_on, deleted_at)
                values (nextval('outcome_seq'), ?, ?, ?, 'PROJECT', ?, 'en', 'Generated', ?, ?, ?, case when ? then now() end)""")
                .params(
                        event == null ? null : event.id(),
                        place != null && place.city() ? place.id() : null,
                        place != null && !place.city() ? place.id() : null,
                        status,
                        agreedOn,
                        dueOn,
                        achievedOn,
                        deleted)
                .update();
        outcomes.add(new Outcome(event, place, status, agreedOn, dueOn, achievedOn, deleted));
    }

    private @Nullable String one(@Nullable String... choices) {
        return choices[dice.nextInt(choices.length)];
    }

    private long id(String table) {
        return jdbc.sql("select nextval('" + table + "_seq')").query(Long.class).single();
    }
}
