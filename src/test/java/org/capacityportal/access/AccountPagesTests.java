package org.capacityportal.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.capacityportal.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class AccountPagesTests {

    private static final String PASSWORD = "п’ять слів поспіль 😀";

    @Autowired
    MockMvc portal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AccountLinks links;

    @Autowired
    PasswordEncoder passwords;

    @Test
    void aLinkSetsThePasswordOnce() throws Exception {
        jdbc.sql("update portal_user set failed_sign_ins = 3, locked_until = now() + interval '1 day' where id = 3")
                .update();
        String token = links.issue(3);
        portal.perform(get("/account/" + token).param("lang", "en"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("city@demo.example")));
        sent(token, PASSWORD, PASSWORD).andExpect(redirectedUrl("/login?ready"));
        assertThat(passwords.matches(PASSWORD, hash(3))).isTrue();
        assertThat(jdbc.sql("select failed_sign_ins = 0 and locked_until is null from portal_user where id = 3")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        sent(token, "another long password", "another long password")
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("does not work any more")));
        assertThat(passwords.matches(PASSWORD, hash(3))).isTrue();
    }

    @Test
    void aRefusedPasswordIsNotSentBackAndTheLinkWorksOn() throws Exception {
        String token = links.issue(3);
        refused(token, "password", "short one", "short one", "at least 12 characters");
        refused(token, "password", "я".repeat(37), "я".repeat(37), "too long");
        refused(token, "password", "City@Demo.example", "City@Demo.example", "must not be the e-mail address");
        refused(token, "repeated", PASSWORD, PASSWORD + "!", "differ");
        refused(token, "password", "", PASSWORD, "Fill in this field");
        sent(token, "я".repeat(36), "я".repeat(36)).andExpect(redirectedUrl("/login?ready"));
    }

    private void refused(String token, String field, String password, String repeated, String message)
            throws Exception {
        ResultActions answer = sent(token, password, repeated)
                .andExpect(status().isUnprocessableContent())
                .andExpect(model().attributeHasFieldErrors("form", field))
                .andExpect(content().string(containsString(message)));
        if (!password.isEmpty()) {
            answer.andExpect(content().string(not(containsString("value=\"" + password))));
        }
    }

    @Test
    void aLinkEndsWithTimeANewerLinkOrTheAccount() throws Exception {
        String first = links.issue(3);
        String second = links.issue(3);
        gone(first);
        jdbc.sql("update account_link set expires_at = now() - interval '1 second' where user_id = 3")
                .update();
        gone(second);
        String third = links.issue(3);
        jdbc.sql("update portal_user set enabled = false where id = 3").update();
        gone(third);
        gone("made-up");
    }

    private void gone(String token) throws Exception {
        portal.perform(get("/account/" + token)).andExpect(status().isNotFound());
        sent(token, PASSWORD, PASSWORD).andExpect(status().isNotFound());
    }

    @Test
    void thereIsNoLinkForAFirstAdministratorWhereThereAreUsers() {
        assertThat(links.issueForFirstAdministrator()).isEmpty();
    }

    @Test
    void theFirstAdministratorComesByALinkWhileNobodyIsThere() throws Exception {
        emptyThePortal();
        String one = links.issueForFirstAdministrator().orElseThrow();
        String other = links.issueForFirstAdministrator().orElseThrow();
        portal.perform(get("/account/" + one).param("lang", "en"))
                .andExpect(content().string(containsString("Create the administrator")));
        first(one, "", "Chief", PASSWORD).andExpect(model().attributeHasFieldErrors("form", "email"));
        first(one, "chief", "Chief", PASSWORD).andExpect(model().attributeHasFieldErrors("form", "email"));
        first(one, "chief@city.example", " ", PASSWORD).andExpect(model().attributeHasFieldErrors("form", "name"));
        first(one, "chief@city.example", "C".repeat(201), PASSWORD)
                .andExpect(model().attributeHasFieldErrors("form", "name"));
        first(one, "Chief@city.example", "Chief", PASSWORD).andExpect(redirectedUrl("/login?ready"));
        assertThat(jdbc.sql("select role || ' ' || email from portal_user")
                        .query(String.class)
                        .list())
                .isEqualTo(List.of("ADMINISTRATOR chief@city.example"));
        gone(one);
        gone(other);
        assertThat(links.issueForFirstAdministrator()).isEmpty();
    }

    private ResultActions first(String token, String email, String name, String password) throws Exception {
        return portal.perform(post("/account/" + token)
                .with(csrf())
                .param("email", email)
                .param("name", name)
                .param("password", password)
                .param("repeated", password));
    }

    private ResultActions sent(String token, String password, String repeated) throws Exception {
        return portal.perform(post("/account/" + token)
                .with(csrf())
                .param("lang", "en")
                .param("password", password)
                .param("repeated", repeated));
    }

    private void emptyThePortal() {
        for (String table : List.of("event", "programme", "outcome", "spending")) {
            jdbc.sql("update " + table + " set created_by = null").update();
        }
        jdbc.sql("update indicator_value set recorded_by = null").update();
        jdbc.sql("update audit_entry set user_id = null").update();
        jdbc.sql("delete from portal_user").update();
    }

    private String hash(long id) {
        return jdbc.sql("select password_hash from portal_user where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }
}
