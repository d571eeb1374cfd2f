package org.capacityportal.event.spending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capacityportal.event.EventPages.form;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.util.List;
import org.capacityportal.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** Who sees which money, and what it comes to. */
@PortalTest
@Transactional
class SpendingAccessTests {

    @Autowired
    MockMvc portal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Spendings spendings;

    @Test
    @WithUserDetails("coordinator@demo.example")
    void theSumsOfTheDemonstrationAreThoseCountedByHand() {
        assertThat(totals(SpendingOwner.Kind.PROGRAMME, 1))
                .containsExactly(total(
                        "PLN",
                        24,
                        "82995.40",
                        "82443.48",
                        "62302.25",
                        "36142.38",
                        "263883.51",
                        "12816.00",
                        "36100.00"));
        assertThat(totals(SpendingOwner.Kind.EVENT, 1))
                .containsExactly(
                        total("PLN", 6, "16044.50", "38400.00", "38400.00", "1240.50", "94085.00", "0", "22100.00"));
        assertThat(totals(SpendingOwner.Kind.EVENT, 2))
                .containsExactly(
                        total("PLN", 5, "7024.50", "2540.76", "5400.00", "300.52", "15265.78", "0", "6000.00"));
        assertThat(totals(SpendingOwner.Kind.EVENT, 3))
                .containsExactly(total(
                        "PLN", 9, "55126.40", "41502.72", "18502.25", "911.36", "116042.73", "12816.00", "8000.00"));
        assertThat(totals(SpendingOwner.Kind.PROGRAMME, 2))
                .containsExactly(total("USD", 6, "13464.00", "11268.20", "3787.98", "5961.89", "34482.07", "0", "0"));
        assertThat(totals(SpendingOwner.Kind.PROGRAMME, 3))
                .containsExactly(total("USD", 9, "17706.00", "17922.50", "13546.80", "26720.00", "75895.30", "0", "0"));
        assertThat(totals(SpendingOwner.Kind.EVENT, 7)).isEmpty();
    }

    @Test
    @WithUserDetails("donor@demo.example")
    void aDonorReadsWhatItFundsAndWritesNothing() throws Exception {
        portal.perform(get("/programmes/1/spending").param("lang", "en"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("263,883.51")))
                .andExpect(content().string(containsString("/events/3/spending")))
                .andExpect(content().string(not(containsString("/edit"))));
        portal.perform(get("/events/3").param("lang", "en"))
                .andExpect(content().string(containsString("116,042.73")))
                .andExpect(content().string(not(containsString("Add spending"))));
        for (String hidden : new String[] {
            "/programmes/2/spending",
            "/events/8/spending",
            "/events/7/spending",
            "/events/3/spending/new",
            "/events/3/spending/12/edit",
            "/events/3/spending/12/delete"
        }) {
            portal.perform(get(hidden)).andExpect(status().isNotFound());
        }
        for (String hidden : new String[] {"/events/3/spending", "/events/3/spending/12/delete"}) {
            portal.perform(form(hidden)).andExpect(status().isNotFound());
        }
    }

    @Test
    @WithUserDetails("donor@demo.example")
    void aDonorOfTheProgrammeDoesNotSeeTheMoneyOfEventsThatOthersFundAlone() throws Exception {
        jdbc.sql("delete from event_funding where event_id = 3 and donor_id = 1")
                .update();
        portal.perform(get("/programmes/1/spending").param("lang", "en"))
                .andExpect(content().string(containsString("147,840.78")))
                .andExpect(content().string(not(containsString("/events/3/spending"))));
        portal.perform(get("/events/3/spending")).andExpect(status().isNotFound());
    }

    @Test
    @WithUserDetails("city@demo.example")
    void officialsSeeNoMoney() throws Exception {
        for (String hidden : new String[] {
            "/events/3/spending", "/programmes/1/spending", "/events/3/spending/new", "/events/3/spending/12/edit"
        }) {
            portal.perform(get(hidden)).andExpect(status().isNotFound());
        }
        for (String page : new String[] {"/events/3", "/programmes/1"}) {
            portal.perform(get(page).param("lang", "en"))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("Spending"))))
                    .andExpect(content().string(not(containsString("116,042.73"))));
        }
    }

    @Test
    @WithUserDetails("coordinator@demo.example")
    void aCoordinatorSeesTheMoneyOfAssignedProgrammes() throws Exception {
        portal.perform(get("/events/9/spending")).andExpect(status().isOk());
        jdbc.sql("delete from user_programme where user_id = 2 and programme_id = 3")
                .update();
        portal.perform(get("/events/9/spending")).andExpect(status().isNotFound());
        portal.perform(get("/programmes/3/spending")).andExpect(status().isNotFound());
        portal.perform(form("/events/9/spending/41/delete")).andExpect(status().isNotFound());
    }

    private List<SpendingTotal> totals(SpendingOwner.Kind kind, long id) {
        return spendings.totals(spendings.owner(kind, id), SpendingFilter.ALL);
    }

    private static SpendingTotal total(String currency, long number, String... sums) {
        BigDecimal[] money = new BigDecimal[sums.length];
        for (int i = 0; i < sums.length; i++) {
            // A sum of no rows is a plain 0.
            money[i] = new BigDecimal(sums[i]);
        }
        return new SpendingTotal(
                currency, number, money[0], money[1], money[2], money[3], money[4], money[5], money[6]);
    }
}
