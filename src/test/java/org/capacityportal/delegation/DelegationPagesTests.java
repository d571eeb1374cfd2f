package org.capacityportal.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.capacityportal.PortalTest;
import org.capacityportal.platform.EditState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** Who goes to an event: the planned one no. 4, to which eight cities are invited, and nobody is named. */
@PortalTest
@Transactional
@WithUserDetails("coordinator@demo.example")
class DelegationPagesTests {

    private static final String DELEGATIONS = "/events/4/delegations";
    private static final String SUMY = DELEGATIONS + "/city-1";

    @Autowired
    MockMvc portal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager entities;

    @Test
    void namesInvitedCitiesWithoutPeople() throws Exception {
        portal.perform(get(DELEGATIONS).param("lang", "en"))
                .andExpect(content().string(containsString("id=\"delegation-city-1\"")))
                .andExpect(content().string(containsString("Nobody is named yet")))
                .andExpect(content().string(containsString("everyone counts as present")));
    }

    @Test
    void addsSomebodyNew() throws Exception {
        add(Map.of("name", "Щербак-Тест Юрій Олегович", "position", "мер", "sex", "MAN"))
                .andExpect(redirectedUrl("/events/4#name-city-1"));
        assertThat(listed()).containsExactly("Щербак-Тест Юрій Олегович, мер");
        assertThat(jdbc.sql("select latin_name from participant where family_name = 'Щербак-Тест'")
                        .query(String.class)
                        .single())
                .isEqualTo("Shcherbak-Test Yurii Olehovych");
    }

    @Test
    void addsSomebodyFromTheLookUpWithTheirLastPosition() throws Exception {
        add(Map.of("name", "Ткаченко Лариса Миколаївна [102]")).andExpect(status().is3xxRedirection());
        assertThat(listed()).containsExactly("Ткаченко Лариса Миколаївна, начальниця відділу «Проєктний офіс»");
    }

