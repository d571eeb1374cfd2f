package org.capacityportal.delegation.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.capacityportal.PortalTest;
import org.capacityportal.delegation.Seminar;
import org.capacityportal.delegation.attendance.AttendanceSheet;
import org.capacityportal.platform.NotFoundException;
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

/** Participants without an account check in by the code in the room. */
@PortalTest
@Transactional
class SelfCheckInTests {

    private static final String PAGE = "/check-in/abcd-efgh-jkmn";

    @Autowired
    private AttendanceSheet sheet;

    @Autowired
    MockMvc portal;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void openTheRoom() {
        Seminar.hold(jdbc);
        jdbc.sql("insert into check_in_code (event_id, day, code) values (?, ?, 'abcdefghjkmn')")
                .params(Seminar.ID, Seminar.today())
                .update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Дем’яненко-Їжакевич Олена Петрівна",
                "Олена Дем'яненко-Їжакевич",
                "Olena Demianenko-Yizhakevych",
                "  дем`яненко їжакевич   олена ",
                "Алёна Демьяненко-Ижакевич",
            })
    void whoIsOnTheListIsFoundInAnySpellingAndTickedOnce(String name) throws Exception {
        type("name", name).andExpect(status().isOk()).andExpect(content().string(containsString("Sumy")));
        assertThat(present()).isEmpty();
        type("name", name, "confirmed", "true")
                .andExpect(redirectedUrl(PAGE))
                .andExpect(flash().attribute("done", "NOW"));
        assertThat(present()).containsExactly(Seminar.OLENA);
        type("name", name, "confirmed", "true").andExpect(flash().attribute("done", "BEFORE"));
    }

    @Test
    void theFirstTickKeepsWhatHasCountedOnTheDaysBefore() throws Exception {
        jdbc.sql("update participation set absent = true where id = ?")
                .param(Seminar.IVAN)
                .update();
        type("name", "Nowak Krzysztof", "confirmed", "true");
        assertThat(present()).containsExactly(Seminar.TRAINER);
        assertThat(jdbc.sql("select count(*) from attendance where event_id = ? and present and day < ?")
                        .params(Seminar.ID, Seminar.today())
                        .query(Long.class)
                        .single())
                .isEqualTo(3 * 2);
    }

    @ParameterizedTest
    @CsvSource({
        "i.kovalchuk@EXAMPLE.org, 820012",
        "4455, 820013",
        "+380 50 333 44 55, 820013",
    })
    void namesakesAreToldApartByWhatIsOnRecord(String contact, long person) throws Exception {
        type("name", "Іван Ковальчук")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(containsString("name=\"contact\""), not(containsString("sumy.example")))));
        type("name", "Іван Ковальчук", "contact", contact, "confirmed", "true").andExpect(redirectedUrl(PAGE));
        assertThat(present()).containsExactly(person);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999", "55", "somebody@example.org", "@", "<script>", "😀"})
    void aWrongContactTicksNobody(String contact) throws Exception {
        type("name", "Іван Ковальчук", "contact", contact, "confirmed", "true")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("contact-about")));
        assertThat(present()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Ковальчук",
                "Олександр Невідомий",
                "<script>alert(1)</script> <b>",
                "😀 😀",
                "% _ ' \" \\ ; -- x",
                "🇺🇦",
            })
    void whoIsNotFoundLearnsNothingAndKeepsWhatWasTyped(String name) throws Exception {
        type("name", name, "confirmed", "true")
                .andExpect(status().is(422))
                .andExpect(content().string(allOf(not(containsString("<script>")), not(containsString("Дем’яненко")))));
        assertThat(present()).isEmpty();
        type("name", "x".repeat(201)).andExpect(status().is(422));
    }

    @Test
    void wrongNamesAreSlowedDownAndRightOnesAreNotCounted() throws Exception {
        for (int i = 0; i < 40; i++) {
            type("name", "Nowak Krzysztof").andExpect(status().isOk());
        }
        for (int i = 0; i < 30; i++) {
            type("name", "Нікого Немає" + i).andExpect(status().is(422));
        }
        type("name", "Nowak Krzysztof")
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After"))
                .andExpect(content().string(containsString("value=\"Nowak Krzysztof\"")));
        portal.perform(form("name", "Nowak Krzysztof").with(request -> {
                    request.setRemoteAddr("192.0.2.7");
                    return request;
                }))
                .andExpect(status().isOk());
        assertThat(jdbc.sql("select row_to_json(w)::text from wrong_answer w")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(row -> row.contains("127.0.0.1"));
    }

    @Test
    void codesThatDoNotWorkCannotBeToldApart() throws Exception {
        String unknown = refused("/check-in/nnnn-nnnn-nnnn");
        jdbc.sql("update check_in_code set day = day - 1").update();
        assertThat(refused(PAGE)).isEqualTo(unknown);
        jdbc.sql("update check_in_code set day = day + 1, code = 'zzzzzzzzzzzz'")
                .update();
        assertThat(refused(PAGE)).isEqualTo(unknown);
        assertThat(refused("/check-in/" + "a".repeat(2000))).isEqualTo(unknown);
        assertThat(refused("/check-in/---")).isEqualTo(unknown);
        jdbc.sql("update event set status = 'CANCELLED' where id = ?")
                .param(Seminar.ID)
                .update();
        assertThat(refused("/check-in/zzzz-zzzz-zzzz")).isEqualTo(unknown);
    }

    @Test
    void aCodeWorksFromMidnightToMidnightInThePortalsZone() {
        LocalDate day = Seminar.today();
        assertThat(at(day, LocalTime.MIN).room("ABCDefghJKMN").lastDay()).isTrue();
        assertThat(at(day, LocalTime.MAX).room("abcd-efgh-jkmn").eventId()).isEqualTo(Seminar.ID);
        assertThatThrownBy(() -> at(day.minusDays(1), LocalTime.MAX).room("abcdefghjkmn"))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> at(day.plusDays(1), LocalTime.MIN).room("abcdefghjkmn"))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void noOtherSiteAndNoSearchEngineLearnsTheAddress() throws Exception {
        portal.perform(get(PAGE).param("lang", "uk"))
                .andExpect(status().isOk())
                .andExpect(header().string("Referrer-Policy", "no-referrer"))
                .andExpect(header().string("X-Robots-Tag", "noindex, nofollow"))
                .andExpect(
                        content().string(allOf(containsString("Пробний семінар"), not(containsString("Ковальчук")))));
    }

    private CheckIns at(LocalDate day, LocalTime time) {
        return new CheckIns(
                sheet, jdbc, Clock.fixed(day.atTime(time).atZone(Seminar.ZONE).toInstant(), Seminar.ZONE));
    }

    private String refused(String address) throws Exception {
        portal.perform(post(address)
                        .with(csrf())
                        .param("name", "Nowak Krzysztof")
                        .param("confirmed", "true"))
                .andExpect(status().isNotFound());
        return portal.perform(get(address))
                .andExpect(status().isNotFound())
                .andExpect(header().string("Referrer-Policy", "no-referrer"))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private ResultActions type(String... fields) throws Exception {
        return portal.perform(form(fields));
    }

    private static MockHttpServletRequestBuilder form(String... fields) {
        MockHttpServletRequestBuilder form = post(PAGE).with(csrf()).param("lang", "en");
        for (int i = 0; i < fields.length; i += 2) {
            form.param(fields[i], fields[i + 1]);
        }
        return form;
    }

    /** Who is ticked today. */
    private List<Long> present() {
        return jdbc.sql("select participation_id from attendance where event_id = ? and day = ? and present order by 1")
                .params(Seminar.ID, Seminar.today())
                .query(Long.class)
                .list();
    }
}
