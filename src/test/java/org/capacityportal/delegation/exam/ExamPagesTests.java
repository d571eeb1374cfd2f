package org.capacityportal.delegation.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import org.capacityportal.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** The PRINCE2 exam in Dnipro: results as the examiner sends them. */
@PortalTest
@Transactional
@WithUserDetails("coordinator@demo.example")
class ExamPagesTests {

    private static final String PAGE = "/events/3/exams";
    private static final String AWAITED = "ENTERED;;;;";

    @Autowired
    MockMvc portal;

    @Autowired
    JdbcClient jdbc;

    @Test
    void takesOverResultsAsTheyComeBack() throws Exception {
        assertThat(page(PAGE)).contains("PRINCE2 Foundation", "Яременко", "value=\"" + AWAITED + "\"");
        save(
                        row(30101, AWAITED, "PASSED", "2018-07-06", "41,5", "GR 123", "2099-07-06"),
                        row(30102, AWAITED, "FAILED", "2018-07-06", "20", "", ""))
                .andExpect(redirectedUrl(PAGE + "?page=1"));
        assertThat(stored(30101)).isEqualTo("PASSED;2018-07-06;41.50;2099-07-06;GR 123");
        assertThat(stored(30102)).isEqualTo("FAILED;2018-07-06;20.00;;");
        assertThat(page("/participants/101")).contains("points: 41.5", "GR 123", "valid until 6");
        assertThat(page("/events/3/delegations")).contains("GR 123");
        assertThat(page("/events/3")).contains("Results changed");
        jdbc.sql("update participation set exam_valid_until = '2019-07-06' where id = 30101")
                .update();
        assertThat(page("/participants/101")).contains("expired on 6", "is-bad");
    }

