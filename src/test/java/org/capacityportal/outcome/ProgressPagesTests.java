package org.capacityportal.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
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

/** The official of Sumy tells how far the city's promises have come. */
@PortalTest
@Transactional
@WithUserDetails("city@demo.example")
class ProgressPagesTests {

    private static final String OWN = "/outcomes/910001";

    @Autowired
    MockMvc portal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @BeforeEach
    void promise() {
        jdbc.sql("""
                insert into outcome (id, event_id, city_id, kind, status, text_language, title, agreed_on, due_on, owner, created_by) values
                    (910001, 3, 1, 'PROJECT', 'COMMITTED', 'en', 'Ours', '2018-07-06', '2030-01-01', 'Treasurer', 2),
                    (910002, 3, 2, 'PROJECT', 'COMMITTED', 'en', 'Of Kharkiv', '2018-07-06', null, null, 2)""").update();
    }

    @Test
    void changesStatusAndEvidenceAndNothingElse() throws Exception {
        portal.perform(get(OWN).param("lang", "en")).andExpect(content().string(containsString(OWN + "/progress")));
        portal.perform(opened().param("status", "ACHIEVED")
                        .param("evidence", "Decision 12")
                        .param("evidenceUrl", "https://sumy.example/12")
                        .param("title", "Taken over")
                        .param("dueOn", "2031-01-01")
                        .param("owner", "Me")
                        .param("city", "Kharkiv"))
                .andExpect(redirectedUrl(OWN));
        assertThat(row(910001))
                .containsEntry("status", "ACHIEVED")
                .containsEntry("achieved_on", Date.valueOf(LocalDate.now(clock)))
                .containsEntry("evidence", "Decision 12")
                .containsEntry("evidence_url", "https://sumy.example/12")
                .containsEntry("title", "Ours")
                .containsEntry("due_on", Date.valueOf("2030-01-01"))
                .containsEntry("owner", "Treasurer")
                .containsEntry("city_id", 1L);
    }

    @Test
    void reachesNoOtherCityAndNoJointProduct() throws Exception {
        for (long id : new long[] {910002, 1, 8, 999_999}) {
            String address = "/outcomes/" + id + "/progress";
            portal.perform(get(address)).andExpect(status().isNotFound());
            portal.perform(post(address)
                            .with(csrf())
                            .param("status", "DROPPED")
                            .param("version", "0")
                            .param("base", "{}"))
                    .andExpect(status().isNotFound());
            // Nor does a form full of errors tell that it exists.
            portal.perform(post(address)
                            .with(csrf())
                            .param("status", "x")
                            .param("version", "0")
                            .param("base", "{}"))
                    .andExpect(status().isNotFound());
        }
        assertThat(row(910002)).containsEntry("status", "COMMITTED");
    }

    @Test
    void keepsWhatWasTypedNextToItsError() throws Exception {
        portal.perform(opened().param("status", "IN_PROGRESS")
                        .param("achievedOn", "2018-08-01")
                        .param("evidence", "A <b>draft</b>"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Only what is achieved has such a day")))
                .andExpect(content().string(containsString("A &lt;b&gt;draft&lt;/b&gt;")));
        portal.perform(opened().param("status", "COMMITTED").param("evidenceUrl", "javascript:alert(1)"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("begins with http")))
                .andExpect(content().string(not(containsString("href=\"javascript"))));
        portal.perform(opened().param("status", "ACHIEVED")
                        .param("achievedOn", "" + LocalDate.now(clock).plusDays(1)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("This day is still to come")));
    }

    @Test
    void twoWhoTellTheProgressKeepBoth() throws Exception {
        MockHttpServletRequestBuilder mine =
                opened().param("status", "COMMITTED").param("evidenceUrl", "https://sumy.example/draft");
        MockHttpServletRequestBuilder theirs = opened().param("status", "IN_PROGRESS");
        portal.perform(theirs).andExpect(redirectedUrl(OWN));
        portal.perform(mine)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("<td>In progress</td>")))
                .andExpect(content().string(containsString("value=\"IN_PROGRESS\" selected=\"selected\"")))
                .andExpect(content().string(containsString("value=\"https://sumy.example/draft\"")));
    }

    private MockHttpServletRequestBuilder opened() throws Exception {
        var edit = (EditState) portal.perform(get(OWN + "/progress"))
                .andExpect(status().isOk())
                .andReturn()
                .getModelAndView()
                .getModel()
                .get("edit");
        return post(OWN + "/progress")
                .with(csrf())
                .param("lang", "en")
                .param("version", "" + edit.version())
                .param("base", edit.base());
    }

    private Map<String, Object> row(long id) {
        return jdbc.sql("select * from outcome where id = ?").param(id).query().singleRow();
    }
}
