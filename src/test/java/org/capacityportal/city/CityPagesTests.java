package org.capacityportal.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.capacityportal.PortalTest;
import org.capacityportal.platform.EditState;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
@WithUserDetails("coordinator@demo.example")
class CityPagesTests {

    @Autowired
    MockMvc portal;

    @Autowired
    JdbcClient jdbc;

    @Test
    void sortsUkrainianLettersAsUkrainiansDo() throws Exception {
        for (String name : List.of("Ґрунтове", "Городище", "Ємільчине", "Енергодар", "Їжаківка", "Ізюм", "Ірпінь")) {
            jdbc.sql("insert into city (id, country_code, name_uk, name_en) values (nextval('city_seq'), 'UA', ?, ?)")
                    .params(name, "zz-sorting " + name)
                    .update();
        }
        String page = portal.perform(get("/cities").param("q", "zz-sorting").param("lang", "uk"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(List.of("Городище", "Ґрунтове", "Енергодар", "Ємільчине", "Ізюм", "Ірпінь", "Їжаківка"))
                .isSortedAccordingTo(
                        (one, other) -> Integer.compare(page.indexOf(">" + one), page.indexOf(">" + other)));
    }

    @Test
    void keepsWhatWasTypedAndNamesTheField() throws Exception {
        portal.perform(post("/cities")
                        .with(csrf())
                        .param("lang", "en")
                        .param("nameUk", "<script>Нове</script>")
                        .param("country", "UA")
                        .param("code", "UA123"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("&lt;script&gt;Нове&lt;/script&gt;")))
                .andExpect(content().string(containsString("A KATOTTH code is UA and 17 digits")));
    }

    @Test
    void aFormSentTwiceMakesOneCity() throws Exception {
        UUID token = UUID.randomUUID();
        String first = created(token);
        String second = created(token);
        assertThat(second).isEqualTo(first);
        assertThat(count("Двічі")).isOne();
    }

    private String created(UUID token) throws Exception {
        return String.valueOf(portal.perform(post("/cities")
                        .with(csrf())
                        .param("nameUk", "Двічі")
                        .param("country", "UA")
                        .param("submission", token.toString()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    @Test
    void twoWhoEditOneCityKeepBothEdits() throws Exception {
        String address = created(UUID.randomUUID());
        MvcResult opened = portal.perform(get(address + "/edit")).andReturn();
        var edit = (EditState) opened.getModelAndView().getModel().get("edit");
        portal.perform(post(address)
                        .with(csrf())
                        .param("nameUk", "Двічі")
                        .param("nameEn", "Twice")
                        .param("country", "UA")
                        .param("version", "" + edit.version())
                        .param("base", edit.base()))
                .andExpect(redirectedUrl(address));
        portal.perform(post(address)
                        .with(csrf())
                        .param("lang", "en")
                        .param("nameUk", "Двічі")
                        .param("namePl", "Dwa razy")
                        .param("country", "UA")
                        .param("version", "" + edit.version())
                        .param("base", edit.base()))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("value=\"Twice\"")))
                .andExpect(content().string(containsString("value=\"Dwa razy\"")))
                .andExpect(content().string(containsString("Somebody else has saved this record")));
    }

    @Test
    void aCityInUseStaysAndADeletedOneComesBack() throws Exception {
        long sumy = jdbc.sql("select id from city where name_en = 'Sumy'")
                .query(Long.class)
                .single();
        portal.perform(post("/cities/" + sumy + "/delete").with(csrf()))
                .andExpect(redirectedUrl("/cities/" + sumy))
                .andExpect(flash().attributeExists("flash"));
        assertThat(count("Суми")).isOne();

        String address = created(UUID.randomUUID());
        portal.perform(post(address + "/delete").with(csrf())).andExpect(redirectedUrl("/cities"));
        portal.perform(get(address)).andExpect(status().isNotFound());
        portal.perform(post(address + "/restore").with(csrf())).andExpect(redirectedUrl(address));
        portal.perform(get(address)).andExpect(status().isOk());
    }

    private long count(String name) {
        return jdbc.sql("select count(*) from city where name_uk = ? and deleted_at is null")
                .param(name)
                .query(Long.class)
                .single();
    }
}
