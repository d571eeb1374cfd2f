package org.capacityportal.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import java.util.UUID;
import org.capacityportal.PortalTest;
import org.capacityportal.platform.EditState;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
@WithUserDetails("admin@demo.example")
class UserPagesTests {

    @Autowired
    MockMvc portal;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theListIsFoundByNameRoleAndState() throws Exception {
        jdbc.sql("update portal_user set enabled = false where id = 4").update();
        assertThat(list("q=DONOR@demo")).contains("Marek Nowak").doesNotContain("Ірина Коваль");
        assertThat(list("role=CITY_OFFICIAL")).contains("Ірина Коваль", "Sumy").doesNotContain("Marek Nowak");
        assertThat(list("enabled=false")).contains("Marek Nowak", "disabled").doesNotContain("Олена Гнатюк");
        assertThat(list("role=NONSENSE&enabled=perhaps&sort=-email&page=99")).contains("Marek Nowak", "Олена Гнатюк");
    }

    private String list(String query) throws Exception {
        return portal.perform(get("/users?lang=en&" + query))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void aNewUserGetsALinkThatIsShownOnceAndKeptAsADigestOnly() throws Exception {
        UUID submission = UUID.randomUUID();
        MvcResult created = portal.perform(newOfficial("New@City.Example").param("submission", submission.toString()))
                .andExpect(flash().attributeExists("link"))
                .andReturn();
        OneTimeLink link =
                (OneTimeLink) Objects.requireNonNull(created.getFlashMap().get("link"));
        Cookie session = Objects.requireNonNull(created.getResponse().getCookie("SESSION"));
        long id = id("new@city.example");
        String token = link.address().replaceFirst(".*/account/", "");
        assertThat(link.address()).startsWith("http://localhost/account/");
        assertThat(jdbc.sql("select token_hash from account_link where user_id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo(AccountLinks.hash(token))
                .doesNotContain(token);
        portal.perform(get("/users/" + id).cookie(session).param("lang", "en"))
                .andExpect(content().string(containsString(link.address())))
                .andExpect(content().string(containsString("no password yet")));
        portal.perform(get("/users/" + id).cookie(session)).andExpect(content().string(not(containsString(token))));

        portal.perform(newOfficial("New@City.Example").param("submission", submission.toString()))
                .andExpect(redirectedUrl("/users/" + id))
                .andExpect(flash().attributeCount(0));
    }

    @Test
    void eachRoleNeedsItsOwnScope() throws Exception {
        refused("city", "Fill in this field", "role", "CITY_OFFICIAL");
        refused("city", "knows no city", "role", "CITY_OFFICIAL", "city", "Atlantis <b>");
        refused("partner", "Fill in this field", "role", "DONOR");
        refused("partner", "not on record any more", "role", "DONOR", "partner", "6");
        refused("programmes", "not on record any more", "role", "COORDINATOR", "programmes", "99999");
        refused("role", "does not fit", "role", "EMPEROR");
        refused("email", "Give an e-mail address", "role", "ADMINISTRATOR", "email", "nobody");
        refused("email", "Another user has this address", "role", "ADMINISTRATOR", "email", "CITY@demo.example");
        refused("name", "At most 200 characters", "role", "ADMINISTRATOR", "name", "ы".repeat(400));
    }

    private void refused(String field, String message, String... typed) throws Exception {
        MockHttpServletRequestBuilder form = post("/users").with(csrf()).param("lang", "en");
        boolean email = false;
        boolean name = false;
        for (int i = 0; i < typed.length; i += 2) {
            form.param(typed[i], typed[i + 1]);
            email |= typed[i].equals("email");
            name |= typed[i].equals("name");
        }
        if (!email) {
            form.param("email", "typed@city.example");
        }
        if (!name) {
            form.param("name", "Typed <script>");
        }
        portal.perform(form)
                .andExpect(status().isUnprocessableContent())
                .andExpect(model().attributeHasFieldErrors("form", field))
                .andExpect(content().string(containsString(message)))
                .andExpect(content().string(containsString(name ? "ыыы" : "Typed &lt;script&gt;")));
    }

    @Test
    void aCoordinatorKeepsSeveralProgrammes() throws Exception {
        portal.perform(post("/users")
                        .with(csrf())
                        .param("email", "c@city.example")
                        .param("name", "C")
                        .param("role", "COORDINATOR")
                        .param("programmes", "1", "3"))
                .andExpect(status().is3xxRedirection());
        assertThat(jdbc.sql("select programme_id from user_programme where user_id = ? order by 1")
                        .param(id("c@city.example"))
                        .query(Long.class)
                        .list())
                .containsExactly(1L, 3L);
        portal.perform(get("/users/" + id("c@city.example")).param("lang", "en"))
                .andExpect(content().string(containsString("Professional staff in local self-government")));
    }

    @Test
    void nobodyTakesTheAdministrationFromThemself() throws Exception {
        portal.perform(edited(1).param("role", "COORDINATOR").param("enabled", "true"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(model().attributeHasFieldErrors("form", "role"))
                .andExpect(content().string(containsString("cannot take the administration from yourself")));
        portal.perform(edited(1).param("role", "ADMINISTRATOR").param("_enabled", "on"))
                .andExpect(model().attributeHasFieldErrors("form", "enabled"));
    }

    @Test
    void oneAdministratorWhoCanSignInIsAlwaysLeft() throws Exception {
        jdbc.sql("""
                        insert into portal_user (id, email, name, role, password_hash)
                        values (900, 'second@city.example', 'Second', 'ADMINISTRATOR', 'x')""").update();
        jdbc.sql("update portal_user set password_hash = null where id = 1").update();
        portal.perform(edited(900).param("role", "ADMINISTRATOR"))
                .andExpect(model().attributeHasFieldErrors("form", "enabled"))
                .andExpect(content().string(containsString("last administrator")));
        jdbc.sql("update portal_user set password_hash = 'x' where id = 1").update();
        portal.perform(edited(900).param("role", "ADMINISTRATOR")).andExpect(redirectedUrl("/users/900"));
    }

    @Test
    void twoWhoEditOneUserKeepBothEdits() throws Exception {
        EditState opened = opened(3);
        portal.perform(post("/users/3")
                        .with(csrf())
                        .param("email", "city@demo.example")
                        .param("name", "Renamed")
                        .param("role", "CITY_OFFICIAL")
                        .param("city", "Sumy")
                        .param("enabled", "true")
                        .param("version", "" + opened.version())
                        .param("base", opened.base()))
                .andExpect(redirectedUrl("/users/3"));
        portal.perform(post("/users/3")
                        .with(csrf())
                        .param("lang", "en")
                        .param("email", "other@city.example")
                        .param("name", "Ірина Коваль")
                        .param("role", "CITY_OFFICIAL")
                        .param("city", "Sumy (Sumy Oblast)")
                        .param("enabled", "true")
                        .param("version", "" + opened.version())
                        .param("base", opened.base()))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("value=\"Renamed\"")))
                .andExpect(content().string(containsString("value=\"other@city.example\"")));
    }

    @Test
    void aDisabledUserGetsNoLink() throws Exception {
        portal.perform(post("/users/4/link").with(csrf()))
                .andExpect(redirectedUrl("/users/4"))
                .andExpect(flash().attributeExists("link"));
        jdbc.sql("update portal_user set enabled = false where id = 3").update();
        portal.perform(post("/users/3/link").with(csrf())).andExpect(status().isNotFound());
        portal.perform(get("/users/3")).andExpect(content().string(not(containsString("/users/3/link"))));
    }

    private EditState opened(long id) throws Exception {
        return (EditState) Objects.requireNonNull(
                        portal.perform(get("/users/" + id + "/edit").param("lang", "en"))
                                .andExpect(status().isOk())
                                .andReturn()
                                .getModelAndView())
                .getModel()
                .get("edit");
    }

    private MockHttpServletRequestBuilder edited(long id) throws Exception {
        EditState state = opened(id);
        return post("/users/" + id)
                .with(csrf())
                .param("lang", "en")
                .param("email", id + "@city.example")
                .param("name", "Somebody")
                .param("version", "" + state.version())
                .param("base", state.base());
    }

    private MockHttpServletRequestBuilder newOfficial(String email) {
        return post("/users")
                .with(csrf())
                .param("email", email)
                .param("name", "New 😀")
                .param("role", "CITY_OFFICIAL")
                .param("city", "Суми")
                .param("language", "PL");
    }

    private long id(String email) {
        return jdbc.sql("select id from portal_user where email = ?")
                .param(email)
                .query(Long.class)
                .single();
    }
}
