package org.capacityportal.delegation.certificate;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.capacityportal.platform.paper.PrintedPdf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** Issuing certificates of attendance at the seminar in Dnipro, five days long, of which 80 percent are four. */
@PortalTest
@Transactional
@WithUserDetails("coordinator@demo.example")
class CertificatePagesTests {

    private static final String PAGE = "/events/3/certificates";

    @Autowired
    MockMvc portal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    UserDetailsService users;

    @Test
    void issuesToAllWhoAttendedEnoughAndToNobodyElse() throws Exception {
        attended(30_101, 3);
        attended(30_102, 4);
        portal.perform(post(PAGE).with(csrf()).param("all", "true")).andExpect(redirectedUrl(PAGE + "?show=issued"));
        assertThat(holders()).contains(30_102L).doesNotContain(30_101L);
        assertThat(holders()).isEqualTo(jdbc.sql("""
                                select id from attended_participation where event_id = 3 and role = 'DELEGATE' and days >= 4
                                order by id""").query(Long.class).list());
        int issued = holders().size();
        portal.perform(post(PAGE).with(csrf()).param("all", "true"));
        assertThat(holders()).as("issued once").hasSize(issued);
        assertThat(page(PAGE + "?show=below")).contains("Яременко", "3 of 5 (60%)", "below the minimum of 80%");
        assertThat(page("/events/3")).contains("certificates?show=issued\">" + issued + "</a>");
    }

    @Test
    void issuesToThoseChosen() throws Exception {
        attended(30_101, 3);
        issue(30_101, 30_103, 20_101, 999_999_999);
        assertThat(holders()).containsExactly(30_103L);
        portal.perform(post(PAGE).with(csrf())).andExpect(redirectedUrl(PAGE + "?show=issued"));
        portal.perform(post(PAGE).with(csrf()).param("people", "abc")).andExpect(status().isBadRequest());
    }

    @Test
    void thereIsNoCertificateBeforeTheEventIsCompleted() throws Exception {
        jdbc.sql("update event set status = 'CONFIRMED' where id = 3").update();
        portal.perform(post(PAGE).with(csrf()).param("all", "true"));
        assertThat(holders()).isEmpty();
        assertThat(page(PAGE)).contains("once the event is completed");
    }

    @Test
    void expertsGetNone() throws Exception {
        issue(jdbc.sql("select min(id) from participation where event_id = 3 and role = 'EXPERT'")
                .query(Long.class)
                .single());
        assertThat(holders()).isEmpty();
    }

    @Test
    void staysAsItWasIssuedWhateverChanges() throws Exception {
        issue(30_102);
        String before = printed(30_102);
        assertThat(before).contains("Ткаченко Лариса Миколаївна", "Tkachenko Larysa Mykolaivna", "взяла участь");
        jdbc.sql("update participant set family_name = 'Нова', latin_name = 'Nova' where id = 102")
                .update();
        jdbc.sql("update event set title = 'Перейменований' where id = 3").update();
        assertThat(printed(30_102)).isEqualTo(before);

        String number = number(30_102);
        withdraw(30_102);
        issue(30_102);
        assertThat(printed(30_102)).contains("Нова Лариса", "Перейменований");
        assertThat(number(30_102)).isNotEqualTo(number);
        assertThat(page(PAGE + "?show=withdrawn")).contains(number);
    }

    @Test
    void whatIsWithdrawnIsNotPrintedNorWithdrawnAgain() throws Exception {
        issue(30_102);
        String address = PAGE + "/" + id(30_102);
        assertThat(page(address + "/withdraw")).contains("Withdraw the certificate " + number(30_102));
        withdraw(30_102);
        portal.perform(get(address + ".pdf")).andExpect(status().isNotFound());
        portal.perform(get(address + "/withdraw")).andExpect(status().isNotFound());
        portal.perform(post(address + "/withdraw").with(csrf())).andExpect(status().isNotFound());
        portal.perform(get("/events/2/certificates/" + id(30_102) + ".pdf")).andExpect(status().isNotFound());
        portal.perform(get(PAGE + "/all.pdf")).andExpect(status().isNotFound());
        portal.perform(get(PAGE + "/all.pdf").param("part", "-1")).andExpect(status().isNotFound());
    }

    @Test
    void attendanceTakenBackLaterIsToldButTakesNothingAway() throws Exception {
        issue(30_102);
        attended(30_102, 1);
        assertThat(page(PAGE + "?show=issued"))
                .contains(number(30_102), "attendance is below the minimum by now", "1 certificate is valid though");
        printed(30_102);
    }

    @Test
    void whoHoldsOneStaysOnTheList() throws Exception {
        issue(30_102);
        portal.perform(post("/participations/30102/delete").with(csrf()))
                .andExpect(redirectedUrl("/events/3#delegation-city-1"));
        assertThat(deleted(30_102)).isFalse();
        withdraw(30_102);
        portal.perform(post("/participations/30102/delete").with(csrf()));
        assertThat(deleted(30_102)).isTrue();
    }

