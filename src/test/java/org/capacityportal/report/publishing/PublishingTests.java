package org.capacityportal.report.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import org.capacityportal.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class PublishingTests {

    private static final String VERSIONS = "/reports/donors/1/versions";

    @Autowired
    FileMaker maker;

    @Autowired
    JdbcClient jdbc;

    private Publisher portal;

    @BeforeEach
    void visit(@Autowired MockMvc mvc, @Autowired UserDetailsService users) {
        portal = new Publisher(mvc, users);
    }

    private void makeFiles() {
        while (maker.makeNext()) {
            // There may be another one.
        }
    }

    private String page(String address) throws Exception {
        MockHttpServletResponse answer = portal.open("admin", address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString();
    }

    @Test
    void theConfirmationTellsWhatWillBeFrozen() throws Exception {
        String page = portal.open("coordinator", "/reports/donors/1/publish?from=2018-01-01&to=2018-12-31&lang=en")
                .getContentAsString();
        assertThat(page)
                .contains("Participants</dt>", ">55</dd>", "name=\"submission\"")
                .containsPattern("value=\"EN\" checked")
                .doesNotContain("The period is not over");
        assertThat(page("/reports/donors/1/publish?from=2018-01-01&to=2100-12-31&lang=en"))
                .contains("The period is not over");
    }

    @Test
    void aPublishedReportIsTheSameForEver() throws Exception {
        portal.publish("coordinator", "donors/1", "EN", "UK");
        assertThat(page(VERSIONS + "?lang=en")).contains("Preparing files (0 of ", "Refresh");
        makeFiles();
        MockHttpServletResponse file = portal.open("admin", VERSIONS + "/1/uk.csv");
        assertThat(file.getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"polish-aid-2018-01-01-2018-12-31-uk-v1.csv\"");
        assertThat(file.getHeader("Cache-Control")).contains("private", "immutable");
        byte[] content = file.getContentAsByteArray();
        String digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        assertThat(file.getHeader("ETag")).isEqualTo("\"" + digest + "\"");
        assertThat(file.getContentAsString()).contains("Учасники,55");
        String before = page(VERSIONS + "/1?language=en&lang=en");
        assertThat(before).contains(digest, "Version 1", "published", "55");

        jdbc.sql("update participation set deleted_at = now() where event_id = 3 and city_id = 1")
                .update();
        jdbc.sql("update event set title = 'Another title', title_translations = '{}' where id = 3")
                .update();
        jdbc.sql("update partner set name = 'Renamed', name_translations = '{}', short_name = null where id = 1")
                .update();
        assertThat(page("/reports/donors/1.json?from=2018-01-01&to=2018-12-31")).doesNotContain("\"participants\":55");
        assertThat(portal.open("donor", VERSIONS + "/1/uk.csv").getContentAsByteArray())
                .isEqualTo(content);
        assertThat(page(VERSIONS + "/1?language=en&lang=en"))
                .contains("Ministry of Foreign Affairs")
                .doesNotContain("Renamed");
        assertThat(portal.perform("admin", get(VERSIONS + "/1/uk.csv").header("If-None-Match", file.getHeader("ETag")))
                        .getStatus())
                .isEqualTo(304);

        portal.publish("coordinator", "donors/1", "EN");
        makeFiles();
        assertThat(portal.open("admin", VERSIONS + "/2/en.csv").getContentAsByteArray())
                .isNotEqualTo(portal.open("admin", VERSIONS + "/1/en.csv").getContentAsByteArray());
        assertThat(portal.open("admin", VERSIONS + "/2/uk.csv").getStatus()).isEqualTo(404);
    }

    @Test
    void itStaysReadableWhenItsSubjectIsGone() throws Exception {
        portal.publish("admin", "cities/1", "EN");
        jdbc.sql("update city set deleted_at = now() where id = 1").update();
        assertThat(portal.open("admin", "/reports/cities/1").getStatus()).isEqualTo(404);
        assertThat(page("/reports/cities/1/versions?lang=en")).contains("Published versions: Sumy");
        assertThat(page("/reports/cities/1/versions/1?lang=en")).contains("Sumy");
        assertThat(portal.open("city", "/reports/cities/1/versions/1").getStatus())
                .isEqualTo(200);
        assertThat(portal.open("admin", "/reports/cities/1/changes").getStatus())
                .isEqualTo(404);
    }

    @Test
    void aFormSentTwicePublishesOnce() throws Exception {
        UUID submission = UUID.randomUUID();
        String first =
                portal.publish("coordinator", "donors/1", submission, "EN").getRedirectedUrl();
        String second =
                portal.publish("coordinator", "donors/1", submission, "EN").getRedirectedUrl();
        assertThat(first).isEqualTo(second).isEqualTo(VERSIONS + "/1");
        assertThat(jdbc.sql("select count(*) from published_report")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        // A token of another form is not one of this.
        assertThat(portal.publish("coordinator", "cities/1", submission, "EN").getStatus())
                .isEqualTo(404);
    }

    @Test
    void whatCannotBePublishedIsTold() throws Exception {
        MockHttpServletResponse none = portal.perform(
                "admin",
                post("/reports/donors/1/publish?lang=en")
                        .param("from", "2018-01-01")
                        .param("to", "2018-12-31")
                        .param("note", "\uD83D\uDE00<script>" + "x".repeat(500)));
        assertThat(none.getStatus()).isEqualTo(422);
        assertThat(none.getContentAsString())
                .contains("2 fields need your attention", "At most 500 characters", "&lt;script&gt;xxx")
                .containsOnlyOnce("<span>Choose at least one language</span>");
        for (String dates :
                new String[] {"from=20018-01-01&to=2018-12-31", "from=2018-12-31&to=2018-01-01", "from=x", ""}) {
            for (var request : new MockHttpServletRequestBuilder[] {
                get("/reports/donors/1/publish?" + dates), post("/reports/donors/1/publish?languages=EN&" + dates)
            }) {
                assertThat(portal.perform("admin", request).getRedirectedUrl())
                        .as(dates)
                        .startsWith("/reports/donors/1");
            }
        }
        MockHttpServletResponse unknown = portal.publish("admin", "donors/1", UUID.randomUUID(), "XX");
        assertThat(unknown.getStatus()).isEqualTo(422);
        assertThat(jdbc.sql("select count(*) from published_report")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update published_report set note = 'Better'",
                "delete from published_report",
                "update published_record set record = '{}'",
                "delete from published_record",
                "update published_file set content = ''",
                "delete from published_file",
                "truncate published_file",
                "truncate published_report, published_record, published_file, pending_file, report_share"
            })
    void theDatabaseItselfRefusesToChangeIt(String change) throws Exception {
        portal.publish("coordinator", "donors/1", "EN");
        makeFiles();
        assertThatThrownBy(() -> jdbc.sql(change).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("What was published is never changed");
    }

    /** What a process leaves behind that is killed after publishing: a record without files. */
    @Test
    void filesThatWereNeverMadeAreMadeLater() throws Exception {
        portal.publish("coordinator", "donors/1", "EN");
        long formats =
                jdbc.sql("select count(*) from pending_file").query(Long.class).single();
        assertThat(formats).isGreaterThanOrEqualTo(2);
        assertThat(maker.makeNext()).isTrue();
        assertThat(page(VERSIONS + "?lang=en")).contains("Preparing files (1 of " + formats + ")");
        // The next one was begun by a process that died; its turn comes a minute later.
        jdbc.sql("update pending_file set attempts = 1, due_at = now() + interval '1 minute'")
                .update();
        assertThat(maker.makeNext()).isFalse();
        jdbc.sql("update pending_file set due_at = now() - interval '1 second'").update();
        makeFiles();
        assertThat(jdbc.sql("select count(*) from published_file")
                        .query(Long.class)
                        .single())
                .isEqualTo(formats);
        assertThat(page(VERSIONS + "?lang=en")).doesNotContain("Preparing files");
    }

    @Test
    void aFormatThatFailsIsGivenUpAndTriedAgainOnDemand() throws Exception {
        portal.publish("coordinator", "donors/1", "EN");
        jdbc.sql(
                        "insert into pending_file select id, 'en', 'cuneiform.tablet', 0, now() - interval '1 day' from published_report")
                .update();
        makeFiles();
        assertThat(page(VERSIONS + "/1?lang=en")).contains("Preparing files");
        for (int attempt = 2; attempt <= PendingFiles.MOST_ATTEMPTS; attempt++) {
            jdbc.sql("update pending_file set due_at = now() - interval '1 second'")
                    .update();
            makeFiles();
        }
        assertThat(page(VERSIONS + "/1?lang=en"))
                .contains("1 file could not be made", "CUNEIFORM TABLET", "/versions/1/retry")
                .doesNotContain("Preparing files");
        jdbc.sql("update pending_file set due_at = now() - interval '1 second'").update();
        assertThat(maker.makeNext()).isFalse();
        assertThat(portal.open("donor", VERSIONS + "/1?lang=en").getContentAsString())
                .contains("1 file could not be made")
                .doesNotContain("/retry");
        assertThat(portal.perform("coordinator", post(VERSIONS + "/1/retry")).getStatus())
                .isEqualTo(302);
        assertThat(maker.makeNext()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "donors/1, admin, 200",
        "donors/1, coordinator, 200",
        "donors/1, donor, 200",
        "donors/1, city, 404",
        "cities/1, city, 200",
        "cities/1, donor, 404",
        "cities/2, city, 404",
        "regions/18, coordinator, 200",
        "regions/18, city, 404"
    })
    void everyRoleReadsItsOwn(String subject, String reader, int expected) throws Exception {
        portal.publish("coordinator", subject, "EN");
        makeFiles();
        for (String part : new String[] {"", "/en.csv"}) {
            assertThat(portal.open(reader, "/reports/" + subject + "/versions/1" + part)
                            .getStatus())
                    .as(part)
                    .isEqualTo(expected);
        }
        if (expected == 404) {
            assertThat(portal.open(reader, "/reports/" + subject + "/versions").getStatus())
                    .isEqualTo(404);
        }
    }

    @Test
    void aCoordinatorReadsWhatCountsNothingOutsideOfTheirScope() throws Exception {
        portal.publish("admin", "donors/1", "EN");
        portal.publish("coordinator", "donors/1", "EN");
        assertThat(portal.open("coordinator", VERSIONS + "/1").getStatus()).isEqualTo(200);
        jdbc.sql("delete from user_programme where user_id = 2 and programme_id = 1")
                .update();
        assertThat(portal.open("coordinator", VERSIONS + "/1").getStatus()).isEqualTo(404);
        // Whoever published a version goes on reading it, and no longer hands it on.
        MockHttpServletResponse own = portal.open("coordinator", VERSIONS + "/2?lang=en");
        assertThat(own.getStatus()).isEqualTo(200);
        assertThat(own.getContentAsString()).doesNotContain("/versions/2/links");
        assertThat(portal.open("coordinator", VERSIONS + "/2/links").getStatus())
                .isEqualTo(404);
        assertThat(portal.open("coordinator", VERSIONS).getContentAsString())
                .contains("/versions/2\"")
                .doesNotContain("/versions/1\"");
        assertThat(portal.open("coordinator", VERSIONS + "/2/changes?since=1").getStatus())
                .isEqualTo(404);
    }

    @Test
    void anEventDeletedSinceTakesNothingAway() throws Exception {
        jdbc.sql("update event set created_by = 2 where id = 7").update();
        portal.publish("admin", "donors/1", "EN");
        jdbc.sql("update event set deleted_at = now() where id = 3").update();
        assertThat(portal.open("coordinator", VERSIONS + "/1").getStatus()).isEqualTo(200);
    }

    @Test
    void theHistoryOfTheSubjectTellsOfIt() throws Exception {
        portal.publish("coordinator", "cities/1", "EN");
        assertThat(page("/cities/1?lang=en")).contains("Report “v1 · 2018-01-01 – 2018-12-31” was published");
        assertThat(page("/?lang=en")).contains("report published");
    }
}
