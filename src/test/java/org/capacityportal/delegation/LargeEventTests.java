package org.capacityportal.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.capacityportal.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** Of an event with many people whoever enters data gets one delegation at a time, with scripts and without. */
@PortalTest
@Transactional
@WithUserDetails("coordinator@demo.example")
class LargeEventTests {

    private static final String DELEGATIONS = "/events/3/delegations";

    @Autowired
    MockMvc portal;

    @Autowired
    JdbcClient jdbc;

    /** Two more delegations of twenty, called so that they stand last in every language. */
    @BeforeEach
    void manyPeople() {
        jdbc.sql("""
                        insert into city (id, country_code, name_uk, name_en)
                        select 900000 + n, 'UA', 'Яя ' || n, 'Zz ' || n from generate_series(1, 2) n""").update();
        jdbc.sql(
                        "insert into participant (id, family_name) select 900000 + n, 'Численний' || n || ';' from generate_series(1, 40) n")
                .update();
        jdbc.sql("""
                        insert into participation (id, event_id, participant_id, role, city_id)
                        select 900000 + n, 3, 900000 + n, 'DELEGATE', 900001 + n / 21 from generate_series(1, 40) n""").update();
    }

    private String body(MockHttpServletRequestBuilder request) throws Exception {
        return portal.perform(request.param("lang", "en"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void thePageHasTheFirstDelegationAndTheWaysToTheOthers() throws Exception {
        assertThat(body(get("/events/3")))
                .contains("id=\"name-city-", "Zz 1", "Zz 2", "id=\"delegation-city-900002\"")
                .contains("hx-get=\"/events/3/delegations?open=city-900002\"")
                .contains("href=\"/events/3/delegations?open=city-900002#delegation-city-900002\"")
                .doesNotContain("Численний1;", "Численний40;", "id=\"name-city-900002\"");
    }

    @Test
    void withoutScriptsThePageOfTheDelegationsHasThemAll() throws Exception {
        String page = body(get(DELEGATIONS).param("open", "city-900002"));
        assertThat(page).contains("<html", "Численний1;", "Численний40;").doesNotContain("toggle once");
        assertThat(page.split("<details class=\"cp-group\" open=\"open\""))
                .as("the first, and that asked for")
                .hasSize(3);
        assertThat(page.lastIndexOf("<details class=\"cp-group\" open=\"open\""))
                .isLessThan(page.indexOf("id=\"delegation-city-900002\""))
                .isGreaterThan(page.indexOf("id=\"delegation-city-900001\""));
    }

    @Test
    void withScriptsItsInsideAloneIsSent() throws Exception {
        assertThat(body(get(DELEGATIONS).param("open", "city-900002").header("HX-Request", "true")))
                .startsWith("<div")
                .contains("id=\"delegation-city-900002\"", "Численний40;", "id=\"name-city-900002\"", "name=\"_csrf\"")
                .doesNotContain("<html", "<details", "Численний1;");
        portal.perform(get(DELEGATIONS).param("open", "city-900003").header("HX-Request", "true"))
                .andExpect(status().isNotFound());
        jdbc.sql("delete from user_programme where user_id = 2 and programme_id = 3")
                .update();
        portal.perform(get("/events/9/delegations").param("open", "others").header("HX-Request", "true"))
                .andExpect(status().isNotFound());
    }

    @Test
    void aFormThatWasSentLeadsBackToItsOpenDelegation() throws Exception {
        portal.perform(post(DELEGATIONS + "/city-900002/headcount")
                        .param("total", "25")
                        .with(csrf()))
                .andExpect(redirectedUrl("/events/3#delegation-city-900002"))
                .andExpect(flash().attribute("opened", "city-900002"));
        assertThat(body(get("/events/3").requestAttr("opened", "city-900002")))
                .contains("Численний40;")
                .doesNotContain("Численний1;");
    }

    @Test
    void smallEventsComeWhole() throws Exception {
        assertThat(body(get("/events/4")))
                .contains("id=\"name-city-1\"", "id=\"name-others\"")
                .doesNotContain("toggle once");
    }

    @Test
    @WithUserDetails("city@demo.example")
    void readersGetAllThatIsTheirs() throws Exception {
        jdbc.sql("update participation set city_id = 1 where id between 900001 and 900040")
                .update();
        assertThat(body(get("/events/3")))
                .contains("Численний1;", "Численний40;")
                .doesNotContain("toggle once");
    }
}
