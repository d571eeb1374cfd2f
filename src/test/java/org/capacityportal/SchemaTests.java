package org.capacityportal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What must hold for every writer is refused by the database itself, whatever the forms let through. */
@PortalTest
@Transactional
class SchemaTests {

    private static final String EVENT = "insert into event (id, type, status, text_language, title, starts_on, ends_on)"
            + " values (%d, 'SEMINAR', 'PLANNED', 'en', 'Test', '%s', '%s')";

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({
        "2018-07-06, 2018-07-02, event_ends_after_start",
        "2018-01-01, 2019-06-01, event_within_a_year",
        "0018-07-02, 0018-07-06, event_within_reason",
    })
    void anEventHasSensibleDates(String from, String to, String constraint) {
        refused(EVENT.formatted(-1, from, to), constraint);
    }

    @Test
    void nobodyTakesPartTwiceInOneRole() {
        event();
        person(-1);
        execute(participation(-1, -1));
        refused(participation(-2, -1), "participation_once");
    }

    @Test
    void aDelegateRepresentsACityOrARegion() {
        event();
        person(-1);
        refused(
                "insert into participation (id, event_id, participant_id, role) values (-1, -1, -1, 'DELEGATE')",
                "participation_delegate_represents");
    }

    @Test
    void nobodyAttendsOutsideTheEvent() {
        event();
        person(-1);
        execute(participation(-1, -1));
        refused(
                "insert into attendance (participation_id, event_id, day, present) values (-1, -1, '2018-07-09', true)",
                "lies outside event");
    }

    @Test
    void anEventDoesNotMoveAwayFromAttendedDays() {
        event();
        person(-1);
        execute(participation(-1, -1));
        execute(
                "insert into attendance (participation_id, event_id, day, present) values (-1, -1, '2018-07-06', true)");
        execute("set constraints all immediate");
        refused("update event set ends_on = '2018-07-05' where id = -1", "attended days outside");
    }

    @Test
    void sharesOfAProgrammeComeToAHundredAtMost() {
        execute("insert into programme (id, text_language, title, starts_on, ends_on, status)"
                + " values (-1, 'en', 'Test', '2018-01-01', '2018-12-31', 'ACTIVE')");
        execute("set constraints all immediate");
        execute("insert into funding (programme_id, donor_id, share_percent)"
                + " select -1, id, 60 from partner order by id limit 1");
        refused(
                "insert into funding (programme_id, donor_id, share_percent)"
                        + " select -1, id, 40.01 from partner order by id offset 1 limit 1",
                "exceed 100");
    }

    @Test
    void sessionsOfATrackDoNotOverlap() {
        event();
        String session = "insert into agenda_session (id, event_id, day, starts_at, ends_at, title)"
                + " values (%d, -1, '2018-07-03', '%s', '%s', 'Test')";
        execute(session.formatted(-1, "09:30", "13:00"));
        execute(session.formatted(-2, "13:00", "14:00"));
        refused(session.formatted(-3, "12:59", "13:30"), "agenda_session_no_overlap");
    }

    @Test
    void anAchievedOutcomeHasItsDay() {
        refused(
                "insert into outcome (id, city_id, kind, status, text_language, title, agreed_on)"
                        + " select -1, id, 'PROJECT', 'ACHIEVED', 'en', 'Test', '2018-07-06' from city limit 1",
                "outcome_achieved_has_day");
    }

    @Test
    void sexesOfAHeadCountStayWithinTheTotal() {
        event();
        refused("insert into head_count (event_id, total, women, men) values (-1, 5, 3, 3)", "head_count_sexes");
    }

    @Test
    void aCertificateStaysAsItWasIssued() {
        event();
        person(-1);
        execute(participation(-1, -1));
        String certificate =
                "insert into certificate (number, event_id, participation_id, issued_for, printed, issued_at)"
                        + " values ('CP-2018-0000-0000-000%d', -1, -1, -1, '{}', now())";
        execute(certificate.formatted(0));
        execute("update certificate set withdrawn_at = now() where event_id = -1");
        execute(certificate.formatted(1));
        refused("update certificate set printed = '{\"a\": 1}' where event_id = -1", "stays as it was issued");
    }

    @Test
    void nobodyHoldsTwoCertificatesOfOneEvent() {
        event();
        person(-1);
        execute(participation(-1, -1));
        String certificate =
                "insert into certificate (number, event_id, participation_id, issued_for, printed, issued_at)"
                        + " values ('CP-2018-0000-0000-000%d', -1, -1, -1, '{}', now())";
        execute(certificate.formatted(0));
        refused(certificate.formatted(1), "certificate_once");
    }

    @Test
    void noBodyGivesTheNumberOfACertificateTwice() {
        event();
        person(-1);
        person(-2);
        execute(participation(-1, -1));
        execute(participation(-2, -2));
        execute("update participation set exam_result = 'PASSED', exam_certificate = 'gr 1' where id = -1");
        refused(
                "update participation set exam_result = 'PASSED', exam_certificate = 'GR 1' where id = -2",
                "participation_exam_certificate_once");
    }

    private void event() {
        execute(EVENT.formatted(-1, "2018-07-02", "2018-07-06"));
    }

    private void person(long id) {
        execute("insert into participant (id, family_name) values (%d, 'Test')".formatted(id));
    }

    private static String participation(long id, long person) {
        return "insert into participation (id, event_id, participant_id, role, city_id)"
                + " select %d, -1, %d, 'DELEGATE', min(id) from city".formatted(id, person);
    }

    private void execute(String sql) {
        jdbc.sql(sql).update();
    }

    private void refused(String sql, String because) {
        assertThatThrownBy(() -> execute(sql))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining(because);
    }
}
