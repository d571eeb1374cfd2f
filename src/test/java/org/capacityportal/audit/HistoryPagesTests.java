package org.capacityportal.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import org.capacityportal.PortalTest;
import org.capacityportal.platform.EditState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
@WithUserDetails("coordinator@demo.example")
class HistoryPagesTests {

    /** A city of this test's own, without any history yet. */
    private static final long CITY = 940_001;

    @Autowired
    MockMvc portal;

    @Autowired
    AuditLog log;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    UserDetailsService users;

    @BeforeEach
    void found() {
        jdbc.sql("insert into city (id, country_code, name_en) values (?, 'UA', 'Newtown')")
                .param(CITY)
                .update();
    }

    @Test
    void tellsWhoChangedWhatFromWhichValueToWhich() throws Exception {
        String address = promise();
        var edit = (EditState)
                portal.perform(get(address + "/progress").with(user(users.loadUserByUsername("city@demo.example"))))
                        .andReturn()
                        .getModelAndView()
                        .getModel()
                        .get("edit");
        portal.perform(post(address + "/progress")
                        .with(csrf())
                        .with(user(users.loadUserByUsername("city@demo.example")))
                        .param("status", "ACHIEVED")
                        .param("achievedOn", "2018-08-01")
                        .param("version", "" + edit.version())
                        .param("base", edit.base()))
                .andExpect(status().is3xxRedirection());
        String author = jdbc.sql("select name from portal_user where email = 'city@demo.example'")
                .query(String.class)
                .single();
        portal.perform(get(address).param("lang", "en"))
                .andExpect(content().string(containsString("“Promise &amp; history” was recorded")))
                .andExpect(content().string(containsString("“Promise &amp; history” was changed")))
                .andExpect(content().string(containsString("Status: Committed → Achieved")))
                .andExpect(content().string(containsString("Achieved on: empty → 1\u00a0August\u00a02018")))
                .andExpect(content().string(containsString(">" + author + "<")));
        portal.perform(get(address).param("lang", "uk"))
                .andExpect(content().string(containsString("Стан: Узято → Виконано")));
        // A promise made at an event is history of the event.
        assertThat(log.of("event", 3, 2)).extracting(AuditEntry::label).containsOnly("Promise & history");
    }

    @Test
    void namesTheRecordsThatAFieldLedTo() throws Exception {
        String address = promise();
        var edit = (EditState) portal.perform(get(address + "/edit"))
                .andReturn()
                .getModelAndView()
                .getModel()
                .get("edit");
        portal.perform(post(address)
                        .with(csrf())
                        .param("kind", "PROJECT")
                        .param("textLanguage", "EN")
                        .param("title", "Promise & history")
                        .param(
                                "event",
                                jdbc.sql("select title from event where id = 1")
                                        .query(String.class)
                                        .single())
                        .param("city", "Kharkiv")
                        .param("status", "COMMITTED")
                        .param("version", "" + edit.version())
                        .param("base", edit.base()))
                .andExpect(status().is3xxRedirection());
        AuditEntry entry = log.of("outcome", Long.parseLong(address.replaceAll("\\D", "")), 1)
                .get(0);
        assertThat(entry.changes())
                .anyMatch(change -> change.field().equals("city") && change.to().equals("Kharkiv"))
                .anyMatch(change ->
                        change.field().equals("event") && change.from().startsWith("Seminar in Dnipro"));
    }

    @Test
    void isNotForThoseWhoOnlyRead() throws Exception {
        String address = promise();
        portal.perform(get(address).param("lang", "en")).andExpect(content().string(containsString("id=\"history\"")));
        for (String reader : new String[] {"city@demo.example", "donor@demo.example"}) {
            portal.perform(get(address).with(user(users.loadUserByUsername(reader))))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("id=\"history\""))));
        }
    }

    @Test
    @WithUserDetails("admin@demo.example")
    void administratorsReadItWhole() throws Exception {
        for (int i = 1; i <= 30; i++) {
            log.record(
                    new Tracked.Page("city", CITY),
                    "city",
                    CITY,
                    "CHANGED",
                    "No. " + i + ";",
                    Map.of("nameEn", new String[] {"a", "b"}));
        }
        portal.perform(get("/cities/" + CITY).param("lang", "en"))
                .andExpect(content().string(containsString("the latest 20 of 30")))
                .andExpect(content().string(containsString("“No. 30;” was changed")))
                .andExpect(content().string(containsString("Name in English: a → b")))
                .andExpect(content().string(containsString("/history/city/" + CITY)))
                .andExpect(content().string(not(containsString("No. 10;"))));
        portal.perform(get("/history/city/" + CITY).param("page", "2").param("lang", "en"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("No. 5;")))
                .andExpect(content().string(not(containsString("No. 6;"))));
        portal.perform(get("/history/city/2")).andExpect(status().isOk());
        portal.perform(get("/history/nothing/1")).andExpect(status().isNotFound());
    }

    @Test
    void coordinatorsReadThePanelOnly() throws Exception {
        for (int i = 1; i <= 30; i++) {
            log.record(new Tracked.Page("city", CITY), "city", CITY, "CHANGED", "No. " + i, Map.of());
        }
        portal.perform(get("/cities/" + CITY).param("lang", "en"))
                .andExpect(content().string(containsString("the latest 20 of 30")))
                .andExpect(content().string(not(containsString("/history/"))));
        portal.perform(get("/history/city/" + CITY)).andExpect(status().isNotFound());
    }

    private String promise() throws Exception {
        return String.valueOf(portal.perform(post("/outcomes")
                        .with(csrf())
                        .param("kind", "PROJECT")
                        .param("textLanguage", "EN")
                        .param("title", "Promise & history")
                        .param("eventId", "3")
                        .param("city", "Sumy")
                        .param("status", "COMMITTED"))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }
}
