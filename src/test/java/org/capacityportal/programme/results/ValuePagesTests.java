package org.capacityportal.programme.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capacityportal.programme.results.ResultForms.INDICATORS;
import static org.capacityportal.programme.results.ResultForms.RESULTS;
import static org.capacityportal.programme.results.ResultForms.created;
import static org.capacityportal.programme.results.ResultForms.edited;
import static org.capacityportal.programme.results.ResultForms.opened;
import static org.capacityportal.programme.results.ResultForms.values;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.capacityportal.PortalTest;
import org.capacityportal.platform.EditState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** Indicator 6 is a number that stood at 3 on 6 July 2018, 8 one that is told apart by region; 1 is counted. */
@PortalTest
@Transactional
@WithUserDetails("coordinator@demo.example")
class ValuePagesTests {

    private static final String SIX = INDICATORS + "/6/values";
    private static final String ROUND = RESULTS + "/values";

    @Autowired
    MockMvc portal;

    @Autowired
    JdbcClient jdbc;

    @Test
    void threeValuesAreEnteredInOneGo() throws Exception {
        portal.perform(get(ROUND).param("asOf", "2018-09-30"))
                .andExpect(content().string(containsString("value=\"2018-09-30\"")))
                .andExpect(content().string(containsString("name=\"rows[1].evidence\"")))
                .andExpect(content().string(not(containsString("rows[2]"))));
        portal.perform(round("2018-12-31", "6", "4", "8", "2").param("rows[0].evidence", "Protokoll"))
                .andExpect(redirectedUrl(RESULTS));
        assertThat(of(6)).containsExactly("2018-07-06 3", "2018-12-31 4");
        assertThat(of(8)).contains("2018-12-31 2");
        portal.perform(get("/programmes/1").param("lang", "en"))
                .andExpect(content().string(containsString("2018-12-31: 4; Protokoll")));
    }

