package org.capacityportal.programme.results;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.capacityportal.platform.EditState;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Sends the forms of a results framework as a browser does, in English. */
final class ResultForms {

    static final String RESULTS = "/programmes/1/results";
    static final String INDICATORS = "/programmes/1/indicators";

    private ResultForms() {}

    static MockHttpServletRequestBuilder result(String address, String... fields) {
        return send(address, new String[] {"textLanguage", "EN", "level", "OUTPUT", "title", "Neu"}, fields);
    }

    static MockHttpServletRequestBuilder indicator(String address, String... fields) {
        return send(
                address,
                new String[] {"textLanguage", "EN", "result", "2", "title", "Neu", "measure", "NUMBER"},
                fields);
    }

    /** With the state that the form was opened in. */
    static MockHttpServletRequestBuilder edited(MockHttpServletRequestBuilder form, EditState edit) {
        return form.param("version", "" + edit.version()).param("base", edit.base());
    }

    static MockHttpServletRequestBuilder values(String address, String... fields) {
        return send(address, new String[] {"asOf", "2018-09-30"}, fields);
    }

    static String created(MockMvc portal, MockHttpServletRequestBuilder form) throws Exception {
        return String.valueOf(portal.perform(form)
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    static EditState opened(MockMvc portal, String address) throws Exception {
        return (EditState) portal.perform(get(address).param("lang", "en"))
                .andReturn()
                .getModelAndView()
                .getModel()
                .get("edit");
    }

    static long id(String address) {
        return Long.parseLong(address.replaceFirst("#.*-", "/").replaceFirst(".*/", ""));
    }

    /** The values of a form: the usual ones, with others in their place or beside them. */
    private static MockHttpServletRequestBuilder send(String address, String[] usual, String... others) {
        MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
        for (int i = 0; i < usual.length; i += 2) {
            values.set(usual[i], usual[i + 1]);
        }
        for (int i = 0; i < others.length; i += 2) {
            values.set(others[i], others[i + 1]);
        }
        return post(address).with(csrf()).param("lang", "en").params(values);
    }
}
