package org.capacityportal.programme.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capacityportal.event.EventPages.form;
import static org.capacityportal.event.EventPages.open;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import org.capacityportal.PortalTest;
import org.capacityportal.platform.EditState;
import org.capacityportal.programme.PolicyMarker;
import org.capacityportal.programme.Sector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
@WithUserDetails("coordinator@demo.example")
class ClassificationPagesTests {

    private static final String ADDRESS = "/programmes/2/classification";

    @Autowired
    MockMvc portal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager entities;

    @Test
    void saysWhatTheProgrammeIsForInEveryWay() throws Exception {
        portal.perform(change("XM-DAC-41114-7", "USD", "LOCAL_GOVERNMENT", "62,5", "SOCIAL_PROTECTION", "37.5")
                        .param("markers[0].significance", "PRINCIPAL")
                        .param("markers[1].significance", "NOT_TARGETED")
                        .param("markers[11].significance", ""))
                .andExpect(redirectedUrl("/programmes/2#classification"));
        entities.flush();
        assertThat(jdbc.sql("select marker || significance from programme_policy_marker where programme_id = 2")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("GENDER_EQUALITY2", "ENVIRONMENT0");
        portal.perform(get("/programmes/2").param("lang", "en"))
                .andExpect(content().string(containsString("XM-DAC-41114-7")))
                .andExpect(content().string(containsString("15112 · Decentralisation and support")))
                .andExpect(content().string(containsString("62.5%")))
                .andExpect(content().string(containsString("Gender equality: principal objective")))
                .andExpect(content().string(containsString("15112 62.5 %; 16010 37.5 %")));
        portal.perform(get(ADDRESS).param("lang", "en"))
                .andExpect(content().string(containsString("value=\"62.5\"")))
                .andExpect(content().string(containsString("<option value=\"PRINCIPAL\" selected")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    XM DAC               | USD  | LOCAL_GOVERNMENT | 100   |                  |     | without spaces
                    US-GOV-1-RFE-MP-2007 | USD  | LOCAL_GOVERNMENT | 100   |                  |     | Another programme has this identifier
                    XM-1                 |      | LOCAL_GOVERNMENT | 100   |                  |     | Fill in this field
                    XM-1                 | USX  | LOCAL_GOVERNMENT | 100   |                  |     | Give the code of a currency
                    XM-1                 | 💶   | LOCAL_GOVERNMENT | 100   |                  |     | Give the code of a currency
                    XM-1                 | EUR  | LOCAL_GOVERNMENT | 100   |                  |     | so the currency stays USD
                    XM-1                 | USD  | LOCAL_GOVERNMENT | 60    | SOCIAL_PROTECTION | 30 | The parts come to 90%
                    XM-1                 | USD  | LOCAL_GOVERNMENT | 60    | LOCAL_GOVERNMENT | 40  | This sector stands in another row
                    XM-1                 | USD  | LOCAL_GOVERNMENT | 0     |                  |     | More than 0 and at most 100
                    XM-1                 | USD  | LOCAL_GOVERNMENT | -5    |                  |     | More than 0 and at most 100
                    XM-1                 | USD  | LOCAL_GOVERNMENT | 1e2   |                  |     | More than 0 and at most 100
                    XM-1                 | USD  | LOCAL_GOVERNMENT | 33.333 |                 |     | More than 0 and at most 100
                    XM-1                 | USD  | LOCAL_GOVERNMENT |       |                  |     | More than 0 and at most 100
                    XM-1                 | USD  |                  | 100   |                  |     | Fill in this field
                    XM-1                 | USD  | ASTROLOGY        | 100   |                  |     | This value does not fit here
                    """)
    void whatCannotBeIsToldAtItsField(
            String identifier, String currency, String one, String percent, String other, String rest, String message)
            throws Exception {
        portal.perform(change(identifier, currency, one, percent, other, rest)
                        .param("markers[2].significance", "SIGNIFICANT"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(message)))
                .andExpect(content().string(containsString("value=\"" + identifier)))
                .andExpect(content().string(containsString("<option value=\"SIGNIFICANT\" selected")));
    }

    @Test
    void theCurrencyChangesWhileNothingIsSpent() throws Exception {
        jdbc.sql("update spending set deleted_at = now() where programme_id = 2 or event_id = 8")
                .update();
        portal.perform(change("XM-1", "eur", null, null, null, null)).andExpect(status().is3xxRedirection());
        entities.flush();
        assertThat(jdbc.sql("select currency from programme where id = 2")
                        .query(String.class)
                        .single())
                .isEqualTo("EUR");
    }

    @Test
    void noSectorAtAllIsAsGoodAsAllOfThem() throws Exception {
        portal.perform(change("", "USD", null, null, null, null)).andExpect(status().is3xxRedirection());
        entities.flush();
        assertThat(jdbc.sql("select count(*) from programme_sector where programme_id = 2")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void twoWhoClassifyOneProgrammeLoseNothing() throws Exception {
        EditState opened = open(portal, ADDRESS);
        portal.perform(change(opened, "XM-DAC-41114-UKR-PPSR", "USD", "LOCAL_GOVERNMENT", "100", null, null));
        entities.flush();
        entities.clear();
        portal.perform(change(opened, "XM-NEW", "USD", "LOCAL_GOVERNMENT", "50", "RECONSTRUCTION", "30")
                        .param("sectors[2].sector", "CIVIC_PARTICIPATION")
                        .param("sectors[2].percent", "20"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("value=\"XM-NEW\"")))
                .andExpect(content().string(containsString("value=\"100\"")));
        entities.clear();
        portal.perform(get("/programmes/2/edit")).andExpect(status().isOk());
    }

    @Test
    void rowsAreAddedWithoutSaving() throws Exception {
        portal.perform(change("kept", "USD", "LOCAL_GOVERNMENT", "100", null, null)
                        .param("addRows", "sectors"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("sectors[6].percent")))
                .andExpect(content().string(containsString("value=\"kept\"")));
    }

    @Test
    void onlyCoordinatorsOfTheProgrammeClassifyIt() throws Exception {
        jdbc.sql("delete from user_programme where user_id = 2 and programme_id = 2")
                .update();
        portal.perform(get(ADDRESS)).andExpect(status().isNotFound());
        portal.perform(change(new EditState(0, "{}"), "XM-1", "USD", null, null, null, null))
                .andExpect(status().isNotFound());
    }

    @Test
    @WithUserDetails("city@demo.example")
    void whoeverReadsTheProgrammeReadsItsClassification() throws Exception {
        portal.perform(get("/programmes/1").param("lang", "pl"))
                .andExpect(content().string(containsString("PL-UM-LUBLIN-2018-01")))
                .andExpect(content().string(containsString("dobre rządzenie: cel główny")))
                .andExpect(content().string(not(containsString("/programmes/1/classification"))));
        portal.perform(get("/programmes/1/classification")).andExpect(status().isNotFound());
    }

    @Test
    void theCataloguesCarryTheCodesOfTheLists() {
        assertThat(Arrays.stream(PolicyMarker.values()).map(PolicyMarker::code))
                .isEqualTo(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12));
        assertThat(Arrays.stream(Sector.values()).map(Sector::code))
                .doesNotHaveDuplicates()
                .allMatch(code -> Sector.ofCode(code).code().equals(code));
    }

    private MockHttpServletRequestBuilder change(
            String identifier, String currency, String one, String percent, String other, String rest)
            throws Exception {
        return change(open(portal, ADDRESS), identifier, currency, one, percent, other, rest);
    }

    private static MockHttpServletRequestBuilder change(
            EditState edit, String identifier, String currency, String one, String percent, String other, String rest) {
        return form(ADDRESS)
                .param("version", "" + edit.version())
                .param("base", edit.base())
                .param("iatiIdentifier", identifier)
                .param("currency", text(currency))
                .param("sectors[0].sector", text(one))
                .param("sectors[0].percent", text(percent))
                .param("sectors[1].sector", text(other))
                .param("sectors[1].percent", text(rest));
    }

    private static String text(String typed) {
        return typed == null ? "" : typed;
    }
}
