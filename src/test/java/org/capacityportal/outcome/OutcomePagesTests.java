package org.capacityportal.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.capacityportal.PortalTest;
import org.capacityportal.platform.EditState;
import org.capacityportal.platform.ListPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
@WithUserDetails("coordinator@demo.example")
class OutcomePagesTests {

    /** The seminar in Dnipro, 2–6 July 2018. */
    private static final String SEMINAR = "3";

    private static final String OF_SUMY = "4";

    @Autowired
    MockMvc portal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void recordsAnOutcomeOfAnEvent() throws Exception {
        String address = created(form().param("eventId", SEMINAR).param("city", "Kharkiv"));
        portal.perform(get(address).param("lang", "en"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Brand book")))
                // agreed on the last day of the event
                .andExpect(content().string(containsString("6\u00a0July\u00a02018")))
                .andExpect(content().string(containsString("/cities/2\"")))
                .andExpect(content().string(containsString("/events/3\"")));
    }

    @Test
    void findsTheEventByTitleAndDay() throws Exception {
        String typed = jdbc.sql("select title || ', ' || starts_on from event where id = 3")
                .query(String.class)
                .single();
        portal.perform(get("/outcomes/event-lookup").param("q", "Дніпро").param("lang", "uk"))
                .andExpect(status().isOk());
        String address = created(form().param("event", typed).param("city", "Kharkiv"));
        assertThat(column("event_id", address)).hasToString(SEMINAR);
        assertThat(column("agreed_on", address)).hasToString("2018-07-06");
    }

    @Test
    void countsDaysOverdueFromToday() throws Exception {
        LocalDate today = LocalDate.now(clock);
        String due = "due-today-" + UUID.randomUUID();
        created(form().param("title", due + " A").param("eventId", SEMINAR).param("dueOn", "" + today));
        created(form().param("title", due + " B").param("eventId", SEMINAR).param("dueOn", "" + today.minusDays(1)));
        created(form().param("title", due + " C")
                .param("eventId", SEMINAR)
                .param("dueOn", "" + today.minusDays(2))
                .param("status", "ACHIEVED"));
        portal.perform(get("/outcomes").param("q", due).param("lang", "en"))
                .andExpect(content().string(containsString("3 outcomes")))
                .andExpect(content().string(containsString("1 day overdue")))
                .andExpect(content().string(not(containsString("2 days overdue"))))
                .andExpect(content().string(stringContainsInOrder(due + " B", due + " C", due + " A")));
        portal.perform(get("/outcomes").param("q", due).param("overdue", "true").param("lang", "en"))
                .andExpect(content().string(containsString("1 outcome<")))
                .andExpect(content().string(containsString(due + " B")));
    }

    @ParameterizedTest
    @CsvSource({
        "city, 1, 4",
        "place, суми, 4",
        "place, Sumy (Sumy Oblast), 4",
        "place, Kharkiv, 0",
        "event, 3, 7",
        "programme, 1, 7",
        "status, ACHIEVED, 3",
        "kind, REGULATION, 1",
        "q, prince2 регламент, 1",
        "dueFrom, 2019-01-01, 1",
        "dueTo, 2018-11-30, 1",
    })
    void filters(String parameter, String value, long expected) throws Exception {
        MockHttpServletRequestBuilder list = get("/outcomes").param(parameter, value);
        if (!parameter.equals("event") && !parameter.equals("programme")) {
            list.param("programme", "1");
        }
        var found = (ListPage<?>) portal.perform(list)
                .andExpect(status().isOk())
                .andReturn()
                .getModelAndView()
                .getModel()
                .get("list");
        assertThat(found.total()).isEqualTo(expected);
    }

    @Test
    void aFilterThatMakesNoSenseIsNone() throws Exception {
        portal.perform(get("/outcomes")
                        .param("status", "LOST")
                        .param("city", "x")
                        .param("event", "999999")
                        .param("dueFrom", "20018-01-01")
                        .param("place", "%(((")
                        .param("sort", "drop table"))
                .andExpect(status().isOk());
    }

    @ParameterizedTest
    @CsvSource({
        "title, '', Fill in this field",
        "title, '\u2003', Fill in this field",
        "dueOn, 20018-01-01, Give a date such as",
        "dueOn, 0018-01-01, The date must lie between",
        "dueOn, 2018-07-05, It cannot be due before it was agreed on",
        "agreedOn, 2101-01-01, The date must lie between",
        "achievedOn, 2018-07-06, Only what is achieved has such a day",
        "event, No such event, There is no event",
        "city, Atlantis, The portal knows no city",
        "region, 18, It is either a city’s or a region’s",
        "region, 987654, The portal knows no such region",
        "region, x, This value does not fit here",
        "kind, '', Fill in this field",
        "evidenceUrl, javascript:alert(1), Give an address that begins with http",
    })
    void refusesWithAMessageAndKeepsWhatWasTyped(String field, String typed, String message) throws Exception {
        Map<String, String> fields = new HashMap<>(Map.of(
                "kind",
                "PROJECT",
                "textLanguage",
                "EN",
                "title",
                "<script>🏙</script>",
                "event",
                jdbc.sql("select title from event where id = 3")
                        .query(String.class)
                        .single(),
                "city",
                "Sumy",
                "status",
                "COMMITTED",
                "owner",
                "Nobody-else"));
        fields.put(field, typed);
        MockHttpServletRequestBuilder post = post("/outcomes").with(csrf()).param("lang", "en");
        fields.forEach(post::param);
        portal.perform(post)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"" + field + "-about\"")))
                .andExpect(content().string(containsString(message)))
                .andExpect(content().string(containsString("Nobody-else")))
                .andExpect(content().string(not(containsString("<script>🏙"))));
    }

    @Test
    void tellsAllRefusalsAtOnce() throws Exception {
        portal.perform(post("/outcomes")
                        .with(csrf())
                        .param("lang", "en")
                        .param("kind", "PROJECT")
                        .param("textLanguage", "EN")
                        .param("title", "x")
                        .param("status", "ACHIEVED")
                        .param("achievedOn", "2099-01-01"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Give the event, the city or the region")))
                .andExpect(content().string(containsString("Give the day, since there is no event")))
                .andExpect(content().string(containsString("This day is still to come")));
        portal.perform(post("/outcomes")
                        .with(csrf())
                        .param("lang", "en")
                        .param("kind", "PROJECT")
                        .param("textLanguage", "EN")
                        .param("title", "y".repeat(400))
                        .param("titlePl", "z".repeat(400))
                        .param("status", "COMMITTED"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("At most 300 characters")))
                .andExpect(content().string(containsString("y".repeat(400))));
    }

    @Test
    void achievedWithoutADayIsAchievedToday() throws Exception {
        String address = created(form().param("eventId", SEMINAR).param("status", "ACHIEVED"));
        assertThat(column("achieved_on", address))
                .hasToString(LocalDate.now(clock).toString());
    }

    @Test
    void aFormSentTwiceMakesOneOutcome() throws Exception {
        String token = UUID.randomUUID().toString();
        String first = created(form().param("eventId", SEMINAR).param("submission", token));
        String second = created(form().param("eventId", SEMINAR).param("submission", token));
        assertThat(second).isEqualTo(first);
    }

    @Test
    void twoWhoEditOneOutcomeKeepBothEdits() throws Exception {
        String address = created(form().param("eventId", SEMINAR).param("city", "Sumy"));
        MockHttpServletRequestBuilder mine = edit(address).param("owner", "Treasurer");
        MockHttpServletRequestBuilder theirs = edit(address).param("dueOn", "2030-05-01");
        portal.perform(theirs).andExpect(redirectedUrl(address));
        portal.perform(mine)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("value=\"2030-05-01\"")))
                .andExpect(content().string(containsString("value=\"Treasurer\"")));
    }

    private MockHttpServletRequestBuilder edit(String address) throws Exception {
        var model = portal.perform(get(address + "/edit").param("lang", "en"))
                .andReturn()
                .getModelAndView()
                .getModel();
        var opened = (OutcomeForm) model.get("form");
        var state = (EditState) model.get("edit");
        return post(address)
                .with(csrf())
                .param("lang", "en")
                .param("kind", "STRATEGY")
                .param("textLanguage", "EN")
                .param("title", "Brand book")
                .param("event", opened.event())
                .param("city", opened.city())
                .param("agreedOn", "" + opened.agreedOn())
                .param("status", "COMMITTED")
                .param("version", "" + state.version())
                .param("base", state.base());
    }

    @Test
    void aDeletedOutcomeComesBack() throws Exception {
        String address = created(form().param("eventId", SEMINAR));
        portal.perform(get(address + "/delete"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Brand book")));
        portal.perform(post(address + "/delete").with(csrf()))
                .andExpect(redirectedUrl("/outcomes"))
                .andExpect(flash().attributeExists("flash"));
        portal.perform(get(address)).andExpect(status().isNotFound());
        portal.perform(post(address + "/restore").with(csrf())).andExpect(redirectedUrl(address));
        portal.perform(get(address)).andExpect(status().isOk());
        portal.perform(post(address + "/restore").with(csrf())).andExpect(status().isNotFound());
    }

    @Test
    @WithUserDetails("admin@demo.example")
    void staysDeletedWithItsEvent() throws Exception {
        jdbc.sql("""
                insert into event (id, type, status, text_language, title, starts_on, ends_on, deleted_at)
                values (930001, 'OTHER', 'COMPLETED', 'en', 'Gone', '2018-01-01', '2018-01-01', now())""").update();
        jdbc.sql("""
                insert into outcome (id, event_id, kind, status, text_language, title, agreed_on, deleted_at)
                values (930001, 930001, 'PROJECT', 'COMMITTED', 'en', 'Gone with it', '2018-01-01', now())""").update();
        portal.perform(post("/outcomes/930001/restore").with(csrf())).andExpect(status().isNotFound());
    }

    @Test
    void opensFromThePagesOfEventsAndCities() throws Exception {
        portal.perform(get("/outcomes/new")
                        .param("event", SEMINAR)
                        .param("city", "2")
                        .param("lang", "en"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("name=\"eventId\" value=\"3\"")))
                .andExpect(content().string(containsString("value=\"2018-07-06\"")))
                .andExpect(content().string(containsString("value=\"Kharkiv")));
        portal.perform(get("/outcomes/new").param("event", "999999")).andExpect(status().isNotFound());
        portal.perform(get("/outcomes/new").param("city", "999999")).andExpect(status().isNotFound());
    }

    @Test
    void aRequestThatNoFormSendsIsNoFailure() throws Exception {
        portal.perform(post("/outcomes").with(csrf())).andExpect(status().isUnprocessableContent());
        portal.perform(post("/outcomes/" + OF_SUMY).with(csrf())).andExpect(status().isBadRequest());
        portal.perform(get("/outcomes/new").param("event", "x")).andExpect(status().isBadRequest());
    }

    private MockHttpServletRequestBuilder form() {
        return post("/outcomes")
                .with(csrf())
                .param("kind", "STRATEGY")
                .param("textLanguage", "EN")
                .param("lang", "en");
    }

    private String created(MockHttpServletRequestBuilder form) throws Exception {
        var request = form.buildRequest(new MockServletContext());
        if (request.getParameter("title") == null) {
            form.param("title", "Brand book");
        }
        if (request.getParameter("status") == null) {
            form.param("status", "COMMITTED");
        }
        return String.valueOf(portal.perform(form)
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private Object column(String column, String address) {
        return jdbc.sql("select " + column + " from outcome where id = ?")
                .param(Long.valueOf(address.replaceAll("\\D", "")))
                .query()
                .singleValue();
    }
}
