package org.capacityportal.report.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import org.capacityportal.PortalTest;
import org.capacityportal.report.publishing.Publisher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class SharingTests {

    private static final String LINKS = "/reports/donors/1/versions/1/links";

    @Autowired
    MockMvc mvc;

    @Autowired
    UserDetailsService users;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Publisher portal;

    @BeforeEach
    void publish() throws Exception {
        portal = new Publisher(mvc, users);
        portal.publish("coordinator", "donors/1", "EN", "UK");
        jdbc.sql("""
                        insert into published_file (published_report_id, language, suffix, file_name, media_type, sha256, content)
                        select id, 'en', 'csv', 'report-en-v1.csv', 'text/csv', sha256('a,b'), 'a,b' from published_report""").update();
    }

    /** Without anybody signed in. */
    private MvcResult visit(String address) throws Exception {
        return mvc.perform(get(address)).andReturn();
    }

    private String share(String... parameters) throws Exception {
        var form = post(LINKS).param("submission", UUID.randomUUID().toString());
        for (String parameter : parameters) {
            form.param(parameter.split("=")[0], parameter.split("=")[1]);
        }
        MvcResult made = mvc.perform(form.with(user(users.loadUserByUsername("coordinator@demo.example")))
                        .with(csrf()))
                .andReturn();
        assertThat(made.getResponse().getRedirectedUrl()).isEqualTo(LINKS);
        String link = (String) made.getFlashMap().get("link");
        assertThat(link).startsWith("http://localhost/shared/");
        return link.replace("http://localhost", "");
    }

    private int openings() {
        return jdbc.sql("select openings from report_share")
                .query(Integer.class)
                .single();
    }

    @Test
    void whoeverHasTheLinkReadsThisReportAndNothingElse() throws Exception {
        String link = share("span=DAYS_7", "note=For the auditors");
        String secret = link.substring("/shared/".length());
        assertThat(Base64.getUrlDecoder().decode(secret)).hasSizeGreaterThanOrEqualTo(16);
        assertThat(jdbc.sql("select encode(secret_hash, 'escape') from report_share")
                        .query(String.class)
                        .single())
                .doesNotContain(secret);

        MvcResult opened = visit(link + "?lang=en");
        MockHttpServletResponse answer = opened.getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.getHeader("X-Robots-Tag")).contains("noindex");
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
        assertThat(opened.getRequest().getSession(false)).isNull();
        String page = answer.getContentAsString();
        assertThat(page)
                .contains("Ministry of Foreign Affairs", "Version 1", "noindex", link + "/en.csv", ">55<")
                .doesNotContain(
                        "href=\"/reports", "href=\"/events", "href=\"/login", "<form", "Olena", "For the auditors");
        assertThat(visit(link + "?lang=uk").getResponse().getContentAsString())
                .contains("<html lang=\"uk\"", "Файли", "Учасники");
        assertThat(openings()).isEqualTo(2);

        MockHttpServletResponse file = visit(link + "/en.csv").getResponse();
        assertThat(file.getContentAsString()).isEqualTo("a,b");
        assertThat(file.getHeader("Content-Disposition")).contains("report-en-v1.csv");
        mvc.perform(head(link)).andReturn();
        assertThat(openings()).isEqualTo(2);
        assertThat(visit(link + "/pl.csv").getResponse().getStatus()).isEqualTo(404);
        assertThat(visit(link + "/en.pdf").getResponse().getStatus()).isEqualTo(404);
        assertThat(visit("/reports/donors/1/versions/1").getResponse().getRedirectedUrl())
                .endsWith("/login");
        // Who happens to be signed in sees no more of the portal.
        assertThat(portal.open("admin", link).getContentAsString()).doesNotContain("/logout", "href=\"/reports");
    }

    @Test
    void linksThatDoNotWorkCannotBeToldApart() throws Exception {
        String unknown = page("/shared/unknown");
        assertThat(unknown).contains("This link does not work");
        String expired = share("span=DAYS_7");
        jdbc.sql(
                        "update report_share set created_at = created_at - interval '9 days', expires_at = now() - interval '1 second'")
                .update();
        assertThat(page(expired)).isEqualTo(unknown);
        assertThat(page(expired + "/en.csv")).isEqualTo(unknown);
        jdbc.sql("delete from report_share").update();
        String withdrawn = share("span=DAYS_90");
        long id = jdbc.sql("select id from report_share").query(Long.class).single();
        assertThat(portal.open("coordinator", LINKS + "/" + id + "/withdraw?lang=en")
                        .getContentAsString())
                .contains("Withdraw the link?");
        assertThat(visit(withdrawn).getResponse().getStatus()).isEqualTo(200);
        assertThat(portal.perform("coordinator", post(LINKS + "/" + id + "/withdraw"))
                        .getRedirectedUrl())
                .isEqualTo(LINKS);
        assertThat(page(withdrawn)).isEqualTo(unknown);
        assertThat(portal.open("coordinator", LINKS + "?lang=en").getContentAsString())
                .contains("Withdrawn", ">1<")
                .doesNotContain("/withdraw\"");
        assertThat(portal.perform("coordinator", post(LINKS + "/999999/withdraw"))
                        .getStatus())
                .isEqualTo(404);
    }

    /** The page of a link that does not work, without its own address. */
    private String page(String address) throws Exception {
        MockHttpServletResponse answer = visit(address + "?lang=en").getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(404);
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        return answer.getContentAsString().replace(address, "");
    }

    @Test
    void aLinkWorksUntilTheEndOfItsLastDay() throws Exception {
        LocalDate today = LocalDate.now(clock);
        share("span=UNTIL", "until=" + today);
        assertThat(jdbc.sql("select expires_at at time zone 'Europe/Kyiv' = :tomorrow from report_share")
                        .param("tomorrow", today.plusDays(1).atStartOfDay())
                        .query(Boolean.class)
                        .single())
                .isTrue();
        share("span=UNTIL", "until=" + today.plusYears(1));
    }

    @ParameterizedTest
    @CsvSource({
        "UNTIL, '', Fill in this field",
        "UNTIL, 20018-01-01, Give a date",
        "UNTIL, 2018-01-01, The day is past",
        "UNTIL, 2100-01-01, A link works for a year at most",
        "FOREVER, '', This value does not fit here",
    })
    void howLongALinkCannotWorkIsTold(String span, String until, String complaint) throws Exception {
        MockHttpServletResponse answer = portal.perform(
                "coordinator",
                post(LINKS + "?lang=en")
                        .param("span", span)
                        .param("until", until)
                        .param("note", "<b>Auditors"));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains(complaint, "&lt;b&gt;Auditors");
        assertThat(jdbc.sql("select count(*) from report_share")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aFormSentTwiceMakesOneLink() throws Exception {
        String submission = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            assertThat(portal.perform(
                                    "coordinator",
                                    post(LINKS).param("span", "DAYS_7").param("submission", submission))
                            .getRedirectedUrl())
                    .isEqualTo(LINKS);
        }
        assertThat(jdbc.sql("select count(*) from report_share")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"admin, 200", "coordinator, 200", "donor, 404", "city, 404"})
    void onlyPublisherAndAdministratorsShare(String account, int expected) throws Exception {
        assertThat(portal.open(account, LINKS).getStatus()).isEqualTo(expected);
        assertThat(portal.open(account, "/reports/donors/1/versions/1")
                        .getContentAsString()
                        .contains(LINKS))
                .isEqualTo(expected == 200);
    }
}
