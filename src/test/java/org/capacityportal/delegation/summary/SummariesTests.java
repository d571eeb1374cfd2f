package org.capacityportal.delegation.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.capacityportal.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Summaries against the rows that they sum up, after every kind of change and while several are writing. */
@PortalTest
class SummariesTests {

    /** Every change that may alter who attended, each of some rows by the dice; {@code :dice} is another one each time. */
    private static final List<String> CHANGES = List.of(
            """
            insert into participation (id, event_id, participant_id, role, city_id)
            select nextval('participation_seq') * 1000, e.id, p.id, 'DELEGATE', 1 from event e, participant p
            where not exists (select 1 from participation o where o.event_id = e.id and o.participant_id = p.id)
            order by md5(e.id || ' ' || p.id || :dice) limit 3""",
            """
            insert into participation (id, event_id, participant_id, role)
            select nextval('participation_seq') * 1000, e.id, p.id, 'SPEAKER' from event e, participant p
            where not exists (select 1 from participation o where o.event_id = e.id and o.participant_id = p.id)
            order by md5(e.id || ' ' || p.id || :dice) limit 1""",
            "update participation set absent = not absent where id in (%s)",
            "update participation set city_id = 2, region_id = null where id in (%s)",
            "update participation set role = case role when 'EXPERT' then 'SPEAKER' else 'EXPERT' end where role <> 'DELEGATE' and id in (%s)",
            "update participation set exam_result = case when exam_result = 'PASSED' then null else 'PASSED' end where id in (%s)",
            "update participation set deleted_at = case when deleted_at is null then now() end where id in (%s)",
            """
            insert into attendance (participation_id, event_id, day, present)
            select p.id, p.event_id, e.ends_on, true from participation p join event e on e.id = p.event_id where p.id in (%s)
            on conflict do nothing""",
            "update attendance set present = not present, excused = false where participation_id in (%s)",
            "delete from attendance where participation_id in (%s)",
            "insert into head_count (event_id, city_id, total) select event_id, 3, 7 from participation where id in (%s) on conflict do nothing",
            "update head_count set total = total + 1 where event_id in (select event_id from participation where id in (%s))",
            "delete from head_count where event_id = (select event_id from head_count order by md5(event_id || :dice) limit 1)",
            "insert into evaluation (event_id, overall) select event_id, 4 from participation where id in (%s)",
            "delete from evaluation where id = (select id from evaluation order by md5(id || :dice) limit 1)",
            "delete from attendance where event_id = (select event_id from attendance order by md5(event_id || :dice) limit 1)",
            "update participant set sex = case sex when 'MAN' then null when 'WOMAN' then 'MAN' else 'WOMAN' end where id in (select participant_id from participation where id in (%s))",
            "update event set status = case status when 'COMPLETED' then 'POSTPONED' else 'COMPLETED' end where id in (select event_id from participation where id in (%s))",
            "update event set ends_on = ends_on + 1 where id in (select event_id from participation where id in (%s))",
            "update event set deleted_at = case when deleted_at is null then now() end where id in (select event_id from participation where id in (%s))",
            """
            update participation p set participant_id = (
                select x.id from participant x
                where not exists (select 1 from participation o where o.event_id = p.event_id and o.participant_id = x.id)
                order by md5(x.id || :dice) limit 1)
            where id = (select id from participation order by md5(id || :dice) limit 1)""");

    private static final String SOME = "select id from participation order by md5(id || :dice) limit 2";

    private static final String ALL_COLUMNS =
            "d.role, d.city_id, d.region_id, d.sex, d.people, d.attendances, d.days, d.exams_entered, d.exams_passed, d.exams_failed";

    private static final String COLUMNS =
            "event_id, role, city_id, region_id, sex, people, attendances, days, exams_entered, exams_passed, exams_failed";

    private static final String FROM_THE_ROWS =
            "select e.id, c.role, c.city_id, c.region_id, c.sex, c.people, c.attendances, c.days, c.exams_entered, c.exams_passed, c.exams_failed"
                    + " from event e cross join lateral participation_counts(e.id) c";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Summaries summaries;

