package org.capacityportal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The main job of a coordinator: a seminar from nothing to the figures of a report. */
@BrowserTest
class CoordinatorBrowserTests {

    private static final List<String[]> DELEGATES = List.of(
            new String[] {"Шевчук Богдан Андрійович", "секретар міської ради", "MAN"},
            new String[] {"Коломієць Ганна Петрівна", "начальниця відділу проєктів", "WOMAN"},
            new String[] {"Гнатів Соломія Ігорівна", "начальниця відділу комунікацій", "WOMAN"},
            new String[] {"Савчин Олеся Василівна", "заступниця директора департаменту фінансів", "WOMAN"},
            new String[] {"Федорів Юрій Степанович", "заступник начальника відділу інвестицій", "MAN"});

    @Test
    void recordsTheDniproSeminarFromNothingToTheReport(Visitor coordinator) {
        coordinator.signIn("coordinator");
        String city = addCity(coordinator, "Шостка", "Shostka");
        String event = recordSeminar(coordinator);
        Page page = coordinator.page();

        page.fill("#invite-city", "Shostka");
        page.locator("form:has(#invite-city) button[type=submit]").click();
        String place = "city-" + city;
        assertThat(page.locator("#name-" + place)).isVisible();
        for (String[] delegate : DELEGATES) {
            addByKeyboard(page, place, delegate);
        }
        assertThat(page.locator("details:has(#name-" + place + ") .cp-people tbody tr"))
                .hasCount(5);

        page.click("#all-" + place);
        Locator boxes = page.locator("details:has(#name-" + place + ") input[name=present]");
        assertThat(boxes).hasCount(25);
        for (Locator box : boxes.all()) {
            assertThat(box).isChecked();
        }
        Page sheet = page;
        page.fill("#total-" + place, "7");
        page.waitForResponse(answer -> answer.request().method().equals("POST"), () -> sheet.click("#report-" + place));
        assertThat(page.locator("details:has(#name-" + place + ") summary")).containsText("2");

        page = coordinator.open("/reports/cities/" + city + "?from=2019-07-01&to=2019-07-31");
        assertFigure(page, city, "participants", "5");
        assertFigure(page, city, "participant-days", "25");
        assertFigure(page, city, "women", "3");
        assertFigure(page, city, "unnamed", "2");
        Assertions.assertThat(coordinator.complaints()).isEmpty();

        page = coordinator.open(event + "/delete");
        assertThat(page.locator("h1")).containsText("Seminar in Dnipro, again");
    }

    private static String addCity(Visitor coordinator, String ukrainian, String english) {
        Page page = coordinator.open("/cities/new");
        page.fill("#nameUk", ukrainian);
        page.fill("#nameEn", english);
        page.locator("form:has(#nameUk) button.btn-primary").click();
        assertThat(page.locator("h1")).hasText(english);
        return id(page.url(), "/cities/(\\d+)");
    }

    /** An event that ends before it starts comes back with everything typed; mended, it is saved. */
    private static String recordSeminar(Visitor coordinator) {
        Page page = coordinator.open("/events/new");
        page.fill("#title", "Seminar in Dnipro, again");
        page.selectOption("#type", "SEMINAR");
        page.selectOption("#status", "COMPLETED");
        page.selectOption("#programme", new SelectOption().setIndex(1));
        page.fill("#from", "2019-07-05");
        page.fill("#to", "2019-07-01");
        page.fill("#city", "Dnipro");
        page.fill("#examTitle", "PRINCE2 Foundation");
        page.locator("form:has(#title) button.btn-primary").click();
        assertThat(page.locator("#to")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#title")).hasValue("Seminar in Dnipro, again");
        page.fill("#from", "2019-07-01");
        page.fill("#to", "2019-07-05");
        page.locator("form:has(#title) button.btn-primary").click();
        assertThat(page.locator("h1")).containsText("Seminar in Dnipro, again");
        assertThat(page.locator(".cp-meta")).containsText("1–5 July 2019");
        return "/events/" + id(page.url(), "/events/(\\d+)");
    }

    /** Name, position, sex, Enter; then the name field is empty and has the focus for the next person. */
    private static void addByKeyboard(Page page, String place, String[] delegate) {
        Locator name = page.locator("#name-" + place);
        name.fill(delegate[0]);
        page.fill("#position-" + place, delegate[1]);
        page.selectOption("#sex-" + place, delegate[2]);
        page.locator("#position-" + place).press("Enter");
        assertThat(page.locator("details:has(#name-" + place + ") .cp-people")).containsText(delegate[0]);
        assertThat(name).hasValue("");
        assertThat(name).isFocused();
    }

    private static void assertFigure(Page report, String city, String figure, String value) {
        assertThat(report.locator("a[href^='/reports/cities/" + city + "/" + figure + "?']")
                        .first())
                .hasText(value);
    }

    private static String id(String address, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(address);
        Assertions.assertThat(found.find()).as(address).isTrue();
        return found.group(1);
    }
}
