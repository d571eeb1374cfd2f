package org.capacityportal.delegation.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import java.util.stream.Collectors;
import org.capacityportal.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** Two records of one person, who was at event 3 as both, with a certificate each and with exam results. */
@PortalTest
@Transactional
@WithUserDetails("coordinator@demo.example")
class MergedCertificatesTests {

    @Autowired
    MockMvc portal;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void twoRecordsOfOnePerson() throws Exception {
        jdbc.sql(
                        "insert into participant (id, family_name, given_name) values (800001, 'Двійник', 'Олена'), (800002, 'Двойник', 'Елена')")
                .update();
        jdbc.sql("""
                        insert into participation (id, event_id, participant_id, role, city_id, exam_result, exam_certificate, exam_score) values
                        (800011, 3, 800001, 'DELEGATE', 1, 'FAILED', null, 12),
                        (800012, 3, 800002, 'DELEGATE', 1, 'PASSED', 'GR 1', 40)""").update();
        jdbc.sql(
                        "insert into attendance select id, 3, '2018-07-02'::date + n, true from unnest(array[800011, 800012]) id, generate_series(0, 4) n")
                .update();
        jdbc.sql("insert into duplicate_pair (one_id, other_id, score, certain) values (800001, 800002, 9, true)")
                .update();
        portal.perform(post("/events/3/certificates").with(csrf()).param("people", "800011", "800012"))
                .andExpect(redirectedUrl("/events/3/certificates?show=issued"));
        assertThat(hanging()).hasSize(2);
    }

    @Test
    void certificatesMoveAndStayValid() throws Exception {
        merge();
        assertThat(hanging().values()).containsOnly(800_011L);
        for (String number : hanging().keySet()) {
            portal.perform(get("/certificates/" + number)).andExpect(status().isOk());
            portal.perform(get("/participants/800001")).andExpect(content().string(containsString(number)));
            portal.perform(get("/events/3/certificates").param("show", "issued"))
                    .andExpect(content().string(containsString(number)));
        }
        portal.perform(post("/events/3/certificates").with(csrf()).param("people", "800011", "800012"));
        assertThat(hanging()).as("none is issued to a person who has one").hasSize(2);
    }

    @Test
    void theBetterExamStaysWithItsDetails() throws Exception {
        merge();
        assertThat(exam(800_011)).isEqualTo("PASSED GR 1 40.00");
        undo();
        assertThat(exam(800_011)).isEqualTo("FAILED  12.00");
        assertThat(exam(800_012)).isEqualTo("PASSED GR 1 40.00");
    }

    @Test
    void undoingLetsEachHangWhereItDidWhateverWasIssuedSince() throws Exception {
        Map<String, Long> before = hanging();
        merge();
        jdbc.sql("update certificate set withdrawn_at = now() where participation_id = 800011")
                .update();
        portal.perform(post("/events/3/certificates").with(csrf()).param("people", "800011"));
        assertThat(hanging()).hasSize(3);
        undo();
        assertThat(hanging()).containsAllEntriesOf(before);
        assertThat(hanging().values()).containsExactlyInAnyOrder(800_011L, 800_011L, 800_012L);
    }

    private void merge() throws Exception {
        portal.perform(post("/participants/duplicates/800001/800002")
                        .with(csrf())
                        .param("keep", "one")
                        .param("oneVersion", "0")
                        .param("otherVersion", "0"))
                .andExpect(redirectedUrl("/participants/800001"));
    }

    private void undo() throws Exception {
        long merge =
                jdbc.sql("select max(id) from person_merge").query(Long.class).single();
        portal.perform(post("/participants/duplicates/merges/" + merge + "/undo")
                        .with(csrf()))
                .andExpect(redirectedUrl("/participants/duplicates/800001/800002"));
    }

    private Map<String, Long> hanging() {
        return jdbc
                .sql("select number, participation_id from certificate where issued_for in (800011, 800012)")
                .query()
                .listOfRows()
                .stream()
                .collect(
                        Collectors.toMap(row -> (String) row.get("number"), row -> (Long) row.get("participation_id")));
    }

    private String exam(long participation) {
        return jdbc.sql("""
                        select exam_result || ' ' || coalesce(exam_certificate, '') || ' ' || exam_score
                        from participation where id = ?""").param(participation).query(String.class).single();
    }
}
