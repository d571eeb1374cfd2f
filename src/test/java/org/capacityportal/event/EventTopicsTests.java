package org.capacityportal.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capacityportal.event.EventPages.created;
import static org.capacityportal.event.EventPages.form;
import static org.capacityportal.event.EventPages.open;
import static org.capacityportal.event.EventPages.quick;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.regex.Pattern;
import org.capacityportal.PortalTest;
import org.capacityportal.platform.EditState;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** What an event is about, and for whom it is. */
@PortalTest
@Transactional
@WithUserDetails("coordinator@demo.example")
class EventTopicsTests {

    @Autowired
    MockMvc portal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager entities;

    @Test
    void whatIsTickedShowsOnThePageAndInTheForm() throws Exception {
        String address = ticked();
        portal.perform(get(address).param("lang", "en"))
                .andExpect(content().string(containsString("Project management</a>, <a")))
                .andExpect(content().string(containsString("Academics")));
        String form = html(address + "/edit");
        assertThat(Pattern.compile("value=\"(\\w+)\"[^>]* checked")
                        .matcher(form)
                        .results()
                        .map(box -> box.group(1)))
                .containsExactlyInAnyOrder("PROJECT_MANAGEMENT", "PUBLIC_FINANCE", "ACADEMICS");
    }

    @Test
    void theListShowsTheEventsOfATopic() throws Exception {
        ticked();
        created(portal, "About nothing");
        portal.perform(get("/events").param("lang", "en").param("topic", "PUBLIC_FINANCE"))
                .andExpect(content().string(containsString("About money")))
                .andExpect(content().string(not(containsString("About nothing"))));
        portal.perform(get("/events").param("lang", "en").param("topic", "ASTROLOGY"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("About nothing")));
    }

    @Test
    void aTopicThatThereIsNotIsToldAtItsField() throws Exception {
        portal.perform(quick("Kept").param("topic", "ASTROLOGY").param("audience", "BUSINESS"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Topics: This value does not fit here")))
                .andExpect(content().string(containsString("value=\"Kept\"")));
    }

    @Test
    void aCopyKeepsThemAndTheHistoryTellsOfChanges() throws Exception {
        String address = ticked();
        String copy = portal.perform(form(address + "/copy").param("from", "2032-03-03"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        entities.flush();
        long copied = Long.parseLong(copy.replaceAll("\\D", ""));
        assertThat(topics(copied)).containsExactly("PROJECT_MANAGEMENT", "PUBLIC_FINANCE");
        portal.perform(change(address, open(portal, address + "/edit"), "topic", "PUBLIC_FINANCE"));
        portal.perform(get(address).param("lang", "en"))
                .andExpect(content().string(containsString("Project management, Public finance")))
                .andExpect(content().string(containsString("Audiences")));
    }

    @Test
    void whoSavesLaterKeepsWhatTheOtherTicked() throws Exception {
        String address = ticked();
        EditState opened = open(portal, address + "/edit");
        portal.perform(change(address, opened, "topic", "SOCIAL_POLICY").param("audience", "ACADEMICS"));
        entities.flush();
        entities.clear();
        portal.perform(change(address, opened, "venue", "Hall")
                        .param("topic", "PROJECT_MANAGEMENT")
                        .param("topic", "PUBLIC_FINANCE")
                        .param("audience", "ACADEMICS"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Project management; Public finance")))
                .andExpect(content().string(matchesPattern("(?s).*value=\"SOCIAL_POLICY\"[^>]* checked.*")))
                .andExpect(content().string(containsString("value=\"Hall\"")));
    }

    private String ticked() throws Exception {
        String address = portal.perform(quick("About money")
                        .param("topic", "PUBLIC_FINANCE")
                        .param("topic", "PROJECT_MANAGEMENT")
                        .param("audience", "ACADEMICS"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        entities.flush();
        return address;
    }

    private MockHttpServletRequestBuilder change(String address, EditState edit, String field, String value) {
        return form(address)
                .param("version", "" + edit.version())
                .param("base", edit.base())
                .param("textLanguage", "EN")
                .param("title", "About money")
                .param("type", "TRAINING")
                .param("status", "PLANNED")
                .param("city", "Sumy")
                .param("from", "2031-03-03")
                .param("to", "2031-03-05")
                .param(field, value);
    }

    private String html(String address) throws Exception {
        return portal.perform(get(address)).andReturn().getResponse().getContentAsString();
    }

    private List<String> topics(long event) {
        return jdbc.sql("select topic from event_topic where event_id = ? order by topic")
                .param(event)
                .query(String.class)
                .list();
    }
}