    @Test
    void aBlankRowSaysNothingNewAndAllBlankIsTold() throws Exception {
        portal.perform(round("2018-12-31", "6", "", "8", "2")).andExpect(redirectedUrl(RESULTS));
        assertThat(of(6)).containsExactly("2018-07-06 3");
        portal.perform(round("2018-12-31", "6", "", "8", ""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Enter one value at least")));
    }

    @Test
    void valuesEnteredTwiceFromTwoBrowsersDoNotReplaceEachOther() throws Exception {
        portal.perform(round("2018-12-31", "6", "4", "8", "")).andExpect(redirectedUrl(RESULTS));
        portal.perform(round("2018-12-31", "6", "5", "8", "2").param("rows[0].evidence", "meins"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Another entry of this day is on record: 4.")))
                .andExpect(content().string(containsString("value=\"5\"")))
                .andExpect(content().string(containsString("value=\"meins\"")));
        assertThat(of(6)).containsExactly("2018-07-06 3", "2018-12-31 4");
        // What is on record just so is no obstacle for the rest.
        portal.perform(round("2018-12-31", "6", "4.0", "8", "2")).andExpect(redirectedUrl(RESULTS));
        assertThat(of(8)).contains("2018-12-31 2");
    }

    @Test
    void nothingOfARoundIsSavedWhereOneValueIsWrong() throws Exception {
        portal.perform(round("2018-12-31", "6", "-4", "8", "2"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("A number of 0 or more")));
        portal.perform(round("2018-12-31", "6", "1e999999999", "8", "2")).andExpect(status().isUnprocessableContent());
        portal.perform(round("2018-12-31", "6", "", "8", "2").param("rows[0].evidence", "ohne Wert"))
                .andExpect(content().string(containsString("Give the value, too")));
        portal.perform(round("2999-12-31", "6", "4", "8", "2"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("The date must lie between 1990 and 2100")));
        portal.perform(round("2018-12-31", "1", "4", "13", "2"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("was deleted or is counted by the portal now")));
        portal.perform(round("20018-07-02", "6", "4", "x", "abc"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Give a date such as")));
    }

    @Test
    void aValueIsEnteredOnceHoweverOftenItIsSent() throws Exception {
        String token = UUID.randomUUID().toString();
        created(portal, values(SIX, "value", "4", "submission", token));
        created(portal, values(SIX, "value", "4", "submission", token));
        assertThat(of(6)).containsExactly("2018-07-06 3", "2018-09-30 4");
        portal.perform(values(SIX, "value", "5"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Values of this day are on record already")))
                .andExpect(content().string(containsString("value=\"5\"")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "asOf=2100-01-01&value=1 | The day lies in the future",
                "asOf=&value=1 | Fill in this field",
                "value= | Give the value, too",
                "value=abc | This value does not fit here",
                "value=1&evidenceUrl=javascript:alert(1) | Give an address that begins with",
                "value=1&parts[0].category=SEX:WOMAN&parts[0].value=1 | The programme has no such part",
            })
    void whatDoesNotFitIsToldAtItsField(String typed, String message) throws Exception {
        portal.perform(values(SIX, typed.strip().split("[&=]", -1)).param("evidence", "<b>bleibt</b>"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(message.strip())))
                .andExpect(content().string(containsString("&lt;b&gt;bleibt&lt;/b&gt;")));
    }

    @Test
    void aValueOfPartsIsCorrectedMovedAndRemoved() throws Exception {
        String eight = INDICATORS + "/8/values";
        created(
                portal,
                values(
                        eight,
                        "asOf",
                        "2018-11-30",
                        "value",
                        "2",
                        "parts[0].category",
                        "REGION:18",
                        "parts[0].value",
                        "1"));
        EditState edit = opened(portal, eight + "/2018-11-30");
        created(
                portal,
                edited(
                        values(
                                eight + "/2018-11-30",
                                "asOf",
                                "2018-12-01",
                                "value",
                                "3",
                                "parts[0].category",
                                "REGION:18"),
                        edit));
        assertThat(of(8)).contains("2018-12-01 3").doesNotContain("2018-11-30 2");
        assertThat(jdbc.sql("select count(*) from indicator_value where indicator_id = 8 and category <> ''")
                        .query(Long.class)
                        .single())
                .isZero();
        EditState again = opened(portal, eight + "/2018-12-01");
        created(portal, edited(post(eight + "/2018-12-01/delete").with(csrf()), again));
        assertThat(of(8)).doesNotContain("2018-12-01 3");
        portal.perform(get("/programmes/1").param("lang", "en"))
                .andExpect(content().string(containsString("2018-11-30: 2; Sumy Oblast 1 → 2018-12-01: 3")))
                .andExpect(content().string(containsString("2018-12-01: 3 → empty")));
    }

    @Test
    void twoWhoCorrectOneValueKeepBothEdits() throws Exception {
        EditState edit = opened(portal, SIX + "/2018-07-06");
        created(portal, edited(values(SIX + "/2018-07-06", "asOf", "2018-07-06", "value", "2"), edit));
        portal.perform(edited(
                        values(
                                SIX + "/2018-07-06",
                                "asOf",
                                "2018-07-06",
                                "value",
                                "3",
                                "evidence",
                                "Три проєкти представлено на закритті семінару в Дніпрі.",
                                "evidenceUrl",
                                "https://example.org/proof"),
                        edit))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("value=\"2\"")))
                .andExpect(content().string(containsString("value=\"https://example.org/proof\"")));
        portal.perform(edited(post(SIX + "/2018-07-06/delete").with(csrf()), edit))
                .andExpect(status().isConflict());
        assertThat(of(6)).containsExactly("2018-07-06 2");
    }

    @Test
    void whatThePortalCountsTakesNoValues() throws Exception {
        portal.perform(get(INDICATORS + "/1").param("lang", "en"))
                .andExpect(content().string(containsString("Counted by the portal")))
                .andExpect(content().string(not(containsString("id=\"enter\""))));
        portal.perform(values(INDICATORS + "/1/values", "value", "4")).andExpect(status().isNotFound());
        for (String noDay : new String[] {"/2001-01-01", "/abc", "/+999999999-01-01"}) {
            portal.perform(get(SIX + noDay)).andExpect(status().isNotFound());
        }
    }

    private MockHttpServletRequestBuilder round(
            String day, String first, String firstValue, String second, String secondValue) {
        return values(
                ROUND,
                "asOf",
                day,
                "rows[0].indicator",
                first,
                "rows[0].value",
                firstValue,
                "rows[1].indicator",
                second,
                "rows[1].value",
                secondValue);
    }

    /** The totals on record, by day. */
    private List<String> of(long indicator) {
        return jdbc.sql("""
                        select as_of || ' ' || trim_scale(value) from indicator_value
                        where indicator_id = ? and category = '' order by as_of""").param(indicator).query(String.class).list();
    }
}
