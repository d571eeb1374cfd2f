package org.capacityportal.delegation.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.capacityportal.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** The page of a city with a long history shows a part of it, and leads to the rest. */
@PortalTest
@Transactional
@WithUserDetails("coordinator@demo.example")
class LongHistoryTests {

    @Autowired
    MockMvc portal;

    @Autowired
    JdbcClient jdbc;

    /** Seventy trips in 2031, five in 2030; the last of each year is called the highest number. */
    @BeforeEach
    void manyTrips() {
        jdbc.sql("""
                        insert into event (id, programme_id, type, status, text_language, title, starts_on, ends_on)
                        select 900000 + n, 1, 'SEMINAR', 'PLANNED', 'en', 'Trip ' || n || ';', day, day
                        from (select n, date '2031-01-01' + n as day from generate_series(1, 70) n
                              union all select n, date '2030-01-01' + n from generate_series(101, 105) n) trips""").update();
        jdbc.sql("insert into event_invitee (event_id, city_id) select id, 1 from event where id > 900000")
                .update();
    }

    private String page(String query) throws Exception {
        return portal.perform(get("/cities/1?lang=en" + query))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void aYearWithMoreTripsThanFitShowsItsLatestAndLeadsToAll() throws Exception {
        assertThat(page(""))
                .contains("Trip 70;", "Trip 11;", "/events?city=1&amp;year=2031", "All 70 of this year")
                .contains("/cities/1?before=2031#timeline")
                .doesNotContain("Trip 10;", "Trip 105;");
    }

    @Test
    void theYearsBeforeAreOnePageOn() throws Exception {
        assertThat(page("&before=2031"))
                .contains("Trip 105;", "Trip 101;", "/cities/1#timeline")
                .doesNotContain("Trip 70;", "of this year");
    }
}
