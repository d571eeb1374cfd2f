package org.capacityportal.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.capacityportal.programme.ProgrammeForms.change;
import static org.capacityportal.programme.ProgrammeForms.created;
import static org.capacityportal.programme.ProgrammeForms.form;
import static org.capacityportal.programme.ProgrammeForms.id;
import static org.capacityportal.programme.ProgrammeForms.opened;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.capacityportal.PortalTest;
import org.capacityportal.platform.EditState;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
@WithUserDetails("coordinator@demo.example")
class ProgrammeFormTests {

    @Autowired
    MockMvc portal;

    @Autowired
    JdbcClient jdbc;

    @Test
    void takesDonorsImplementersAndCitiesInOneForm() throws Exception {
        String address = created(
                portal,
                form("Neu")
                        .param("titleUk", "Нова програма")
                        .param("goal", "To learn")
                        .param("funding[0].donor", "USAID")
                        .param("funding[0].sharePercent", "62,5")
                        .param("funding[0].amount", "1 000 000,50")
                        .param("funding[0].currency", "usd")
                        .param("funding[2].donor", "Sida")
                        .param("funding[2].sharePercent", "37.5")
                        .param("implementers[0].partner", "UNDP")
                        .param("implementers[0].capacity", "LEAD")
                        .param("implementers[1].capacity", "CO_IMPLEMENTER")
                        .param("cities[0].city", "Lviv")
                        .param("cities[0].selection", "COMPETITION")
                        .param("cities[0].assignment", "Transport"));
        portal.perform(get(address).param("lang", "en"))
                .andExpect(content().string(containsString("1,000,000.5 USD")))
                .andExpect(content().string(containsString("62.5%")))
                .andExpect(content().string(containsString("100%")))
                .andExpect(content().string(containsString("United Nations Development Programme")))
                .andExpect(content().string(containsString("By competition")))
                .andExpect(content().string(containsString("Transport")));
        portal.perform(get("/programmes").param("q", "нова").param("lang", "uk"))
                .andExpect(content().string(containsString(">Нова програма</a>")));
    }

    @Test
    void sharesBeyondTheWholeAreRefusedAtTheirField() throws Exception {
        String page = portal.perform(form("Zu viel")
                        .param("lang", "en")
                        .param("funding[0].donor", "USAID")
                        .param("funding[0].sharePercent", "60")
                        .param("funding[1].donor", "Sida")
                        .param("funding[1].sharePercent", "40.01"))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(after(page, "id=\"funding1.sharePercent\"")).contains("value=\"40.01\"");
        assertThat(after(page, "id=\"funding1.sharePercent-about\"")).contains("The shares come to 100.01 %");
        assertThat(after(page, "id=\"funding0.sharePercent-about\"")).doesNotContain("The shares come to");
    }

    @Test
    void theDatabaseRefusesSharesBeyondTheWhole() {
        jdbc.sql("insert into funding (programme_id, donor_id, share_percent) values (1, 8, 0.01)")
                .update();
        assertThatThrownBy(() -> jdbc.sql("set constraints funding_shares_within_hundred immediate")
                        .update())
                .hasMessageContaining("exceed 100 %");
    }

    @Test
    void nothingTypedIsLostWhereAValueDoesNotFit() throws Exception {
        portal.perform(post("/programmes")
                        .with(csrf())
                        .param("lang", "en")
                        .param("textLanguage", "EN")
                        .param("title", "T".repeat(400))
                        .param("startsOn", "20018-01-01")
                        .param("endsOn", "2018-12-31")
                        .param("status", "NONSENSE")
                        .param("funding[0].donor", "<script>")
                        .param("funding[0].sharePercent", "half")
                        .param("cities[0].city", "Sumy")
                        .param("implementers[0].partner", "UNDP"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("T".repeat(400))))
                .andExpect(content().string(containsString("value=\"20018-01-01\"")))
                .andExpect(content().string(containsString("value=\"&lt;script&gt;\"")))
                .andExpect(content().string(containsString("value=\"half\"")))
                .andExpect(content().string(containsString("value=\"Sumy\"")))
                .andExpect(content().string(containsString("value=\"UNDP\"")))
                .andExpect(content().string(containsString("At most 300 characters")))
                .andExpect(content().string(containsString("Give a date such as 2018-07-02")))
                .andExpect(content().string(containsString("6 fields need your attention")));
    }

    @Test
    void refusesAnEndBeforeTheStartAndYearsOutOfReach() throws Exception {
        portal.perform(form("Rückwärts", "lang", "en", "startsOn", "2018-05-01", "endsOn", "2018-04-30"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("The last day lies before the first")));
        portal.perform(form("Weit", "lang", "en", "endsOn", "9999-04-30"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("The date must lie between 1990 and 2100")));
    }

    @Test
    void refusesRowsThatNameNobodyOrTheSameTwice() throws Exception {
        refused(
                "implementers[1].partner",
                "This one stands in another row already",
                "implementers[0].partner",
                "UNDP",
                "implementers[0].capacity",
                "LEAD",
                "implementers[1].partner",
                "undp",
                "implementers[1].capacity",
                "LEAD");
        refused(
                "cities[0].city",
                "The portal knows no city “Atlantis”",
                "cities[0].city",
                "Atlantis",
                "cities[0].selection",
                "OTHER");
        refused(
                "funding[0].donor",
                "is not on record as a donor",
                "funding[0].donor",
                "UNDP",
                "funding[0].sharePercent",
                "10");
        refused(
                "funding[0].currency",
                "A currency code of three letters",
                "funding[0].donor",
                "Sida",
                "funding[0].sharePercent",
                "10",
                "funding[0].amount",
                "5",
                "funding[0].currency",
                "XQQ");
        refused(
                "funding[0].amount",
                "Fill in this field",
                "funding[0].donor",
                "Sida",
                "funding[0].sharePercent",
                "10",
                "funding[0].currency",
                "EUR");
        refused("cities[0].selection", "Fill in this field", "cities[0].city", "Sumy");
        refused("goal", "Give the goal in the language of the texts", "goalUk", "Мета");
    }

