package org.capacityportal.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

/** Attendance and head counts of the two completed events of 2018: no. 1 without a sheet, no. 3 with one. */
@PortalTest
@Transactional
@WithUserDetails("coordinator@demo.example")
class AttendanceTests {

    @Autowired
    MockMvc portal;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theFirstUntickedBoxCostsOneDayAndNobodyElseAnything() throws Exception {
        assertThat(days(1)).isEqualTo(120);
        save(1, form(1).without("10102:2018-04-16")).andExpect(redirectedUrl("/events/1#delegation-city-1"));
        assertThat(days(1)).isEqualTo(119);
        assertThat(people(1)).isEqualTo(24);
    }

    @Test
    void whoIsMarkedAbsentDoesNotCountUntilASheetSaysOtherwise() throws Exception {
        Form form = form(1);
        form.absent.add("10102");
        save(1, form);
        assertThat(people(1)).isEqualTo(23);
        assertThat(days(1)).isEqualTo(115);
        // Starting the sheet keeps it so.
        save(1, form(1).without("10105:2018-04-20"));
        assertThat(people(1)).isEqualTo(23);
        assertThat(days(1)).isEqualTo(114);
    }

    @Test
    void twoWhoTickAtOnceKeepBothEdits() throws Exception {
        Form first = form(3).without("30101:2018-07-02");
        Form second = form(3).without("30102:2018-07-03");
        first.exam = "PASSED";
        save(3, first);
        save(3, second);
        assertThat(absentDays()).containsExactlyInAnyOrder("30101 2018-07-02", "30102 2018-07-03");
        assertThat(jdbc.sql("select exam_result from participation where id = 30101")
                        .query(String.class)
                        .single())
                .isEqualTo("PASSED");
    }

    @Test
    void marksAllPresent() throws Exception {
        save(3, form(3).without("30101:2018-07-02"));
        portal.perform(post("/events/3/delegations/city-1/sheet").with(csrf()).param("all", "true"));
        assertThat(absentDays()).isEmpty();
        // Kharkiv keeps its missing day.
        assertThat(days(3)).isEqualTo(197);
    }

    @Test
    void aSheetSavedIsHistoryOfItsEvent() throws Exception {
        save(3, form(3).without("30101:2018-07-02"));
        assertThat(jdbc.sql("""
                        select label || ' ' || (changes -> 'days' ->> 0) || '→' || (changes -> 'days' ->> 1) from audit_entry
                        where page = 'event' and page_id = 3 and entity = 'attendance'""").query(String.class).list()).containsExactly("Sumy 212→211");
    }

    @Test
    void cellsOfAnotherEventAreNotWritten() throws Exception {
        portal.perform(post("/events/3/delegations/city-1/sheet")
                        .with(csrf())
                        .param("was", "20102;2018-05-14;;;false")
                        .param("day", "2018-05-14"))
                .andExpect(status().is3xxRedirection());
        assertThat(days(2)).isEqualTo(21);
    }

    @Test
    void theFirstSheetPutsAwayTheNoteThatThereIsNone() throws Exception {
        String note = "id=\"sheet-note\" hx-swap-oob=\"true\" hidden=\"hidden\"";
        portal.perform(form(1).without("10102:2018-04-16")
                        .into(post("/events/1/delegations/city-1/sheet").header("HX-Request", "true")))
                .andExpect(content().string(containsString(note)));
    }

    @Test
    void answersTheDelegationAloneToAScript() throws Exception {
        Form form = form(3).without("30101:2018-07-02");
        portal.perform(form.into(post("/events/3/delegations/city-1/sheet")
                        .header("HX-Request", "true")
                        .param("lang", "en")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("The delegation is saved")))
                .andExpect(content().string(containsString("participant-days: 196 of 200")));
    }

    @Test
    void aDelegateEmployedByAnNgoCountsForTheCityRepresented() {
        assertThat(jdbc.sql("""
                        select a.days from attended_participation a join participation p on p.id = a.id
                        where p.organisation = 'ГО «Сумська громада»' and a.city_id = 1""").query(Integer.class).list()).containsExactly(3);
    }

