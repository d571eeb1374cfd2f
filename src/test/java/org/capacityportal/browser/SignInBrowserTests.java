package org.capacityportal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

@BrowserTest
class SignInBrowserTests {

    @Test
    void aVisitorWithoutAccountIsAskedToSignIn(Visitor visitor) {
        Page page = visitor.open("/events");
        assertThat(page).hasURL(Pattern.compile(".*/login"));
        assertThat(page.locator("h1")).hasText("Sign in");
        Assertions.assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void aWrongPasswordIsToldWithoutSayingWhichPartWasWrong(Visitor visitor) {
        Page page = visitor.open("/login");
        page.fill("#username", "nobody@demo.example");
        page.fill("#password", "guess");
        page.click(".cp-login-form button[type=submit]");
        assertThat(page.locator("[role=alert]")).containsText("do not match");
    }
}
