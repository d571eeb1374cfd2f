package org.capacityportal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.capacityportal.platform.paper.PrintedPdf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A certificate on its way from the coordinator to somebody who checks it on a phone. */
@BrowserTest
class CertificateBrowserTests {

    @AfterEach
    void removeAll(@Autowired JdbcClient jdbc) {
        jdbc.sql("delete from certificate").update();
        jdbc.sql("delete from wrong_answer").update();
        jdbc.sql("delete from audit_entry where entity = 'certificate'").update();
    }

    @Test
    void aCoordinatorIssuesAndAnybodyChecks(Visitor coordinator) throws IOException {
        Page page = coordinator.signIn("coordinator").open("/events/3");
        page.locator("#certificates a[href='/events/3/certificates']").click();
        page.getByLabel("Бондар Ірина Василівна").check();
        page.locator("button:not([name=all])")
                .filter(new Locator.FilterOptions().setHasText("chosen"))
                .click();
        assertThat(page.locator(".cp-flash")).containsText("Certificates issued: 1");

        Download file =
                page.waitForDownload(() -> page.locator("tbody a[href$='.pdf']").click());
        String printed = PrintedPdf.text(Files.readAllBytes(file.path()));
        Matcher address = Pattern.compile("http\\S+/certificates/(CP-2018\\S+)").matcher(printed);
        Assertions.assertThat(address.find()).isTrue();
        Assertions.assertThat(file.suggestedFilename()).isEqualTo(address.group(1) + ".pdf");

        Browser browser = page.context().browser();
        try (BrowserContext phone = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setLocale("en-GB")
                .setJavaScriptEnabled(false))) {
            Page shown = phone.newPage();
            Assertions.assertThat(shown.navigate(address.group()).status()).isEqualTo(200);
            assertThat(shown.locator("h1")).containsText(address.group(1));
            assertThat(shown.locator("main")).containsText("Bondar Iryna Vasylivna");
            assertThat(shown.locator("main")).containsText("2–6 July 2018");
            Assertions.assertThat(phone.cookies()).noneMatch(cookie -> cookie.name.equals("SESSION"));
            shown.locator("main a[href='/certificates']").click();
            shown.fill("#number", address.group(1).toLowerCase().replace("-", " "));
            shown.locator("main button[type=submit]").click();
            assertThat(shown.locator("h1")).containsText("Valid");
            shown.locator("a[hreflang=uk]").click();
            assertThat(shown.locator("h1")).containsText("Чинний");

            page.locator("tbody a[href$='/withdraw']").click();
            page.locator("main button[type=submit]").click();
            assertThat(page.locator(".cp-flash")).containsText("is withdrawn");
            Assertions.assertThat(shown.navigate(address.group()).status()).isEqualTo(410);
            assertThat(shown.locator("main")).not().containsText("Bondar");
        }
        Assertions.assertThat(coordinator.complaints()).isEmpty();
    }
}
