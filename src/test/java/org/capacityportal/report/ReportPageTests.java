package org.capacityportal.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.capacityportal.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** What the page of a report says and offers beside the figures. */
@PortalTest
@Transactional
@WithUserDetails("donor@demo.example")
class ReportPageTests {

    private static final String DONOR = "/reports/donors/1?from=2018-01-01&to=2018-12-31&lang=en";

    @Autowired
    MockMvc portal;

    @Autowired
    JdbcClient jdbc;

    private String body(String address) throws Exception {
        return portal.perform(get(address))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void filesAreAskedForInALanguageOfTheirOwn() throws Exception {
        String page = body(DONOR.replace("lang=en", "lang=pl"));
        assertThat(page)
                .contains("formaction=\"/reports/donors/1.csv\"", "formaction=\"/reports/donors/1.json\"")
                .contains("<input type=\"hidden\" name=\"from\" value=\"2018-01-01\">")
                .contains("<option value=\"pl\" lang=\"pl\" selected=\"selected\">Polski</option>")
                .contains("<option value=\"uk\" lang=\"uk\">Українська</option>");
    }

    @Test
    void everySectionHasItsTabAndItsHeading() throws Exception {
        String page = body(DONOR);
        for (String section : new String[] {"events", "places", "outcomes", "attribution", "missing", "method"}) {
            assertThat(page)
                    .contains("href=\"#" + section + "\"")
                    .contains("<section class=\"card\" id=\"" + section + "\" aria-labelledby=\"" + section
                            + "-title\">");
        }
        assertThat(page).contains("id=\"overview\"", "id=\"time\"", "id=\"summary\"");
    }

    @Test
    void reportsOnPlacesAreLinkedOnlyForThoseWhoMayReadThem() throws Exception {
        assertThat(body(DONOR)).doesNotContain("/reports/cities/1?");
    }

    @Test
    @WithUserDetails("admin@demo.example")
    void reportsOnPlacesAreLinkedForTheAdministrator() throws Exception {
        assertThat(body(DONOR)).contains("href=\"/reports/cities/1?from=2018-01-01&amp;to=2018-12-31\"");
    }

    @Test
    void titlesInAnotherLanguageSaySo() throws Exception {
        jdbc.sql("update event set title = 'Семінар <b>', text_language = 'uk', title_translations = '{}' where id = 3")
                .update();
        assertThat(body(DONOR)).contains("href=\"/events/3\" lang=\"uk\">Семінар &lt;b&gt;</a>");
        assertThat(body(DONOR.replace("lang=en", "lang=uk"))).contains("href=\"/events/3\">Семінар &lt;b&gt;</a>");
    }

    @Test
    void aPeriodWithoutEventsSaysSo() throws Exception {
        assertThat(body("/reports/donors/1?from=2001-01-01&to=2001-12-31&lang=en"))
                .contains("No completed event ended in this period.")
                .doesNotContain("id=\"places\"");
    }

    @Test
    void theProgrammesPageLeadsToItsReport() throws Exception {
        assertThat(body("/programmes/1?lang=en")).contains("href=\"/reports/programmes/1\"");
    }

    @Test
    @WithUserDetails("city@demo.example")
    void officialsOfCitiesAreNotLedToReportsOnProgrammes() throws Exception {
        assertThat(body("/programmes/1?lang=en")).doesNotContain("/reports/programmes/");
    }
}