    @ParameterizedTest
    @CsvSource({
        "PASSED, 2018-13-40, '', '', '', Give a date",
        "PASSED, 20018-07-02, '', '', '', Give a date",
        "PASSED, 2099-07-02, '', '', '', still to come",
        "PASSED, '', many, '', '', Give a number of points",
        "PASSED, '', -1, '', '', Give a number of points",
        "PASSED, '', 1e9, '', '', Give a number of points",
        "PASSED, '', 41.555, '', '', Give a number of points",
        "PASSED, '', 999999999999, '', '', Give a number of points",
        "ENTERED, '', 40, '', '', known together with the result",
        "FAILED, '', '', GR 1, '', Only a passed exam",
        "FAILED, '', '', '', 2030-01-01, Only a passed exam",
        "PASSED, 2018-07-06, '', '', 2018-07-05, before the exam was taken",
        "'', '', 40, '', '', Choose the result first",
        "NONSENSE, '', '', '', '', Choose one of the results",
    })
    void whatCannotBeIsToldAtItsFieldAndNothingIsWritten(
            String result, String takenOn, String score, String number, String validUntil, String message)
            throws Exception {
        save(
                        row(30101, AWAITED, "PASSED", "", "", "", ""),
                        row(30102, AWAITED, result, takenOn, score, number, validUntil))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(message)))
                .andExpect(content().string(containsString("Ткаченко")));
        assertThat(stored(30101)).isEqualTo(AWAITED);
        assertThat(stored(30102)).isEqualTo(AWAITED);
    }

    @Test
    void whatIsTypedStays() throws Exception {
        save(row(30101, AWAITED, "PASSED", "", "<b>🙂", "x".repeat(61), "soon"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("At most 60 characters")))
                .andExpect(content().string(containsString("value=\"&lt;b&gt;🙂\"")))
                .andExpect(content().string(containsString("value=\"soon\"")))
                .andExpect(content().string(containsString("href=\"#rows0.score\"")));
    }

    @Test
    void noBodyGivesANumberTwice() throws Exception {
        save(row(30101, AWAITED, "PASSED", "", "", "GR-7", ""), row(30102, AWAITED, "PASSED", "", "", "gr-7", ""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("belongs to Яременко")));
        save(row(30101, AWAITED, "PASSED", "", "", "GR-7", "")).andExpect(status().isFound());
        save(row(30102, AWAITED, "PASSED", "", "", "gr-7", ""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("belongs to Яременко")));
        // The two change places in one go.
        save(row(30102, AWAITED, "PASSED", "", "", "GR-8", "")).andExpect(status().isFound());
        save(
                        row(30101, "PASSED;;;;GR-7", "PASSED", "", "", "GR-8", ""),
                        row(30102, "PASSED;;;;GR-8", "PASSED", "", "", "GR-7", ""))
                .andExpect(status().isFound());
        assertThat(stored(30101)).isEqualTo("PASSED;;;;GR-8");
    }

    @Test
    void twoWhoEnterResultsOverwriteNothingOfEachOther() throws Exception {
        save(row(30101, AWAITED, "PASSED", "", "41", "", "")).andExpect(status().isFound());
        // Loaded before that, with a number typed: the points stay.
        save(row(30101, AWAITED, "PASSED", "", "", "GR 9", "")).andExpect(status().isFound());
        assertThat(stored(30101)).isEqualTo("PASSED;;41.00;;GR 9");
        save(row(30101, AWAITED, "PASSED", "2018-07-06", "55", "", ""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Somebody saved another value meanwhile")))
                .andExpect(content().string(containsString("value=\"PASSED;;41;;GR 9\"")))
                .andExpect(content().string(containsString("value=\"55\"")))
                .andExpect(content().string(containsString("value=\"GR 9\"")));
        assertThat(stored(30101)).isEqualTo("PASSED;;41.00;;GR 9");
        save(row(30101, "PASSED;;41;;GR 9", "PASSED", "2018-07-06", "55", "GR 9", ""))
                .andExpect(status().isFound());
        assertThat(stored(30101)).isEqualTo("PASSED;2018-07-06;55.00;;GR 9");
    }

    @Test
    void detailsGoOnlyWhenThatIsSaid() throws Exception {
        save(row(30101, AWAITED, "PASSED", "2018-07-06", "41", "GR 9", "")).andExpect(status().isFound());
        String was = "PASSED;2018-07-06;41;;GR 9";
        save(row(30101, was, "", "2018-07-06", "41", "GR 9", ""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("name=\"rows[0].clear\"")));
        MockHttpServletRequestBuilder form = form(row(30101, was, "", "2018-07-06", "41", "GR 9", ""));
        portal.perform(form.param("rows[0].clear", "true")).andExpect(status().isFound());
        assertThat(stored(30101)).isEqualTo(";;;;");
    }

    @Test
    void theSheetOfADelegationKeepsResultsWithDetails() throws Exception {
        save(row(30101, AWAITED, "PASSED", "2018-07-06", "41", "GR 9", "")).andExpect(status().isFound());
        portal.perform(post("/events/3/delegations/city-1/sheet")
                        .with(csrf())
                        .header("HX-Request", "true")
                        .param("lang", "en")
                        .param("was", "30101;2018-07-02;33;PASSED;false", "30102;2018-07-02;33;ENTERED;false")
                        .param("exam-30101", "")
                        .param("exam-30102", "PASSED"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("but for exam results with details: 1")));
        assertThat(stored(30101)).isEqualTo("PASSED;2018-07-06;41.00;;GR 9");
        assertThat(stored(30102)).isEqualTo("PASSED;;;;");
    }

    @Test
    void whoIsGoneOrNeverWasIsTold() throws Exception {
        for (long id : new long[] {20101, 999_999_999, -1}) {
            save(row(id, AWAITED, "PASSED", "", "", "", ""))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("no longer on the list")));
        }
        save(row(30101, "tampered", "PASSED", "", "", "", "")).andExpect(status().isUnprocessableContent());
    }

    @Test
    void theBodyAndItsPoints() throws Exception {
        jdbc.sql("insert into partner (id, text_language, name) values (800001, 'en', 'PeopleCert Test')")
                .update();
        jdbc.sql("insert into partner_kind values (800001, 'CERTIFYING_BODY')").update();
        save(row(30101, AWAITED, "PASSED", "", "41", "GR 9", "")).andExpect(status().isFound());
        body("800001", "60").andExpect(redirectedUrl(PAGE));
        assertThat(page(PAGE)).contains("PeopleCert Test", "60");
        assertThat(jdbc.sql("select exam_body_id from participation where id = 30101")
                        .query(Long.class)
                        .single())
                .isEqualTo(800_001);
        save(row(30102, AWAITED, "PASSED", "", "61", "", ""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("At the most 60 points")));
        body("800001", "70").andExpect(status().isConflict());
        body("1", "60", "1").andExpect(content().string(containsString("no such certifying body")));
        body("800001", "40", "1").andExpect(content().string(containsString("Somebody has more points")));
        body("800001", "x", "1").andExpect(status().isUnprocessableContent());
        portal.perform(post("/partners/800001/delete").with(csrf()));
        assertThat(jdbc.sql("select deleted_at is null from partner where id = 800001")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void whoIsToTakeItIsChosenAmongAllDelegates() throws Exception {
        assertThat(page(PAGE)).doesNotContain("Гончар");
        jdbc.sql("update participant set family_name = 'Ааа' where id = 105").update();
        assertThat(page(PAGE + "?show=all")).contains("Ааа");
        save(row(30105, ";;;;", "ENTERED", "", "", "", "")).andExpect(status().isFound());
        assertThat(page(PAGE)).contains("Ааа");
    }

    @Test
    @WithUserDetails("city@demo.example")
    void officialsReadTheirOwnDelegation() throws Exception {
        portal.perform(get(PAGE).param("lang", "en"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Яременко")))
                .andExpect(content().string(not(containsString("Дорошенко"))))
                .andExpect(content().string(not(containsString("rows[0]"))));
        save(row(30101, AWAITED, "PASSED", "", "", "", "")).andExpect(status().isNotFound());
    }

    @Test
    @WithUserDetails("donor@demo.example")
    void donorsReadFiguresAlone() throws Exception {
        jdbc.sql("update participation set exam_result = 'PASSED', exam_certificate = 'GR 77' where id = 30102")
                .update();
        assertThat(page(PAGE)).contains("Took the exam").doesNotContain("Ткаченко", "GR 77");
        assertThat(page("/participants/102")).doesNotContain("GR 77");
        assertThat(page("/events/3/delegations")).doesNotContain("GR 77");
    }

    private static Map<String, String> row(
            long id, String was, String result, String takenOn, String score, String number, String validUntil) {
        return Map.of(
                "id", Long.toString(id),
                "was", was,
                "result", result,
                "takenOn", takenOn,
                "score", score,
                "certificate", number,
                "validUntil", validUntil);
    }

    @SafeVarargs
    private ResultActions save(Map<String, String>... rows) throws Exception {
        return portal.perform(form(rows));
    }

    @SafeVarargs
    private static MockHttpServletRequestBuilder form(Map<String, String>... rows) {
        MockHttpServletRequestBuilder form =
                post(PAGE).with(csrf()).param("page", "1").param("lang", "en");
        for (int i = 0; i < rows.length; i++) {
            String path = "rows[" + i + "].";
            rows[i].forEach((field, value) -> form.param(path + field, value));
        }
        return form;
    }

    private ResultActions body(String body, String most) throws Exception {
        return body(body, most, "0");
    }

    private ResultActions body(String body, String most, String version) throws Exception {
        return portal.perform(post(PAGE + "/body")
                .with(csrf())
                .param("lang", "en")
                .param("body", body)
                .param("scoreMax", most)
                .param("version", version)
                .param("base", "{}"));
    }

    private String stored(long participation) {
        return jdbc.sql("""
                        select coalesce(exam_result, '') || ';' || coalesce(exam_taken_on::text, '') || ';'
                               || coalesce(exam_score::text, '') || ';' || coalesce(exam_valid_until::text, '') || ';'
                               || coalesce(exam_certificate, '')
                        from participation where id = ?""").param(participation).query(String.class).single();
    }

    private String page(String address) throws Exception {
        return portal.perform(get(address).param("lang", "en"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