    @ParameterizedTest
    @CsvSource({
        "5, 3, 3, Women and men are more than the total",
        "'', 3, 1, 'Give the total, too'",
        "-1, '', '', Give a whole number",
        "abc, '', '', Give a whole number",
        "3.5, '', '', Give a whole number",
        "20000000, '', '', Give a whole number"
    })
    void refusesAHeadCountThatCannotBe(String total, String women, String men, String message) throws Exception {
        portal.perform(post("/events/3/delegations/city-1/headcount")
                        .with(csrf())
                        .param("total", total)
                        .param("women", women)
                        .param("men", men)
                        .param("lang", "en"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(message)))
                .andExpect(content().string(containsString("value=\"" + total + "\"")));
        assertThat(headCount()).containsExactly(5);
    }

    @Test
    void keepsAndTakesAwayHeadCounts() throws Exception {
        headCount("9", "5", "4");
        assertThat(headCount()).containsExactly(9);
        portal.perform(get("/events/3/delegations").param("lang", "en"))
                .andExpect(content().string(containsString("44 reported, 4 unnamed")));
        headCount("", "", "");
        assertThat(headCount()).isEmpty();
    }

    private void headCount(String total, String women, String men) throws Exception {
        portal.perform(post("/events/3/delegations/city-1/headcount")
                        .with(csrf())
                        .param("total", total)
                        .param("women", women)
                        .param("men", men))
                .andExpect(redirectedUrl("/events/3#delegation-city-1"));
    }

    private List<Integer> headCount() {
        return jdbc.sql("select total from head_count where event_id = 3 and city_id = 1")
                .query(Integer.class)
                .list();
    }

    private long days(long event) {
        return jdbc.sql("select sum(days) from attended_participation where event_id = ? and role = 'DELEGATE'")
                .param(event)
                .query(Long.class)
                .single();
    }

    private long people(long event) {
        return jdbc.sql("select count(*) from attended_participation where event_id = ? and role = 'DELEGATE'")
                .param(event)
                .query(Long.class)
                .single();
    }

    private List<String> absentDays() {
        return jdbc.sql("""
                        select a.participation_id || ' ' || a.day from attendance a join participation p on p.id = a.participation_id
                        where p.event_id = 3 and p.city_id = 1 and not a.present""").query(String.class).list();
    }

    private ResultActions save(long event, Form form) throws Exception {
        return portal.perform(form.into(post("/events/" + event + "/delegations/city-1/sheet")));
    }

    /** The sheet of Sumy as a browser would send it back unchanged. */
    private Form form(long event) throws Exception {
        String page = portal.perform(get("/events/" + event + "/delegations"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        Form form = new Form();
        String prefix = event == 1 ? "101" : "301";
        find(page, "name=\"was\" value=\"(" + prefix + "[^\"]*)\"", form.was);
        find(page, "name=\"day\" value=\"([^\"]*)\"", form.days);
        find(
                page,
                "<input(?=[^>]*checked)[^>]*name=\"present\"[^>]*value=\"(" + prefix + "\\d\\d:[^\"]*)\"",
                form.present);
        assertThat(form.was).isNotEmpty();
        assertThat(form.present).isNotEmpty();
        find(page, "<input(?=[^>]*checked)[^>]*name=\"absent\"[^>]*value=\"([^\"]*)\"", form.absent);
        form.asksAbsence = page.contains("name=\"asksAbsence\"");
        return form;
    }

    private static void find(String page, String pattern, List<String> into) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        while (matcher.find()) {
            into.add(matcher.group(1));
        }
    }

    private static final class Form {
        final List<String> was = new ArrayList<>();
        final List<String> days = new ArrayList<>();
        final List<String> present = new ArrayList<>();
        boolean asksAbsence;
        final List<String> absent = new ArrayList<>();
        String exam = "";

        Form without(String box) {
            assertThat(present.remove(box)).isTrue();
            return this;
        }

        MockHttpServletRequestBuilder into(MockHttpServletRequestBuilder request) {
            request.with(csrf())
                    .param("was", was.toArray(String[]::new))
                    .param("day", days.toArray(String[]::new))
                    .param("present", present.toArray(String[]::new));
            if (asksAbsence) {
                request.param("asksAbsence", "true");
            }
            if (!absent.isEmpty()) {
                request.param("absent", absent.toArray(String[]::new));
            }
            return exam.isEmpty() ? request : request.param("exam-30101", exam);
        }
    }
}
