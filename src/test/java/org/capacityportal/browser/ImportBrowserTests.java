package org.capacityportal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A list on its way into an event, on a phone whose browser runs no scripts. */
@BrowserTest
class ImportBrowserTests {

    private static final String LIST = "Список учасників від міської ради;;;\nПІБ;Стать;Посада;Місто\n"
            + "Хвильовий Мирон Остапович;ч;радник;Суми\nГончар Дмитро;ч;заступник начальника відділу;Суми\n"
            + "Яворівська Стефанія Ігнатівна;чж;секретарка;Суми\n";

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void forget() {
        jdbc.sql("delete from list_import").update();
    }

    @Test
    void aListIsTakenOverAndBackWithoutScripts(PhoneVisitor coordinator) {
        Page page = coordinator.signIn("coordinator").open("/events/4");
        long before = listed();
        page.locator("#delegations a[href$='/participants/import']").first().click();
        page.click("form[enctype] button[type=submit]");
        assertThat(page.locator("#file-about .cp-error")).hasText("Choose a file, or paste rows.");

        page.setInputFiles("#file", new FilePayload("Суми.csv", "text/csv", LIST.getBytes(StandardCharsets.UTF_8)));
        page.click("form[enctype] button[type=submit]");
        assertThat(page.locator("h1")).hasText("Check the participants before import");
        assertThat(page.locator(".cp-import tbody tr")).hasCount(2);
        assertThat(page.locator("td.cp-cell-bad")).containsText("“чж” is not understood");
        assertThat((boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth"))
                .isFalse();

        page.locator("input[type=radio][value=use-105]").check();
        page.click("button[value=save]");
        assertThat(page.locator("input[type=radio][value=use-105]")).isChecked();
        page.click("button[value=takeOver]");
        assertThat(page.locator("h1")).hasText("The list is taken over");
        assertThat(listed()).isEqualTo(before + 2);

        page.click("form[action$='/undo'] button");
        assertThat(page.locator(".cp-flash.is-ok")).containsText("The import is undone");
        assertThat(listed()).isEqualTo(before);
        assertThat(coordinator.complaints()).isEmpty();
    }

    private long listed() {
        return jdbc.sql("select count(*) from participation where event_id = 4")
                .query(Long.class)
                .single();
    }
}
