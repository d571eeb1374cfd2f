package org.capacityportal.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.capacityportal.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.test.web.servlet.MockMvc;

/** What no form of the portal sends is refused kindly, and never a failure of the portal. */
@PortalTest
@WithUserDetails("coordinator@demo.example")
class BrokenRequestsTests {

    @LocalServerPort
    int port;

    @Autowired
    MockMvc portal;

    @ParameterizedTest
    @ValueSource(strings = {"/events", "/search", "/participants", "/reports", "/cities/lookup"})
    void refusesTheCharacterThatNoDatabaseStores(String address) throws Exception {
        portal.perform(get(address).param("q", "a\0b")).andExpect(status().isBadRequest());
    }

    @ParameterizedTest
    @ValueSource(strings = {"type.x", "type[0]", "q[0].x", "from.x[1]"})
    void leavesOutWhatAFilterDoesNotHave(String parameter) throws Exception {
        portal.perform(get("/events").param(parameter, "1")).andExpect(status().isOk());
    }

    @ParameterizedTest
    @CsvSource({
        "/participants, familyName.x",
        "/participants, consentOn[0].x",
        "/events/4/delegations/city-1/people, name[0]",
        "/events/4/delegations/city-1/headcount, total.x"
    })
    void leavesOutWhatAFormDoesNotHave(String address, String parameter) throws Exception {
        int answer = portal.perform(
                        post(address).with(csrf()).param(parameter, "1").param("total", "-1"))
                .andReturn()
                .getResponse()
                .getStatus();
        assertThat(answer).isEqualTo(422);
    }

    @Test
    void leavesOutWhatTheStateOfAnEditDoesNotHave() throws Exception {
        portal.perform(post("/cities/1")
                        .with(csrf())
                        .param("version", "0")
                        .param("base", "")
                        .param("version[0].x", "1"))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void tellsAnAddressThatIsNoneFromAParameterThatDoesNotFit() throws Exception {
        portal.perform(get("/events/abc")).andExpect(status().isNotFound());
        portal.perform(get("/events/new").param("programme", "abc")).andExpect(status().isBadRequest());
        portal.perform(post("/cities").with(csrf()).param("submission", "abc")).andExpect(status().isBadRequest());
    }

    /** Over real HTTP: these are refused by the server or by the firewall, before any controller is asked. */
    @ParameterizedTest
    @ValueSource(strings = {"/login?q=%FF", "/login//", "/login/;a=b"})
    void refusesAnUnreadableAddressWithAPageAsSafeAsAnyOther(String address) throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                                .header("Accept-Language", "en")
                                .build(),
                        BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("The request was not understood");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(answer.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }
}
