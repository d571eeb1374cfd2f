package org.capacityportal.event.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capacityportal.event.EventPages.form;
import static org.capacityportal.event.EventPages.open;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.capacityportal.PortalTest;
import org.capacityportal.platform.EditState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
@WithUserDetails("coordinator@demo.example")
class AgendaPagesTests {

    private static final String AGENDA = "/events/3/agenda";

    @Autowired
    MockMvc portal;

    @Autowired
    JdbcClient jdbc;

    private EditState edit;

    @BeforeEach
    void openForm() throws Exception {
        edit = open(portal, AGENDA);
    }

    @Test
    void savesTracksAndSessionsAsOne() throws Exception {
        // Two titles change places, one track is new and has a session at once.
        portal.perform(agenda("Управління розвитком міста", "Брендинг територій", "PRINCE2 Foundation")
                        .param("tracks[4].title", "English")
                        .param("sessions[0].day", "2018-07-02")
                        .param("sessions[0].from", "09:00")
                        .param("sessions[0].to", "10:00")
                        .param("sessions[0].track", "#4")
                        .param("sessions[0].title", "First words")
                        .param("sessions[2].day", "2018-07-02")
                        .param("sessions[2].from", "10:00")
                        .param("sessions[2].to", "11:00")
                        .param("sessions[2].title", "Opening")
                        .param("sessions[2].speaker", "Mayor"))
                .andExpect(redirectedUrl("/events/3#agenda"));
        assertThat(tracks())
                .containsExactly(
                        "31 Управління розвитком міста", "32 Брендинг територій", "33 PRINCE2 Foundation", "English");
        assertThat(jdbc.sql("""
                        select s.title || ' ' || coalesce(t.title, 'all') from agenda_session s left join track t on t.id = s.track_id
                        where s.event_id = 3 order by s.starts_at""").query(String.class).list()).containsExactly("First words English", "Opening all");
        assertThat(jdbc.sql("select count(*) from participation where track_id = 33")
                        .query(Long.class)
                        .single())
                .isEqualTo(16);
    }

    @Test
    void whatCannotBeIsToldAtItsRow() throws Exception {
        portal.perform(agenda("A", "B", "")
                        .param("sessions[0].day", "2018-07-02")
                        .param("sessions[0].from", "09:00")
                        .param("sessions[0].to", "10:00")
                        .param("sessions[0].title", "First")
                        .param("sessions[1].day", "2018-07-12")
                        .param("sessions[1].from", "half past")
                        .param("sessions[1].to", "11:00")
                        .param("sessions[1].title", "<i>Second</i>")
                        .param("sessions[2].day", "2018-07-02")
                        .param("sessions[2].from", "09:30")
                        .param("sessions[2].to", "11:00")
                        .param("sessions[2].track", "31")
                        .param("sessions[2].title", "x".repeat(300)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("At this time there is already “First”")))
                .andExpect(content().string(containsString("Choose a day of the event")))
                .andExpect(content().string(containsString("Give a time such as 09:30")))
                .andExpect(content().string(containsString("&lt;i&gt;Second&lt;/i&gt;")));
        assertThat(tracks()).hasSize(3);
    }

    @Test
    void aTrackWithPeopleStays() throws Exception {
        portal.perform(agenda("A", "B", ""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("People are in the track “PRINCE2 Foundation”")));
    }

    /** What hangs on a session, such as its attendance, stays with it through every change of the agenda. */
    @Test
    void aSessionStaysTheSameThroughEveryChange() throws Exception {
        mark(301);
        portal.perform(agenda("A", "B", "C")
                        // Two change places, one of them goes to another day and track.
                        .param("sessions[0].id", "301")
                        .param("sessions[0].day", "2018-07-03")
                        .param("sessions[0].from", "14:00")
                        .param("sessions[0].to", "17:30")
                        .param("sessions[0].track", "31")
                        .param("sessions[0].title", "Moved")
                        .param("sessions[1].id", "304")
                        .param("sessions[1].day", "2018-07-02")
                        .param("sessions[1].from", "09:30")
                        .param("sessions[1].to", "13:00")
                        .param("sessions[1].title", "Swapped"))
                .andExpect(redirectedUrl("/events/3#agenda"));
        assertThat(jdbc.sql("""
                        select id || ' ' || day || ' ' || title from agenda_session where event_id = 3 order by id""").query(String.class).list())
                .containsExactly("301 2018-07-03 Moved", "304 2018-07-02 Swapped");
        assertThat(jdbc.sql("select day::text from session_attendance")
                        .query(String.class)
                        .list())
                .containsExactly("2018-07-03");
    }

