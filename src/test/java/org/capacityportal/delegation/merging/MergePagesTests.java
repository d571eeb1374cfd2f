package org.capacityportal.delegation.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import org.capacityportal.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
@WithUserDetails("coordinator@demo.example")
class MergePagesTests {

    private static final long ONE = 800_001;
    private static final long OTHER = 800_002;
    private static final String PAIR = "/participants/duplicates/" + ONE + "/" + OTHER;

    @Autowired
    MockMvc portal;

    @Autowired
    JdbcClient jdbc;

    /** Both were at event 3: the one on its first day, the other on the first two; the other alone was at event 2, too. */
    @BeforeEach
    void twoRecordsOfOnePerson() {
        jdbc.sql("""
                        insert into participant (id, family_name, given_name, patronymic, email, phone) values
                        (800001, 'Двійник', 'Олена', null, null, '+380 11 222 33 44'),
                        (800002, 'Двойник', 'Елена', 'Ивановна', 'olena@x.example', null)""").update();
        jdbc.sql("""
                        insert into participation (id, event_id, participant_id, role, city_id, position, exam_result) values
                        (800011, 3, 800001, 'DELEGATE', 1, null, 'PASSED'),
                        (800012, 3, 800002, 'DELEGATE', 1, 'радниця', 'ENTERED'),
                        (800013, 2, 800002, 'DELEGATE', 1, 'радниця', null)""").update();
        jdbc.sql("""
                        insert into attendance (participation_id, event_id, day, present) values
                        (800011, 3, '2018-07-02', true), (800011, 3, '2018-07-03', false),
                        (800012, 3, '2018-07-02', true), (800012, 3, '2018-07-03', true)""").update();
        jdbc.sql("insert into duplicate_pair (one_id, other_id, score, certain) values (800001, 800002, 9, true)")
                .update();
    }

