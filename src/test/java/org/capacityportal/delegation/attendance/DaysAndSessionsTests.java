package org.capacityportal.delegation.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.capacityportal.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** That a day and its sessions agree, whoever writes them. Event -1 has two sessions on 2 July and one on 3 July. */
@PortalTest
@Transactional
class DaysAndSessionsTests {

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void anEventOfTwoDays() {
        run("""
                insert into event (id, type, status, text_language, title, starts_on, ends_on)
                values (-1, 'SEMINAR', 'CONFIRMED', 'en', 'Test', '2018-07-02', '2018-07-04')""");
        run("insert into participant (id, family_name) values (-1, 'Test'), (-2, 'Test')");
        run("""
                insert into participation (id, event_id, participant_id, role, city_id)
                values (-1, -1, -1, 'DELEGATE', 1), (-2, -1, -2, 'DELEGATE', 1)""");
        run("""
                insert into agenda_session (id, event_id, day, starts_at, ends_at, title) values
                (-1, -1, '2018-07-02', '09:00', '10:00', 'A'), (-2, -1, '2018-07-02', '10:00', '11:00', 'B'),
                (-3, -1, '2018-07-03', '09:00', '10:00', 'C')""");
    }

    @ParameterizedTest
    @CsvSource({
        "PRESENT, ABSENT, PRESENT",
        "EXCUSED, PRESENT, PRESENT",
        "ABSENT, EXCUSED, EXCUSED",
        "EXCUSED, EXCUSED, EXCUSED",
        "ABSENT, ABSENT, ABSENT"
    })
    void theDayFollowsItsSessions(String first, String second, String day) {
        mark(-1, first);
        mark(-2, second);
        assertThat(days()).isEqualTo("2 " + day);
    }

    @Test
    void theDayFollowsAMarkThatIsChangedOrTakenBack() {
        mark(-1, "PRESENT");
        mark(-2, "EXCUSED");
        run("update session_attendance set mark = 'ABSENT' where session_id = -1");
        assertThat(days()).isEqualTo("2 EXCUSED");
        run("delete from session_attendance where session_id = -2");
        assertThat(days()).isEqualTo("2 ABSENT");
        run("delete from session_attendance where session_id = -1");
        assertThat(days()).isEmpty();
    }

    @Test
    void theDayFollowsASessionThatIsMovedOrDeleted() {
        mark(-1, "PRESENT");
        mark(-2, "ABSENT");
        run("update agenda_session set day = '2018-07-03', starts_at = '12:00', ends_at = '13:00' where id = -1");
        assertThat(days()).isEqualTo("2 ABSENT, 3 PRESENT");
        run("delete from agenda_session where id = -2");
        assertThat(days()).isEqualTo("3 PRESENT");
    }

    /** As signing in oneself does, which knows nothing of sessions. */
    @Test
    void aDayThatContradictsItsSessionsSetsThem() {
        mark(-1, "ABSENT");
        mark(-2, "EXCUSED");
        run("""
                insert into attendance (participation_id, event_id, day, present) values (-1, -1, '2018-07-02', true)
                on conflict (participation_id, day) do update set present = true""");
        assertThat(days()).isEqualTo("2 PRESENT");
        assertThat(sessions()).isEqualTo("-2 PRESENT, -1 PRESENT");
        run("update session_attendance set mark = 'ABSENT' where session_id = -2");
        run("update attendance set present = true where participation_id = -1");
        assertThat(sessions()).as("agrees already").isEqualTo("-2 ABSENT, -1 PRESENT");
    }

    @Test
    void theDaysOfOthersStay() {
        run("insert into attendance (participation_id, event_id, day, present) values (-2, -1, '2018-07-02', true)");
        mark(-1, "ABSENT");
        mark(-3, "EXCUSED");
        assertThat(days()).isEqualTo("2 ABSENT, 3 EXCUSED");
        assertThat(jdbc.sql("select present from attendance where participation_id = -2")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void whoComesIsNoLongerExcused() {
        run("""
                insert into attendance (participation_id, event_id, day, present, excused)
                values (-1, -1, '2018-07-04', false, true)""");
        run("update attendance set present = true where participation_id = -1");
        assertThat(days()).isEqualTo("4 PRESENT");
        assertThatThrownBy(() -> run("""
                insert into attendance (participation_id, event_id, day, present, excused)
                values (-1, -1, '2018-07-03', true, true)""")).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void marksGoWithTheParticipation() {
        mark(-1, "PRESENT");
        run("delete from participation where id = -1");
        assertThat(days()).isEmpty();
    }

    private void mark(long session, String mark) {
        jdbc.sql("""
                        insert into session_attendance (participation_id, session_id, event_id, day, mark)
                        select -1, id, event_id, day, ? from agenda_session where id = ?""").params(mark, session).update();
    }

    private String days() {
        return text("""
                select string_agg(extract(day from day) || ' '
                    || case when present then 'PRESENT' when excused then 'EXCUSED' else 'ABSENT' end, ', ' order by day)
                from attendance where participation_id = -1""");
    }

    private String sessions() {
        return text("select string_agg(session_id || ' ' || mark, ', ' order by session_id) from session_attendance"
                + " where participation_id = -1");
    }

    private String text(String query) {
        return jdbc.sql("select coalesce((" + query + "), '')")
                .query(String.class)
                .single();
    }

    private void run(String sql) {
        jdbc.sql(sql).update();
    }
}
