package org.capacityportal.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.capacityportal.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** What the pages of events, cities and programmes show of outcomes. */
@PortalTest
@Transactional
class OutcomePanelTests {

    @Autowired
    MockMvc portal;

    @Autowired
    JdbcClient jdbc;

    @Test
    @WithUserDetails("coordinator@demo.example")
    void anEventShowsProductsThenCommitmentsAndWhoHasNone() throws Exception {
        String page = page("/events/3");
        assertThat(page)
                .containsSubsequence(
                        "7 outcomes",
                        "Joint products of the event",
                        "City-brand project",
                        "Commitments of cities and regions",
                        "Project-management regulation",
                        "days overdue",
                        "Delegations without outcomes")
                .contains("/outcomes/new?event=3&amp;city=2", "/outcomes/new?event=3&amp;city=8")
                .doesNotContain("/outcomes/new?event=3&amp;city=1\"");
    }

    @Test
    @WithUserDetails("coordinator@demo.example")
    void delegationsOfRegionsThatWereOnlyCountedAreAskedFor() throws Exception {
        assertThat(page("/events/8")).contains("No outcomes are recorded yet", "/outcomes/new?event=8&amp;region=22");
    }

    @Test
    @WithUserDetails("city@demo.example")
    void anOfficialSeesTheirPartOfAnEvent() throws Exception {
        jdbc.sql("""
                insert into outcome (event_id, city_id, id, kind, status, text_language, title, agreed_on)
                values (3, 2, 920001, 'PROJECT', 'COMMITTED', 'en', 'Of Kharkiv', '2018-07-06')""").update();
        assertThat(page("/events/3"))
                .contains("City-brand project", "Project-management regulation")
                .doesNotContain("Of Kharkiv", "Add an outcome", "Delegations without outcomes");
        
    }

    @Test
    @WithUserDetails("coordinator@demo.example")
    void aCityShowsItsBoard() throws Exception {
        portal.perform(get("/cities/1").param("lang", "en"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("4 in total, 0 achieved")))
                .andExpect(content().string(containsString("id=\"commitments-OVERDUE\"")))
                .andExpect(content().string(containsString("id=\"commitments-COMMITTED\"")))
                .andExpect(content().string(containsString("Set a due date")))
                .andExpect(content().string(containsString("/outcomes/new?city=1")));
    }

    @Test
    @WithUserDetails("city@demo.example")
    void aColumnShowsTwentyAndLeadsToTheRest() throws Exception {
        jdbc.sql("""
                insert into outcome (id, event_id, city_id, kind, status, text_language, title, agreed_on, achieved_on)
                select 920000 + n, 3, 1, 'PROJECT', 'ACHIEVED', 'en', 'Done no. ' || n || ';', date '2018-07-06', date '2018-07-06' + n
                from generate_series(1, 23) n""").update();
        portal.perform(get("/cities/1").param("lang", "en"))
                .andExpect(content().string(containsString("Done no. 23;")))
                .andExpect(content().string(containsString("Done no. 4;")))
                .andExpect(content().string(not(containsString("Done no. 3;"))))
                .andExpect(content().string(containsString("/outcomes?city=1&amp;status=ACHIEVED")))
                .andExpect(content().string(containsString("Show all (23)")))
                .andExpect(content().string(containsString("/outcomes/4/progress")));
        portal.perform(get("/outcomes")
                        .param("city", "1")
                        .param("status", "ACHIEVED")
                        .param("lang", "en"))
                .andExpect(content().string(containsString("23 outcomes")));
    }

    @Test
    @WithUserDetails("donor@demo.example")
    void aProgrammeShowsCountsAndTheLatest() throws Exception {
        assertThat(page("/programmes/1"))
                .contains(
                        "/outcomes?programme=1&amp;status=ACHIEVED\">3<", "/outcomes?programme=1&amp;overdue=true\">3<")
                .contains("Show all (7)");
        
    }

    private String page(String address) throws Exception {
        return portal.perform(get(address).param("lang", "en"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