    @Test
    void asksWhetherANamesakeIsMeantAndTakesEitherAnswer() throws Exception {
        add(Map.of("name", "Larysa Tkachenko", "position", "експертка", "lang", "en"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Possibly the same person")))
                .andExpect(content().string(containsString("value=\"Larysa Tkachenko\"")))
                .andExpect(content().string(containsString("value=\"експертка\"")));
        assertThat(listed()).isEmpty();
        add(Map.of("name", "Larysa Tkachenko", "use", "102")).andExpect(status().is3xxRedirection());
        add(Map.of("name", "Larysa Tkachenko", "use", "new")).andExpect(status().is3xxRedirection());
        assertThat(jdbc.sql("select count(distinct participant_id) from participation where event_id = 4")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void refusesTheSamePersonTwice() throws Exception {
        add(Map.of("name", "x", "use", "102")).andExpect(status().is3xxRedirection());
        add(Map.of("name", "Ткаченко [102]", "lang", "en"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("is on the list of this event already")));
        assertThat(listed()).hasSize(1);
    }

    @Test
    void aLineSentTwiceAddsOnePerson() throws Exception {
        Map<String, String> line = Map.of(
                "name", "Двічі-Тест Олег", "submission", UUID.randomUUID().toString());
        add(line).andExpect(status().is3xxRedirection());
        add(line);
        assertThat(listed()).hasSize(1);
    }

    @Test
    void answersWithTheNextLineAndTheNewRowAlone() throws Exception {
        portal.perform(request(
                                SUMY + "/people",
                                Map.of("name", "Швидкий-Тест Іван", "organisation", "Рада", "lang", "en"))
                        .header("HX-Request", "true"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<html"))))
                .andExpect(content().string(containsString("autofocus")))
                .andExpect(content().string(containsString("value=\"Рада\"")))
                .andExpect(content().string(containsString("hx-swap-oob=\"beforeend\"")))
                .andExpect(content().string(containsString("Швидкий-Тест Іван: added to the list")));
    }

    @ParameterizedTest
    @CsvSource({
        "'', Give the name",
        "💥, A name has letters in it",
        "LONG, At most 300 characters",
        "x [999999], no longer on record"
    })
    void tellsAtTheFieldWhatIsWrong(String name, String message) throws Exception {
        add(Map.of("name", name.equals("LONG") ? "я".repeat(400) : name, "position", "кит", "lang", "en"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(message)))
                .andExpect(content().string(containsString("value=\"кит\"")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/events/4/delegations/city-999999",
                "/events/4/delegations/nowhere-1",
                "/events/999999/delegations/city-1"
            })
    void knowsNoPlaceThatDoesNotExist(String delegation) throws Exception {
        portal.perform(request(delegation + "/people", Map.of("name", "Нікудин-Тест Іван")))
                .andExpect(status().isNotFound());
    }

    @Test
    void listsExpertsApart() throws Exception {
        portal.perform(request(DELEGATIONS + "/others/people", Map.of("name", "Sowiński [901]", "role", "EXPERT")))
                .andExpect(redirectedUrl("/events/4#name-others"));
        portal.perform(request(DELEGATIONS + "/others/people", Map.of("name", "Wójcik [902]")))
                .andExpect(status().isUnprocessableContent());
        portal.perform(get(DELEGATIONS).param("lang", "en"))
                .andExpect(content().string(containsString("Sowiński Marek")))
                .andExpect(content().string(containsString("0 people")));
    }

    @Test
    void addsADelegationOfACityOrARegion() throws Exception {
        portal.perform(request(DELEGATIONS, Map.of("city", "Біла Церква")))
                .andExpect(redirectedUrl("/events/4#name-city-10"));
        portal.perform(request(DELEGATIONS, Map.of("region", "18")))
                .andExpect(redirectedUrl("/events/4#name-region-18"));
        portal.perform(request(DELEGATIONS, Map.of("city", "Атлантида", "lang", "en")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("The portal knows no city “Атлантида”")));
        portal.perform(request(DELEGATIONS, Map.of())).andExpect(status().isUnprocessableContent());
        portal.perform(request(DELEGATIONS, Map.of("region", "x"))).andExpect(status().isUnprocessableContent());
    }

    @Test
    void copiesTheLastDelegationAndSkipsWhoIsThere() throws Exception {
        add(Map.of("name", "x", "use", "102"));
        portal.perform(request(SUMY + "/copy", Map.of())).andExpect(redirectedUrl("/events/4#delegation-city-1"));
        // The five of July, of whom one was there already.
        assertThat(listed()).hasSize(5).contains("Яременко Вадим Олексійович, секретар міської ради");
        portal.perform(request(SUMY + "/copy", Map.of()));
        assertThat(listed()).hasSize(5);
        assertThat(jdbc.sql("""
                        select changes -> 'copied' ->> 1 from audit_entry
                        where page = 'event' and page_id = 4 and entity = 'delegation'""").query(String.class).list()).containsExactly("4");
    }

    @Test
    void aRemovedPersonComesBackUnlessAddedAnew() throws Exception {
        add(Map.of("name", "x", "use", "102"));
        long id = jdbc.sql("select id from participation where event_id = 4")
                .query(Long.class)
                .single();
        portal.perform(request("/participations/" + id + "/delete", Map.of()))
                .andExpect(redirectedUrl("/events/4#delegation-city-1"));
        assertThat(listed()).isEmpty();
        portal.perform(request("/participations/" + id + "/restore", Map.of()));
        assertThat(listed()).hasSize(1);

        // Each request has its own persistence context; those of a test share one.
        entities.clear();
        portal.perform(request("/participations/" + id + "/delete", Map.of())).andExpect(status().is3xxRedirection());
        assertThat(listed()).isEmpty();
        add(Map.of("name", "x", "use", "102"));
        portal.perform(request("/participations/" + id + "/restore", Map.of())).andExpect(status().is3xxRedirection());
        assertThat(listed()).hasSize(1);
    }

    @Test
    void changesAPartInAnEventAndMergesTwoEdits() throws Exception {
        add(Map.of("name", "x", "use", "102"));
        long id = jdbc.sql("select id from participation where event_id = 4")
                .query(Long.class)
                .single();
        String address = "/participations/" + id;
        var edit = (EditState) portal.perform(get(address + "/edit"))
                .andReturn()
                .getModelAndView()
                .getModel()
                .get("edit");
        Map<String, String> opened = Map.of(
                "role", "DELEGATE", "city", "Суми", "version", "" + edit.version(), "base", edit.base(), "lang", "uk");
        portal.perform(request(address, opened)
                        .param("position", "заступниця")
                        .param("organisation", "Сумська міська рада"))
                .andExpect(redirectedUrl("/events/4#delegation-city-1"));
        portal.perform(request(address, opened)
                        .param("position", "начальниця відділу «Проєктний офіс»")
                        .param("organisation", "Проєктний офіс"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("value=\"заступниця\"")))
                .andExpect(content().string(containsString("value=\"Проєктний офіс\"")));
        portal.perform(request(address, Map.of("role", "DELEGATE", "lang", "en", "version", "9", "base", "{}")))
                .andExpect(status().is4xxClientError());
    }

    private ResultActions add(Map<String, String> line) throws Exception {
        return portal.perform(request(SUMY + "/people", line));
    }

    private static MockHttpServletRequestBuilder request(String address, Map<String, String> parameters) {
        MockHttpServletRequestBuilder request = post(address).with(csrf());
        parameters.forEach(request::param);
        return request;
    }

    private List<String> listed() {
        return jdbc.sql("""
                        select concat_ws(' ', pt.family_name, pt.given_name, pt.patronymic) || coalesce(', ' || p.position, '')
                        from participation p join participant pt on pt.id = p.participant_id
                        where p.event_id = 4 and p.city_id = 1 and p.deleted_at is null""").query(String.class).list();
    }
}
