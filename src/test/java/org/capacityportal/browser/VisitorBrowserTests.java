package org.capacityportal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.capacityportal.delegation.Seminar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The last day of a seminar: the coordinator shows codes, a participant without an account checks in and rates it. */
@BrowserTest
class VisitorBrowserTests {

    @BeforeEach
    void holdTheSeminar(@Autowired JdbcClient jdbc) {
        Seminar.removeAll(jdbc);
        Seminar.hold(jdbc);
    }

    @AfterEach
    void removeAll(@Autowired JdbcClient jdbc) {
        Seminar.removeAll(jdbc);
    }

    @Test
    void aParticipantChecksInAndRatesTheSeminarOnAPhoneWithoutScripts(Visitor coordinator) {
        Page desk = coordinator.signIn("coordinator").open("/events/" + Seminar.ID);
        desk.locator("#evaluation .cp-empty a").click();
        desk.fill("#questions0\\.uk", "Чи зручна зала?");
        desk.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions()
                                .setName("Set up the evaluation")
                                .setExact(true))
                .last()
                .click();
        assertThat(desk.locator(".cp-flash")).containsText("The evaluation is saved");
        coordinator.open("/events/" + Seminar.ID + "/check-in");
        desk.locator("main button[type=submit]").last().click();
        desk.locator("a[href*='/check-in/screen']").click();
        assertThat(desk.locator("figure svg title")).hasCount(1);
        String address = desk.locator("figure figcaption").innerText();

        try (Visitor participant = coordinator.withAPhone()) {
            Page phone = participant.open(address.substring(address.indexOf('/')));
            fits(phone);
            phone.fill("#name", "Olena");
            send(phone);
            assertThat(phone.locator(".cp-error")).hasCount(1);
            phone.locator(".cp-langs a[hreflang=pl]").click();
            assertThat(phone.locator("h1")).hasText("Potwierdzenie obecności");
            phone.locator(".cp-langs a[hreflang=en]").click();
            phone.fill("#name", "Demianenko-Izhakevych Olena");
            send(phone);
            assertThat(phone.locator("main")).containsText("Sumy");
            fits(phone);
            send(phone);
            assertThat(phone.locator("main")).containsText("You are checked in.");
            fits(phone);

            send(phone);
            assertThat(phone.locator("h1")).hasText("Rate this event");
            fits(phone);
            send(phone);
            assertThat(phone.locator("#answers .cp-error")).hasCount(1);
            phone.getByLabel("4").first().check();
            phone.locator("#own0\\.value input[value='2']").check();
            phone.fill("#comment", "Дякую 😀");
            phone.locator(".cp-langs button[value=uk]").click();
            assertThat(phone.locator("h1")).hasText("Оцініть захід");
            assertThat(phone.locator("#overall input[value='4']")).isChecked();
            assertThat(phone.locator("#own0\\.value input[value='2']")).isChecked();
            assertThat(phone.locator("#comment")).hasValue("Дякую 😀");
            fits(phone);
            send(phone);
            assertThat(phone.locator("h1")).hasText("Дякуємо");
            assertThat(phone.locator("form")).hasCount(0);
            phone.reload();
            assertThat(phone.locator("h1")).hasText("Дякуємо");
            Assertions.assertThat(participant.complaints()).isEmpty();
        }

        coordinator.open("/events/" + Seminar.ID);
        assertThat(desk.locator("#evaluation")).containsText("1 answer");
        assertThat(desk.locator("#evaluation")).not().containsText("Дякую");
        coordinator.open("/events/" + Seminar.ID + "/check-in");
        assertThat(desk.locator("#checked-in")).containsText("1 of 4");
        Assertions.assertThat(coordinator.complaints()).isEmpty();
    }

    /** Presses the main button of the page. */
    private static void send(Page page) {
        Locator button = page.locator("main button.btn-primary");
        assertThat(button).hasCount(1);
        button.click();
    }

    private static void fits(Page page) {
        Locator body = page.locator("body");
        Assertions.assertThat(body.boundingBox().width).isLessThanOrEqualTo(390);
        for (Locator control : page.locator("main input:visible, main button.btn, main textarea, main a.btn")
                .all()) {
            Assertions.assertThat(control.boundingBox().x + control.boundingBox().width)
                    .as(control.toString())
                    .isLessThanOrEqualTo(390);
        }
    }
}
