package org.capacityportal.programme.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capacityportal.programme.results.ResultForms.RESULTS;
import static org.capacityportal.programme.results.ResultForms.created;
import static org.capacityportal.programme.results.ResultForms.edited;
import static org.capacityportal.programme.results.ResultForms.id;
import static org.capacityportal.programme.results.ResultForms.indicator;
import static org.capacityportal.programme.results.ResultForms.opened;
import static org.capacityportal.programme.results.ResultForms.result;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.capacityportal.PortalTest;
import org.capacityportal.platform.EditState;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
@WithUserDetails("coordinator@demo.example")
class ResultPagesTests {

    @Autowired
    MockMvc portal;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aFrameworkReadsFromObjectivesToOutputsToIndicators() throws Exception {
        String page = page(RESULTS, "en");
        assertThat(page.indexOf("City councils manage projects to a common method"))
                .isPositive()
                .isLessThan(page.indexOf("City commitments achieved"));
        assertThat(page.indexOf("City commitments achieved"))
                .isLessThan(page.indexOf("Staff of city councils are trained"));
        assertThat(page.indexOf("Staff of city councils are trained"))
                .isLessThan(page.indexOf("Participations in events"));
        assertThat(page).contains("Counted by the portal", "by 31\u00a0December\u00a02018", "Enter values");
        assertThat(page(RESULTS, "pl")).contains("Pracownicy rad miejskich są przeszkoleni");
    }

    @Test
    void theProgrammesPageBeginsTheFrameworkAndLeadsToIt() throws Exception {
        portal.perform(get("/programmes/1").param("lang", "en"))
                .andExpect(content().string(containsString("id=\"results\"")))
                .andExpect(content().string(containsString("href=\"/programmes/1/results\"")))
                .andExpect(content().string(containsString("2 outputs")))
                .andExpect(content().string(containsString("8 indicators")));
    }

    @Test
    @WithUserDetails("donor@demo.example")
    void aDonorReadsTheFrameworkOfWhatItFundsAndChangesNothing() throws Exception {
        portal.perform(get(RESULTS))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/edit"))))
                .andExpect(content().string(not(containsString("/results/values"))));
        portal.perform(get("/programmes/1/indicators/6").param("lang", "en"))
                .andExpect(content().string(containsString("Три проєкти представлено")))
                .andExpect(content().string(not(containsString("Олена Гнатюк"))))
                .andExpect(content().string(not(containsString("id=\"enter\""))));
        portal.perform(get("/programmes/2/results")).andExpect(status().isNotFound());
        portal.perform(get(RESULTS + "/new")).andExpect(status().isNotFound());
        portal.perform(result(RESULTS)).andExpect(status().isNotFound());
        portal.perform(indicator(ResultForms.INDICATORS)).andExpect(status().isNotFound());
    }