    @Test
    void aSessionWithAttendanceStays() throws Exception {
        mark(301);
        portal.perform(agenda("A", "B", "C").param("sessions[0].id", "301").param("sessions[0].day", "2018-07-02"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Attendance is marked in the session")));
        jdbc.sql("delete from session_attendance").update();
        openForm();
        portal.perform(agenda("A", "B", "C")).andExpect(redirectedUrl("/events/3#agenda"));
    }

    @Test
    void aTrackGoesWithItsSessionsAnywhereElse() throws Exception {
        jdbc.sql("update participation set track_id = null where track_id = 33").update();
        portal.perform(agenda("A", "B", "")
                        .param("sessions[0].id", "315")
                        .param("sessions[0].day", "2018-07-04")
                        .param("sessions[0].from", "09:30")
                        .param("sessions[0].to", "13:00")
                        .param("sessions[0].track", "31")
                        .param("sessions[0].title", "Kept"))
                .andExpect(redirectedUrl("/events/3#agenda"));
        assertThat(jdbc.sql("select track_id from agenda_session where id = 315")
                        .query(Long.class)
                        .single())
                .isEqualTo(31);
    }

    @Test
    void aTrackIsMeantForSoManyOfEachDelegation() throws Exception {
        portal.perform(agenda("A", "B", "C").param("tracks[0].quota", "2").param("tracks[3].quota", "5"))
                .andExpect(status().isUnprocessableContent());
        // Nothing was written; only here the refused form is a part of the same transaction.
        for (String quota : List.of("0", "-1", "1000", "3.5", "three")) {
            openForm();
            portal.perform(agenda("A", "B", "C").param("tracks[0].quota", quota))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("Give a whole number from 1 to 999")))
                    .andExpect(content().string(containsString("value=\"" + quota + "\"")));
        }
        openForm();
        portal.perform(agenda("A", "B", "C").param("tracks[0].quota", "2"))
                .andExpect(redirectedUrl("/events/3#agenda"));
        assertThat(jdbc.sql("select coalesce(quota, 0) from track where event_id = 3 order by id")
                        .query(Integer.class)
                        .list())
                .containsExactly(2, 0, 0);
    }

    private void mark(long session) {
        jdbc.sql("""
                        insert into session_attendance (participation_id, session_id, event_id, day, mark)
                        select 30101, id, event_id, day, 'PRESENT' from agenda_session where id = ?""").param(session).update();
    }

    @Test
    void anAgendaSavedInBetweenIsNotOverwritten() throws Exception {
        portal.perform(agenda("A", "B", "C")).andExpect(redirectedUrl("/events/3#agenda"));
        portal.perform(agenda("A", "B", "D"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Somebody else has saved this record")));
    }

    @Test
    void rowsAreAddedWithoutJavaScript() throws Exception {
        portal.perform(agenda("A", "B", "C").param("tracks[3].title", "New").param("addRows", "sessions"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("name=\"sessions[6].title\"")))
                .andExpect(content().string(containsString("<option value=\"#3\">New</option>")));
    }

    @Test
    @WithUserDetails("city@demo.example")
    void officialsReadTheAgenda() throws Exception {
        portal.perform(get("/events/3").param("lang", "uk"))
                .andExpect(content().string(containsString("Пробний іспит")));
        portal.perform(agenda("A", "B", "C")).andExpect(status().isNotFound());
    }

    private MockHttpServletRequestBuilder agenda(String first, String second, String third) {
        return form(AGENDA)
                .param("tracks[0].id", "31")
                .param("tracks[0].title", first)
                .param("tracks[1].id", "32")
                .param("tracks[1].title", second)
                .param("tracks[2].id", "33")
                .param("tracks[2].title", third)
                .param("version", edit == null ? "0" : "" + edit.version())
                .param("base", edit == null ? "{}" : edit.base());
    }

    private List<String> tracks() {
        return jdbc.sql(
                        "select case when id < 1000 then id || ' ' || title else title end from track where event_id = 3 order by position")
                .query(String.class)
                .list();
    }
}
