package org.capacityportal.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.capacityportal.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The figures of the demonstration data, against what was counted by hand. */
@PortalTest
class DemoFiguresTests {

    @Autowired
    MockMvc portal;

    @Autowired
    UserDetailsService users;

    @Autowired
    JsonMapper json;

    private JsonNode report(String reader, String address) throws Exception {
        return json.readTree(portal.perform(get(address).with(user(users.loadUserByUsername(reader + "@demo.example"))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    @ParameterizedTest(name = "{0} {2} to {3}")
    @CsvSource(
            useHeadersInDisplayName = true,
            value = {
                "path, reader, from, to, events, participants, attendances, participantDays, women, men, sexNotRecorded, named, reported, unnamed, delegations, citiesReached, examsEntered, committed, inProgress, achieved",
                "donors/1, donor, 2018-01-01, 2018-12-31, 3, 55, 72, 338, 29, 25, 1, 72, 102, 54, 17, 8, 16, 3, 1, 3",
                "donors/1, coordinator, 2018-01-01, 2018-12-31, 3, 55, 72, 338, 29, 25, 1, 72, 102, 54, 17, 8, 16, 3, 1, 3",
                "donors/2, admin, 2018-01-01, 2018-12-31, 3, 55, 72, 338, 29, 25, 1, 72, 102, 54, 17, 8, 16, 3, 1, 3",
                "donors/4, admin, 2018-01-01, 2018-12-31, 1, 40, 40, 197, 22, 17, 1, 40, 40, 0, 8, 8, 16, 3, 1, 3",
                "donors/1, donor, 2018-07-01, 2018-07-31, 1, 40, 40, 197, 22, 17, 1, 40, 40, 0, 8, 8, 16, 3, 1, 3",
                "donors/8, coordinator, 2023-05-01, 2023-05-31, 1, 0, 0, 0, 0, 0, 0, 0, 90, 90, 5, 0, 0, 0, 0, 0",
                "donors/10, coordinator, 2008-01-01, 2008-12-31, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0",
                "donors/10, admin, 2009-01-01, 2009-12-31, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0",
                "cities/1, city, 2018-01-01, 2018-12-31, 3, 11, 16, 61, 5, 6, 0, 16, 67, 54, 3, 1, 2, 3, 1, 0",
                "cities/1, city, 2018-04-01, 2018-04-30, 1, 3, 3, 15, 1, 2, 0, 3, 0, 0, 1, 1, 0, 0, 0, 0",
                "cities/1, coordinator, 2018-05-01, 2018-05-31, 1, 8, 8, 21, 5, 3, 0, 8, 62, 54, 1, 1, 0, 0, 0, 0",
                "cities/1, city, 2018-07-01, 2018-07-31, 1, 5, 5, 25, 3, 2, 0, 5, 5, 0, 1, 1, 2, 3, 1, 0",
                "cities/2, admin, 2018-01-01, 2018-12-31, 2, 6, 8, 39, 4, 2, 0, 8, 5, 0, 2, 1, 2, 0, 0, 0",
                "cities/7, admin, 2018-01-01, 2018-12-31, 2, 6, 8, 40, 3, 2, 1, 8, 5, 0, 2, 1, 2, 0, 0, 0",
                // Dnipro and Kryvyi Rih lie in one region.
                "regions/4, admin, 2018-01-01, 2018-12-31, 2, 13, 16, 79, 6, 7, 0, 16, 10, 0, 4, 2, 4, 0, 0, 0",
            })
    void areThoseCountedByHand(
            String path,
            String reader,
            String from,
            String to,
            long events,
            long participants,
            long attendances,
            long participantDays,
            long women,
            long men,
            long sexNotRecorded,
            long named,
            long reported,
            long unnamed,
            long delegations,
            long citiesReached,
            long examsEntered,
            long committed,
            long inProgress,
            long achieved)
            throws Exception {
        JsonNode figures = report(reader, "/reports/" + path + ".json?from=" + from + "&to=" + to)
                .get("figures");
        assertThat(new long[] {
                    number(figures, "events"),
                    number(figures, "participants"),
                    number(figures, "attendances"),
                    number(figures, "participantDays"),
                    number(figures, "women"),
                    number(figures, "men"),
                    number(figures, "sexNotRecorded"),
                    number(figures, "named"),
                    number(figures, "reported"),
                    number(figures, "unnamed"),
                    number(figures, "delegations"),
                    number(figures, "citiesReached"),
                    number(figures, "examsEntered"),
                    number(figures.get("outcomes"), "committed"),
                    number(figures.get("outcomes"), "inProgress"),
                    number(figures.get("outcomes"), "achieved")
                })
                .containsExactly(
                        events,
                        participants,
                        attendances,
                        participantDays,
                        women,
                        men,
                        sexNotRecorded,
                        named,
                        reported,
                        unnamed,
                        delegations,
                        citiesReached,
                        examsEntered,
                        committed,
                        inProgress,
                        achieved);
        assertThat(figures.get("satisfaction").isNull()).isTrue();
    }

    private static long number(JsonNode figures, String name) {
        return figures.get(name).asLong();
    }

    @Test
    void anEventOutsideEveryProgrammeAndADelegateOfAnNgoCountForTheCity() throws Exception {
        JsonNode report = report("admin", "/reports/cities/10.json?from=2016-04-01&to=2016-04-30");
        assertThat(report.at("/figures/events").asInt()).isOne();
        assertThat(report.at("/figures/participants").asInt()).isEqualTo(2);
        assertThat(report.at("/figures/participantDays").asInt()).isEqualTo(2);
        assertThat(report.at("/figures/outcomes/committed").asInt()).isOne();
    }

    @Test
    void attributesByTheShareOfEachEvent() throws Exception {
        String year = ".json?from=2018-01-01&to=2018-12-31";
        JsonNode ministry = report("donor", "/reports/donors/1" + year).get("attributed");
        JsonNode lublin = report("admin", "/reports/donors/2" + year).get("attributed");
        JsonNode dnipro = report("admin", "/reports/donors/4" + year).get("attributed");
        assertThat(ministry.get("events").asDouble()).isEqualTo(2.2);
        assertThat(ministry.get("attendances").asDouble()).isEqualTo(49.6);
        assertThat(ministry.get("participantDays").asDouble()).isEqualTo(231);
        assertThat(lublin.get("attendances").asDouble()).isEqualTo(14.4);
        assertThat(dnipro.get("participantDays").asDouble()).isEqualTo(39.4);
        assertThat(ministry.get("satisfaction")).isNull();
        JsonNode july = report("donor", "/reports/donors/1.json?from=2018-07-01&to=2018-07-31");
        assertThat(july.at("/attributed/participants").asDouble()).isEqualTo(24);
        assertThat(july.at("/attributed/participantDays").asDouble()).isEqualTo(118.2);
        assertThat(july.at("/tables/events/0/otherFunders").size()).isEqualTo(2);
    }

    @Test
    void expertsAndSpeakersHaveALineOfTheirOwn() throws Exception {
        JsonNode roles = report("donor", "/reports/donors/1.json?from=2018-07-01&to=2018-07-31")
                .at("/tables/otherRoles");
        assertThat(roles.size()).isOne();
        assertThat(roles.get(0).get("role").asString()).isEqualTo("EXPERT");
        assertThat(roles.get(0).get("people").asInt()).isEqualTo(3);
        assertThat(roles.get(0).get("days").asInt()).isEqualTo(15);
    }

    @Test
    void withoutAPeriodTheYearOfTheLatestEventIsTold() throws Exception {
        JsonNode period = report("admin", "/reports/cities/10.json").get("period");
        assertThat(period.get("from").asString()).isEqualTo("2016-01-01");
        assertThat(period.get("to").asString()).isEqualTo("2016-12-31");
    }
}
