package org.capacityportal.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.capacityportal.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class ReportAccessTests {

    @Autowired
    MockMvc portal;

    @Autowired
    UserDetailsService users;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({
        "city, cities/1, 200",
        "city, cities/2, 404",
        "city, regions/18, 404",
        "city, donors/1, 404",
        "donor, donors/1, 200",
        "donor, donors/2, 404",
        "donor, cities/1, 404",
        "donor, regions/18, 404",
        "coordinator, cities/2, 200",
        "coordinator, regions/18, 200",
        "coordinator, donors/10, 200",
        "admin, donors/1, 200",
        // A partner that is no donor, one that does not exist, a number too long for any.
        "admin, donors/5, 404",
        "admin, donors/999999, 404",
        "admin, cities/99999999999999999999, 404",
        "city, programmes/1, 404",
        "donor, programmes/1, 200",
        "donor, programmes/2, 404",
        "coordinator, programmes/2, 200",
        "admin, programmes/3, 200",
        "admin, programmes/999999, 404",
    })
    void outsideTheScopeThereIsNothing(String reader, String path, int expected) throws Exception {
        for (String address : new String[] {"", ".json", ".csv", "/events.csv", "/participants", "/overdue"}) {
            portal.perform(get("/reports/" + path + address)
                            .with(user(users.loadUserByUsername(reader + "@demo.example"))))
                    .andExpect(status().is(expected));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "cities/1.exe",
        "cities/1.json.exe",
        "cities/1/no-such-list",
        "cities/one",
        "towns/1",
        "cities/1/women-share"
    })
    @WithUserDetails("admin@demo.example")
    void unknownFormatsAndListsAreNotFound(String path) throws Exception {
        portal.perform(get("/reports/" + path)).andExpect(status().isNotFound());
    }

    @Test
    @WithUserDetails("coordinator@demo.example")
    void aCoordinatorReportsOnTheProgrammesAssignedToThem() throws Exception {
        portal.perform(get("/reports/cities/1").param("lang", "en"))
                .andExpect(content().string(containsString("counts only the events in the scope of whoever made it")));
        jdbc.sql("delete from user_programme where user_id = 2 and programme_id = 1")
                .update();
        portal.perform(get("/reports/donors/1")).andExpect(status().isNotFound());
        portal.perform(get("/reports/donors/1.json")).andExpect(status().isNotFound());
        portal.perform(get("/reports/donors/1/participants")).andExpect(status().isNotFound());
        portal.perform(get("/reports/cities/1.json?from=2018-01-01&to=2018-12-31"))
                .andExpect(jsonPath("$.figures.events").value(0))
                .andExpect(jsonPath("$.figures.participants").value(0))
                .andExpect(jsonPath("$.figures.outcomes.committed").value(0));
        portal.perform(get("/reports.json"))
                .andExpect(jsonPath("$.donors[?(@.id == 1)]").isEmpty());
    }

    @Test
    @WithUserDetails("coordinator@demo.example")
    void aCoordinatorReadsTheWholeOfTheirProgrammesAndNothingOfOthers() throws Exception {
        portal.perform(get("/reports/programmes/1.json?from=2018-01-01&to=2018-12-31"))
                .andExpect(jsonPath("$.limitedToOwnProgrammes").value(false))
                .andExpect(jsonPath("$.figures.participants").value(55));
        jdbc.sql("delete from user_programme where user_id = 2 and programme_id = 1")
                .update();
        for (String address : new String[] {"", ".json", "/participants"}) {
            portal.perform(get("/reports/programmes/1" + address)).andExpect(status().isNotFound());
        }
        portal.perform(get("/reports.json"))
                .andExpect(jsonPath("$.programmes[?(@.id == 1)]").isEmpty())
                .andExpect(jsonPath("$.programmes[?(@.id == 2)]").isNotEmpty());
    }

    /** The Lublin City Hall funds the programme, too, and here an event of it alone. */
    @Test
    @WithUserDetails("donor@demo.example")
    void aDonorReadsOfAProgrammeTheEventsItFundsAndItsIndicatorsInFull() throws Exception {
        String address = "/reports/programmes/1.json?from=2018-01-01&to=2018-12-31";
        jdbc.sql(
                        "insert into result (id, programme_id, level, text_language, title) values (910, 1, 'OUTPUT', 'en', 'Trained')")
                .update();
        jdbc.sql("""
                        insert into indicator (id, result_id, programme_id, text_language, title, measure, figure)
                        values (910, 910, 1, 'en', 'Participants', 'NUMBER', 'PARTICIPANTS')""").update();
        jdbc.sql("""
                        insert into spending (id, event_id, spent_on, category, amount, currency, reporting_currency)
                        values (910, 1, '2018-04-18', 'OTHER', 10, 'EUR', 'EUR')""").update();
        portal.perform(get(address))
                .andExpect(jsonPath("$.limitedToOwnProgrammes").value(false))
                .andExpect(jsonPath("$.figures.events").value(3))
                .andExpect(jsonPath("$.indicators[?(@.id == 910)].cumulative").value(55))
                .andExpect(jsonPath("$.spending.lines[?(@.eventId == 1)]").isNotEmpty());
        jdbc.sql("insert into event_funding (event_id, donor_id, share_percent) values (1, 2, 100)")
                .update();
        portal.perform(get(address))
                .andExpect(jsonPath("$.limitedToOwnProgrammes").value(true))
                .andExpect(jsonPath("$.figures.events").value(2))
                .andExpect(jsonPath("$.tables.events[?(@.id == 1)]").isEmpty())
                .andExpect(jsonPath("$.indicators[?(@.id == 910)].cumulative").value(55))
                .andExpect(jsonPath("$.spending.lines[?(@.eventId == 1)]").isEmpty());
        portal.perform(get("/reports/programmes/1/events?from=2018-01-01&to=2018-12-31&lang=en"))
                .andExpect(content().string(not(containsString("/events/1\""))));
        portal.perform(get("/reports/programmes/1/participants?from=2018-01-01&to=2018-12-31&lang=en&page=2"))
                .andExpect(content().string(containsString("Name not shared")));
        jdbc.sql("delete from funding where programme_id = 1 and donor_id = 1").update();
        portal.perform(get(address)).andExpect(status().isNotFound());
    }

    @Test
    void everybodySeesWhatTheyMayReportOn() throws Exception {
        portal.perform(get("/reports.json?lang=uk").with(user(users.loadUserByUsername("city@demo.example"))))
                .andExpect(jsonPath("$.cities.length()").value(1))
                .andExpect(jsonPath("$.cities[0].name").value("Суми"))
                .andExpect(jsonPath("$.cities[0].code").value("UA59080270010036634"))
                .andExpect(jsonPath("$.donors").isEmpty())
                .andExpect(jsonPath("$.programmes").isEmpty());
        portal.perform(get("/reports.json?lang=en").with(user(users.loadUserByUsername("donor@demo.example"))))
                .andExpect(jsonPath("$.cities").isEmpty())
                .andExpect(jsonPath("$.donors.length()").value(1))
                .andExpect(jsonPath("$.donors[0].name").value("Ministry of Foreign Affairs of the Republic of Poland"))
                .andExpect(jsonPath("$.programmes.length()").value(1))
                .andExpect(jsonPath("$.programmes[0].id").value(1));
        for (String reader : new String[] {"admin", "coordinator", "city", "donor"}) {
            portal.perform(get("/reports").with(user(users.loadUserByUsername(reader + "@demo.example"))))
                    .andExpect(status().isOk());
        }
    }

    @Test
    @WithUserDetails("donor@demo.example")
    void aDonorReadsTheNamesOfThoseWhoAgreedOnly() throws Exception {
        String lists = namesOf("participants") + namesOf("participants?page=2") + namesOf("participants?page=3");
        assertThat(jdbc.sql("select latin_name from participant where id in (101, 105, 109, 203)")
                        .query(String.class)
                        .list())
                .hasSize(4)
                .allSatisfy(name -> assertThat(lists).doesNotContain(name));
        assertThat(lists.split("Name not shared", -1)).hasSize(13 + 1);
        String unshared = jdbc.sql(
                        "select organisation || '|' || position from participation where participant_id = 101 and event_id = 3")
                .query(String.class)
                .single();
        portal.perform(get("/reports/donors/1/attendances?from=2018-07-01&to=2018-07-31&sort=place&page=2&lang=en"))
                .andExpect(content().string(not(containsString("/participants/101\""))));
        assertThat(unshared).contains("|");
        portal.perform(get("/reports/donors/1/participants?sort=name&lang=en"))
                .andExpect(content().string(not(containsString("@"))));
    }

    private String namesOf(String list) throws Exception {
        return portal.perform(get("/reports/donors/1/" + list + (list.contains("?") ? "&" : "?")
                        + "from=2018-01-01&to=2018-12-31&lang=en"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
