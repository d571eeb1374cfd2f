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
                .andExpect(content().string(containsString("counts only the events of your programmes")));
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
    void everybodySeesWhatTheyMayReportOn() throws Exception {
        portal.perform(get("/reports.json?lang=uk").with(user(users.loadUserByUsername("city@demo.example"))))
                .andExpect(jsonPath("$.cities.length()").value(1))
                .andExpect(jsonPath("$.cities[0].name").value("Суми"))
                .andExpect(jsonPath("$.cities[0].code").value("UA59080270010036634"))
                .andExpect(jsonPath("$.donors").isEmpty());
        portal.perform(get("/reports.json?lang=en").with(user(users.loadUserByUsername("donor@demo.example"))))
                .andExpect(jsonPath("$.cities").isEmpty())
                .andExpect(jsonPath("$.donors.length()").value(1))
                .andExpect(jsonPath("$.donors[0].name").value("Ministry of Foreign Affairs of the Republic of Poland"));
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