    @Autowired
    PlatformTransactionManager transactions;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void areWhatTheRowsSayAfterEveryKindOfChange(long seed) {
        Random dice = new Random(seed);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            for (int turn = 0; turn < 120; turn++) {
                String change = CHANGES.get(dice.nextInt(CHANGES.size())).replace("%s", SOME);
                jdbc.sql(change).param("dice", " " + seed + " " + turn).update();
                assertThat(differences()).as(change).isZero();
                assertThat(differencesOnceRecounted()).as(change).isZero();
                if (dice.nextInt(3) == 0) {
                    while (summaries.sumUpSome()) {
                        // Another batch.
                    }
                    assertThat(count("event_to_sum_up")).isZero();
                    assertThat(differences()).as("summed up after " + change).isZero();
                }
            }
            assertThat(count("participation_summary")).isPositive();
        });
    }

    @Test
    void whatCannotChangeAnyFigureIsNotSummedUpAgain() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            while (summaries.sumUpSome()) {
                // Another batch.
            }
            jdbc.sql("update participation set position = 'Head of office'").update();
            jdbc.sql("update participant set email = null").update();
            jdbc.sql("update event set title = title || ' (changed)'").update();
            assertThat(count("event_to_sum_up")).isZero();
        });
    }

    /** One statement sees one moment, so that the summaries and the rows must agree in it whatever others are doing. */
    @Test
    void areNeverStaleWhileSeveralWrite() throws Exception {
        AtomicBoolean writing = new AtomicBoolean(true);
        ExecutorService hands = Executors.newFixedThreadPool(7);
        try {
            Future<Integer> reader = hands.submit(() -> {
                int looks = 0;
                while (writing.get()) {
                    assertThat(differences()).isZero();
                    looks++;
                }
                return looks;
            });
            Future<?> worker = hands.submit(() -> {
                while (writing.get()) {
                    summaries.sumUpSome();
                }
            });
            List<? extends Future<?>> writers = List.of(1, 2, 3, 4, 5).stream()
                    .map(number -> hands.submit(() -> write(number)))
                    .toList();
            for (Future<?> writer : writers) {
                writer.get(60, TimeUnit.SECONDS);
            }
            writing.set(false);
            worker.get(60, TimeUnit.SECONDS);
            assertThat(reader.get(60, TimeUnit.SECONDS)).isPositive();
        } finally {
            writing.set(false);
            hands.shutdownNow();
        }
        while (summaries.sumUpSome()) {
            // Another batch.
        }
        assertThat(differences()).isZero();
        assertThat(jdbc.sql("select count(*) from participation_summary s cross join lateral unnest(s.people) p (id)"
                                + " join participant x on x.id = p.id where x.family_name = 'Summed'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(5 * 12);
    }

    /** Twelve people for one event, all writers the same one, two of them in each transaction. */
    private void write(int number) {
        for (int pair = 0; pair < 6; pair++) {
            new TransactionTemplate(transactions).executeWithoutResult(status -> {
                for (int i = 0; i < 2; i++) {
                    long person = jdbc.sql("""
                                    insert into participant (id, family_name, given_name)
                                    values (nextval('participant_seq') * 1000, 'Summed', 'Up') returning id""").query(Long.class).single();
                    jdbc.sql("""
                                    insert into participation (id, event_id, participant_id, role, city_id)
                                    values (nextval('participation_seq') * 1000, 1, ?, 'DELEGATE',
                                            (select city_id from event_invitee where event_id = 1 and city_id is not null
                                             order by city_id offset ? limit 1))""").params(person, number % 3).update();
                }
            });
        }
    }

    @AfterEach
    void forget() {
        jdbc.sql(
                        "delete from participation p using participant x where x.id = p.participant_id and x.family_name = 'Summed'")
                .update();
        jdbc.sql("delete from participant where family_name = 'Summed'").update();
    }

    /** Where each statement looks for what has changed. */
    private int differences() {
        return differences(SummedUp.NOW).query(Integer.class).single();
    }

    /** Where the statements are told what has changed. */
    private int differencesOnceRecounted() {
        String[] changed = jdbc.sql("select distinct event_id::text from event_to_sum_up")
                .query(String.class)
                .list()
                .toArray(String[]::new);
        Map<String, Object> recounted = jdbc.sql(SummedUp.recount("true"))
                .param("changedEvents", changed)
                .query()
                .singleRow();
        return differences(SummedUp.BEFORE)
                .param("changedEvents", changed)
                .param(
                        "changedParticipations",
                        recounted.get("changed_participations").toString())
                .param("changedCounts", recounted.get("changed_counts").toString())
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec differences(SummedUp summedUp) {
        return jdbc.sql("""
                        with summed as (select %1$s from (%2$s) one), rows as (%3$s),
                        events as (%4$s), event_rows as (select e.id, c.* from event e cross join lateral event_counts(e.id) c)
                        select (select count(*) from (select * from summed except all select * from rows) a)
                             + (select count(*) from (select * from rows except all select * from summed) b)
                             + (select count(*) from (select * from events except all select * from event_rows) c)
                             + (select count(*) from (select * from event_rows except all select * from events) d)""".formatted(
                        COLUMNS,
                        summedUp.participations("event", ALL_COLUMNS, "true"),
                        FROM_THE_ROWS,
                        summedUp.events("event")));
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
