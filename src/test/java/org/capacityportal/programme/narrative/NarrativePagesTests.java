package org.capacityportal.programme.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

@PortalTest
@Transactional
@WithUserDetails("coordinator@demo.example")
class NarrativePagesTests {

    private static final String NARRATIVES = "/programmes/1/narratives";

    @Autowired
    MockMvc portal;

    @Test
    void tellsInTheReadersLanguageWhereThereIsATranslation() throws Exception {
        portal.perform(get(NARRATIVES).param("lang", "pl"))
                .andExpect(content().string(containsString("Trzy z sześciu wydarzeń")));
        portal.perform(get(NARRATIVES).param("lang", "ru"))
                .andExpect(content().string(containsString("lang=\"uk\">Три заходи з шести")));
        portal.perform(get("/programmes/1").param("lang", "en"))
                .andExpect(content().string(containsString("Three of the six events")));
    }

    @Test
    @WithUserDetails("donor@demo.example")
    void aDonorReadsWhatIsToldOfItsProgrammes() throws Exception {
        portal.perform(get(NARRATIVES).param("lang", "en"))
                .andExpect(content().string(containsString("Three of the six events")))
                .andExpect(content().string(not(containsString("/edit"))));
        portal.perform(get("/programmes/2/narratives")).andExpect(status().isNotFound());
        portal.perform(get(NARRATIVES + "/new")).andExpect(status().isNotFound());
        portal.perform(form(NARRATIVES)).andExpect(status().isNotFound());
    }

    @Test
    void aPeriodIsToldOnceAndADeletedTextComesBack() throws Exception {
        String token = UUID.randomUUID().toString();
        String place = created(form(NARRATIVES, "submission", token));
        assertThat(created(form(NARRATIVES, "submission", token))).isEqualTo(place);
        portal.perform(form(NARRATIVES))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("There is a text on exactly this period already")));
        String address = place.replace("#narrative-", "/");
        portal.perform(get(address)).andExpect(redirectedUrl(place));
        portal.perform(post(address + "/delete").with(csrf())).andExpect(redirectedUrl(NARRATIVES));
        portal.perform(get(address)).andExpect(status().isNotFound());
        portal.perform(post(address + "/restore").with(csrf())).andExpect(redirectedUrl(place));
        portal.perform(get(NARRATIVES)).andExpect(content().string(containsString("Manches")));
    }

    @Test
    void twoWhoEditOneTextKeepBothEdits() throws Exception {
        String address = created(form(NARRATIVES)).replace("#narrative-", "/");
        EditState edit = opened(address);
        created(edited(form(address, "risks", "Frost"), edit));
        portal.perform(edited(form(address, "lessons", "Eher beginnen"), edit))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString(">Frost</textarea>")))
                .andExpect(content().string(containsString(">Eher beginnen</textarea>")));
    }

    @Test
    void whatDoesNotFitIsToldAtItsFieldAndNothingTypedIsLost() throws Exception {
        portal.perform(form(NARRATIVES, "startsOn", "2018-12-31", "endsOn", "2018-01-01", "deviations", "<script>"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("The last day lies before the first")))
                .andExpect(content().string(containsString("&lt;script&gt;</textarea>")));
        portal.perform(form(NARRATIVES, "deviations", ""))
                .andExpect(content().string(containsString("Tell at least one of the three")));
        portal.perform(form(NARRATIVES, "deviations", "", "risksPl", "tylko po polsku"))
                .andExpect(content().string(containsString("Give the text in the language of the texts, too")));
        portal.perform(form(NARRATIVES, "lessons", "x".repeat(8001), "startsOn", "20018-07-02"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("At most 8000 characters")))
                .andExpect(content().string(containsString("Give a date such as")));
    }

    @Test
    void textsOfAnotherProgrammeAreNotFound() throws Exception {
        for (String stranger : new String[] {"/2", "/2/edit", "/2/delete", "/99999"}) {
            portal.perform(get(NARRATIVES + stranger)).andExpect(status().isNotFound());
        }
        portal.perform(edited(form(NARRATIVES + "/2"), new EditState(0, "{}"))).andExpect(status().isNotFound());
        portal.perform(post(NARRATIVES + "/2/restore").with(csrf())).andExpect(status().isNotFound());
    }

    private String created(MockHttpServletRequestBuilder form) throws Exception {
        return String.valueOf(portal.perform(form)
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private EditState opened(String address) throws Exception {
        return (EditState) portal.perform(get(address + "/edit"))
                .andReturn()
                .getModelAndView()
                .getModel()
                .get("edit");
    }

    private static MockHttpServletRequestBuilder edited(MockHttpServletRequestBuilder form, EditState edit) {
        return form.param("version", "" + edit.version()).param("base", edit.base());
    }

    private static MockHttpServletRequestBuilder form(String address, String... others) {
        MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
        values.set("textLanguage", "EN");
        values.set("startsOn", "2018-01-01");
        values.set("endsOn", "2018-03-31");
        values.set("deviations", "Manches");
        for (int i = 0; i < others.length; i += 2) {
            values.set(others[i], others[i + 1]);
        }
        return post(address).with(csrf()).param("lang", "en").params(values);
    }
}
