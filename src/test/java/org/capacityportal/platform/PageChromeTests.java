package org.capacityportal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class PageChromeTests {

    private final PageChrome chrome = new PageChrome(new DemoMode(false, new StandardEnvironment()), Optional.empty());

    @AfterEach
    void forget() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void aLinkKeepsWhatThePageWasAskedForExceptItsNumber() {
        MockHttpServletRequest request = request("GET", "/cities");
        request.setQueryString("q=Sumy&page=3&lang=en");
        assertThat(chrome.here("lang", "pl")).isEqualTo("/cities?q=Sumy&lang=pl");
        assertThat(chrome.here("page", 4)).isEqualTo("/cities?q=Sumy&lang=en&page=4");
    }

    @Test
    void aFormThatCameBackLeadsToThePageItWasSentFrom() {
        MockHttpServletRequest request = request("POST", "/events/3/agenda/sessions");
        request.addHeader("Referer", "http://localhost/events/3/agenda?day=2&lang=en");
        assertThat(chrome.here("lang", "uk")).isEqualTo("/events/3/agenda?day=2&lang=uk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http://elsewhere.example/trap", "not an address", "//elsewhere.example/trap"})
    void aFormOfUnknownOriginLeadsHome(String referer) {
        request("POST", "/events/3/agenda/sessions").addHeader("Referer", referer);
        assertThat(chrome.here("lang", "uk")).isEqualTo("/?lang=uk");
    }

    @Test
    void anErrorPageLeadsToTheAddressThatFailed() {
        request("GET", "/error").setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/events/99");
        assertThat(chrome.here("lang", "ru")).isEqualTo("/events/99?lang=ru");
    }

    private static MockHttpServletRequest request(String method, String path) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        return request;
    }
}
