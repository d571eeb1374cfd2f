package org.capacityportal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.Filter;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/**
 * What a page costs the database before its own questions: the session, by one statement. Whoever adds to the frame of all
 * pages or to what is done for each request adds it here.
 */
@PortalTest
class RequestCostTests {

    private static final String SESSION = "SPRING_SESSION S";

    private MockMvc portal;

    @BeforeEach
    void openWithSessions(
            @Autowired WebApplicationContext context,
            @Autowired @Qualifier("sessionOfRequest") FilterRegistrationBean<?> sessionOfRequest,
            @Autowired @Qualifier("springSessionRepositoryFilter") Filter sessions) {
        portal = MockMvcBuilders.webAppContextSetup(context)
                .addFilters(sessionOfRequest.getFilter(), sessions)
                .apply(springSecurity())
                .build();
    }

    @Test
    void aPageWithoutQuestionsReadsItsSessionAndNothingElse() throws Exception {
        assertThat(statements("coordinator@demo.example", "/search"))
                .singleElement()
                .asString()
                .contains(SESSION);
    }

    @Test
    void theListOfEventsAsksForItsNumberItsRowsAndItsProgrammes() throws Exception {
        List<String> statements = statements("coordinator@demo.example", "/events");
        assertThat(statements).hasSize(4);
        assertThat(statements.get(0)).contains(SESSION);
        assertThat(statements.get(1)).contains("count(*)").contains("event e");
        assertThat(statements.get(2)).contains("event e");
        assertThat(statements.get(3)).contains("from programme p");
    }

    /** What a page takes that is asked for the second time. */
    private List<String> statements(String user, String page) throws Exception {
        Cookie session = Objects.requireNonNull(portal.perform(
                        post("/login").with(csrf()).param("username", user).param("password", "capacity-demo"))
                .andReturn()
                .getResponse()
                .getCookie("SESSION"));
        portal.perform(get(page).cookie(session)).andExpect(status().isOk());
        StatementLog.restart();
        portal.perform(get(page).cookie(session)).andExpect(status().isOk());
        return StatementLog.statements();
    }
}
