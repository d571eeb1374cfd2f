package org.capacityportal.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.capacityportal.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** Sumy sent one to place branding and two to city development, each of which is meant for three of each city. */
@PortalTest
@Transactional
@WithUserDetails("coordinator@demo.example")
class TrackPlacesTests {

    private static final String TOO_MANY = "Управління розвитком міста: 4 of 3";

    @Autowired
    MockMvc portal;

    @Autowired
    JdbcClient jdbc;

    @Test
    void saysHowManyPlacesAreTaken() throws Exception {
        portal.perform(get("/events/3/delegations").param("open", "city-1").param("lang", "en"))
                .andExpect(content().string(containsString("Брендинг територій: 1 of 3")))
                .andExpect(content().string(containsString("Управління розвитком міста: 2 of 3")))
                .andExpect(content().string(not(containsString(TOO_MANY))));
        portal.perform(get("/events/3").param("lang", "en"))
                .andExpect(content().string(containsString("at most 3 per delegation")));
    }

    @Test
    void moreAreLetInAndShownAsTooMany() throws Exception {
        portal.perform(post("/events/3/delegations/city-1/sheet")
                        .with(csrf())
                        .header("HX-Request", "true")
                        .param("lang", "en")
                        .param("was", "30101;;33;ENTERED;false", "30102;;33;ENTERED;false")
                        .param("track-30101", "32")
                        .param("track-30102", "32"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(TOO_MANY)));
        assertThat(jdbc.sql("select count(*) from participation where track_id = 32 and city_id = 1")
                        .query(Long.class)
                        .single())
                .isEqualTo(4);
        String page = portal.perform(
                        get("/events/3/delegations").param("open", "city-1").param("lang", "en"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page.split(TOO_MANY, -1)).as("once at the head, once below").hasSize(3);
    }

    @Test
    void aCopyOfTheEventKeepsThem() throws Exception {
        portal.perform(post("/events/3/copy").with(csrf()).param("from", "2019-07-01"));
        assertThat(jdbc.sql("""
                        select string_agg(coalesce(quota::text, '–'), ' ' order by position) from track
                        where event_id = (select max(id) from event)""").query(String.class).single()).isEqualTo("3 3 –");
    }
}
