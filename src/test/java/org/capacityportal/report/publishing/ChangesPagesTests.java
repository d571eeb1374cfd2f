package org.capacityportal.report.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import org.capacityportal.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class ChangesPagesTests {

    private static final String REPORT = "/reports/donors/1";

    @Autowired
    JdbcClient jdbc;

    private Publisher portal;

    @BeforeEach
    void visit(@Autowired MockMvc mvc, @Autowired UserDetailsService users) {
        portal = new Publisher(mvc, users);
    }

    private String page(String address) throws Exception {
        MockHttpServletResponse answer = portal.open("admin", address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString().replaceAll("<[^>]*>", " ").replaceAll("[\\s\u00a0]+", " ");
    }

    private void change() {
        jdbc.sql(
                        "update event set title = 'Seminar renamed', text_language = 'en', title_translations = '{}' where id = 3")
                .update();
        jdbc.sql("update participation set deleted_at = now() where id = (select min(id) from participation"
                        + " where event_id = 3 and city_id = 1 and role = 'DELEGATE' and deleted_at is null)")
                .update();
        jdbc.sql("update outcome set status = 'ACHIEVED', achieved_on = '2018-09-01' where id = 4")
                .update();
        jdbc.sql("update event set deleted_at = now() where id = 2").update();
    }

    @Test
    void theComparisonNamesWhatChanged() throws Exception {
        portal.publish("admin", "donors/1", "EN");
        change();
        portal.publish("admin", "donors/1", "EN", "UK");
        String title = jdbc.sql("select translated(title, title_translations, 'en') from outcome where id = 4")
                .query(String.class)
                .single();
        String changes = page(REPORT + "/versions/2/changes?since=1&lang=en");
        assertThat(changes)
                .contains("What changed from version 1 to version 2")
                .contains("people fewer", "events: 1 removed, 1 changed")
                .contains("Seminar renamed Changed Title: ")
                .contains("Participations: 40 → 39")
                .contains(title + " Changed Status: In progress → Achieved")
                .contains("Achieved on: – → 1 September 2018", "outcomes: 1 changed")
                .contains("Removed")
                .doesNotContain("cover different periods");
        assertThat(page(REPORT + "/versions/2/changes?lang=uk"))
                .contains("Що змінилося від версії 1 до версії 2", "Участі: 40 → 39");
        assertThat(page(REPORT + "/versions?lang=en")).contains("Version 2 against version 1: ", "people fewer");
        assertThat(page(REPORT + "?from=2018-01-01&to=2018-12-31&lang=en"))
                .contains("Version 2 against version 1: ", "What changed since version 2");
        assertThat(page(REPORT + "/changes?since=1&lang=en"))
                .contains("What changed since version 1", "Participations: 40 → 39");
        assertThat(page(REPORT + "/changes?lang=en")).contains("What changed since version 2", "nothing changed");
    }

    @Test
    void versionsInDifferentLanguagesCompareByWhatHasNoLanguage() throws Exception {
        portal.publish("admin", "donors/1", "PL");
        portal.publish("admin", "donors/1", "UK");
        assertThat(page(REPORT + "/versions/2/changes?lang=en"))
                .contains("nothing changed", "kept in different languages");
        jdbc.sql("update outcome set status = 'ACHIEVED', achieved_on = '2018-09-01' where id = 4")
                .update();
        portal.publish("admin", "donors/1", "RU");
        String english = jdbc.sql("select translated(title, title_translations, 'en') from outcome where id = 4")
                .query(String.class)
                .single();
        assertThat(page(REPORT + "/versions/3/changes?since=1&lang=en"))
                .contains(english + " Changed Status: In progress → Achieved");
    }

    @Test
    void differentPeriodsAreSaid() throws Exception {
        portal.publish("admin", "donors/1", "EN");
        assertThat(page(REPORT + "/changes?since=1&from=2018-01-01&to=2018-06-30&lang=en"))
                .contains("cover different periods", "events: ");
    }

    @Test
    void whatWasNeverPublishedCannotBeCompared() throws Exception {
        assertThat(portal.open("admin", REPORT + "/changes").getStatus()).isEqualTo(404);
        portal.publish("admin", "donors/1", "EN");
        assertThat(portal.open("admin", REPORT + "/versions/1/changes").getStatus())
                .isEqualTo(404);
        assertThat(portal.open("admin", REPORT + "/versions/1/changes?since=7").getStatus())
                .isEqualTo(404);
        assertThat(portal.open("admin", REPORT + "/versions/1/changes?since=last")
                        .getStatus())
                .isEqualTo(400);
        assertThat(portal.open("admin", REPORT + "/versions/99999999999/changes")
                        .getStatus())
                .isEqualTo(404);
    }
}