    @Test
    void listsThePairAndShowsBothSideBySide() throws Exception {
        portal.perform(get("/participants/duplicates").param("lang", "en"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Двійник Олена")))
                .andExpect(content().string(containsString("href=\"" + PAIR + "\"")));
        portal.perform(get("/participants"))
                .andExpect(content().string(containsString("href=\"/participants/duplicates\"")));
        portal.perform(get(PAIR).param("lang", "en"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("+380 11 222 33 44")))
                .andExpect(content().string(containsString("olena@x.example")))
                .andExpect(content().string(containsString("Both were at the same event")))
                .andExpect(content().string(containsString("name=\"patronymic\" value=\"other\" checked")))
                .andExpect(content().string(containsString("name=\"familyName\" value=\"other\" checked")))
                .andExpect(content().string(containsString("name=\"phone\" value=\"one\" checked")));
        portal.perform(get("/participants/duplicates/" + OTHER + "/" + ONE)).andExpect(redirectedUrl(PAIR));
    }

    @Test
    void mergesFieldsParticipationsDaysAndExams() throws Exception {
        merge("keep", "one", "email", "other", "patronymic", "other").andExpect(redirectedUrl("/participants/" + ONE));

        assertThat(jdbc.sql("select family_name, patronymic, email, phone from participant where id = ?")
                        .param(ONE)
                        .query()
                        .singleRow())
                .isEqualTo(Map.of(
                        "family_name", "Двійник",
                        "patronymic", "Ивановна",
                        "email", "olena@x.example",
                        "phone", "+380 11 222 33 44"));
        assertThat(jdbc.sql("select id from participation where participant_id = ? and deleted_at is null order by id")
                        .param(ONE)
                        .query(Long.class)
                        .list())
                .containsExactly(800011L, 800013L);
        assertThat(jdbc.sql("select exam_result, position from participation where id = 800011")
                        .query()
                        .singleRow())
                .isEqualTo(Map.of("exam_result", "PASSED", "position", "радниця"));
        assertThat(jdbc.sql("select days from attended_participation where participant_id = ? and event_id = 3")
                        .param(ONE)
                        .query(Integer.class)
                        .list())
                .containsExactly(2);
        portal.perform(get("/participants/" + OTHER)).andExpect(redirectedUrl("/participants/" + ONE));
        portal.perform(get("/participants/duplicates"))
                .andExpect(content().string(not(containsString("href=\"" + PAIR + "\""))));
        portal.perform(get("/participants/duplicates").param("show", "merged"))
                .andExpect(content().string(containsString("Двойник Елена Ивановна")));
        assertThat(jdbc.sql("select count(*) from audit_entry where entity_id in (800001, 800002, 800011, 800013)")
                        .query(Long.class)
                        .single())
                .isEqualTo(4);
    }

    /** Present counts for more than excused, and that for more than absent, by day and by session. */
    @Test
    void unitesMarksInSessionsAndExcuses() throws Exception {
        marks();
        List<Map<String, Object>> before = everything();
        merge("keep", "one");
        assertThat(jdbc.sql("""
                        select string_agg(session_id || ' ' || mark, ', ' order by session_id) from session_attendance
                        where participation_id = 800011""").query(String.class).single()).isEqualTo("301 PRESENT, 302 ABSENT, 303 EXCUSED");
        assertThat(jdbc.sql("""
                        select string_agg(day || case when present then ' PRESENT' when excused then ' EXCUSED' else ' ABSENT' end, ', ' order by day)
                        from attendance where participation_id = 800011""").query(String.class).single())
                .isEqualTo("2018-07-02 PRESENT, 2018-07-03 EXCUSED, 2018-07-04 EXCUSED, 2018-07-05 PRESENT");
        undo();
        assertThat(everything()).isEqualTo(before);
    }

    /** A day ticked by hand on the one side is not lost to an absence from a session on the other. */
    @Test
    void aDayAttendedStaysAttended() throws Exception {
        jdbc.sql("""
                        insert into session_attendance (participation_id, session_id, event_id, day, mark)
                        values (800012, 301, 3, '2018-07-02', 'ABSENT')""").update();
        merge("keep", "one");
        assertThat(jdbc.sql("select days from attended_participation where participant_id = ? and event_id = 3")
                        .param(ONE)
                        .query(Integer.class)
                        .list())
                .containsExactly(2);
    }

    private void marks() {
        jdbc.sql("delete from attendance where participation_id in (800011, 800012)")
                .update();
        jdbc.sql("""
                        insert into attendance (participation_id, event_id, day, present, excused) values
                        (800011, 3, '2018-07-04', false, false), (800012, 3, '2018-07-04', false, true),
                        (800011, 3, '2018-07-05', false, true), (800012, 3, '2018-07-05', true, false)""").update();
        jdbc.sql("""
                        insert into session_attendance (participation_id, session_id, event_id, day, mark) values
                        (800011, 301, 3, '2018-07-02', 'EXCUSED'), (800012, 301, 3, '2018-07-02', 'PRESENT'),
                        (800011, 302, 3, '2018-07-02', 'ABSENT'),
                        (800011, 303, 3, '2018-07-03', 'ABSENT'), (800012, 303, 3, '2018-07-03', 'EXCUSED')""").update();
    }

    @Test
    void undoingPutsBackEverythingExactly() throws Exception {
        List<Map<String, Object>> before = everything();
        merge("keep", "other", "familyName", "one", "phone", "one").andExpect(redirectedUrl("/participants/" + OTHER));
        assertThat(everything()).isNotEqualTo(before);
        undo().andExpect(redirectedUrl("/participants/duplicates/" + OTHER + "/" + ONE));
        assertThat(everything()).isEqualTo(before);
        undo().andExpect(redirectedUrl("/participants/" + OTHER));
        assertThat(everything()).as("undone twice").isEqualTo(before);
        merge("keep", "one").andExpect(redirectedUrl("/participants/" + ONE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update participant set phone = '1', version = version + 1 where id = 800001",
                "update participation set position = 'x' where id = 800013",
                "update participation set deleted_at = now() where id = 800011",
                "insert into attendance (participation_id, event_id, day, present) values (800011, 3, '2018-07-04', true)",
                "delete from attendance where participation_id = 800011",
                "insert into attendance (participation_id, event_id, day, present, excused) values (800011, 3, '2018-07-05', false, true)",
                "insert into session_attendance values (800011, 301, 3, '2018-07-02', 'PRESENT')",
            })
    void whatWasChangedSinceIsNotOverwrittenByUndoing(String change) throws Exception {
        merge("keep", "one");
        jdbc.sql(change).update();
        List<Map<String, Object>> changed = everything();
        undo().andExpect(redirectedUrl("/participants/" + ONE));
        assertThat(everything()).isEqualTo(changed);
    }

    @Test
    void aLaterMergeIsUndoneFirst() throws Exception {
        jdbc.sql("insert into participant (id, family_name) values (800003, 'Третій')")
                .update();
        merge("keep", "one");
        long first = latest();
        portal.perform(form("/participants/duplicates/" + ONE + "/800003", ONE, 800_003)
                        .param("keep", "other"))
                .andExpect(redirectedUrl("/participants/800003"));
        long second = latest();
        portal.perform(get("/participants/" + OTHER)).andExpect(redirectedUrl("/participants/800003"));
        portal.perform(post("/participants/duplicates/merges/" + first + "/undo")
                        .with(csrf()))
                .andExpect(redirectedUrl("/participants/" + ONE));
        portal.perform(
                post("/participants/duplicates/merges/" + second + "/undo").with(csrf()));
        portal.perform(post("/participants/duplicates/merges/" + first + "/undo")
                        .with(csrf()))
                .andExpect(redirectedUrl(PAIR));
        portal.perform(get("/participants/" + OTHER)).andExpect(status().isOk());
    }

    @Test
    void whoWasSavedMeanwhileIsShownAgainWithWhatWasChosen() throws Exception {
        MockHttpServletRequestBuilder form = form(PAIR, ONE, OTHER).param("keep", "other");
        jdbc.sql("update participant set phone = '999', version = version + 1 where id = ?")
                .param(ONE)
                .update();
        portal.perform(form.param("lang", "en"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Somebody changed one of the two")))
                .andExpect(content().string(containsString("name=\"keep\" value=\"other\" checked")))
                .andExpect(content().string(containsString("999")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/800001/800001",
                "/800001/999999999999999999",
                "/800001/-1",
                "/800001/99999999999999999999999",
                "/abc/800001",
                "/800001/800009"
            })
    void whatIsNoPairIsNotFound(String ids) throws Exception {
        jdbc.sql("insert into participant (id, family_name, deleted_at) values (800009, 'Видалена', now())")
                .update();
        String address = "/participants/duplicates" + ids;
        int status = portal.perform(get(address)).andReturn().getResponse().getStatus();
        assertThat(status).isIn(404, 302);
        for (String action : List.of("", "/different", "/reopen")) {
            portal.perform(post(address + action)
                            .with(csrf())
                            .param("oneVersion", "0")
                            .param("otherVersion", "0"))
                    .andExpect(status().isNotFound());
        }
    }

    @Test
    void aMergedRecordIsNotRestoredNorMergedAgain() throws Exception {
        merge("keep", "one");
        portal.perform(post("/participants/" + OTHER + "/restore").with(csrf())).andExpect(status().isNotFound());
        merge("keep", "other").andExpect(redirectedUrl("/participants/" + ONE));
        portal.perform(post("/participations/800012/restore").with(csrf())).andExpect(status().isNotFound());
        portal.perform(post("/participants/duplicates/merges/987654321/undo").with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void twoPeopleAreRememberedAsSuch() throws Exception {
        portal.perform(post(PAIR + "/different").with(csrf())).andExpect(redirectedUrl("/participants/duplicates"));
        portal.perform(get("/participants/duplicates"))
                .andExpect(content().string(not(containsString("href=\"" + PAIR + "\""))));
        portal.perform(get("/participants/duplicates").param("show", "different"))
                .andExpect(content().string(containsString(PAIR + "/reopen")));
        portal.perform(post(PAIR + "/reopen").with(csrf())).andExpect(redirectedUrl(PAIR));
        portal.perform(get("/participants/duplicates"))
                .andExpect(content().string(containsString("href=\"" + PAIR + "\"")));
    }

    @Test
    @WithUserDetails("city@demo.example")
    void officialsAreNotAsked() throws Exception {
        portal.perform(get(PAIR)).andExpect(status().isNotFound());
        portal.perform(get("/participants"))
                .andExpect(content().string(not(containsString("/participants/duplicates"))));
    }

    /** Whoever adds a table that hangs on people or participations has to decide what merging does with it. */
    @Test
    void mergingKnowsAllThatHangsOnPeople() {
        assertThat(jdbc.sql("""
                        select distinct conrelid::regclass::text from pg_constraint
                        where contype = 'f' and confrelid in ('participant'::regclass, 'participation'::regclass)""").query(String.class).list())
                .containsExactlyInAnyOrder(
                        "participation",
                        "attendance",
                        "session_attendance",
                        "certificate",
                        "participant",
                        "duplicate_pair",
                        "different_people",
                        "person_merge");
    }

    private ResultActions merge(String... choices) throws Exception {
        MockHttpServletRequestBuilder form = form(PAIR, ONE, OTHER);
        for (int i = 0; i < choices.length; i += 2) {
            form.param(choices[i], choices[i + 1]);
        }
        return portal.perform(form);
    }

    private MockHttpServletRequestBuilder form(String address, long one, long other) {
        return post(address).with(csrf()).param("oneVersion", version(one)).param("otherVersion", version(other));
    }

    private ResultActions undo() throws Exception {
        return portal.perform(
                post("/participants/duplicates/merges/" + latest() + "/undo").with(csrf()));
    }

    private long latest() {
        return jdbc.sql("select max(id) from person_merge").query(Long.class).single();
    }

    private String version(long id) {
        return jdbc.sql("select version::text from participant where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    /** All rows concerned, but for the counters that tell open forms that something happened. */
    private List<Map<String, Object>> everything() {
        return jdbc.sql("""
                        select (to_jsonb(pt) - 'version')::text as row from participant pt where id in (800001, 800002)
                        union all select (to_jsonb(p) - 'version')::text from participation p where id between 800011 and 800013
                        union all select to_jsonb(a)::text from attendance a where participation_id between 800011 and 800013
                        union all select to_jsonb(s)::text from session_attendance s where participation_id between 800011 and 800013
                        order by 1""").query().listOfRows();
    }
}
