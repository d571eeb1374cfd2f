package org.capacityportal.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.capacityportal.programme.ProgrammeForms.change;
import static org.capacityportal.programme.ProgrammeForms.created;
import static org.capacityportal.programme.ProgrammeForms.form;
import static org.capacityportal.programme.ProgrammeForms.id;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Arrays;
import java.util.Locale;
import org.capacityportal.PortalTest;
import org.capacityportal.platform.EditState;
import org.capacityportal.platform.NotFoundException;
import org.capacityportal.platform.Option;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
@WithUserDetails("coordinator@demo.example")
class ProgrammePagesTests {

    @Autowired
    MockMvc portal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Programmes programmes;

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void theCoordinatorWhoCreatesAProgrammeLooksAfterIt() throws Exception {
        long id = id(created(portal, form("Neu")));
        assertThat(jdbc.sql("select user_id from user_programme where programme_id = ?")
                        .param(id)
                        .query(Long.class)
                        .list())
                .containsExactly(2L);
    }

    @Test
    @WithUserDetails("admin@demo.example")
    void anAdministratorsProgrammeIsAssignedToNobody() throws Exception {
        long id = id(created(portal, form("Neu")));
        assertThat(jdbc.sql("select count(*) from user_programme where programme_id = ?")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aProgrammeWithEventsStaysAndADeletedOneComesBack() throws Exception {
        portal.perform(post("/programmes/1/delete").with(csrf()))
                .andExpect(redirectedUrl("/programmes/1"))
                .andExpect(flash().attributeExists("flash"));
        String address = created(portal, form("Vergänglich"));
        portal.perform(get(address + "/delete").param("lang", "en"))
                .andExpect(content().string(containsString("Delete “Vergänglich”?")));
        portal.perform(post(address + "/delete").with(csrf())).andExpect(redirectedUrl("/programmes"));
        portal.perform(get(address)).andExpect(status().isNotFound());
        portal.perform(post(address + "/restore").with(csrf())).andExpect(redirectedUrl(address));
        portal.perform(get(address)).andExpect(status().isOk());
    }

    @Test
    void aCoordinatorKnowsOnlyOfAssignedProgrammes() throws Exception {
        jdbc.sql("delete from user_programme where programme_id = 3").update();
        EditState edit = new EditState(0, "{}");
        for (String hidden :
                new String[] {"/programmes/3", "/programmes/3/edit", "/programmes/3/delete", "/programmes/99999"}) {
            portal.perform(get(hidden)).andExpect(status().isNotFound());
        }
        portal.perform(change("/programmes/3", edit)).andExpect(status().isNotFound());
        portal.perform(change("/programmes/3", edit).param("addRows", "cities")).andExpect(status().isNotFound());
        portal.perform(post("/programmes/3/delete").with(csrf())).andExpect(status().isNotFound());
        portal.perform(get("/programmes")).andExpect(content().string(not(containsString("/programmes/3\""))));
        portal.perform(get("/partners/11")).andExpect(content().string(not(containsString("/programmes/3\""))));
    }

    @Test
    void othersAskWhetherAProgrammeMayBeWrittenIn() {
        programmes.requireWritable(3);
        jdbc.sql("delete from user_programme where programme_id = 3").update();
        assertThatThrownBy(() -> programmes.requireWritable(3)).isInstanceOf(NotFoundException.class);
        assertThat(programmes.options())
                .extracting(Option::value)
                .contains("1", "2")
                .doesNotContain("3");
    }

    @Test
    @WithUserDetails("donor@demo.example")
    void whoOnlyReadsMayNotWrite() {
        programmes.requireVisible(1);
        assertThatThrownBy(() -> programmes.requireWritable(1)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> programmes.requireVisible(2)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void nobodyBringsBackAProgrammeOfOthers() throws Exception {
        jdbc.sql("delete from user_programme where programme_id = 3").update();
        jdbc.sql("update programme set deleted_at = now() where id = 3").update();
        portal.perform(post("/programmes/3/restore").with(csrf())).andExpect(status().isNotFound());
    }

    @Test
    @WithUserDetails("donor@demo.example")
    void aDonorReadsWhatItFunds() throws Exception {
        portal.perform(get("/programmes"))
                .andExpect(content().string(containsString("/programmes/1\"")))
                .andExpect(content().string(not(containsString("/programmes/2\""))))
                .andExpect(content().string(not(containsString("/programmes/new"))));
        portal.perform(get("/programmes/1"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("href=\"/partners/1\"")))
                .andExpect(content().string(not(containsString("href=\"/partners/2\""))))
                .andExpect(content().string(not(containsString("href=\"/cities/1\""))))
                .andExpect(content().string(not(containsString("/edit"))));
        portal.perform(get("/programmes/2")).andExpect(status().isNotFound());
        portal.perform(get("/programmes/1/edit")).andExpect(status().isNotFound());
    }

    @Test
    @WithUserDetails("city@demo.example")
    void anOfficialReadsTheProgrammesOfTheCity() throws Exception {
        portal.perform(get("/programmes/1"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("href=\"/cities/1\"")))
                .andExpect(content().string(not(containsString("href=\"/cities/2\""))))
                .andExpect(content().string(not(containsString("href=\"/partners/"))));
        portal.perform(get("/programmes/3")).andExpect(status().isNotFound());
        portal.perform(form("Neu")).andExpect(status().isNotFound());
    }

    @Test
    void filtersByWhatIsAskedAndByNothingElse() throws Exception {
        listed("year=2010", 3);
        listed("year=2018", 1);
        listed("donor=8", 2);
        listed("status=ACTIVE&q=FAR+EASTERN", 0);
        listed("year=abc&donor=x&status=NONSENSE&page=-1&sort=-nothing", 1, 2, 3);
    }

    @Test
    void isCalledByItsShortTitleInItsLanguageAndByItsTranslationInOthers() {
        LocaleContextHolder.setLocale(Locale.forLanguageTag("uk"));
        assertThat(text(1)).isEqualTo("Професійні кадри в місцевому самоврядуванні");
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(text(1)).startsWith("Professional staff in local self-government");
        LocaleContextHolder.setLocale(Locale.forLanguageTag("ru"));
        assertThat(text(1)).isEqualTo("Професійні кадри в місцевому самоврядуванні");
    }

    private String text(long id) {
        return programmes.options().stream()
                .filter(option -> option.value().equals("" + id))
                .findFirst()
                .orElseThrow()
                .text();
    }

    private void listed(String query, int... ids) throws Exception {
        String page = portal.perform(get("/programmes?" + query))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        for (int id = 1; id <= 3; id++) {
            int wanted = id;
            assertThat(page.contains("\"/programmes/" + id + "\""))
                    .as(query + " lists programme " + id)
                    .isEqualTo(Arrays.stream(ids).anyMatch(listed -> listed == wanted));
        }
    }
}
