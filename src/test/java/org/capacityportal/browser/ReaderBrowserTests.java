package org.capacityportal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What those who only read come for: an official the story of the city, a donor a report to hand on. */
@BrowserTest
class ReaderBrowserTests {

    @Test
    void aCityOfficialReadsTheHistoryOfSumy(Visitor official) {
        Page page = official.signIn("city").page();
        assertThat(page.locator("h1")).hasText("Sumy");
        assertThat(page.locator("#timeline")).containsText("2–6 July 2018");
        assertThat(page.locator("#timeline")).containsText("5 people");
        assertThat(page.locator("#commitments .cp-commitment.is-overdue")).hasCount(3);
        page.locator("#timeline a", new Page.LocatorOptions().setHasText("Seminar in Dnipro"))
                .first()
                .click();
        assertThat(page.locator("h1")).containsText("Seminar in Dnipro");
        assertThat(page.locator("body")).containsText("Ткаченко Лариса Миколаївна");
        assertThat(page.locator("body")).not().containsText("Бондар Ірина Василівна");
        Assertions.assertThat(official.complaints()).isEmpty();
    }

    @Test
    void aDonorReadsTheReportAndDownloadsIt(Visitor donor) throws IOException {
        Page page = donor.signIn("donor").page();
        assertThat(page.locator("h1")).containsText("Ministry of Foreign Affairs");
        page.navigate(page.url().replaceAll("\\?.*", "") + "?from=2018-01-01&to=2018-12-31");
        page.locator(".cp-head summary.btn").click();
        page.selectOption("#language", "en");
        Download file = page.waitForDownload(
                () -> page.locator(".cp-head button[formaction$='/1.csv']").click());
        Assertions.assertThat(file.suggestedFilename()).endsWith("-2018-01-01-2018-12-31.csv");
        Assertions.assertThat(Files.readString(file.path()))
                .contains("participants,Participants,55")
                .contains("unnamed,Unnamed,54");
        Assertions.assertThat(donor.complaints()).isEmpty();
    }

    @Test
    void aPhoneShowsEveryPageWithoutScrollingSideways(Visitor official) {
        official.signIn("city").page().setViewportSize(360, 800);
        for (String address :
                new String[] {"/cities/1", "/events", "/events/3", "/participants", "/outcomes", "/reports"}) {
            Page page = official.open(address);
            Assertions.assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .as("width of " + address)
                    .isLessThanOrEqualTo(360);
        }
    }
}
