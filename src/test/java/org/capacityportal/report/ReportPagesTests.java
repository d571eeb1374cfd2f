package org.capacityportal.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Map;
import java.util.stream.Collectors;
import org.capacityportal.PortalTest;
import org.capacityportal.StatementLog;
import org.capacityportal.platform.ListRequest;
import org.capacityportal.report.content.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PortalTest
@Transactional
@WithUserDetails("admin@demo.example")
class ReportPagesTests {

    private static final String YEAR = "?from=2018-01-01&to=2018-12-31&lang=en";

    @Autowired
    MockMvc portal;

    @Autowired
    UserDetailsService users;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    private String body(String address) throws Exception {
        return portal.perform(get(address))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @ParameterizedTest
    @CsvSource({"cities/1", "regions/4", "donors/1", "programmes/1"})
    void pageCsvAndJsonTellTheSame(String path) throws Exception {
        JsonNode told = json.readTree(body("/reports/" + path + ".json" + YEAR));
        Map<String, String> csv;
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(body("/reports/" + path + ".csv" + YEAR))) {
            csv = rows.stream().collect(Collectors.toMap(row -> row.getField("figure"), row -> row.getField("value")));
        }
        String page = body("/reports/" + path + YEAR);
        for (Figure figure : Figure.values()) {
            JsonNode value = told.at("/figures/" + figure.key().replace('.', '/'));
            assertThat(value.isMissingNode()).as(figure.key()).isFalse();
            assertThat(csv.get(figure.key())).as(figure.key()).isEqualTo(value.isNull() ? "" : value.asString());
            if (figure.counted()) {
                assertThat(page)
                        .as(figure.key())
                        .contains("/" + figure.path() + "?from=2018-01-01&amp;to=2018-12-31\">" + value.asString()
                                + "</a>");
            }
        }
    }

    /** For every figure: as many rows as it says, or rows whose numbers add up to it. */
    @ParameterizedTest
    @CsvSource({"cities/1", "regions/4", "donors/1", "donors/8", "programmes/1"})
    void everyFigureOpensTheListItWasCountedFrom(String path) throws Exception {
        JsonNode told = json.readTree(body("/reports/" + path + ".json?from=1990-01-01&to=2100-12-31"));
        for (Figure figure : Figure.countedOnes()) {
            long value = told.at("/figures/" + figure.key().replace('.', '/')).asLong();
            String address = "/reports/" + path + "/" + figure.path() + "?from=1990-01-01&to=2100-12-31&lang=en";
            String list = body(address);
            assertThat(list).as(figure.key()).contains(": " + value + "</h1>");
            if (figure != Figure.REPORTED && figure != Figure.UNNAMED && figure != Figure.RATINGS) {
                long rows = list.split("<tr>", -1).length - 2;
                assertThat(Math.max(0, rows)).as(figure.key()).isEqualTo(Math.min(value, ListRequest.PAGE_SIZE));
                assertThat(list.contains("–" + rows + " of " + value + "<"))
                        .as(figure.key())
                        .isEqualTo(value > 0);
            }
        }
    }

    @Test
    void filesHaveSpeakingNamesAndTheirTypes() throws Exception {
        portal.perform(get("/reports/cities/1.csv" + YEAR))
                .andExpect(header().string(
                                "Content-Disposition", "attachment; filename=\"sumy-2018-01-01-2018-12-31.csv\""))
                .andExpect(content().contentType("text/csv;charset=UTF-8"));
        portal.perform(get("/reports/cities/1.json" + YEAR.replace("en", "uk")))
                .andExpect(header().string(
                                "Content-Disposition", "attachment; filename=\"sumy-2018-01-01-2018-12-31.json\""))
                .andExpect(content().contentType("application/json"));
        portal.perform(get("/reports/donors/1/events.csv" + YEAR))
                .andExpect(header().string(
                                "Content-Disposition",
                                "attachment; filename=\"polish-aid-2018-01-01-2018-12-31-events.csv\""));
    }

