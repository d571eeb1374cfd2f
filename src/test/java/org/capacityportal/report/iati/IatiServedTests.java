package org.capacityportal.report.iati;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.capacityportal.PortalTest;
import org.capacityportal.report.content.Figure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import org.w3c.dom.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files as they are served, of the demonstration programmes with a results framework and money. */
@PortalTest
@Transactional
@WithUserDetails("admin@demo.example")
class IatiServedTests {

    @Autowired
    MockMvc portal;

    @Autowired
    JsonMapper json;

    @BeforeEach
    void framework(@Autowired JdbcTemplate jdbc) throws Exception {
        jdbc.execute(new ClassPathResource("framework-rows.sql").getContentAsString(UTF_8));
    }

    private byte[] served(String address) throws Exception {
        return portal.perform(get(address))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("application/xml"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private Document file(String address) throws Exception {
        return IatiStandard.parsed(served(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"programmes/1", "programmes/2", "programmes/3", "donors/1", "donors/2", "donors/8", "donors/10"})
    void whatIsServedKeepsTheStandard(String subject) throws Exception {
        IatiStandard standard = IatiStandard.atHand();
        for (String period : new String[] {"", "?from=1990-01-01&to=2100-12-31", "?preset=2018&language=uk"}) {
            byte[] file = served("/reports/" + subject + ".iati.xml" + period);
            assertThat(IatiStandard.nodes("/iati-activities/iati-activity", IatiStandard.parsed(file)))
                    .isNotEmpty();
            standard.assertKept(subject + period, file);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 2018", "2, 2023", "3, 2008"})
    void figuresReadTheSameAsInJson(long programme, int year) throws Exception {
        String address = "/reports/programmes/" + programme;
        JsonNode told = json.readTree(portal.perform(get(address + ".json?preset=" + year))
                .andReturn()
                .getResponse()
                .getContentAsByteArray());
        Document file = file(address + ".iati.xml?preset=" + year);
        for (Figure figure : Figure.countedOnes()) {
            assertThat(IatiStandard.values(
                            "//result[@type='9']/indicator[reference/@code='" + figure.key()
                                    + "']/period/actual/@value",
                            file))
                    .as(figure.key())
                    .containsExactly(told.at("/figures/" + figure.key().replace('.', '/'))
                            .asString());
        }
    }

    @Test
    void theResultsFrameworkIsTold() throws Exception {
        Document file = file("/reports/programmes/1.iati.xml?preset=2018");
        assertThat(IatiStandard.values("//iati-identifier", file)).containsExactly("PL-TEST-1");
        assertThat(IatiStandard.values("//sector/@percentage", file)).containsExactly("60", "40");
        assertThat(IatiStandard.values("//policy-marker/@code", file)).containsExactly("1", "3");
        assertThat(IatiStandard.values("//result[title/narrative='Competent teams']/@type", file))
                .containsExactly("2");
        String trained = "//result[@type='1'][title/narrative='Przeszkoleni']/indicator";
        assertThat(IatiStandard.values(trained + "[@measure='2']/period/target/@value", file))
                .containsExactly("50");
        assertThat(IatiStandard.values(trained + "[@measure='1']/baseline/@value", file))
                .containsExactly("10");
        assertThat(IatiStandard.values(
                        "//indicator[title/narrative='Partnerships']/period/actual/document-link/@url", file))
                .containsExactly("https://example.org/agreements");
        assertThat(IatiStandard.values("//transaction/value/@currency", file)).containsOnly("PLN");
        assertThat(IatiStandard.values("//participating-org[@type='11']/@role", file))
                .containsExactly("1", "2", "4");
        assertThat(IatiStandard.values("//activity-scope/@code", file)).containsExactly("5");
    }

    @Test
    void whoFundsNoProgrammeHasNoSuchFile() throws Exception {
        portal.perform(get("/reports/donors/4.iati.xml")).andExpect(status().isNotFound());
        portal.perform(get("/reports/cities/1.iati.xml")).andExpect(status().isNotFound());
    }

    @Test
    void theFileHasASpeakingName() throws Exception {
        portal.perform(get("/reports/donors/8.iati.xml?preset=2023"))
                .andExpect(header().string("Content-Disposition", containsString("-2023-01-01-2023-12-31.iati.xml")));
    }
}
