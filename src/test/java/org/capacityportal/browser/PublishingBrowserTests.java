package org.capacityportal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.nio.file.Files;
import org.assertj.core.api.Assertions;
import org.capacityportal.report.publishing.Publisher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A report on its way from the coordinator to somebody without an account. */
@BrowserTest
class PublishingBrowserTests {

    private static final int LOOKS = 60;
    private static final int BETWEEN_LOOKS = 500;

    @AfterEach
    void removeAll(@Autowired TransactionTemplate transaction, @Autowired JdbcClient jdbc) {
        Publisher.removeAll(transaction, jdbc);
    }

    @Test
    void aCoordinatorPublishesAndAnybodyWithTheLinkReads(Visitor coordinator, Visitor reader) throws IOException {
        Page page = coordinator.signIn("coordinator").open("/reports/donors/1?from=2018-01-01&to=2018-12-31");
        page.locator(".cp-head a[href*='/publish']").click();
        assertThat(page.locator("h1")).containsText("Publish the report");
        page.getByLabel("Polski").check();
        page.fill("#note", "After the Dnipro seminar");
        page.locator("main button[type=submit]").click();
        assertThat(page.locator(".cp-flash")).containsText("Version 1 is published");

        Locator csv = page.locator("#files a[href$='/versions/1/en.csv']");
        for (int look = 0; csv.count() == 0 && look < LOOKS; look++) {
            page.waitForTimeout(BETWEEN_LOOKS);
            page.reload();
        }
        Download file = page.waitForDownload(csv::click);
        Assertions.assertThat(file.suggestedFilename()).isEqualTo("polish-aid-2018-01-01-2018-12-31-en-v1.csv");
        byte[] published = Files.readAllBytes(file.path());
        Assertions.assertThat(new String(published)).contains("participants,Participants,55");

        page.locator(".cp-head a[href$='/links']").click();
        page.selectOption("#span", "DAYS_7");
        page.locator("main button[type=submit]").click();
        String link = page.inputValue("#share-link");
        page.reload();
        assertThat(page.locator("#share-link")).hasCount(0);

        Page shared = reader.page();
        Assertions.assertThat(shared.navigate(link).status()).isEqualTo(200);
        assertThat(shared.locator("h1")).containsText("Version 1");
        assertThat(shared.locator("nav.cp-nav-wide")).hasCount(0);
        Download same = shared.waitForDownload(() -> shared.locator("#files-title")
                .locator("xpath=../..")
                .locator("a[href$='/en.csv']")
                .click());
        Assertions.assertThat(Files.readAllBytes(same.path())).isEqualTo(published);
        shared.locator(".cp-langs a[hreflang=uk]").click();
        assertThat(shared.locator("h1")).containsText("Версія 1");
        Assertions.assertThat(shared.context().cookies()).noneMatch(cookie -> cookie.name.equals("SESSION"));

        page.locator("a[href$='/withdraw']").click();
        page.locator("main button[type=submit]").click();
        assertThat(page.locator(".cp-flash")).containsText("withdrawn");
        Response over = shared.navigate(link);
        Assertions.assertThat(over.status()).isEqualTo(404);
        assertThat(shared.locator("h1")).containsText("посилання не діє");
        Assertions.assertThat(coordinator.complaints()).isEmpty();
        Assertions.assertThat(reader.complaints()).allMatch(complaint -> complaint.contains("status of 404"));
    }
}