    @Test
    void theLanguageOfAFileIsChosenApartFromThatOfTheScreen() throws Exception {
        String wanted = "/reports/cities/1.json" + YEAR + "&language=";
        portal.perform(get(wanted + "uk")).andExpect(jsonPath("$.scope.name").value("Суми"));
        portal.perform(get(wanted + "")).andExpect(jsonPath("$.scope.name").value("Sumy"));
        portal.perform(get("/reports/cities/1.csv" + YEAR + "&language=pl"))
                .andExpect(content().string(containsString("Wydarzenia")));
        portal.perform(get(wanted + "de"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors.language").value("The language of a file is uk, en, pl or ru"));
    }

    @Test
    void aTitleThatLooksLikeAFormulaStaysAText() throws Exception {
        jdbc.sql("update event set title = '=HYPERLINK(\"http://x\")', title_translations = '{}' where id = 3")
                .update();
        assertThat(body("/reports/cities/1/events.csv" + YEAR)).contains("\"'=HYPERLINK(\"\"http://x\"\")\"");
        assertThat(body("/reports/cities/1" + YEAR)).contains("=HYPERLINK(&quot;http://x&quot;)");
    }

    @ParameterizedTest
    @CsvSource({
        "from=nonsense&to=2018-12-31, from, Give a date such as 2018-07-02",
        "from=2018-01-01&to=20018-12-31, to, Give a date such as 2018-07-02",
        "from=0018-01-01&to=2018-12-31, from, The date must lie between 1990 and 2100",
        "from=2018-02-30&to=2018-12-31, from, Give a date such as 2018-07-02",
        "from=2018-12-31&to=2018-01-01, to, The period ends before it begins",
        "preset=2018-Q9, preset, There is no such period",
    })
    void aWrongPeriodIsNamedAtItsField(String query, String field, String message) throws Exception {
        String page = portal.perform(get("/reports/cities/1?lang=en&" + query))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page.substring(page.indexOf("id=\"" + field + "-about\""))).contains(message);
        for (String typed : query.split("&")) {
            if (!typed.startsWith("preset")) {
                assertThat(page).contains("value=\"" + typed.substring(typed.indexOf('=') + 1) + "\"");
            }
        }
        portal.perform(get("/reports/cities/1.json?lang=en&" + query))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.errors." + field).value(containsString(message)));
        portal.perform(get("/reports/cities/1.csv?lang=en&" + query))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType("text/plain;charset=UTF-8"))
                .andExpect(content().string(containsString(message)));
        portal.perform(get("/reports/cities/1/participants?lang=en&" + query)).andExpect(status().is3xxRedirection());
    }

    @Test
    void aChosenPeriodWinsOverTheDates() throws Exception {
        portal.perform(get("/reports/cities/1?from=2001-01-01&to=2001-12-31&preset=2018-Q2"))
                .andExpect(redirectedUrl("/reports/cities/1?from=2018-04-01&to=2018-06-30"));
        portal.perform(get("/reports/cities/1.json?preset=2018-H2"))
                .andExpect(jsonPath("$.period.from").value("2018-07-01"))
                .andExpect(jsonPath("$.period.to").value("2018-12-31"));
        portal.perform(get("/reports/cities/1.json?from=2018-03-15"))
                .andExpect(jsonPath("$.period.to").value("2018-12-31"));
    }

    @Test
    void namesStandInTheAskedLanguage() throws Exception {
        for (Map.Entry<String, String> word :
                Map.of("en", "Sumy", "uk", "Суми", "pl", "Sumy", "ru", "Сумы").entrySet()) {
            portal.perform(get("/reports/cities/1.json?lang=" + word.getKey()))
                    .andExpect(jsonPath("$.scope.name").value(word.getValue()));
            body("/reports/cities/1?lang=" + word.getKey());
            body("/reports/donors/1?lang=" + word.getKey());
        }
    }

    @Test
    @WithUserDetails("city@demo.example")
    void thePageOfACityShowsItsFiguresOfAllYears() throws Exception {
        assertThat(body("/cities/1?lang=en"))
                .contains("/reports/cities/1/participant-days?from=1990-01-01&amp;to=2100-12-31\">61</a>")
                .contains("overdue: 3");
        assertThat(body("/reports/cities/1?from=1990-01-01&to=2100-12-31&lang=en"))
                .contains("all years");
    }

    @Test
    void theChartTellsItsFiguresToThoseWhoDoNotSeeIt() throws Exception {
        assertThat(body("/reports/cities/1" + YEAR))
                .contains(
                        ">Participations over time</title>",
                        ">Q1 2018: 0, of them 0 women, 0 men, 0 not recorded. Q2 2018: 11, of")
                .contains("class=\"fill-1\"")
                .doesNotContain("style=");
    }

    /** However much there is to count; exams and rates are asked for where there are any. */
    @Test
    void aReportTakesTheSameFewStatements() throws Exception {
        int small = statements("/reports/donors/8.json?from=2023-01-01&to=2023-12-31");
        int large = statements("/reports/donors/1.json?from=2010-01-01&to=2029-12-31");
        assertThat(large).isBetween(small, small + 2).isLessThanOrEqualTo(43);
        assertThat(statements("/reports/cities/1.json" + YEAR)).isLessThanOrEqualTo(28);
        assertThat(statements("/reports/donors/1" + YEAR)).isLessThanOrEqualTo(47);
    }

    /** Of a report that nobody read before, so that nothing of it is remembered. */
    private int statements(String address) throws Exception {
        jdbc.sql("select report_changed_everywhere()").query().listOfRows();
        jdbc.sql("delete from period_people").update();
        jdbc.sql("select sum_up_events(array(select id from event))").query().listOfRows();
        jdbc.sql("delete from event_to_sum_up").update();
        StatementLog.restart();
        body(address);
        return StatementLog.statements().size();
    }
}
