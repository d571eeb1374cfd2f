package org.capacityportal.delegation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.capacityportal.PortalTest;
import org.capacityportal.delegation.Seminar;
import org.capacityportal.platform.paper.PdfUa;
import org.capacityportal.platform.paper.PrintedPdf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.test.context.TestSecurityContextHolder;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** Coordinators set the evaluation of an event up and read what came of it. */
@PortalTest
@Transactional
@WithUserDetails("coordinator@demo.example")
class EvaluationPagesTests {

    private static final String EVENT = "/events/" + Seminar.ID;
    private static final String SETUP = EVENT + "/evaluation";

    @Autowired
    MockMvc portal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Answering answering;

    @Autowired
    Ballots ballots;

    @Autowired
    ResultsReader reader;

    @Autowired
    UserDetailsService users;

    @BeforeEach
    void holdTheSeminar() {
        Seminar.hold(jdbc);
        jdbc.sql("insert into head_count (event_id, total) values (?, 30)")
                .param(Seminar.ID)
                .update();
    }

    @Test
    void anEvaluationIsSetUpWithQuestionsInSeveralLanguages() throws Exception {
        portal.perform(get(EVENT).param("lang", "en"))
                .andExpect(content().string(containsString("There is no evaluation yet")));
        portal.perform(get(SETUP)).andExpect(content().string(not(containsString("id=\"common-link\""))));
        save(
                        0,
                        "questions[0].uk",
                        "Чи зручна зала?",
                        "questions[0].en",
                        "Was the room fine?",
                        "questions[0].kind",
                        "SCALE",
                        "questions[2].uk",
                        "Ще прийдете?",
                        "questions[2].kind",
                        "YES_NO",
                        "questions[2].hidden",
                        "true")
                .andExpect(redirectedUrl(SETUP));
        assertThat(questions())
                .containsExactly(
                        "SCALE Чи зручна зала? {\"en\": \"Was the room fine?\"} false", "YES_NO Ще прийдете? {} true");
        portal.perform(get(SETUP).param("lang", "en"))
                .andExpect(content()
                        .string(allOf(
                                containsString("id=\"common-link\""),
                                containsString("class=\"cp-qr\""),
                                containsString("Was the room fine?"))));
        portal.perform(get(SETUP + "/screen")).andExpect(content().string(containsString("class=\"cp-qr\"")));
        portal.perform(get(EVENT).param("lang", "en"))
                .andExpect(content().string(containsString("Nobody has answered yet")));
    }

