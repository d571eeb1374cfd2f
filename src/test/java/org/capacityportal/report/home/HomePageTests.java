package org.capacityportal.report.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Objects;
import org.capacityportal.PortalTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
@WithUserDetails("coordinator@demo.example")
class HomePageTests {

    @Autowired
    MockMvc portal;

    @Autowired
    JdbcClient jdbc;

    @Test
    @WithUserDetails("city@demo.example")
    void anOfficialStartsWithTheirCity() throws Exception {
        portal.perform(get("/")).andExpect(redirectedUrl("/cities/1"));
    }

    @Test
    @WithUserDetails("donor@demo.example")
    void aDonorStartsWithTheirReport() throws Exception {
        portal.perform(get("/")).andExpect(redirectedUrl("/reports/donors/1"));
    }

    @Test
    void tellsWhatCompletedEventsMiss() throws Exception {
        // What other tests recorded stays out of sight.
        jdbc.sql("update event set deleted_at = now() where id > 15").update();
        List<Home.IncompleteEvent> incomplete = home().incomplete();
        assertThat(incomplete).extracting(Home.IncompleteEvent::id).startsWith(8L, 3L, 2L, 1L, 7L);
        Home.IncompleteEvent sumy = incomplete.get(2);
        assertThat(sumy.sheet()).isTrue();
        assertThat(sumy.named()).isEqualTo(8);
        assertThat(sumy.people()).isEqualTo(62);
        assertThat(sumy.unnamed()).isEqualTo(54);
        Home.IncompleteEvent dnipro = incomplete.get(1);
        assertThat(dnipro.unnamed()).isZero();
        assertThat(dnipro.delegations()).isEqualTo(8);
        assertThat(dnipro.withoutOutcome()).isEqualTo(7);
        portal.perform(get("/").param("lang", "en"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("54 without names")))
                .andExpect(content().string(containsString("7 delegations without")));
    }

    @Test
    void countsTheYearAsReportsDo() throws Exception {
        jdbc.sql("update event set deleted_at = now() where ends_on > date '2018-12-31'")
                .update();
        Home.Figures figures = Objects.requireNonNull(home().figures());
        assertThat(figures.year()).isEqualTo(2018);
        assertThat(figures.completed()).isEqualTo(3);
        assertThat(figures.planned()).isEqualTo(6);
        assertThat(figures.participants()).isEqualTo(55);
        assertThat(figures.attendances()).isEqualTo(72);
        assertThat(figures.women()).isEqualTo(29);
        assertThat(figures.men()).isEqualTo(25);
        assertThat(figures.sexNotRecorded()).isEqualTo(1);
        assertThat(figures.unnamed()).isEqualTo(54);
        assertThat(figures.outcomes()).isEqualTo(7);
        assertThat(figures.achieved()).isEqualTo(3);
        assertThat(figures.inProgress()).isEqualTo(1);
        assertThat(figures.committed()).isEqualTo(3);
        assertThat(figures.overdue()).isEqualTo(3);
    }

    @Test
    void namesTheNextStepOfEventsToCome() throws Exception {
        event(901, "PLANNED", null, 10);
        event(902, "CONFIRMED", 1L, 11);
        event(903, "CONFIRMED", 1L, 12);
        jdbc.sql("insert into event_invitee (event_id, city_id) values (903, 1), (903, 2)")
                .update();
        jdbc.sql("""
                        insert into participation (id, event_id, participant_id, role, city_id)
                        values (901, 903, 101, 'DELEGATE', 1)""").update();
        event(904, "POSTPONED", 1L, 13);
        event(905, "PLANNED", 1L, -3);
        List<Home.UpcomingEvent> upcoming = home().upcoming();
        assertThat(step(upcoming, 901)).isEqualTo(Home.Step.SET_PLACE);
        assertThat(step(upcoming, 902)).isEqualTo(Home.Step.INVITE);
        assertThat(step(upcoming, 903)).isEqualTo(Home.Step.NAME_DELEGATIONS);
        assertThat(step(upcoming, 904)).isEqualTo(Home.Step.SET_DATES);
        assertThat(step(upcoming, 905)).isEqualTo(Home.Step.SAY_WHAT_BECAME);
        assertThat(upcoming).filteredOn(event -> event.id() == 903).first().satisfies(event -> {
            assertThat(event.named()).isOne();
            assertThat(event.invited()).isEqualTo(2);
        });
    }

    private static Home.Step step(List<Home.UpcomingEvent> upcoming, long id) {
        return upcoming.stream()
                .filter(event -> event.id() == id)
                .findFirst()
                .orElseThrow()
                .next();
    }

    private void event(long id, String status, @Nullable Long city, int days) {
        jdbc.sql("""
                        insert into event (id, programme_id, type, status, text_language, title, starts_on, ends_on, city_id)
                        values (:id, 1, 'SEMINAR', :status, 'uk', 'E', current_date + :days, current_date + :days, :city)""")
                .param("id", id)
                .param("status", status)
                .param("city", city)
                .param("days", days)
                .update();
    }

    @Test
    void overdueCommitmentsComeWithTheirDelay() throws Exception {
        assertThat(home().overdue()).extracting(Home.OverdueOutcome::id).containsExactly(4L, 6L, 5L);
        assertThat(home().overdue().get(0).place()).isEqualTo("Sumy");
        assertThat(home().overdue().get(0).daysLate()).isPositive();
    }

    @Test
    void anotherCoordinatorsWorkIsNotShown() throws Exception {
        jdbc.sql("""
                        insert into audit_entry (user_id, user_name, entity, entity_id, page, page_id, action, label)
                        values (1, 'Somebody', 'event', 9, 'event', 9, 'CHANGED', 'hidden-from-others'),
                               (2, 'Me', 'city', 1, 'city', 1, 'CHANGED', 'seen-by-all')""").update();
        portal.perform(get("/")).andExpect(content().string(containsString("hidden-from-others")));
        jdbc.sql("delete from user_programme where user_id = 2").update();
        jdbc.sql("update event set created_by = 1").update();
        jdbc.sql("update outcome set created_by = 1").update();
        portal.perform(get("/").param("lang", "en"))
                .andExpect(content().string(not(containsString("hidden-from-others"))))
                .andExpect(content().string(containsString("Create the first programme")));
    }

    @Test
    void theQuickFormSpeaksTheLanguageOfTheEventForm() throws Exception {
        portal.perform(get("/"))
                .andExpect(content().string(containsString("action=\"/events\"")))
                .andExpect(content().string(containsString("name=\"submission\"")))
                .andExpect(content().string(containsString("name=\"from\"")));
    }

    private Home home() throws Exception {
        return (Home) Objects.requireNonNull(Objects.requireNonNull(
                        portal.perform(get("/").param("lang", "en")).andReturn().getModelAndView())
                .getModel()
                .get("home"));
    }
}
