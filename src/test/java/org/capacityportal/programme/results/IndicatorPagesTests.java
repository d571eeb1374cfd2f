package org.capacityportal.programme.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capacityportal.programme.results.ResultForms.INDICATORS;
import static org.capacityportal.programme.results.ResultForms.RESULTS;
import static org.capacityportal.programme.results.ResultForms.created;
import static org.capacityportal.programme.results.ResultForms.edited;
import static org.capacityportal.programme.results.ResultForms.id;
import static org.capacityportal.programme.results.ResultForms.indicator;
import static org.capacityportal.programme.results.ResultForms.opened;
import static org.capacityportal.programme.results.ResultForms.values;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

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
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
@WithUserDetails("coordinator@demo.example")
class IndicatorPagesTests {

    private static final String[] TWO_TARGETS = {
        "dimensions", "SEX",
        "targets[0].startsOn", "2018-01-01",
        "targets[0].endsOn", "2018-12-31",
        "targets[0].value", "10",
        "targets[1].startsOn", "2018-01-01",
        "targets[1].endsOn", "2018-12-31",
        "targets[1].part", "SEX:WOMAN",
        "targets[1].value", "6,5"
    };

    @Autowired
    MockMvc portal;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theFormOpensWithTheResultThatItWasAskedForUnder() throws Exception {
        portal.perform(get(INDICATORS + "/new").param("result", "3"))
                .andExpect(content().string(containsString("<option value=\"3\" selected=\"selected\"")));
    }

    @Test
    void anIndicatorShowsItsTargetsByPart() throws Exception {
        String address = created(portal, indicator(INDICATORS, TWO_TARGETS));
        portal.perform(get(address).param("lang", "en"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(">Women</th>")))
                .andExpect(content().string(containsString("6.5")));
    }

    @Test
    void takingADimensionAwayHidesTargetsAndValuesAndKeepsThem() throws Exception {
        String address = created(portal, indicator(INDICATORS, TWO_TARGETS));
        created(
                portal,
                values(address + "/values", "value", "3", "parts[0].category", "SEX:WOMAN", "parts[0].value", "2"));
        // The tick is gone, and so is the row of women: whether it is sent, cleared or left out, its target stays.
        EditState edit = opened(portal, address + "/edit");
        created(portal, edited(indicator(address), edit));
        assertThat(recorded("indicator_target", address)).containsExactly("SEX:WOMAN");
        assertThat(recorded("indicator_value", address)).containsExactly("", "SEX:WOMAN");
        portal.perform(get(address).param("lang", "en"))
                .andExpect(content().string(not(containsString("Women"))))
                .andExpect(content().string(not(containsString("6.5"))));
        // A correction meanwhile leaves the hidden part alone, too.
        EditState correction = opened(portal, address + "/values/2018-09-30");
        created(portal, edited(values(address + "/values/2018-09-30", "value", "4"), correction));
        EditState again = opened(portal, address + "/edit");
        created(portal, edited(indicator(address, "dimensions", "SEX"), again));
        portal.perform(get(address).param("lang", "en"))
                .andExpect(content().string(matchesPattern("(?s).*data-label=\"Women\">\\s*6\\.5\\s*</td>.*")))
                .andExpect(content().string(matchesPattern("(?s).*data-label=\"Women\">\\s*2\\s*</td>.*")));
    }

    @Test
    void aTargetOfAHiddenPartIsNotReplacedUnseen() throws Exception {
        String address = created(portal, indicator(INDICATORS, TWO_TARGETS));
        EditState edit = opened(portal, address + "/edit");
        created(portal, edited(indicator(address), edit));
        EditState again = opened(portal, address + "/edit");
        portal.perform(edited(indicator(address, TWO_TARGETS), again)
                        .param("targets[2].startsOn", "2018-06-01")
                        .param("targets[2].endsOn", "2018-12-31")
                        .param("targets[2].part", "SEX:WOMAN")
                        .param("targets[2].value", "9"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("comes back with the tick")));
    }

