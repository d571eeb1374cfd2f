package org.capacityportal.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.capacityportal.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** Who may read whom, and what years of events add up to for a city. */
@PortalTest
@Transactional
class DelegationAccessTests {

    @Autowired
    MockMvc portal;

    @Autowired
    JdbcClient jdbc;

    @Test
    @WithUserDetails("city@demo.example")
    void officialsReadTheirOwnDelegationAndOthersAsNumbers() throws Exception {
        String page = page("/events/3/delegations");
        assertThat(page)
                .contains("Яременко Вадим", "l.tkachenko@sumy.example")
                .contains("5 people whose names are not shared", "40 reported, 0 unnamed")
                .doesNotContain("Коваленко", "Бондар", "@kharkiv.example", "Sowiński")
                .doesNotContain("<input type=\"checkbox\"", "name=\"was\"");
        assertThat(page("/cities/1"))
                .contains("2–6", "Ткаченко Лариса Миколаївна", "4 outcomes")
                .contains("3 women");
        portal.perform(get("/events/7/delegations")).andExpect(status().isNotFound());
        refusesToWrite("/events/3/delegations");
    }

    @Test
    @WithUserDetails("donor@demo.example")
    void donorsReadSharedNamesOnlyAndNoContactData() throws Exception {
        String page = page("/events/3/delegations");
        assertThat(page)
                .contains("Ткаченко Лариса", "1 person whose name is not shared")
                .doesNotContain("Яременко", "секретар міської ради", "Гончар", "Зінченко", "Савченко", "@sumy.example");
        portal.perform(get("/events/8/delegations")).andExpect(status().isNotFound());
        portal.perform(get("/cities/1")).andExpect(status().isNotFound());
        refusesToWrite("/events/3/delegations");
    }

    @Test
    @WithUserDetails("coordinator@demo.example")
    void theEventsOfOthersAreNotThere() throws Exception {
        jdbc.sql("delete from user_programme where user_id = 2 and programme_id = 1")
                .update();
        portal.perform(get("/events/3/delegations")).andExpect(status().isNotFound());
        refusesToWrite("/events/3/delegations");
        portal.perform(get("/participations/30101/edit")).andExpect(status().isNotFound());
        portal.perform(get("/participants/102").param("lang", "en"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("and 3 events of other programmes")));
    }

    @Test
    @WithUserDetails("coordinator@demo.example")
    void tellsTheStoryOfACityYearByYear() throws Exception {
        assertThat(page("/cities/13")).contains("2008", "2009", "The city was the host");
        for (int year = 2001; year <= 2005; year++) {
            jdbc.sql("""
                            with e as (insert into event (id, programme_id, type, status, text_language, title, starts_on, ends_on)
                                       values (nextval('event_seq'), 1, 'SEMINAR', 'COMPLETED', 'en', 'Seminar of ' || :year,
                                               make_date(:year, 3, 1), make_date(:year, 3, 2)) returning id)
                            insert into event_invitee (event_id, city_id) select id, 10 from e""").param("year", year).update();
        }
        assertThat(page("/cities/10"))
                .contains("Seminar of 2005", "Seminar of 2004")
                .doesNotContain("Seminar of 2003")
                .contains("/cities/10?before=2004#timeline");
        assertThat(page("/cities/10?before=2004"))
                .contains("Seminar of 2003", "Seminar of 2001", "Show the latest years")
                .doesNotContain("Seminar of 2004");
        assertThat(page("/cities/10?before=soon&people=nonsense")).contains("Seminar of 2005");
    }

    @Test
    @WithUserDetails("coordinator@demo.example")
    void countsAnEventAsTheReportsDo() throws Exception {
        assertThat(page("/events/3/delegations"))
                .contains("participant-days: 197 of 200", "17 men; sex not recorded: 1", "8 delegations");
        assertThat(page("/events/2/delegations")).contains("62 reported, 54 unnamed", "participant-days: 21 of 24");
        assertThat(page("/events/8/delegations")).contains("90 reported, 90 unnamed", "5 delegations");
    }

    private void refusesToWrite(String address) throws Exception {
        for (String action : List.of("", "/city-1/people", "/city-1/sheet", "/city-1/headcount", "/city-1/copy")) {
            portal.perform(post(address + action).with(csrf()).param("name", "Зайвий Іван"))
                    .andExpect(status().isNotFound());
        }
    }

    private String page(String address) throws Exception {
        return portal.perform(get(address).header("Accept-Language", "en").param("lang", "en"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
