package org.capacityportal.delegation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.capacityportal.PortalTest;
import org.capacityportal.delegation.Seminar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** Delegates without an account get their ballot and answer. */
@PortalTest
@Transactional
class EvaluationTests {

    private static final String COMMON = "/evaluate/event/abcd-efgh-jkmn";

    @Autowired
    MockMvc portal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Ballots ballots;

    private long scale;
    private long yesNo;
    private long text;

    @BeforeEach
    void setUp() {
        Seminar.hold(jdbc);
        jdbc.sql("insert into evaluation_form (event_id, code) values (?, 'abcdefghjkmn')")
                .param(Seminar.ID)
                .update();
        scale = question("SCALE", "Чи зручна зала?");
        yesNo = question("YES_NO", "Чи приїдете ще?");
        text = question("TEXT", "Чого бракувало?");
    }

    @Test
    void aDelegateGetsOneBallotByNameAndAnswersOnce() throws Exception {
        portal.perform(get(COMMON).param("lang", "en"))
                .andExpect(status().isOk())
                .andExpect(header().string("Referrer-Policy", "no-referrer"))
                .andExpect(content().string(containsString("Why your answer is anonymous")));
        send(COMMON, "name", "Olena Demianenko-Izhakevych").andExpect(content().string(containsString("Sumy")));
        String ballot = deal("Olena Demianenko-Izhakevych");
        send(COMMON, "name", "Дем’яненко-Їжакевич Олена", "confirmed", "true")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("You got a ballot already")));

        portal.perform(get(ballot).param("lang", "uk"))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("Чи зручна зала?"), not(containsString("Олена")))));
        send(ballot, answers()).andExpect(redirectedUrl(ballot));
        portal.perform(get(ballot).param("lang", "en"))
                .andExpect(content()
                        .string(allOf(containsString("This ballot has been answered"), not(containsString("<form")))));
        send(ballot, answers()).andExpect(redirectedUrl(ballot));
        send(ballot.toUpperCase().replace("/EVALUATE/", "/evaluate/").replace("-", ""), answers())
                .andExpect(redirectedUrl(ballot));

        Map<String, Object> answer = jdbc.sql(
                        "select overall, relevance, trainers, organisation, will_apply, comment, own::text as own from evaluation where event_id = ?")
                .param(Seminar.ID)
                .query()
                .singleRow();
        assertThat(answer.values())
                .containsExactly(
                        4,
                        5,
                        null,
                        3,
                        "PARTLY",
                        "Дуже <b>добре</b> 😀",
                        "{\"%d\": \"2\", \"%d\": \"NO\", \"%d\": \"Кави\"}".formatted(scale, yesNo, text));
    }

    @Test
    void whoIsNoDelegateGetsNoBallot() throws Exception {
        send(COMMON, "name", "Nowak Krzysztof", "confirmed", "true").andExpect(status().is(422));
        send(COMMON, "name", "Нікого Немає", "confirmed", "true").andExpect(status().is(422));
        assertThat(ballotsOnRecord()).isZero();
    }

    @Test
    void whoWasRemovedAndPutOnTheListAgainGetsNoSecondBallot() throws Exception {
        deal("Олена Дем’яненко-Їжакевич");
        jdbc.sql("update participation set deleted_at = now() where id = ?")
                .param(Seminar.OLENA)
                .update();
        jdbc.sql(
                        "insert into participation (id, event_id, participant_id, role, city_id) values (820099, ?, ?, 'DELEGATE', 1)")
                .params(Seminar.ID, Seminar.OLENA)
                .update();
        send(COMMON, "name", "Олена Дем’яненко-Їжакевич", "confirmed", "true").andExpect(status().is(422));
        assertThat(ballotsOnRecord()).isOne();
    }

    @ParameterizedTest
    @CsvSource({
        "overall, ''",
        "overall, 0",
        "overall, 6",
        "overall, four",
        "overall, 99999999999999999999",
        "relevance, -1",
        "trainers, 3.5",
        "willApply, PERHAPS",
        "own[0].value, 7",
        "own[1].value, MAYBE",
    })
    void whatDoesNotFitIsToldAndEverythingElseIsKept(String field, String value) throws Exception {
        String ballot = deal("Олена Дем’яненко-Їжакевич");
        String[] answers = answers();
        for (int i = 0; i < answers.length; i += 2) {
            if (answers[i].equals(field)) {
                answers[i + 1] = value;
            }
        }
        if (field.equals("trainers")) {
            answers = Stream.concat(Arrays.stream(answers), Stream.of(field, value))
                    .toArray(String[]::new);
        }
        send(ballot, answers)
                .andExpect(status().is(422))
                .andExpect(content()
                        .string(allOf(
                                containsString("Дуже &lt;b&gt;добре&lt;/b&gt; 😀"),
                                containsString("Кави"),
                                containsString("cp-error"))));
        assertThat(answersOnRecord()).isZero();
        send(ballot, answers()).andExpect(redirectedUrl(ballot));
        assertThat(answersOnRecord()).isOne();
    }

    @Test
    void textsThatAreTooLongAreToldToo() throws Exception {
        String ballot = deal("Олена Дем’яненко-Їжакевич");
        send(ballot, "overall", "5", "comment", "x".repeat(4001)).andExpect(status().is(422));
        send(ballot, "overall", "5", "own[0].question", "" + text, "own[0].value", "x".repeat(2001))
                .andExpect(status().is(422));
        send(ballot, "overall", "5", "own[0].question", "-5", "own[0].value", "of no question")
                .andExpect(redirectedUrl(ballot));
        assertThat(jdbc.sql("select own::text from evaluation where event_id = ?")
                        .param(Seminar.ID)
                        .query(String.class)
                        .single())
                .isEqualTo("{}");
    }

    @Test
    void anotherLanguageKeepsWhatWasTyped() throws Exception {
        String ballot = deal("Олена Дем’яненко-Їжакевич");
        portal.perform(form(ballot + "/language", answers()).param("lang", "pl"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("<html lang=\"pl\""),
                                containsString("Oceń wydarzenie"),
                                containsString("id=\"overall4\" name=\"overall\" checked=\"checked\""),
                                containsString("Кави"))));
    }

    @Test
    void questionsThatChangeMeanwhileLoseNothing() throws Exception {
        String ballot = deal("Олена Дем’яненко-Їжакевич");
        jdbc.sql("update evaluation_question set hidden = true where id = ?")
                .param(scale)
                .update();
        String[] answers = answers();
        answers[1] = "";
        send(ballot, answers)
                .andExpect(status().is(422))
                .andExpect(content()
                        .string(allOf(
                                containsString("The questions were changed meanwhile"),
                                containsString("Кави"),
                                not(containsString("Чи зручна зала?")))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "closed = true",
                "closes_on = current_date - 5",
                "opens_on = current_date + 5, closes_on = current_date + 9",
            })
    void anEvaluationThatIsNotOpenSaysSo(String change) throws Exception {
        String ballot = deal("Олена Дем’яненко-Їжакевич");
        jdbc.sql("update evaluation_form set " + change).update();
        for (String page : List.of(ballot, COMMON)) {
            portal.perform(get(page).param("lang", "en"))
                    .andExpect(status().isOk())
                    .andExpect(
                            content().string(allOf(containsString("The evaluation is"), not(containsString("<form")))));
        }
        send(ballot, answers());
        send(COMMON, "name", "Іван Ковальчук", "contact", "4455", "confirmed", "true")
                .andExpect(status().isOk());
        assertThat(answersOnRecord()).isZero();
        assertThat(ballotsOnRecord()).isOne();
    }

    @Test
    void linksThatDoNotWorkCannotBeToldApart() throws Exception {
        String ballot = deal("Олена Дем’яненко-Їжакевич");
        String unknown = refused("/evaluate/nnnn-nnnn-nnnn");
        assertThat(refused("/evaluate/event/nnnn-nnnn-nnnn")).isEqualTo(unknown);
        assertThat(refused("/evaluate/abcd-efgh-jkmn")).isEqualTo(unknown);
        assertThat(refused("/evaluate/event/" + "a".repeat(3000))).isEqualTo(unknown);
        jdbc.sql("update event set deleted_at = now() where id = ?")
                .param(Seminar.ID)
                .update();
        assertThat(refused(ballot)).isEqualTo(unknown);
        assertThat(refused(COMMON)).isEqualTo(unknown);
    }

    @Test
    void onTheLastDayTheCheckInLeadsOn() throws Exception {
        jdbc.sql("insert into check_in_code (event_id, day, code) values (?, ?, 'nmkjhgfedcba')")
                .params(Seminar.ID, Seminar.today())
                .update();
        String room = "/check-in/nmkj-hgfe-dcba";
        send(room, "name", "Олена Дем’яненко-Їжакевич", "confirmed", "true")
                .andExpect(flash().attribute("offer", COMMON));
        send(room, "name", "Nowak Krzysztof", "confirmed", "true").andExpect(flash().attributeCount(1));
        deal("Олена Дем’яненко-Їжакевич");
        send(room, "name", "Олена Дем’яненко-Їжакевич", "confirmed", "true").andExpect(flash().attributeCount(1));
        jdbc.sql("update event set ends_on = ends_on + 1 where id = ?")
                .param(Seminar.ID)
                .update();
        send(room, "name", "Іван Ковальчук", "contact", "4455", "confirmed", "true")
                .andExpect(flash().attributeCount(1));
    }

    @Test
    void thereAreNeverMoreBallotsThanDelegates() throws Exception {
        List<String> first = ballots.print(Seminar.ID, 3);
        send(COMMON, "name", "Олена Дем’яненко-Їжакевич", "confirmed", "true")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Ask the organisers for a slip")));
        send("/evaluate/" + first.get(0), "overall", "5");
        List<String> second = ballots.print(Seminar.ID, 1);
        assertThat(refused("/evaluate/" + first.get(1))).contains("This link does not work");
        assertThat(ballotsOnRecord()).isEqualTo(2);
        send("/evaluate/" + second.get(0), "overall", "4");
        deal("Олена Дем’яненко-Їжакевич");
        assertThat(ballots.left(Seminar.ID)).isZero();
        assertThat(ballots.leftForPaper(Seminar.ID)).isZero();
        assertThat(answersOnRecord()).isEqualTo(2);
    }

    private String[] answers() {
        return new String[] {
            "overall", "4",
            "relevance", "5",
            "organisation", "3",
            "willApply", "PARTLY",
            "own[0].question", "" + scale,
            "own[0].value", "2",
            "own[1].question", "" + yesNo,
            "own[1].value", "NO",
            "own[2].question", "" + text,
            "own[2].value", "Кави",
            "comment", "Дуже <b>добре</b> 😀",
        };
    }

    private long question(String kind, String words) {
        return jdbc.sql("""
                        insert into evaluation_question (event_id, position, kind, text_language, text)
                        select ?, count(*), ?, 'uk', ? from evaluation_question returning id""").params(Seminar.ID, kind, words).query(Long.class).single();
    }

    private String deal(String name) throws Exception {
        String ballot = send(COMMON, "name", name, "confirmed", "true")
                .andExpect(status().isFound())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(ballot).matches("/evaluate/\\w{4}-\\w{4}-\\w{4}");
        return ballot;
    }

    private String refused(String address) throws Exception {
        send(address, "name", "Іван Ковальчук", "overall", "5").andExpect(status().isNotFound());
        return portal.perform(get(address).param("lang", "en"))
                .andExpect(status().isNotFound())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private ResultActions send(String address, String... fields) throws Exception {
        return portal.perform(form(address, fields).param("lang", "en"));
    }

    private static MockHttpServletRequestBuilder form(String address, String... fields) {
        MockHttpServletRequestBuilder form = post(address).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            form.param(fields[i], fields[i + 1]);
        }
        return form;
    }

    private long answersOnRecord() {
        return jdbc.sql("select count(*) from evaluation where event_id = ?")
                .param(Seminar.ID)
                .query(Long.class)
                .single();
    }

    private long ballotsOnRecord() {
        return jdbc.sql("select count(*) from evaluation_ballot where event_id = ?")
                .param(Seminar.ID)
                .query(Long.class)
                .single();
    }
}
