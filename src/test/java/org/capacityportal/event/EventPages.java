package org.capacityportal.event;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.capacityportal.platform.EditState;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Fills forms of events as a browser would. */
public final class EventPages {

    private EventPages() {}

    /** A form with its token against forgery, read in English. */
    public static MockHttpServletRequestBuilder form(String address) {
        return post(address).with(csrf()).param("lang", "en");
    }

    /** The quick form of the home page. */
    static MockHttpServletRequestBuilder quick(String title) {
        return form("/events")
                .param("title", title)
                .param("type", "TRAINING")
                .param("city", "Sumy")
                .param("from", "2031-03-03")
                .param("to", "2031-03-05");
    }

    /** What the edit form at an address carries beside its fields. */
    public static EditState open(MockMvc portal, String address) throws Exception {
        return (EditState) portal.perform(get(address))
                .andReturn()
                .getModelAndView()
                .getModel()
                .get("edit");
    }

    static String created(MockMvc portal, String title) throws Exception {
        return portal.perform(quick(title)).andReturn().getResponse().getRedirectedUrl();
    }
}