    @Test
    void keepsTheTermsOfTheEvent() throws Exception {
        portal.perform(terms("60", "EN", "PL").param("version", "0").param("hours", "36"))
                .andExpect(redirectedUrl(PAGE));
        attended(30_101, 3);
        issue(30_101);
        assertThat(printed(30_101))
                .contains(
                        "Certificate of attendance",
                        "Zaświadczenie o udziale",
                        "36 academic hours",
                        "Anna Nowak",
                        "Director");
        portal.perform(terms("90", "UK", "").param("version", "0").param("lang", "en"))
                .andExpect(status().isConflict());
        portal.perform(terms("90", "UK", "").param("version", "1")).andExpect(redirectedUrl(PAGE));
        assertThat(page("/events/3")).contains("Minimum attendance");
    }

    @ParameterizedTest
    @CsvSource({
        "0, UK, EN, '', whole number from 1 to 100",
        "101, UK, EN, '', whole number from 1 to 100",
        "lots, UK, EN, '', whole number from 1 to 100",
        "'', UK, EN, '', Fill in this field",
        "80, UK, UK, '', Choose another language",
        "80, '', EN, '', Fill in this field",
        "80, UK, EN, -5, whole number from 1 to 1000",
        "80, UK, EN, 1e9, whole number from 1 to 1000",
    })
    void termsThatCannotBeAreToldAtTheirFields(String min, String first, String second, String hours, String message)
            throws Exception {
        portal.perform(terms(min, first, second)
                        .param("hours", hours)
                        .param("version", "0")
                        .param("lang", "en"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(message)))
                .andExpect(content().string(containsString("value=\"Anna Nowak\"")));
    }

    @Test
    void aPositionNeedsItsName() throws Exception {
        portal.perform(post(PAGE + "/terms")
                        .with(csrf())
                        .param("minPercent", "80")
                        .param("language", "UK")
                        .param("secondSignatoryPosition", "<b>Director")
                        .param("signatory", "x".repeat(151))
                        .param("version", "0")
                        .param("base", "{}")
                        .param("lang", "en"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("At most 150 characters")))
                .andExpect(content().string(containsString("&lt;b&gt;Director")));
    }

    @Test
    @WithUserDetails("admin@demo.example")
    void officialsReadThoseOfTheirDelegationAlone() throws Exception {
        issue(30_102, 30_201);
        long own = id(30_102);
        long others = id(30_201);
        as("city@demo.example", PAGE)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Ткаченко")))
                .andExpect(content().string(not(containsString("Дорошенко"))))
                .andExpect(content().string(not(containsString("/withdraw"))));
        as("city@demo.example", PAGE + "/" + own + ".pdf").andExpect(status().isOk());
        as("city@demo.example", PAGE + "/" + others + ".pdf").andExpect(status().isNotFound());
        byte[] all = as("city@demo.example", PAGE + "/all.pdf")
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(PrintedPdf.text(all)).contains("Ткаченко").doesNotContain("Дорошенко");
        as("city@demo.example", "/participants/102").andExpect(content().string(containsString(number(30_102))));
        as("donor@demo.example", PAGE).andExpect(status().isNotFound());
        as("donor@demo.example", PAGE + "/" + own + ".pdf").andExpect(status().isNotFound());
        as("donor@demo.example", "/participants/102").andExpect(content().string(not(containsString(number(30_102)))));
    }

    private ResultActions as(String user, String address) throws Exception {
        return portal.perform(
                get(address).with(user(users.loadUserByUsername(user))).param("lang", "en"));
    }

    private MockHttpServletRequestBuilder terms(String min, String first, String second) {
        return post(PAGE + "/terms")
                .with(csrf())
                .param("minPercent", min)
                .param("language", first)
                .param("secondLanguage", second)
                .param("signatory", "Anna Nowak")
                .param("signatoryPosition", "Director")
                .param("base", "{}");
    }

    private void attended(long participation, int days) {
        jdbc.sql("update attendance set present = day < date '2018-07-02' + ? where participation_id = ?")
                .params(days, participation)
                .update();
    }

    private void issue(long... participations) throws Exception {
        MockHttpServletRequestBuilder form = post(PAGE).with(csrf());
        for (long participation : participations) {
            form.param("people", Long.toString(participation));
        }
        portal.perform(form).andExpect(redirectedUrl(PAGE + "?show=issued"));
    }

    private void withdraw(long participation) throws Exception {
        portal.perform(post(PAGE + "/" + id(participation) + "/withdraw").with(csrf()))
                .andExpect(redirectedUrl(PAGE));
    }

    private List<Long> holders() {
        return jdbc.sql("select participation_id from certificate where event_id = 3 order by 1")
                .query(Long.class)
                .list();
    }

    private long id(long participation) {
        return jdbc.sql("select max(id) from certificate where participation_id = ?")
                .param(participation)
                .query(Long.class)
                .single();
    }

    private String number(long participation) {
        return jdbc.sql("select number from certificate where id = ?")
                .param(id(participation))
                .query(String.class)
                .single();
    }

    private boolean deleted(long participation) {
        return jdbc.sql("select deleted_at is not null from participation where id = ?")
                .param(participation)
                .query(Boolean.class)
                .single();
    }

    private String printed(long participation) throws Exception {
        // Set in lines, as long texts are.
        return PrintedPdf.text(portal.perform(get(PAGE + "/" + id(participation) + ".pdf"))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray())
                .replaceAll("\\s+", " ");
    }

    private String page(String address) throws Exception {
        return portal.perform(get(address).param("lang", "en"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
