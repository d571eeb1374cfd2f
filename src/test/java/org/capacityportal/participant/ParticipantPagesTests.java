package org.capacityportal.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.capacityportal.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
@WithUserDetails("coordinator@demo.example")
class ParticipantPagesTests {

    /** Лариса Ткаченко of Sumy, on record as 102. */
    private static final String LARYSA = "/participants/102";

    @Autowired
    MockMvc portal;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ткаченко Лариса",
                "лариса ткаченко",
                "Tkachenko Larysa",
                "Tkaczenko",
                "Ткаченко Л.",
                "l.tkachenko@sumy"
            })
    void findsPeopleInAnySpelling(String typed) throws Exception {
        portal.perform(get("/participants").param("q", typed))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Ткаченко Лариса Миколаївна")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "суми", "Sumy", "Суми (Сумська область)"})
    void filtersByACityRepresentedHoweverItIsNamed(String city) throws Exception {
        portal.perform(get("/participants").param("city", city).param("q", "Ткаченко"))
                .andExpect(content().string(containsString("Ткаченко Лариса Миколаївна")));
        portal.perform(get("/participants").param("city", "Біла Церква").param("q", "Ткаченко"))
                .andExpect(content().string(not(containsString("Ткаченко Лариса Миколаївна"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Диденко-Тест", "Дыденко-Тест", "Didenko-Test", "Dydenko-test", "Dydenka-Test"})
    void ofUkrainianRussianAndLatinSpellingsOneFindsTheOther(String typed) throws Exception {
        create("Диденко-Тест", "Олег");
        portal.perform(get("/participants/lookup").param("q", typed))
                .andExpect(content().string(containsString("Диденко-Тест Олег [")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"💥", "%", "<script>", "нема такого прізвища"})
    void findsNobodyForWhatIsNoName(String typed) throws Exception {
        portal.perform(get("/participants").param("q", typed).param("lang", "en"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Nothing matches the filter")));
    }

    @Test
    void proposesTheOfficialSpellingAndKeepsATypedOne() throws Exception {
        create("Згурівський-Тест", "Юрій");
        portal.perform(post("/participants")
                        .with(csrf())
                        .param("familyName", "Інший-Тест")
                        .param("latinName", "Inny Test"))
                .andExpect(status().is3xxRedirection());
        assertThat(latinNames("Згурівський-Тест")).containsExactly("Zghurivskyi-Test Yurii");
        assertThat(latinNames("Інший-Тест")).containsExactly("Inny Test");
    }

    @Test
    void asksOnceWhetherItIsTheSamePerson() throws Exception {
        portal.perform(post("/participants")
                        .with(csrf())
                        .param("lang", "en")
                        .param("familyName", "Tkachenko")
                        .param("givenName", "Larysa")
                        .param("phone", "12345"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Possibly the same person")))
                .andExpect(content().string(containsString("href=\"" + LARYSA + "\"")))
                .andExpect(content().string(containsString("value=\"12345\"")));
        assertThat(latinNames("Tkachenko")).isEmpty();
        portal.perform(post("/participants")
                        .with(csrf())
                        .param("familyName", "Tkachenko")
                        .param("givenName", "Larysa")
                        .param("asNew", "true"))
                .andExpect(status().is3xxRedirection());
        assertThat(latinNames("Tkachenko")).hasSize(1);
    }

    @Test
    void aNamesakeWithAnotherPatronymicIsSomebodyElse() throws Exception {
        portal.perform(post("/participants")
                        .with(csrf())
                        .param("familyName", "Ткаченко")
                        .param("givenName", "Лариса")
                        .param("patronymic", "Петрівна"))
                .andExpect(status().is3xxRedirection());
    }

    @Test
    void keepsWhatWasTypedAndNamesTheField() throws Exception {
        portal.perform(post("/participants")
                        .with(csrf())
                        .param("lang", "en")
                        .param("familyName", "<script>" + "я".repeat(100))
                        .param("email", "no address"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"&lt;script&gt;яяя")))
                .andExpect(content().string(containsString("At most 100 characters")))
                .andExpect(content().string(containsString("Give an address such as")));
        portal.perform(post("/participants")
                        .with(csrf())
                        .param("lang", "en")
                        .param("familyName", "Датський-Тест")
                        .param("consentOn", "20018-13-01"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"Датський-Тест\"")))
                .andExpect(content().string(containsString("Give a date such as 2018-07-02")));
        portal.perform(post("/participants")
                        .with(csrf())
                        .param("lang", "en")
                        .param("familyName", "Згодний-Тест")
                        .param("sharedWithDonors", "true"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Give the day on which the person agreed")));
        portal.perform(post("/participants").with(csrf()).param("lang", "en").param("familyName", "💥"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("A name has letters in it")));
    }

    @Test
    void whoIsOnAListStaysAndADeletedPersonComesBack() throws Exception {
        portal.perform(post(LARYSA + "/delete").with(csrf())).andExpect(redirectedUrl(LARYSA));
        portal.perform(get(LARYSA)).andExpect(status().isOk());

        String address = create("Тимчасовий-Тест", "Олег");
        portal.perform(post(address + "/delete").with(csrf())).andExpect(redirectedUrl("/participants"));
        portal.perform(get(address)).andExpect(status().isNotFound());
        portal.perform(post(address + "/restore").with(csrf())).andExpect(redirectedUrl(address));
        portal.perform(get(address)).andExpect(status().isOk());
    }

    @Test
    @WithUserDetails("city@demo.example")
    void officialsReachTheirOwnPeopleOnly() throws Exception {
        portal.perform(get("/participants"))
                .andExpect(content().string(containsString("l.tkachenko@sumy.example")))
                .andExpect(content().string(not(containsString("Коваленко"))));
        portal.perform(get(LARYSA))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("l.tkachenko@sumy.example")))
                .andExpect(content().string(containsString("/events/3")));
        portal.perform(get("/participants/204")).andExpect(status().isNotFound());
        portal.perform(get("/participants/new")).andExpect(status().isNotFound());
        portal.perform(get("/participants/lookup").param("q", "Коваленко")).andExpect(status().isNotFound());
    }

    @Test
    @WithUserDetails("donor@demo.example")
    void donorsReadNoNameThatIsNotSharedAndNoContactData() throws Exception {
        for (String page : List.of("1", "2", "3")) {
            String html = portal.perform(
                            get("/participants").param("page", page).param("lang", "en"))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            // 101, 105, 203, 302 did not agree
            assertThat(html)
                    .doesNotContain("Яременко", "Yaremenko", "Гончар", "Honchar", "Зінченко", "Савченко")
                    .doesNotContain("/participants/101", "/participants/105", "секретар міської ради")
                    .doesNotContain("@sumy.example", "@kharkiv.example");
        }
        portal.perform(get("/participants").param("page", "3").param("lang", "en"))
                .andExpect(content().string(containsString("Name not shared")));
        portal.perform(get("/participants").param("q", "Яременко").param("lang", "en"))
                .andExpect(content().string(not(containsString("Name not shared"))));
        portal.perform(get("/participants").param("q", "yaremenko@sumy").param("lang", "en"))
                .andExpect(content().string(not(containsString("Name not shared"))));
        portal.perform(get("/participants/101")).andExpect(status().isNotFound());
        portal.perform(get(LARYSA))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("@sumy.example"))))
                .andExpect(content().string(not(containsString("+380"))));
        // Bila Tserkva was at an event that this donor does not fund.
        portal.perform(get("/participants/1001")).andExpect(status().isNotFound());
    }

    private String create(String family, String given) throws Exception {
        return String.valueOf(portal.perform(post("/participants")
                        .with(csrf())
                        .param("familyName", family)
                        .param("givenName", given))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private List<String> latinNames(String family) {
        return jdbc.sql("select latin_name from participant where family_name = ?")
                .param(family)
                .query(String.class)
                .list();
    }
}
