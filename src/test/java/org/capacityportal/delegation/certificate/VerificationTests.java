package org.capacityportal.delegation.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Locale;
import org.capacityportal.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

/** The public check of certificates, by people who are not signed in. */
@PortalTest
@Transactional
class VerificationTests {

    private static final String NUMBER = CertificateNumber.create(2018).text();

    @Autowired
    MockMvc portal;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void oneCertificate() {
        jdbc.sql("delete from wrong_answer").update();
        jdbc.sql("""
                        insert into certificate (number, event_id, participation_id, issued_for, issued_at, printed)
                        values (?, 3, 30102, 30102, now(), '{
                            "sides": [
                                {"language": "UK", "name": "Ткаченко <Лариса>", "event": "Семінар", "place": "Дніпро", "online": false,
                                 "programme": "Програма", "donors": "Донор"},
                                {"language": "EN", "name": "Tkachenko Larysa", "event": "Seminar", "online": false}],
                            "startsOn": "2018-07-02", "endsOn": "2018-07-06", "hours": 36,
                            "signatories": [{"name": "Підписант"}], "issuedOn": "2018-07-07"}')""").param(NUMBER).update();
    }

    @Test
    void confirmsNumberNameEventAndDatesAndNothingElse() throws Exception {
        String page = check(NUMBER, "10.0.0.1")
                .andExpect(status().isOk())
                .andExpect(header().string("Referrer-Policy", "no-referrer"))
                .andExpect(header().string("X-Robots-Tag", containsString("noindex")))
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("noindex");
        assertThat(page.substring(page.indexOf("<main")).replace('\u00a0', ' '))
                .contains(
                        NUMBER,
                        "Ткаченко &lt;Лариса&gt;",
                        "Tkachenko Larysa",
                        "Семінар",
                        "Seminar",
                        "2–6 July 2018",
                        "Valid")
                .doesNotContain("Підписант", "hours", "Дніпро", "Програма", "Донор", "/participants", "/events");
    }

    @Test
    void leadsFromWhatIsTypedToThePage() throws Exception {
        portal.perform(get("/certificates")
                        .param("number", " " + NUMBER.toLowerCase(Locale.ROOT).replace("-", " ")))
                .andExpect(redirectedUrl("/certificates/" + NUMBER));
        portal.perform(get("/certificates").param("lang", "pl"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Numer zaświadczenia")));
        for (String typed : List.of("", "   ", "CP-2018", "<script>alert(1)</script>", "🙂", "0".repeat(5000))) {
            jdbc.sql("delete from wrong_answer").update();
            portal.perform(get("/certificates").param("number", typed).param("lang", "en"))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("a character is missing or mistyped")));
        }
    }

    @Test
    void whatWasNotIssuedIsUnknown() throws Exception {
        check(CertificateNumber.create(2018).text(), "10.0.0.2")
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("Unknown number")));
        check("CP-2018-AAAA-BBBB-CCCC", "10.0.0.2").andExpect(status().isNotFound());
        check("nonsense", "10.0.0.2").andExpect(status().isNotFound());
    }

    @Test
    void whatWasWithdrawnIsNotValidAndTellsNoName() throws Exception {
        jdbc.sql("update certificate set withdrawn_at = now() where number = ?")
                .param(NUMBER)
                .update();
        String page = check(NUMBER, "10.0.0.3")
                .andExpect(status().isGone())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("Not valid", "withdrawn").doesNotContain("Tkachenko", "Seminar");
    }

    @Test
    void aHundredGuessesAreSlowedDownAndNobodyElseIs() throws Exception {
        int slowed = 0;
        for (int i = 0; i < 100; i++) {
            int answer = check(CertificateNumber.create(2018).text(), "203.0.113.7")
                    .andReturn()
                    .getResponse()
                    .getStatus();
            assertThat(answer).isIn(404, 429);
            slowed += answer == 429 ? 1 : 0;
        }
        assertThat(slowed).isEqualTo(100 - Guesses.WRONG_PER_ADDRESS);
        check(NUMBER, "203.0.113.7")
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After"))
                .andExpect(content().string(containsString("Too many wrong numbers")));
        check(NUMBER, "198.51.100.9").andExpect(status().isOk());

        jdbc.sql("update wrong_answer set since = since - interval '1 minute'").update();
        check(NUMBER, "203.0.113.7").andExpect(status().isOk());
    }

    @Test
    void manyWhoGuessTogetherHaveFewerTriesEach() throws Exception {
        jdbc.sql(
                        "insert into wrong_answer (question, sender, since, number) values (sha256('certificate'), 0, now(), ?)")
                .param(Guesses.STORM)
                .update();
        for (int i = 0; i < Guesses.WRONG_PER_ADDRESS_IN_A_STORM; i++) {
            check("nonsense", "203.0.113.8").andExpect(status().isNotFound());
        }
        check("nonsense", "203.0.113.8").andExpect(status().isTooManyRequests());
        check(NUMBER, "198.51.100.10").andExpect(status().isOk());
    }

    @Test
    void aNetworkOfTheSixthVersionIsOneAddress() throws Exception {
        for (int i = 0; i < Guesses.WRONG_PER_ADDRESS; i++) {
            check("nonsense", "2001:db8:1:2:0:0:0:" + i).andExpect(status().isNotFound());
        }
        check("nonsense", "2001:db8:1:2:ffff:1:1:1").andExpect(status().isTooManyRequests());
        check("nonsense", "2001:db8:1:3:0:0:0:1").andExpect(status().isNotFound());
    }

    private ResultActions check(String number, String address) throws Exception {
        return portal.perform(get("/certificates/" + number).param("lang", "en").with(request -> {
            request.setRemoteAddr(address);
            return request;
        }));
    }
}
