package org.capacityportal.exchange.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.persistence.EntityManager;
import org.capacityportal.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** A list of events for programme 1, from pasting it to taking it back. */
@PortalTest
@Transactional
@WithUserDetails("coordinator@demo.example")
class EventListPagesTests {

    private static final String PAGE = "/programmes/1/events/import";
    private static final String ROWS = """
            Заходи програми
            Назва заходу\tДати\tМісце проведення\tДелегація\tКількість учасників\tЖінок
            Тренінг з імпорту\t14–16 травня 2017\tм. Суми\tСуми\t12\t7
            Тренінг з імпорту\t14–16 травня 2017\tм. Суми\tХарків\t10\t
            Вебінар з імпорту\t1.06.2017\tонлайн\t\t55\t
            Зустріч без дати\t\tСуми\t\t5\t
            Зустріч деінде\t3.06.2017\tНеверленд\t\t5\t
            Всього\t\t\t\t87\t
            """;

    @Autowired
    MockMvc portal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager entities;

    @Test
    void aListIsLookedThroughTakenOverAndTakenBack() throws Exception {
        int before = events();
        String page = paste(ROWS);
        portal.perform(get(page).param("lang", "uk"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Тренінг з імпорту")))
                .andExpect(content().string(containsString("Немає дати")))
                .andExpect(content().string(containsString("Неверленд")));
        assertThat(events()).as("nothing is written yet").isEqualTo(before);
        portal.perform(post(page).with(csrf())).andExpect(status().is3xxRedirection());
        assertThat(events()).isEqualTo(before + 2);
        assertThat(jdbc.sql("""
                        select e.type || ' ' || e.status || ' ' || e.text_language || ' ' || e.city_id || ' ' || h.total
                        from event e join head_count h on h.event_id = e.id and h.city_id = 1
                        where e.title = 'Тренінг з імпорту'""").query(String.class).single()).isEqualTo("TRAINING COMPLETED uk 1 12");
        assertThat(jdbc.sql("select online from event where title = 'Вебінар з імпорту'")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        portal.perform(post(page).with(csrf())).andExpect(status().is3xxRedirection());
        assertThat(events()).as("sent twice").isEqualTo(before + 2);
        portal.perform(get(page).param("lang", "en")).andExpect(status().isOk());

        String again = paste(ROWS);
        portal.perform(get(again).param("lang", "en"))
                .andExpect(content().string(containsString("There is nothing to take over")));
        portal.perform(post(again).with(csrf()));
        assertThat(events()).as("uploaded again").isEqualTo(before + 2);

        entities.clear();
        portal.perform(post(page + "/undo").with(csrf())).andExpect(status().is3xxRedirection());
        entities.flush();
        assertThat(events()).isEqualTo(before);
        assertThat(jdbc.sql(
                                "select count(*) from head_count where event_id not in (select id from event where deleted_at is null)")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void headCountsAreAddedToKnownEventsAndNeverReplaced() throws Exception {
        jdbc.sql("delete from head_count where event_id = 3 and num_nonnulls(city_id, region_id) = 0")
                .update();
        String title = jdbc.sql("select title from event where id = 3")
                .query(String.class)
                .single();
        int before = events();
        String page = paste("Назва\tДати\tУчасників\n" + title + "\t02.07.2018 - 06.07.2018\t41\n");
        portal.perform(post(page).with(csrf()));
        assertThat(events()).isEqualTo(before);
        assertThat(total()).isEqualTo(41);
        String other = paste("Назва\tДати\tУчасників\n" + title + "\t02.07.2018 - 06.07.2018\t77\n");
        portal.perform(get(other).param("lang", "en"))
                .andExpect(content().string(containsString("on record: 41, stays")));
        portal.perform(post(other).with(csrf()));
        assertThat(total()).isEqualTo(41);
    }

    @Test
    void whatWasChangedSinceIsNotTakenBack() throws Exception {
        String page = paste(ROWS);
        portal.perform(post(page).with(csrf()));
        jdbc.sql(
                        "update head_count set total = 13 where total = 12 and event_id in (select id from event where title = 'Тренінг з імпорту')")
                .update();
        portal.perform(post(page + "/undo").with(csrf()))
                .andExpect(org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash()
                        .attributeExists("flash"));
    }

    @Test
    void theMappingCanBeCorrectedAndRejectedRowsAreHandedOut() throws Exception {
        String page = paste(ROWS);
        portal.perform(post(page + "/columns").with(csrf()).param("c3", "NONE")).andExpect(status().is3xxRedirection());
        portal.perform(get(page + "/rejected")).andExpect(status().isOk());
        portal.perform(get(page).param("lang", "pl"))
                .andExpect(content().string(containsString("mówi to już o tym samym wydarzeniu")));
    }

    @Test
    void badInputIsToldAndKept() throws Exception {
        portal.perform(post(PAGE).with(csrf()).param("lang", "en")).andExpect(status().isUnprocessableContent());
        portal.perform(post(PAGE)
                        .with(csrf())
                        .param("rows", "a\nb\n".repeat(1_001))
                        .param("lang", "en"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("more than 2,000 rows")));
        String hostile = paste("<script>\t💥\n=cmd|x\t99999999999999\n");
        portal.perform(get(hostile)).andExpect(status().isOk());
        portal.perform(post(hostile).with(csrf())).andExpect(status().is3xxRedirection());
        portal.perform(get(PAGE + "/999999")).andExpect(status().isNotFound());
    }

    private String paste(String rows) throws Exception {
        String page = portal.perform(post(PAGE).with(csrf()).param("rows", rows))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(page).startsWith(PAGE + "/");
        return page;
    }

    private int events() {
        return jdbc.sql("select count(*) from event where programme_id = 1 and deleted_at is null")
                .query(Integer.class)
                .single();
    }

    private Integer total() {
        return jdbc.sql("select total from head_count where event_id = 3 and num_nonnulls(city_id, region_id) = 0")
                .query(Integer.class)
                .single();
    }
}