    @Test
    void aRowThatNoFormHasIsABadRequest() throws Exception {
        for (String row :
                new String[] {"funding[99999].donor", "funding[-1].donor", "funding[x].donor", "funding[.donor"}) {
            portal.perform(form("Zeilen", row, "Sida")).andExpect(status().isBadRequest());
        }
        refused("funding[999].sharePercent", "Fill in this field", "funding[999].donor", "Sida");
    }

    @Test
    void rowsAreAddedWithoutJavaScriptAndWhatWasTypedStays() throws Exception {
        String page = portal.perform(
                        form("", "lang", "en", "addRows", "cities", "shortTitle", "Zeilen", "cities[1].city", "Sumy"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("id=\"cities8.city\"").doesNotContain("id=\"cities9.city\"");
        assertThat(page).contains("id=\"funding1.donor\"").doesNotContain("id=\"funding2.donor\"");
        assertThat(page).contains("value=\"Sumy\"").doesNotContain("Fill in this field");
        assertThat(jdbc.sql("select count(*) from programme where short_title = 'Zeilen'")
                        .query(Long.class)
                        .single())
                .isZero();

        EditState edit = opened(portal, "/programmes/1");
        portal.perform(change("/programmes/1", edit, "addRows", "funding", "startsOn", "20018-01-01"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"20018-01-01\"")))
                .andExpect(content().string(containsString("name=\"version\" value=\"" + edit.version() + "\"")));
    }

    @Test
    void twoWhoEditOneProgrammeKeepBothEdits() throws Exception {
        String address = created(
                portal,
                form("Zwei").param("implementers[0].partner", "UNDP").param("implementers[0].capacity", "LEAD"));
        EditState edit = opened(portal, address);
        portal.perform(change(address, edit)
                        .param("shortTitle", "Kurz")
                        .param("implementers[0].partner", "United Nations Development Programme")
                        .param("implementers[0].capacity", "LEAD")
                        .param("cities[0].city", "Sumy (Sumy Oblast)")
                        .param("cities[0].selection", "OTHER"))
                .andExpect(redirectedUrl(address));
        portal.perform(change(address, edit)
                        .param("lang", "en")
                        .param("implementers[0].partner", "")
                        .param("implementers[1].partner", "FRAEC")
                        .param("implementers[1].capacity", "CO_IMPLEMENTER")
                        .param("cities[3].selection", "OTHER"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("value=\"Kurz\"")))
                .andExpect(content().string(containsString("value=\"FRAEC\"")))
                .andExpect(content().string(containsString("value=\"Sumy (Sumy Oblast)\"")))
                .andExpect(content().string(containsString("taken over from the other")))
                .andExpect(content().string(not(containsString("both changed it"))));
    }

    @Test
    void savingWithoutAChangeChangesNothing() throws Exception {
        String address = created(
                portal, form("Gleich").param("funding[0].donor", "Sida").param("funding[0].sharePercent", "80"));
        int before = opened(portal, address).version();
        portal.perform(change(address, opened(portal, address), "title", "Gleich")
                        .param("funding[0].donor", "Sida")
                        .param("funding[0].sharePercent", "80.00"))
                .andExpect(redirectedUrl(address));
        assertThat(opened(portal, address).version()).isEqualTo(before);
    }

    @Test
    void aChangeOfDonorsIsHistory() throws Exception {
        String address = created(
                portal, form("Wandel").param("funding[0].donor", "Sida").param("funding[0].sharePercent", "80"));
        EditState edit = opened(portal, address);
        portal.perform(change(address, edit)
                        .param("lang", "en")
                        .param("funding[0].donor", "Sida")
                        .param("funding[0].sharePercent", "70"))
                .andExpect(redirectedUrl(address));
        assertThat(jdbc.sql("""
                                select changes -> 'funding' ->> 1 from audit_entry
                                where page = 'programme' and page_id = ? and changes -> 'funding' is not null""").param(id(address)).query(String.class).single())
                .isEqualTo("Government of Sweden through Sida 70 %");
    }

    @Test
    void aNewTranslationIsHistory() throws Exception {
        String address = created(portal, form("Zwei"));
        portal.perform(change(address, opened(portal, address), "titlePl", "Dwa"))
                .andExpect(redirectedUrl(address));
        assertThat(jdbc.sql("""
                                select changes -> 'title' ->> 1 from audit_entry
                                where page = 'programme' and page_id = ? and action = 'CHANGED'""").param(id(address)).query(String.class).single())
                .isEqualTo("Zwei (pl: Dwa)");
    }

    private void refused(String field, String message, String... parameters) throws Exception {
        MockHttpServletRequestBuilder form = form("Zeilen").param("lang", "en");
        for (int i = 0; i < parameters.length; i += 2) {
            form.param(parameters[i], parameters[i + 1]);
        }
        String page = portal.perform(form)
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        String id = field.replace("[", "").replace("]", "");
        assertThat(after(page, "id=\"" + id + "-about\"")).as(field).contains(message);
    }

    /** What stands right behind a place of the page. */
    private static String after(String page, String place) {
        int at = page.indexOf(place);
        assertThat(at).as(place).isPositive();
        return page.substring(at, Math.min(page.length(), at + 600));
    }
}