    @Test
    void whatCannotBeTakenOverIsToldAtItsField() throws Exception {
        save(0, "questions[0].en", "Only in English")
                .andExpect(status().is(422))
                .andExpect(content()
                        .string(allOf(containsString("questions0.uk-about"), containsString("Only in English"))));
        save(0, "questions[0].uk", "x".repeat(301)).andExpect(status().is(422));
        save(0, "questions[0].uk", "Так?", "questions[0].kind", "<b>").andExpect(status().is(422));
        save(0, "opensOn", "20018-07-02").andExpect(status().is(422));
        save(0, "opensOn", "2026-07-02", "closesOn", "2026-07-01").andExpect(status().is(422));
        String[] eleven = new String[22];
        for (int i = 0; i < 11; i++) {
            eleven[2 * i] = "questions[" + i + "].uk";
            eleven[2 * i + 1] = "Питання " + i;
        }
        save(0, eleven).andExpect(status().is(422)).andExpect(content().string(containsString("Питання 10")));
        assertThat(jdbc.sql("select count(*) from evaluation_form where event_id = ?")
                        .param(Seminar.ID)
                        .query(Long.class)
                        .single())
                .isZero();
        portal.perform(form(SETUP, "addRows", "questions", "questions[0].uk", "Так?", "version", "0", "base", "{}"))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("Так?"), containsString("questions[6].uk"))));
    }

    @Test
    void aQuestionThatWasAnsweredIsHiddenButNotChanged() throws Exception {
        save(0, "questions[0].uk", "Чи зручна зала?");
        long id = jdbc.sql("select id from evaluation_question where event_id = ?")
                .param(Seminar.ID)
                .query(Long.class)
                .single();
        answer(3, "4", id);
        int version = version();
        save(version, "questions[0].id", "" + id, "questions[0].uk", "Чи тепла зала?")
                .andExpect(status().is(422));
        save(version, "questions[0].id", "" + id, "questions[0].uk", "").andExpect(status().is(422));
        save(
                        version,
                        "questions[0].id",
                        "" + id,
                        "questions[0].uk",
                        "Чи зручна зала?",
                        "questions[0].hidden",
                        "true",
                        "questions[1].uk",
                        "Нове?")
                .andExpect(redirectedUrl(SETUP));
        assertThat(questions()).containsExactly("SCALE Чи зручна зала? {} true", "SCALE Нове? {} false");
        save(version, "questions[0].uk", "Запізно").andExpect(status().isConflict());
    }

    @Test
    void closingReopeningAndANewLink() throws Exception {
        portal.perform(form(SETUP + "/close")).andExpect(status().isNotFound());
        save(0);
        String code = code();
        portal.perform(form(SETUP + "/close")).andExpect(redirectedUrl(SETUP));
        portal.perform(get(SETUP).param("lang", "en"))
                .andExpect(content().string(containsString("Reopen the evaluation")));
        portal.perform(form(SETUP + "/reopen"));
        portal.perform(get("/evaluate/event/" + code))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<form")));
        portal.perform(form(SETUP + "/link"));
        portal.perform(get("/evaluate/event/" + code)).andExpect(status().isNotFound());
        portal.perform(get("/evaluate/event/" + code())).andExpect(status().isOk());
    }

    @Test
    void fewerThanFiveAnswersAreShownInTotalOnlyAndLaterOnesByFives() throws Exception {
        save(
                0,
                "questions[0].uk",
                "Чи зручна зала?",
                "questions[1].uk",
                "Чого бракувало?",
                "questions[1].kind",
                "TEXT");
        long room = jdbc.sql("select min(id) from evaluation_question where event_id = ?")
                .param(Seminar.ID)
                .query(Long.class)
                .single();
        for (int i = 0; i < 4; i++) {
            answer(4, "2", room);
        }
        portal.perform(get(EVENT).param("lang", "en"))
                .andExpect(content()
                        .string(allOf(
                                containsString("4 answers"),
                                containsString("With fewer than five answers"),
                                containsString("4 answers for 3 attendances"),
                                not(containsString("Means by question")),
                                not(containsString("rated it 4 or 5")),
                                not(containsString("Коментар")))));
        answer(5, "2", room);
        portal.perform(get(EVENT).param("lang", "en"))
                .andExpect(content()
                        .string(allOf(
                                containsString("4.2"),
                                containsString("Means by question"),
                                containsString("Чи зручна зала?"),
                                containsString("Коментар"))));
        answer(1, "2", room);
        Results six = results();
        assertThat(six.answers()).isEqualTo(6);
        assertThat(six.detailed()).isEqualTo(5);
        assertThat(six.overall()).extracting(Results.Rating::number).containsExactly(1L, 4L, 0L, 0L, 0L);
        assertThat(six.words()).singleElement().satisfies(words -> assertThat(words.written())
                .hasSize(5));
        portal.perform(form(SETUP + "/close"));
        assertThat(results().overall()).extracting(Results.Rating::number).containsExactly(1L, 4L, 0L, 0L, 1L);
        portal.perform(form(SETUP + "/reopen"));
        assertThat(results().detailed()).isEqualTo(6);
    }

    @Test
    void readersGetFiguresButNotWhatPeopleWrote() throws Exception {
        save(0);
        for (int i = 0; i < 5; i++) {
            answer(4, null, 0);
        }
        for (String reader : List.of("donor@demo.example", "city@demo.example")) {
            portal.perform(get(EVENT).param("lang", "en").with(user(users.loadUserByUsername(reader))))
                    .andExpect(content()
                            .string(allOf(containsString("Means by question"), not(containsString("Коментар")))));
        }
        jdbc.sql("delete from evaluation where event_id = ?").param(Seminar.ID).update();
        portal.perform(get(EVENT).with(user(users.loadUserByUsername("donor@demo.example"))))
                .andExpect(content().string(not(containsString("id=\"evaluation\""))));
    }

    @Test
    void slipsAreAnAccessibleSheetWithABallotEach() throws Exception {
        save(0);
        portal.perform(get(SETUP + "/slips")).andExpect(content().string(containsString("value=\"30\"")));
        for (String number : List.of("0", "-1", "abc", "401", "31", "")) {
            portal.perform(form(SETUP + "/slips", "number", number, "language", "UK"))
                    .andExpect(status().is(422));
        }
        MockHttpServletRequestBuilder form = form(
                SETUP + "/slips",
                "number",
                "11",
                "language",
                "PL",
                "submission",
                "7b0c0c3a-4f6f-4e0e-9d55-0a4a0f0c5c11");
        byte[] pdf = portal.perform(form)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(PdfUa.broken(pdf)).isEmpty();
        String text = PrintedPdf.text(pdf);
        assertThat(text).contains("Пробний семінар", "Oceń wydarzenie – anonimowo");
        List<String> addresses = text.lines()
                .filter(line -> line.contains("/evaluate/"))
                .map(String::strip)
                .toList();
        assertThat(addresses).hasSize(11).doesNotHaveDuplicates();
        portal.perform(get(addresses.get(10).replaceFirst("^[^/]*", ""))).andExpect(status().isOk());
        portal.perform(form).andExpect(redirectedUrl(SETUP + "/slips"));
        assertThat(jdbc.sql("select count(*) from evaluation_ballot where event_id = ? and on_paper")
                        .param(Seminar.ID)
                        .query(Long.class)
                        .single())
                .isEqualTo(11);
    }

    @Test
    void whoAreMergedHaveGotOneBallotTogether() throws Exception {
        jdbc.sql("update participation set ballot_dealt = true where id = ?")
                .param(Seminar.IVAN_TOO)
                .update();
        portal.perform(form(
                        "/participants/duplicates/" + Seminar.IVAN + "/" + Seminar.IVAN_TOO,
                        "keep",
                        "one",
                        "oneVersion",
                        "0",
                        "otherVersion",
                        "0"))
                .andExpect(status().isFound());
        assertThat(dealt()).containsExactly(Seminar.IVAN);
        long merge =
                jdbc.sql("select max(id) from person_merge").query(Long.class).single();
        portal.perform(form("/participants/duplicates/merges/" + merge + "/undo"))
                .andExpect(status().isFound());
        assertThat(dealt()).containsExactly(Seminar.IVAN_TOO);
    }

    private List<Long> dealt() {
        return jdbc.sql("select id from participation where event_id = ? and ballot_dealt and deleted_at is null")
                .param(Seminar.ID)
                .query(Long.class)
                .list();
    }

    private Results results() {
        SecurityContextHolder.setContext(TestSecurityContextHolder.getContext());
        return reader.of(Seminar.ID);
    }

    private void answer(int overall, String value, long question) {
        String secret = ballots.print(Seminar.ID, 1).get(0);
        answering.answer(
                secret,
                new AnswerForm(
                        overall, 3, null, null, WillApply.YES, List.of(new OwnAnswer(question, value)), "Коментар"));
    }

    private ResultActions save(int version, String... fields) throws Exception {
        return portal.perform(form(SETUP, fields).param("version", "" + version).param("base", "{}"));
    }

    private static MockHttpServletRequestBuilder form(String address, String... fields) {
        MockHttpServletRequestBuilder form = post(address).with(csrf()).param("lang", "en");
        for (int i = 0; i < fields.length; i += 2) {
            form.param(fields[i], fields[i + 1]);
        }
        return form;
    }

    private List<String> questions() {
        return jdbc.sql(
                        "select kind || ' ' || text || ' ' || text_translations || ' ' || hidden from evaluation_question where event_id = ? order by position")
                .param(Seminar.ID)
                .query(String.class)
                .list();
    }

    private int version() {
        return jdbc.sql("select version from evaluation_form where event_id = ?")
                .param(Seminar.ID)
                .query(Integer.class)
                .single();
    }

    private String code() {
        return jdbc.sql("select code from evaluation_form where event_id = ?")
                .param(Seminar.ID)
                .query(String.class)
                .single();
    }
}
