package org.capacityportal.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capacityportal.event.EventPages.form;
import static org.capacityportal.event.EventPages.open;
import static org.capacityportal.event.EventPages.quick;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.capacityportal.PortalTest;
import org.capacityportal.platform.EditState;
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
class EventPagesTests {

    @Autowired
    MockMvc portal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager entities;

    @Test
    void theQuickFormIsEnough() throws Exception {
        String address = created("Quick <b>training</b> 🏙");
        portal.perform(get(address).param("lang", "en"))
                .andExpect(content().string(containsString("Quick &lt;b&gt;training&lt;/b&gt; 🏙")))
                .andExpect(content().string(containsString("Planned")))
                .andExpect(content().string(containsString("3–5\u00a0March\u00a02031, 3 days")))
                .andExpect(content().string(containsString("outside any programme")));
    }

    @Test
    void aFormSentTwiceMakesOneEvent() throws Exception {
        UUID token = UUID.randomUUID();
        String first = redirect(quick("Sent twice").param("submission", token.toString()));
        assertThat(redirect(quick("Sent twice").param("submission", token.toString())))
                .isEqualTo(first);
        assertThat(jdbc.sql("select count(*) from event where title = 'Sent twice'")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    title      |                     | Fill in this field
                    from       | 2031-03-06          | The last day lies before the first
                    from       | 20018-03-01         | Give a date such as 2018-07-02
                    to         | 2032-03-03          | An event lasts a year at the most
                    to         | 2101-01-01          | The date must lie between 1990 and 2100
                    type       | PARTY               | This value does not fit here
                    city       | Atlantis            | The portal knows no city “Atlantis”
                    online     | true                | online or in a city
                    status     | COMPLETED           | on its last day at the earliest
                    programme  | 4711                | Choose one of your programmes
                    sourceUrl  | javascript:alert(1) | begins with http:// or https://
                    titleEn    | LONG                | At most 300 characters
                    descriptionPl | Translated       | give the original, too
                    partners[0].partner | Nobody     | knows no partner “Nobody”
                    regions[1].region   | 999999     | Choose a region of the list
                    """)
    void whatCannotBeIsToldAtItsField(String field, String typed, String message) throws Exception {
        String value = typed == null ? "" : typed.equals("LONG") ? "x".repeat(301) : typed;
        portal.perform(with(quick("Kept as typed"), field, value).param("venue", "Hall <7>"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(message)))
                .andExpect(content().string(containsString("Hall &lt;7&gt;")))
                .andExpect(
                        field.equals("title")
                                ? content().string(containsString("Sumy"))
                                : content().string(containsString("Kept as typed")));
    }

    @Test
    void theSummaryOfARefusedFormNamesTheFields() throws Exception {
        portal.perform(with(quick("Kept"), "title", ""))
                .andExpect(content().string(containsString("<a href=\"#title\">Title: Fill in this field</a>")));
        portal.perform(with(quick("Kept"), "partners[1].partner", "Nobody"))
                .andExpect(content().string(containsString("Organisers and hosts 2: The portal knows no partner")));
    }

    @Test
    void donorsOfAnEventShareItsWhole() throws Exception {
        portal.perform(quick("Shared")
                        .param("donors[0].donor", "Lublin City Hall")
                        .param("donors[0].share", "60,5")
                        .param("donors[1].donor", "USAID")
                        .param("donors[1].share", "40")
                        .param("donors[2].donor", "usaid")
                        .param("donors[2].share", "many")
                        .param("donors[2].amount", "100"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("The shares come to more than 100%")))
                .andExpect(content().string(containsString("More than 0 and at most 100")))
                .andExpect(content().string(containsString("An amount needs a currency")))
                .andExpect(content().string(containsString("value=\"many\"")));
    }

    @Test
    void keepsPartnersDonorsAndInvitees() throws Exception {
        String address = redirect(quick("With lists")
                .param("partners[0].partner", "Мерія м. Люблін")
                .param("partners[0].capacity", "ORGANISER")
                .param("partners[3].partner", "lublin city hall")
                .param("partners[3].capacity", "HOST")
                .param("donors[0].donor", "USAID")
                .param("donors[0].share", "33,33")
                .param("donors[0].amount", "12 500,50")
                .param("donors[0].currency", "eur")
                .param("cities[0].city", "Суми")
                .param("cities[2].city", "Lutsk")
                .param("regions[0].region", "22"));
        long id = id(address);
        assertThat(jdbc.sql("select count(*) from event_partner where event_id = ? and partner_id = 2")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        assertThat(jdbc.sql(
                                "select amount || ' ' || currency || ' ' || share_percent from event_funding where event_id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("12500.50 EUR 33.33");
        assertThat(jdbc.sql("select coalesce(city_id, region_id) from event_invitee where event_id = ? order by 1")
                        .param(id)
                        .query(Long.class)
                        .list())
                .containsExactly(1L, 8L, 22L);
        portal.perform(get(address + "/edit").param("lang", "en"))
                .andExpect(content().string(containsString("value=\"12500.5\"")))
                .andExpect(content().string(containsString("value=\"Lutsk (Volyn Oblast)\"")));
    }

    @Test
    void rowsAreAddedWithoutJavaScriptAndNothingIsSaved() throws Exception {
        portal.perform(quick("More rows").param("cities[0].city", "Nowhere").param("addRows", "cities"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"Nowhere\"")))
                .andExpect(content().string(containsString("name=\"cities[7].city\"")));
        assertThat(jdbc.sql("select count(*) from event where title = 'More rows'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void twoWhoEditOneEventKeepBothEdits() throws Exception {
        String address = created("Two editors");
        EditState edit = open(portal, address + "/edit");
        portal.perform(with(edited(address, "Two editors", edit), "venue", "Town hall"))
                .andExpect(redirectedUrl(address));
        portal.perform(with(edited(address, "Two editors", edit), "cities[0].city", "Lutsk"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("value=\"Town hall\"")))
                .andExpect(content().string(containsString("value=\"Lutsk\"")))
                .andExpect(content().string(containsString("Somebody else has saved this record")));
    }

    @Test
    void invitingACityCountsAsAChangeOfTheEvent() throws Exception {
        String address = created("Invitations");
        EditState edit = open(portal, address + "/edit");
        portal.perform(with(edited(address, "Invitations", edit), "cities[0].city", "Lutsk"))
                .andExpect(redirectedUrl(address));
        portal.perform(with(edited(address, "Invitations", edit), "cities[0].city", "Rivne"))
                .andExpect(status().isConflict());
        assertThat(jdbc.sql(
                                "select changes -> 'invitees' ->> 1 from audit_entry where page = 'event' and page_id = ? and action = 'CHANGED'")
                        .param(id(address))
                        .query(String.class)
                        .list())
                .contains("Lutsk");
    }

    @Test
    void daysAndPlacesOnRecordStayInside() throws Exception {
        EditState edit = open(portal, "/events/3/edit");
        portal.perform(edited("/events/3", "Dnipro", edit)
                        .param("programme", "1")
                        .param("cities[0].city", "Lutsk"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(containsString(
                                "The agenda has sessions outside these dates: 2\u00a0July, 3\u00a0July")))
                .andExpect(content().string(containsString("People attended outside these dates: 2\u00a0July")))
                .andExpect(
                        content().string(containsString("These take part and stay invited: Dnipro, Ivano-Frankivsk")));
    }

    @Test
    void anEventIsCopiedWithoutItsPeople() throws Exception {
        portal.perform(form("/events/3/copy")).andExpect(status().isUnprocessableContent());
        portal.perform(form("/events/3/copy").param("from", "2100-12-30"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("between 1990 and 2100")));
        String next = redirect(form("/events/3/copy").param("from", "2031-03-03"));
        long copy = id(next.replace("/edit", ""));
        assertThat(jdbc.sql("""
                        select e.status || ' ' || e.starts_on || ' ' || e.ends_on || ' ' || e.created_by
                            || ' ' || (select count(*) from agenda_session where event_id = e.id)
                            || ' ' || (select min(day) from agenda_session where event_id = e.id)
                            || ' ' || (select count(distinct s.track_id) from agenda_session s join track t on t.id = s.track_id
                                       where t.event_id = e.id)
                            || ' ' || (select count(*) from event_invitee where event_id = e.id)
                            || ' ' || (select count(*) from event_funding where event_id = e.id)
                            || ' ' || (select count(*) from event_partner where event_id = e.id)
                            || ' ' || (select count(*) from participation where event_id = e.id)
                        from event e where id = ?""").param(copy).query(String.class).single())
                .isEqualTo("PLANNED 2031-03-03 2031-03-07 2 20 2031-03-03 3 8 3 2 0");
        portal.perform(get(next)).andExpect(status().isOk());
    }

    @Test
    void anEventInUseStaysAndADeletedOneComesBack() throws Exception {
        portal.perform(form("/events/3/delete")).andExpect(redirectedUrl("/events/3"));
        portal.perform(get("/events/3")).andExpect(status().isOk());

        String address = created("Deleted by mistake");
        portal.perform(get(address + "/delete")).andExpect(content().string(containsString("Deleted by mistake")));
        portal.perform(form(address + "/delete")).andExpect(redirectedUrl("/events"));
        portal.perform(get(address)).andExpect(status().isNotFound());
        portal.perform(get("/events").param("q", "by mistake"))
                .andExpect(content().string(not(containsString(address))));
        portal.perform(form(address + "/restore")).andExpect(redirectedUrl(address));
        portal.perform(get(address)).andExpect(status().isOk());
    }

    @Test
    void anEventOfSomebodyElseIsNotTakenOutOfItsProgramme() throws Exception {
        jdbc.sql("update event set created_by = 1 where id = 4").update();
        EditState edit = open(portal, "/events/4/edit");
        portal.perform(form("/events/4")
                        .param("title", "Congress")
                        .param("type", "CONFERENCE")
                        .param("from", "2018-09-25")
                        .param("cities[0].city", "Sumy")
                        .param("version", "" + edit.version())
                        .param("base", edit.base()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(model().attributeHasFieldErrors("form", "programme"));
    }

    @Test
    void eventsAreFoundForFieldsThatNameThem() throws Exception {
        portal.perform(get("/events/lookup").param("q", "branding").param("lang", "en"))
                .andExpect(content().string(containsString("PRINCE2 Foundation (2018-07-02)\"")));
    }

    @Test
    void readersSeeTheOriginalInItsLanguage() throws Exception {
        portal.perform(get("/events/3").param("lang", "en"))
                .andExpect(content().string(containsString("<span lang=\"uk\">Семінар у Дніпрі")))
                .andExpect(content().string(containsString("five-day seminar")))
                .andExpect(content().string(containsString("colspan=\"3\"")))
                .andExpect(content().string(containsString("16 people")));
    }

    /** The next request reads the event anew, as it does where each has a transaction of its own. */
    private String created(String title) throws Exception {
        String address = EventPages.created(portal, title);
        entities.clear();
        return address;
    }

    private String redirect(MockHttpServletRequestBuilder request) throws Exception {
        return String.valueOf(portal.perform(request)
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private static long id(String address) {
        return Long.parseLong(address.replaceAll("\\D", ""));
    }

    private static MockHttpServletRequestBuilder with(
            MockHttpServletRequestBuilder request, String field, String value) {
        return request.with(sent -> {
            sent.setParameter(field, value);
            return sent;
        });
    }

    private static MockHttpServletRequestBuilder edited(String address, String title, EditState edit) {
        return form(address)
                .param("title", title)
                .param("textLanguage", "EN")
                .param("type", "TRAINING")
                .param("status", "PLANNED")
                .param("city", "Sumy (Sumy Oblast)")
                .param("from", "2031-03-03")
                .param("to", "2031-03-05")
                .param("version", "" + edit.version())
                .param("base", edit.base());
    }
}
