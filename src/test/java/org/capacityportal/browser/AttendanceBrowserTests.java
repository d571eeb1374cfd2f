package org.capacityportal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A coordinator at the door, who marks one person after the other without a mouse. */
@BrowserTest
class AttendanceBrowserTests {

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void fourDelegatesOfEventFour() {
        jdbc.sql(
                        "insert into participant (id, family_name) select 980000 + n, 'Door ' || n from generate_series(1, 4) n")
                .update();
        jdbc.sql("""
                        insert into participation (id, event_id, participant_id, role, city_id)
                        select 980000 + n, 4, 980000 + n, 'DELEGATE', 1 from generate_series(1, 4) n""").update();
    }

    @AfterEach
    void takeThemAway() {
        jdbc.sql("delete from audit_entry where entity = 'attendance' and page_id = 4")
                .update();
        jdbc.sql("delete from participation where id between 980001 and 980004").update();
        jdbc.sql("delete from participant_to_compare where participant_id between 980001 and 980004")
                .update();
        jdbc.sql("delete from participant where id between 980001 and 980004").update();
    }

    @Test
    void oneKeyPerPersonIsSavedAtOnce(Visitor coordinator) {
        Page page = coordinator.signIn("coordinator").open("/events/4/attendance?day=2018-09-25");
        assertThat(page.locator("#mark-980001-NONE")).isFocused();
        page.keyboard().press("p");
        assertThat(page.locator("#mark-980002-NONE")).isFocused();
        page.keyboard().press("2");
        page.keyboard().press("e");
        assertThat(count(page, "NONE")).hasText("1");
        page.keyboard().press("ArrowUp");
        page.keyboard().press("ArrowUp");
        page.keyboard().press("1");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("a");
        assertThat(count(page, "PRESENT")).hasText("2");
        assertThat(count(page, "ABSENT")).hasText("1");
        assertThat(count(page, "EXCUSED")).hasText("1");
        Assertions.assertThat(marks()).containsExactly("PRESENT", "PRESENT", "EXCUSED", "ABSENT");
        page.reload();
        assertThat(page.locator("#mark-980003-EXCUSED")).isChecked();
        Assertions.assertThat(coordinator.complaints()).isEmpty();
    }

    @Test
    void whatCannotBeSavedIsToldAndSavedLater(Visitor coordinator) {
        Page page = coordinator.signIn("coordinator").open("/events/4/attendance?day=2018-09-25");
        page.context().setOffline(true);
        page.keyboard().press("p");
        assertThat(page.locator("[data-unsaved]")).isVisible();
        Assertions.assertThat(marks()).containsExactly("none", "none", "none", "none");
        page.context().setOffline(false);
        page.keyboard().press("p");
        assertThat(page.locator("[data-unsaved]")).isHidden();
        assertThat(count(page, "PRESENT")).hasText("2");
        Assertions.assertThat(marks()).containsExactly("PRESENT", "PRESENT", "none", "none");
    }

    private static Locator count(Page page, String mark) {
        return page.locator("#attendance-counts a[href$='mark=" + mark + "']");
    }

    private List<String> marks() {
        return jdbc.sql("""
                        select coalesce(case when a.present then 'PRESENT' when a.excused then 'EXCUSED' when a.day is not null then 'ABSENT' end, 'none')
                        from participation p left join attendance a on a.participation_id = p.id
                        where p.id between 980001 and 980004 order by p.id""").query(String.class).list();
    }
}
