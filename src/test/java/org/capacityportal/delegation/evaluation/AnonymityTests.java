package org.capacityportal.delegation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.capacityportal.PortalTest;
import org.capacityportal.delegation.Seminar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What is on record once ballots were dealt and answered, several at the same moment. */
@PortalTest
class AnonymityTests {

    private static final String COMMON = "/evaluate/event/abcd-efgh-jkmn";

    @Autowired
    MockMvc portal;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void setUp() {
        Seminar.removeAll(jdbc);
        Seminar.hold(jdbc);
        jdbc.sql("insert into evaluation_form (event_id, code) values (?, 'abcdefghjkmn')")
                .param(Seminar.ID)
                .update();
    }

    @AfterEach
    void cleanUp() {
        Seminar.removeAll(jdbc);
    }

    @Test
    void ofTwoSendingsInTheSameMomentOneDealsAndOneAnswers() throws Exception {
        List<String> dealt = twice(COMMON, "name", "Олена Дем’яненко-Їжакевич", "confirmed", "true");
        assertThat(dealt).filteredOn(address -> address != null).hasSize(1);
        String ballot = dealt.get(0) == null ? dealt.get(1) : dealt.get(0);
        assertThat(twice(ballot, "overall", "5")).containsExactly(ballot, ballot);
        assertThat(count("evaluation")).isOne();
        assertThat(count("evaluation_ballot")).isOne();
    }

    @Test
    void nothingInTheDatabaseLeadsFromAnAnswerToAPerson() throws Exception {
        String one = send(COMMON, "name", "Олена Дем’яненко-Їжакевич", "confirmed", "true");
        String other = send(COMMON, "name", "Іван Ковальчук", "contact", "4455", "confirmed", "true");
        send(other, "overall", "1", "comment", "Перша");
        send(one, "overall", "5", "comment", "Друга");

        // No column for a person, a participation, an address or a moment.
        assertThat(columns("evaluation"))
                .containsExactlyInAnyOrder(
                        "id uuid",
                        "event_id bigint",
                        "overall smallint",
                        "relevance smallint",
                        "trainers smallint",
                        "organisation smallint",
                        "will_apply text",
                        "comment text",
                        "own jsonb",
                        "released boolean");
        assertThat(columns("evaluation_ballot"))
                .containsExactlyInAnyOrder("hash bytea", "event_id bigint", "on_paper boolean", "used boolean");
        assertThat(jdbc.sql("""
                        select conrelid::regclass || ' ' || confrelid::regclass from pg_constraint
                        where contype = 'f' and (conrelid::regclass::text like 'evaluation%' or confrelid::regclass::text like 'evaluation%')""").query(String.class).list())
                .containsExactlyInAnyOrder(
                        "evaluation event",
                        "evaluation_form event",
                        "evaluation_question evaluation_form",
                        "evaluation_ballot evaluation_form");

        // Neither do the database's own notes: which transaction wrote a row, and where it lies.
        List<String> answers = transactions("evaluation");
        List<String> ballots = transactions("evaluation_ballot");
        assertThat(answers).hasSize(2).containsOnly(answers.get(0));
        assertThat(ballots).hasSize(2).containsOnly(ballots.get(0));
        assertThat(transactions("participation")).doesNotContain(answers.get(0)).doesNotContain(ballots.get(0));
        assertThat(jdbc.sql("select id from evaluation where event_id = ? order by ctid")
                        .param(Seminar.ID)
                        .query(String.class)
                        .list())
                .isEqualTo(jdbc.sql("select id from evaluation where event_id = ? order by id")
                        .param(Seminar.ID)
                        .query(String.class)
                        .list());

        // A secret stands nowhere, sessions and history included; of a person it is known that they got a ballot.
        for (String ballot : List.of(one, other)) {
            String code = ballot.substring(ballot.lastIndexOf('/') + 1);
            assertThat(jdbc.sql("""
                            select count(*) from spring_session_attributes
                            where position(convert_to(:code, 'UTF8') in attribute_bytes) > 0
                               or position(convert_to(replace(:code, '-', ''), 'UTF8') in attribute_bytes) > 0""").param("code", code).query(Long.class).single())
                    .isZero();
        }
        assertThat(jdbc.sql("select count(*) from audit_entry where page = 'event' and page_id = ?")
                        .param(Seminar.ID)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select id from participation where event_id = ? and ballot_dealt order by id")
                        .param(Seminar.ID)
                        .query(Long.class)
                        .list())
                .containsExactly(Seminar.OLENA, Seminar.IVAN_TOO);
    }

    private List<String> columns(String table) {
        return jdbc.sql("select column_name || ' ' || data_type from information_schema.columns where table_name = ?")
                .param(table)
                .query(String.class)
                .list();
    }

    private List<String> transactions(String table) {
        return jdbc.sql("select xmin::text from " + table + " where event_id = ?")
                .param(Seminar.ID)
                .query(String.class)
                .list();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table + " where event_id = ?")
                .param(Seminar.ID)
                .query(Long.class)
                .single();
    }

    private List<String> twice(String address, String... fields) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService hands = Executors.newFixedThreadPool(2);
        List<Future<String>> sent = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            sent.add(hands.submit(() -> {
                start.await();
                return send(address, fields);
            }));
        }
        List<String> answers = new ArrayList<>();
        for (Future<String> one : sent) {
            answers.add(one.get());
        }
        hands.shutdown();
        return answers;
    }

    /** Where a form leads; null where it comes back. */
    private String send(String address, String... fields) throws Exception {
        var form = post(address).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            form.param(fields[i], fields[i + 1]);
        }
        return portal.perform(form).andReturn().getResponse().getRedirectedUrl();
    }
}