    @Test
    void unticksAndKeepsEvenWhereTheRowIsStillInTheForm() throws Exception {
        String address = created(portal, indicator(INDICATORS, TWO_TARGETS));
        EditState edit = opened(portal, address + "/edit");
        String[] unticked = TWO_TARGETS.clone();
        unticked[1] = "";
        created(portal, edited(indicator(address, unticked), edit));
        assertThat(recorded("indicator_target", address)).containsExactly("", "SEX:WOMAN");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "measure=PERCENTAGE&baselineValue=101 | A percentage from 0 to 100",
                "baselineValue=-1 | A number of 0 or more",
                "baselineValue=1e999999999 | A number of 0 or more",
                "baselineValue=123456789012345 | A number of 0 or more",
                "baselineValue=0.00001 | A number of 0 or more",
                "baselineValue=abc | This value does not fit here",
                "baselineYear=20018&baselineValue=1 | A year from 1990 to 2100",
                "baselineYear=2017 | Give the level of the baseline, too",
                "figure=WOMEN_SHARE | This figure is a share",
                "measure=PERCENTAGE&figure=EVENTS | This figure is a number",
                "measure=QUALITATIVE&figure=EVENTS | This figure is a number",
                "measure=NONSENSE | This value does not fit here",
                "measure= | Fill in this field",
                "result=11 | There is no such objective or output any more",
                "result= | Fill in this field",
                "title= | Fill in this field",
                "targets[0].value=5 | Fill in this field",
                "targets[0].startsOn=2018-12-31&targets[0].endsOn=2018-01-01&targets[0].value=5 | The last day lies before the first",
                "targets[0].startsOn=2018-01-01&targets[0].endsOn=20018-12-31&targets[0].value=5 | Give a date such as",
                "targets[0].startsOn=1066-01-01&targets[0].endsOn=2018-12-31&targets[0].value=5 | The date must lie between",
                "targets[0].startsOn=2018-01-01&targets[0].endsOn=2018-12-31&targets[0].value=5&targets[0].part=SEX:WOMAN | is not told apart by this",
                "targets[0].startsOn=2018-01-01&targets[0].endsOn=2018-12-31&targets[0].value=5&targets[0].part=REGION:999 | The programme has no such part",
                "targets[0].startsOn=2018-01-01&targets[0].endsOn=2018-12-31&targets[0].value=5&targets[1].startsOn=2018-12-31&targets[1].endsOn=2019-12-31&targets[1].value=6 | The period overlaps",
                "measure=YES_NO&targets[0].startsOn=2018-01-01&targets[0].endsOn=2018-12-31&targets[0].value=5 | Fill in this field",
            })
    void whatDoesNotFitIsToldAtItsField(String typed, String message) throws Exception {
        String[] fields = typed.strip().split("[&=]", -1);
        portal.perform(indicator(INDICATORS, fields).param("description", "bleibt stehen"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(message.strip())))
                .andExpect(content().string(containsString("bleibt stehen")));
    }

    @Test
    void levelsAreTypedInTheFieldOfTheirMeasure() throws Exception {
        String answered = created(
                portal,
                indicator(
                        INDICATORS,
                        "measure",
                        "YES_NO",
                        "baselineAnswer",
                        "NO",
                        "baselineText",
                        "sagt nichts",
                        "targets[0].startsOn",
                        "2018-01-01",
                        "targets[0].endsOn",
                        "2018-12-31",
                        "targets[0].answer",
                        "YES"));
        assertThat(jdbc.sql("select baseline_value::int || coalesce(baseline_text, '') from indicator where id = ?")
                        .param(id(answered))
                        .query(String.class)
                        .single())
                .isEqualTo("0");
        portal.perform(get(answered).param("lang", "en")).andExpect(content().string(containsString("Yes")));
        String told = created(
                portal,
                indicator(INDICATORS, "measure", "QUALITATIVE", "baselineText", "Nichts", "baselineValue", "7"));
        portal.perform(get(told)).andExpect(content().string(containsString("Nichts")));
    }

    @Test
    void aMeasureStaysOnceValuesAreThere() throws Exception {
        EditState edit = opened(portal, INDICATORS + "/6/edit");
        portal.perform(edited(indicator(INDICATORS + "/6", "measure", "QUALITATIVE"), edit))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Values have been entered in the present measure")));
    }

    @Test
    void aFormSentTwiceMakesOneIndicator() throws Exception {
        String token = UUID.randomUUID().toString();
        String first = created(portal, indicator(INDICATORS, "submission", token));
        assertThat(created(portal, indicator(INDICATORS, "submission", token))).isEqualTo(first);
    }

    @Test
    void twoWhoEditOneIndicatorKeepBothEdits() throws Exception {
        String address = created(portal, indicator(INDICATORS, TWO_TARGETS));
        EditState edit = opened(portal, address + "/edit");
        String[] target = TWO_TARGETS.clone();
        target[7] = "12";
        created(portal, edited(indicator(address, target), edit));
        portal.perform(edited(indicator(address, TWO_TARGETS), edit).param("titlePl", "Nowy"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("value=\"12\"")))
                .andExpect(content().string(containsString("value=\"Nowy\"")));
    }

    @Test
    void moreRowsKeepWhatWasTyped() throws Exception {
        portal.perform(indicator(INDICATORS, TWO_TARGETS).param("addRows", "targets"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("name=\"targets[8].value\"")))
                .andExpect(content().string(containsString("value=\"6.5\"")));
    }

    @Test
    void aDeletedIndicatorComesBackWithItsValues() throws Exception {
        portal.perform(post(INDICATORS + "/6/delete").with(csrf())).andExpect(redirectedUrl(RESULTS));
        portal.perform(get(INDICATORS + "/6")).andExpect(status().isNotFound());
        portal.perform(post(INDICATORS + "/6/restore").with(csrf())).andExpect(redirectedUrl(INDICATORS + "/6"));
        portal.perform(get(INDICATORS + "/6")).andExpect(content().string(containsString("Три проєкти представлено")));
        portal.perform(post(INDICATORS + "/11/restore").with(csrf())).andExpect(status().isNotFound());
    }

    @Test
    void indicatorsOfAnotherProgrammeAreNotFound() throws Exception {
        for (String stranger : new String[] {"/11", "/11/edit", "/11/delete", "/99999/edit", "/13/values/2023-05-18"}) {
            portal.perform(get(INDICATORS + stranger)).andExpect(status().isNotFound());
        }
        portal.perform(values(INDICATORS + "/13/values", "value", "1")).andExpect(status().isNotFound());
    }

    @Test
    void theHistoryTellsTargetsInWords() throws Exception {
        String address = created(portal, indicator(INDICATORS, TWO_TARGETS));
        EditState edit = opened(portal, address + "/edit");
        created(portal, edited(indicator(address, "baselineValue", "2", "baselineYear", "2017"), edit));
        portal.perform(get("/programmes/1").param("lang", "en"))
                .andExpect(content().string(containsString("Baseline: empty → 2 (2017)")))
                .andExpect(content().string(containsString("Told apart by: Sex → empty")))
                .andExpect(content().string(containsString("Targets: 2018-01-01 – 2018-12-31: 10")));
    }

    private Iterable<String> recorded(String table, String address) {
        return jdbc.sql("select category from " + table + " where indicator_id = ? order by category")
                .param(id(address))
                .query(String.class)
                .list();
    }
}
