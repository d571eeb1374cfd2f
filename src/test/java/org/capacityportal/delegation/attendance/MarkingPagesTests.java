package org.capacityportal.delegation.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.util.List;
import org.capacityportal.PortalTest;
import org.capacityportal.platform.Flash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** Attendance taken at the door of event 3, which is completed and has a sheet, and of event 4, which is to come. */
@PortalTest
@Transactional
@WithUserDetails("coordinator@demo.example")
class MarkingPagesTests {

    private static final String PAGE = "/events/3/attendance";
    private static final String MONDAY = "2018-07-02";

    @Autowired
    MockMvc portal;

    @Autowired
    JdbcClient jdbc;

    @Test
    void showsEverybodyInDelegations() throws Exception {
        portal.perform(get(PAGE).param("lang", "en").param("day", "2018-07-05"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"30101:PRESENT\"")))
                .andExpect(content().string(containsString("value=\"30203:ABSENT\"")))
                .andExpect(content().string(containsString("1–43 of 43")))
                .andExpect(content()
                        .string(containsString("<a href=\"" + PAGE + "?day=2018-07-05&amp;mark=ABSENT\">1</a>")));
        portal.perform(get(PAGE).param("day", "2018-07-05").param("mark", "ABSENT"))
                .andExpect(content().string(containsString("30203:ABSENT")))
                .andExpect(content().string(not(containsString("30101:PRESENT"))));
        portal.perform(get(PAGE).param("delegation", "city-1").param("q", "tkachenko"))
                .andExpect(content().string(containsString("30102:PRESENT")))
                .andExpect(content().string(not(containsString("30101:PRESENT"))));
        portal.perform(get(PAGE).param("delegation", "others"))
                .andExpect(content().string(containsString("30901:PRESENT")));
    }

    @Test
    void aTrackSessionIsForItsPeopleAndThoseWithoutATrack() throws Exception {
        portal.perform(get(PAGE).param("session", "305"))
                .andExpect(content().string(containsString("value=\"30103:\"")))
                .andExpect(content().string(containsString("value=\"30901:\"")))
                .andExpect(content().string(not(containsString("value=\"30101:"))));
    }

    @Test
    void marksADay() throws Exception {
        mark(MONDAY, null, "30101:PRESENT", "EXCUSED").andExpect(redirectedUrl(PAGE + "?day=" + MONDAY));
        assertThat(day(30101, MONDAY)).isEqualTo("EXCUSED");
        assertThat(daysCounted()).isEqualTo(196);
        mark(MONDAY, null, "30101:EXCUSED", "").andExpect(status().is3xxRedirection());
        assertThat(day(30101, MONDAY)).isEqualTo("none");
        portal.perform(get("/events/3").param("lang", "en"))
                .andExpect(content().string(containsString(">Take attendance</a>")));
    }

    @Test
    void theSheetOfTheEventShowsAnExcuseAndKeepsIt() throws Exception {
        mark(MONDAY, null, "30101:PRESENT", "EXCUSED");
        portal.perform(get("/events/3/delegations").param("lang", "en"))
                .andExpect(content().string(containsString("July: excused\"")))
                .andExpect(content().string(containsString("was\" value=\"30101;2018-07-03")));
        portal.perform(post("/events/3/delegations/city-1/sheet")
                .with(csrf())
                .param("was", "30101;;33;ENTERED;false")
                .param("day", MONDAY));
        assertThat(day(30101, MONDAY)).isEqualTo("EXCUSED");
        portal.perform(post("/events/3/delegations/city-1/sheet")
                .with(csrf())
                .param("was", "30101;;33;ENTERED;false")
                .param("day", MONDAY)
                .param("present", "30101:" + MONDAY));
        assertThat(day(30101, MONDAY)).isEqualTo("PRESENT");
    }

    @Test
    @WithUserDetails("city@demo.example")
    void officialsReadWhoWasExcused() throws Exception {
        jdbc.sql(
                        "update attendance set present = false, excused = true where participation_id = 30101 and day = ?::date")
                .param(MONDAY)
                .update();
        portal.perform(get("/events/3/delegations").param("lang", "en"))
                .andExpect(content().string(containsString("excused: 1")));
        portal.perform(get(PAGE)).andExpect(status().isNotFound());
    }

    @Test
    void marksASessionAndTheDayFollows() throws Exception {
        mark(MONDAY, "301", "30101:", "ABSENT").andExpect(redirectedUrl(PAGE + "?day=" + MONDAY + "&session=301"));
        assertThat(day(30101, MONDAY)).isEqualTo("ABSENT");
        mark(MONDAY, "302", "30101:", "PRESENT");
        assertThat(day(30101, MONDAY)).isEqualTo("PRESENT");
        mark(MONDAY, null, "30101:PRESENT", "");
        assertThat(day(30101, MONDAY)).isEqualTo("none");
        assertThat(jdbc.sql("select count(*) from session_attendance")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void twoWhoMarkAtOnceLoseNothing() throws Exception {
        mark(MONDAY, null, "30101:PRESENT", "ABSENT");
        portal.perform(form(MONDAY)
                        .param("lang", "en")
                        .param("was", "30101:PRESENT", "30102:PRESENT")
                        .param("mark-30101", "PRESENT")
                        .param("mark-30102", "EXCUSED"))
                .andExpect(status().is3xxRedirection());
        assertThat(day(30101, MONDAY)).as("not touched by the second").isEqualTo("ABSENT");
        assertThat(day(30102, MONDAY)).isEqualTo("EXCUSED");
        MvcResult second = portal.perform(form(MONDAY)
                        .param("lang", "en")
                        .param("was", "30101:PRESENT")
                        .param("mark-30101", "EXCUSED"))
                .andReturn();
        assertThat(day(30101, MONDAY)).isEqualTo("EXCUSED");
        Flash told = (Flash) second.getFlashMap().get(Flash.NAME);
        assertThat(told.messageKey()).isEqualTo("attendance.overtaken");
        assertThat(told.arguments().get(1)).isEqualTo("Яременко Вадим Олексійович (Absent)");
    }

    @Test
    void scriptsGetTheRowAndTheCounts() throws Exception {
        portal.perform(form(MONDAY)
                        .param("lang", "en")
                        .header("HX-Request", "true")
                        .param("was", "30101:EXCUSED")
                        .param("mark-30101", "ABSENT"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<html lang"))))
                .andExpect(content().string(containsString("value=\"30101:ABSENT\"")))
                .andExpect(content().string(containsString("Somebody else had marked: Present")))
                .andExpect(content().string(containsString("mark=ABSENT\">1</a>")));
    }

    @Test
    @SuppressWarnings("unchecked")
    void theRestIsPresentAtOnceAndThatCanBeTakenBack() throws Exception {
        people();
        String[] was = {"990001:", "990002:", "990003:"};
        MvcResult all = portal.perform(post("/events/4/attendance")
                        .with(csrf())
                        .param("day", "2018-09-25")
                        .param("was", was)
                        .param("mark-990001", "EXCUSED")
                        .param("mark-990002", "")
                        .param("mark-990003", "")
                        .param("all", "PRESENT"))
                .andReturn();
        assertThat(marks()).containsExactly("EXCUSED", "PRESENT", "PRESENT");
        List<MarkChange> undo = (List<MarkChange>) all.getFlashMap().get("undoing");
        assertThat(undo).hasSize(3).contains(new MarkChange(990002, Mark.PRESENT, null));
        portal.perform(get("/events/4/attendance").param("lang", "en").flashAttr("undoing", undo))
                .andExpect(content().string(containsString("name=\"mark-990002\" value=\"\"")));
        // One of them left meanwhile: that stays.
        jdbc.sql("update attendance set present = false where participation_id = 990003")
                .update();
        portal.perform(post("/events/4/attendance")
                        .with(csrf())
                        .param("day", "2018-09-25")
                        .param("undo", "true")
                        .param("was", "990001:EXCUSED", "990002:PRESENT", "990003:PRESENT")
                        .param("mark-990001", "")
                        .param("mark-990002", "")
                        .param("mark-990003", ""))
                .andExpect(flash().attributeExists(Flash.NAME));
        assertThat(marks()).containsExactly("none", "none", "ABSENT");
    }

    @Test
    void anEventToComeHasNobodyMarkedBeforehand() throws Exception {
        people();
        portal.perform(get("/events/4/attendance")).andExpect(content().string(containsString("value=\"990001:\"")));
        markIn("/events/4/attendance", "2018-09-25", "990001:", "PRESENT");
        assertThat(marks()).containsExactly("PRESENT", "none", "none");
    }

    @Test
    void daysThatPassedBeforeTheFirstMarkKeepWhatCounted() throws Exception {
        people();
        markIn("/events/4/attendance", "2018-09-26", "990001:", "PRESENT");
        assertThat(day(990001, "2018-09-25")).isEqualTo("PRESENT");
        assertThat(day(990002, "2018-09-25")).isEqualTo("PRESENT");
        assertThat(day(990002, "2018-09-26")).isEqualTo("none");
    }

    @Test
    void aCompletedEventWithoutASheetKeepsWhatCounted() throws Exception {
        portal.perform(get("/events/1/attendance").param("lang", "en"))
                .andExpect(content().string(containsString("value=\"10102:PRESENT\"")))
                .andExpect(content().string(containsString("No attendance is recorded yet")));
        markIn("/events/1/attendance", "2018-04-16", "10102:PRESENT", "EXCUSED");
        assertThat(jdbc.sql("select sum(days) from attended_participation where event_id = 1 and role = 'DELEGATE'")
                        .query(Long.class)
                        .single())
                .isEqualTo(119);
    }

    @Test
    void marksMadeOneAfterTheOtherAreOneEntryOfHistory() throws Exception {
        mark(MONDAY, null, "30101:PRESENT", "EXCUSED");
        mark(MONDAY, null, "30102:PRESENT", "EXCUSED");
        mark(MONDAY, "301", "30103:", "PRESENT");
        assertThat(jdbc.sql("""
                        select label || ' ' || (changes -> 'excused')::text || (changes -> 'present')::text from audit_entry
                        where page = 'event' and page_id = 3 and entity = 'attendance' order by id""").query(String.class).list())
                .hasSize(2)
                .first()
                .asString()
                .endsWith("[\"0\", \"2\"][\"43\", \"41\"]");
    }

    @Test
    void whatIsNotOfTheEventIsNotWritten() throws Exception {
        mark(MONDAY, null, "20102:PRESENT", "ABSENT").andExpect(status().is3xxRedirection());
        assertThat(day(20102, "2018-05-14")).isEqualTo("PRESENT");
        mark("2018-07-09", null, "30101:", "PRESENT").andExpect(status().isNotFound());
        mark(MONDAY, "305", "30103:", "PRESENT").andExpect(status().isNotFound());
        mark(MONDAY, "999999999", "30103:", "PRESENT").andExpect(status().isNotFound());
        mark("20018-07-02", null, "30101:PRESENT", "ABSENT").andExpect(redirectedUrl(PAGE));
        assertThat(day(30101, MONDAY)).isEqualTo("PRESENT");
        portal.perform(get(PAGE).param("session", "999999999")).andExpect(status().isNotFound());
        portal.perform(get("/events/9/attendance")).andExpect(status().isOk());
        portal.perform(get("/events/999999/attendance")).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "day=20018-07-02", "day=2030-01-01", "session=abc&day=2018-07-02", "page=-3", "page=99999999999",
                "page=7", "mark=LATE", "delegation=<script>", "q=😀%20'%25_\\", "delegation=city-99999999999999999999"
            })
    void whatCannotBeUnderstoodFiltersNothing(String query) throws Exception {
        portal.perform(get(URI.create(PAGE + "?"
                        + query.replace("<", "%3C")
                                .replace(">", "%3E")
                                .replace("😀", "%F0%9F%98%80")
                                .replace("'", "%27")
                                .replace("\\", "%5C"))))
                .andExpect(status().isOk());
    }

    private void people() {
        jdbc.sql(
                        "insert into participant (id, family_name) select 990000 + n, 'Тест ' || n from generate_series(1, 3) n")
                .update();
        jdbc.sql("""
                        insert into participation (id, event_id, participant_id, role, city_id)
                        select 990000 + n, 4, 990000 + n, 'DELEGATE', 1 from generate_series(1, 3) n""").update();
    }

    private List<String> marks() {
        return jdbc.sql("""
                        select coalesce(case when a.present then 'PRESENT' when a.excused then 'EXCUSED' when a.day is not null then 'ABSENT' end, 'none')
                        from participation p left join attendance a on a.participation_id = p.id
                        where p.id between 990001 and 990003 order by p.id, a.day""").query(String.class).list();
    }

    private String day(long participation, String day) {
        return jdbc.sql("""
                        select case when present then 'PRESENT' when excused then 'EXCUSED' else 'ABSENT' end
                        from attendance where participation_id = ? and day = ?::date""")
                .params(participation, day)
                .query(String.class)
                .optional()
                .orElse("none");
    }

    private long daysCounted() {
        return jdbc.sql("select sum(days) from attended_participation where event_id = 3 and role = 'DELEGATE'")
                .query(Long.class)
                .single();
    }

    private ResultActions mark(String day, String session, String was, String mark) throws Exception {
        MockHttpServletRequestBuilder form = form(day).param("was", was).param("mark-" + was.split(":")[0], mark);
        if (session != null) {
            form.param("session", session);
        }
        return portal.perform(form);
    }

    private ResultActions markIn(String page, String day, String was, String mark) throws Exception {
        return portal.perform(
                post(page).with(csrf()).param("day", day).param("was", was).param("mark-" + was.split(":")[0], mark));
    }

    private static MockHttpServletRequestBuilder form(String day) {
        return post(PAGE).with(csrf()).param("day", day);
    }
}
