package org.capacityportal.programme;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.capacityportal.platform.EditState;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Sends the forms of programmes as a browser does. */
final class ProgrammeForms {

    private ProgrammeForms() {}

    static MockHttpServletRequestBuilder form(String title, String... others) {
        String[] usual = {
            "textLanguage",
            "EN",
            "title",
            title,
            "status",
            "ACTIVE",
            "startsOn",
            "2018-01-01",
            "endsOn",
            "2018-12-31",
            "submission",
            "" + UUID.randomUUID()
        };
        return post("/programmes").with(csrf()).params(values(usual, others));
    }

    static MockHttpServletRequestBuilder change(String address, EditState edit, String... others) {
        String[] usual = {
            "textLanguage",
            "EN",
            "title",
            "Zwei",
            "status",
            "ACTIVE",
            "startsOn",
            "2018-01-01",
            "endsOn",
            "2018-12-31",
            "version",
            "" + edit.version(),
            "base",
            edit.base()
        };
        return post(address).with(csrf()).params(values(usual, others));
    }

    static String created(MockMvc portal, MockHttpServletRequestBuilder form) throws Exception {
        return String.valueOf(portal.perform(form)
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    static EditState opened(MockMvc portal, String address) throws Exception {
        return (EditState) portal.perform(get(address + "/edit").param("lang", "en"))
                .andReturn()
                .getModelAndView()
                .getModel()
                .get("edit");
    }

    static long id(String address) {
        return Long.parseLong(address.substring(address.lastIndexOf('/') + 1));
    }

    /** The values of a form: the usual ones, with others in their place or beside them. */
    private static MultiValueMap<String, String> values(String[] usual, String... others) {
        MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
        for (int i = 0; i < usual.length; i += 2) {
            values.set(usual[i], usual[i + 1]);
        }
        for (int i = 0; i < others.length; i += 2) {
            values.set(others[i], others[i + 1]);
        }
        return values;
    }
}