    @Test
    void outputsFollowTheObjectiveThatTheyServe() throws Exception {
        long objective = id(created(portal, result(RESULTS, "level", "OBJECTIVE", "title", "Ziel")));
        long output = id(created(portal, result(RESULTS, "title", "Produkt", "objective", "" + objective)));
        assertThat(jdbc.sql("select objective_id from result where id = ?")
                        .param(output)
                        .query(Long.class)
                        .single())
                .isEqualTo(objective);
        String page = page(RESULTS, "en");
        assertThat(page.indexOf("Ziel")).isPositive().isLessThan(page.indexOf("Produkt"));
        portal.perform(result(RESULTS, "level", "OBJECTIVE", "objective", "" + objective))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Only an output serves an objective")));
        portal.perform(result(RESULTS, "objective", "" + output))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("There is no such objective any more")));
        portal.perform(result(RESULTS, "objective", "11"))
                .andExpect(content().string(containsString("There is no such objective any more")));
    }

    @Test
    void anObjectiveThatIsServedStaysAnObjective() throws Exception {
        EditState edit = opened(portal, RESULTS + "/1/edit");
        portal.perform(edited(result(RESULTS + "/1"), edit))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Outputs serve this objective")));
    }

    @Test
    void aResultInUseStaysAndADeletedOneComesBack() throws Exception {
        MvcResult refused = portal.perform(post(RESULTS + "/1/delete").with(csrf()))
                .andExpect(redirectedUrl(RESULTS + "/1"))
                .andExpect(flash().attributeExists("flash"))
                .andReturn();
        // The place of a result says on the page of the framework why it was not deleted.
        portal.perform(get(RESULTS + "/1").cookie(refused.getResponse().getCookies()))
                .andExpect(redirectedUrl(RESULTS + "#result-1"))
                .andExpect(flash().attributeExists("flash"));
        String place = created(portal, result(RESULTS, "title", "Vergänglich"));
        String address = RESULTS + "/" + id(place);
        portal.perform(get(address + "/delete").param("lang", "en"))
                .andExpect(content().string(containsString("Delete “Vergänglich”?")));
        portal.perform(post(address + "/delete").with(csrf())).andExpect(redirectedUrl(RESULTS));
        assertThat(page(RESULTS, "en")).doesNotContain("Vergänglich");
        portal.perform(get(address)).andExpect(status().isNotFound());
        portal.perform(post(address + "/restore").with(csrf())).andExpect(redirectedUrl(place));
        assertThat(page(RESULTS, "en")).contains("Vergänglich");
    }

    @Test
    void anOutputWhoseObjectiveIsGoneComesBackToTheProgramme() throws Exception {
        long objective = id(created(portal, result(RESULTS, "level", "OBJECTIVE", "title", "Ziel")));
        long output = id(created(portal, result(RESULTS, "objective", "" + objective)));
        portal.perform(post(RESULTS + "/" + output + "/delete").with(csrf()));
        portal.perform(post(RESULTS + "/" + objective + "/delete").with(csrf())).andExpect(redirectedUrl(RESULTS));
        portal.perform(post(RESULTS + "/" + output + "/restore").with(csrf())).andExpect(status().is3xxRedirection());
        assertThat(page(RESULTS, "en")).contains("id=\"result-" + output + "\"");
        assertThat(jdbc.sql("select count(*) from result where id = ? and objective_id is null")
                        .param(output)
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void twoWhoEditOneResultKeepBothEdits() throws Exception {
        String address = RESULTS + "/" + id(created(portal, result(RESULTS)));
        EditState edit = opened(portal, address + "/edit");
        created(portal, edited(result(address, "titlePl", "Nowy", "position", "3"), edit));
        portal.perform(edited(result(address, "description", "Mehr", "position", "3"), edit))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("value=\"Nowy\"")))
                .andExpect(content().string(containsString(">Mehr</textarea>")));
    }

    @Test
    void resultsOfAnotherProgrammeAreNotFound() throws Exception {
        for (String stranger : new String[] {"/11", "/11/edit", "/11/delete", "/99999", "/99999/edit", "/abc"}) {
            portal.perform(get(RESULTS + stranger)).andExpect(status().isNotFound());
        }
        portal.perform(post(RESULTS + "/11/delete").with(csrf())).andExpect(status().isNotFound());
        portal.perform(edited(result(RESULTS + "/11"), new EditState(0, "{}"))).andExpect(status().isNotFound());
    }

    @Test
    void keepsWhatWasTypedAndNamesTheField() throws Exception {
        portal.perform(result(RESULTS, "title", "<script>alert(1)</script>", "position", "-1", "level", "NONSENSE"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("&lt;script&gt;alert(1)&lt;/script&gt;")))
                .andExpect(content().string(containsString("A whole number from 0 to 9999")))
                .andExpect(content().string(containsString("This value does not fit here")));
        portal.perform(result(RESULTS, "title", "x".repeat(301), "descriptionPl", "tylko po polsku"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("At most 300 characters")))
                .andExpect(content().string(containsString("Give the text in the language of the texts, too")));
        created(portal, result(RESULTS, "title", "=1+1 \"]]> 🚜"));
        assertThat(page(RESULTS, "en")).contains("=1+1 &quot;]]&gt; 🚜");
    }

    @Test
    void theHistoryOfTheProgrammeTellsWhatChanged() throws Exception {
        long objective = id(created(portal, result(RESULTS, "level", "OBJECTIVE", "title", "Ziel")));
        String address = RESULTS + "/" + id(created(portal, result(RESULTS, "title", "Produkt")));
        EditState edit = opened(portal, address + "/edit");
        created(portal, edited(result(address, "title", "Erzeugnis", "objective", "" + objective), edit));
        portal.perform(get("/programmes/1").param("lang", "en"))
                .andExpect(content().string(containsString("“Produkt” was recorded")))
                .andExpect(content().string(containsString("Title: Produkt → Erzeugnis")))
                .andExpect(content().string(containsString("Serves the objective: empty → Ziel")));
    }

    private String page(String address, String language) throws Exception {
        return portal.perform(get(address).param("lang", language))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
