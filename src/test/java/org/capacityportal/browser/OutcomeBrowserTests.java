package org.capacityportal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** A promise from its first word to its evidence. */
@BrowserTest
class OutcomeBrowserTests {

    @Test
    void aPromiseIsRecordedKeptAndTakenBack(Visitor coordinator, Visitor official) {
        Page page = coordinator.signIn("coordinator").open("/outcomes/new?city=1");
        page.fill("#title", "Bicycle lanes by 2030");
        page.selectOption("#kind", "OTHER_COMMITMENT");
        page.fill("#owner", "Mayor");
        page.fill("#evidenceUrl", "no address");
        page.click("form.cp-stack button[type=submit]");
        assertThat(page.locator("[role=alert]")).isFocused();
        page.fill("#evidenceUrl", "");
        page.fill("#agreedOn", "2018-07-06");
        page.click("form.cp-stack button[type=submit]");
        assertThat(page.locator(".cp-flash.is-ok")).containsText("Bicycle lanes by 2030");
        String outcome = page.url().replaceFirst(".*(/outcomes/\\d+).*", "$1");

        Page city = official.signIn("city").open("/cities/1");
        city.click("article:has-text('Bicycle lanes') a[href$='/progress']");
        city.selectOption("#status", "ACHIEVED");
        city.fill("#evidence", "Opened by the mayor");
        city.click("form.cp-stack button[type=submit]");
        assertThat(city.locator("h1 .cp-badge")).hasText("Achieved");
        assertThat(city.locator("#history")).hasCount(0);

        page = coordinator.open(outcome);
        assertThat(page.locator("#history")).containsText("Status: Committed → Achieved");
        for (int i = 0; i < 2; i++) {
            page.navigate(page.url().replaceFirst("/outcomes.*", outcome + "/delete"));
            page.click(".cp-confirm button");
            if (i == 0) {
                page.click(".cp-flash button");
                assertThat(page.locator("h1")).containsText("Bicycle lanes by 2030");
            }
        }
    }
}
