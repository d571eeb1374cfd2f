package org.capacityportal.delegation.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.capacityportal.PortalTest;
import org.capacityportal.delegation.Seminar;
import org.capacityportal.delegation.self.TypedCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** Coordinators make the code of a day and show it in the room. */
@PortalTest
@Transactional
@WithUserDetails("coordinator@demo.example")
class CheckInPagesTests {

    private static final String PAGE = "/events/" + Seminar.ID + "/check-in";

    @Autowired
    MockMvc portal;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void holdTheSeminar() {
        Seminar.hold(jdbc);
    }

    @Test
    void theCodeIsMadeShownAgainAndReplaced() throws Exception {
        portal.perform(get(PAGE))
                .andExpect(content().string(allOf(not(containsString("<svg xmlns")), containsString("0"))));
        portal.perform(post(PAGE).with(csrf())).andExpect(redirectedUrl(PAGE + "?day=" + Seminar.today()));
        String first = code();
        portal.perform(get(PAGE))
                .andExpect(content()
                        .string(allOf(
                                containsString("class=\"cp-qr\""),
                                containsString("localhost/check-in/" + TypedCode.shown(first)))));
        portal.perform(get(PAGE + "/screen"))
                .andExpect(content()
                        .string(allOf(
                                containsString("class=\"cp-qr\""),
                                containsString(TypedCode.shown(first)),
                                not(containsString("cp-nav-wide")))));
        portal.perform(post(PAGE).with(csrf()).param("day", Seminar.today().toString()));
        assertThat(code()).isNotEqualTo(first);
        portal.perform(get("/check-in/" + TypedCode.shown(first))).andExpect(status().isNotFound());
        portal.perform(get("/check-in/" + TypedCode.shown(code()))).andExpect(status().isOk());
        assertThat(jdbc.sql("select action from audit_entry where entity = 'checkIn' and page_id = ? order by id")
                        .param(Seminar.ID)
                        .query(String.class)
                        .list())
                .containsExactly("CREATED", "CHANGED");
    }

    @Test
    void thePageCountsWhoIsPresentThatDay() throws Exception {
        jdbc.sql("insert into attendance (participation_id, event_id, day, present) values (?, ?, ?, true)")
                .params(Seminar.OLENA, Seminar.ID, Seminar.today())
                .update();
        portal.perform(get(PAGE).param("lang", "en"))
                .andExpect(content().string(containsString("1 of 4 people are checked in")));
    }

    @Test
    void thereIsNoCodeForDaysThatAreOverOrNotOfTheEvent() throws Exception {
        LocalDate yesterday = Seminar.today().minusDays(1);
        portal.perform(get(PAGE).param("day", yesterday.toString()).param("lang", "en"))
                .andExpect(content().string(containsString("This day is over")));
        portal.perform(post(PAGE).with(csrf()).param("day", yesterday.toString()))
                .andExpect(redirectedUrl(PAGE + "?day=" + yesterday));
        assertThat(jdbc.sql("select count(*) from check_in_code where event_id = ?")
                        .param(Seminar.ID)
                        .query(Long.class)
                        .single())
                .isZero();
        for (String day :
                new String[] {"2018-07-02", Seminar.today().plusDays(1).toString()}) {
            portal.perform(post(PAGE).with(csrf()).param("day", day)).andExpect(status().isNotFound());
        }
        portal.perform(get(PAGE).param("day", "2018-07-02")).andExpect(status().isNotFound());
        portal.perform(get(PAGE).param("day", "20018-07-02")).andExpect(status().isBadRequest());
    }

    private String code() {
        return jdbc.sql("select code from check_in_code where event_id = ?")
                .param(Seminar.ID)
                .query(String.class)
                .single();
    }
}
