package org.capacityportal.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Set;
import org.capacityportal.PortalTest;
import org.capacityportal.report.format.ReportFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMap;

/** A report that did not change is not sent again to whoever has it; one that changed is. */
@PortalTest
@Transactional
class ReportCachingTests {

    private static final String YEAR = "?from=2018-01-01&to=2018-12-31";

    @Autowired
    MockMvc portal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    UserDetailsService users;

    private MockHttpServletResponse ask(String user, String address, String language, String tag) throws Exception {
        MockHttpServletRequestBuilder request =
                get(address).param("lang", language).with(user(users.loadUserByUsername(user + "@demo.example")));
        return portal.perform(tag.isEmpty() ? request : request.header("If-None-Match", tag))
                .andReturn()
                .getResponse();
    }

    private String tag(String user, String address, String language) throws Exception {
        MockHttpServletResponse answer = ask(user, address, language, "");
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-cache, private");
        assertThat(answer.getHeaders("Vary")).contains("Cookie", "Accept-Language");
        return answer.getHeader("ETag");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".csv", ".csv.zip", ".json", ".xlsx", ".docx", ".pdf", ".iati.xml", "/events.csv"})
    void anUnchangedReportIsNotSentAgain(String suffix) throws Exception {
        String address = "/reports/donors/1" + suffix + YEAR;
        String first = tag("donor", address, "pl");

        MockHttpServletResponse again = ask("donor", address, "pl", first);
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsByteArray()).isEmpty();
        assertThat(again.getHeader("ETag")).isEqualTo(first);
        assertThat(again.getHeader("Cache-Control")).isEqualTo("no-cache, private");

        jdbc.sql(
                        "update participation set absent = true where id = (select min(id) from participation where event_id = 3)")
                .update();
        jdbc.sql(
                        "delete from attendance where participation_id = (select min(id) from participation where event_id = 3)")
                .update();
        MockHttpServletResponse changed = ask("donor", address, "pl", first);
        assertThat(changed.getStatus()).isEqualTo(200);
        assertThat(changed.getContentAsByteArray()).isNotEmpty();
        assertThat(changed.getHeader("ETag")).isNotEqualTo(first);
    }

    @Test
    void theTestsAboveKnowEveryFormat(@Autowired List<ReportFormat> formats) throws Exception {
        Set<String> tested = Set.of(ReportCachingTests.class
                .getDeclaredMethod("anUnchangedReportIsNotSentAgain", String.class)
                .getAnnotation(ValueSource.class)
                .strings());
        assertThat(formats).extracting(format -> "." + format.suffix()).isSubsetOf(tested);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".json", ".pdf"})
    void usersAndLanguagesAreToldApart(String suffix) throws Exception {
        String address = "/reports/donors/1" + suffix + YEAR;
        String own = tag("donor", address, "en");
        assertThat(ask("donor", address, "uk", own).getStatus()).isEqualTo(200);
        assertThat(ask("admin", address, "en", own).getStatus()).isEqualTo(200);
        assertThat(ask("coordinator", address, "en", own).getStatus()).isEqualTo(200);
        assertThat(ask("city", address, "en", own).getStatus()).isEqualTo(404);
        assertThat(ask("city", address, "en", "*").getStatus()).isEqualTo(404);
        assertThat(ask("donor", "/reports/donors/1" + suffix + "?from=2018-01-02&to=2018-12-31", "en", own)
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void aPageIsNewForAnotherSession() throws Exception {
        String address = "/reports/donors/1" + YEAR;
        String first = tag("donor", address, "en");
        MockHttpServletResponse other = portal.perform(get(address)
                        .param("lang", "en")
                        .cookie(new Cookie("theme", "dark"))
                        .header("Cookie", "theme=dark")
                        .header("If-None-Match", first)
                        .with(user(users.loadUserByUsername("donor@demo.example"))))
                .andReturn()
                .getResponse();
        assertThat(other.getStatus()).isEqualTo(200);
        assertThat(other.getContentAsString()).contains("data-bs-theme=\"dark\"");
    }

    @Test
    void aPageIsNewOnceAVersionIsPublished() throws Exception {
        String address = "/reports/donors/1" + YEAR;
        String first = tag("donor", address, "en");
        jdbc.sql("""
                        insert into published_report (id, kind, subject_id, number, period_from, period_to, as_of, published_at,
                            published_by, limited, event_ids, outcome_ids, programme_ids, participants, attendances)
                        values (900, 'DONOR', 1, 1, '2018-01-01', '2018-12-31', '2018-12-31', now(), 2, false, '{3}', '{4}', '{1}', 5, 7)""").update();
        assertThat(ask("donor", address, "en", first).getStatus()).isEqualTo(200);
    }

    @Test
    void aMessageIsShownThoughTheReportDidNotChange() throws Exception {
        String address = "/reports/donors/1" + YEAR;
        String first = tag("donor", address, "en");
        MockHttpServletResponse told = portal.perform(get(address)
                        .param("lang", "en")
                        .requestAttr(DispatcherServlet.INPUT_FLASH_MAP_ATTRIBUTE, new FlashMap())
                        .header("If-None-Match", first)
                        .with(user(users.loadUserByUsername("donor@demo.example"))))
                .andReturn()
                .getResponse();
        assertThat(told.getStatus()).isEqualTo(200);
        assertThat(told.getHeader("ETag")).isNull();
    }

    @Test
    void aRefusalHasNoTag() throws Exception {
        MockHttpServletResponse refused = ask("donor", "/reports/donors/1.json?from=2018-02-30", "en", "*");
        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(refused.getHeader("ETag")).isNull();
    }
}
