package org.capacityportal.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.capacityportal.PortalTest;
import org.capacityportal.platform.ListPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** Who sees which outcomes. Outside the scope there is nothing: neither in the list nor under the address. */
@PortalTest
@Transactional
class OutcomeScopeTests {

    /** Of the demonstration: joint and of Sumy, at the Polish seminar; of Bila Tserkva; of Petropavlovsk, of no event. */
    private static final long JOINT = 1;

    private static final long OF_SUMY = 4;
    private static final long OF_BILA_TSERKVA = 8;
    private static final long OF_NO_EVENT = 11;

    /** Of Kharkiv at the same seminar, and of Sumy at an event of no programme that somebody else recorded. */
    private static final long OF_KHARKIV = 900_001;

    private static final long OF_SUMY_ELSEWHERE = 900_002;
    private static final long OF_OTHERS = 900_003;
    private static final long DELETED = 900_004;

    @Autowired
    MockMvc portal;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void recordMore() {
        jdbc.sql("""
                insert into event (id, type, status, text_language, title, starts_on, ends_on, created_by)
                values (900001, 'OTHER', 'COMPLETED', 'en', 'Elsewhere', '2018-01-01', '2018-01-01', 1)""").update();
        jdbc.sql("""
                insert into outcome (id, event_id, city_id, kind, status, text_language, title, agreed_on, created_by, deleted_at) values
                    (900001, 3, 2, 'PROJECT', 'COMMITTED', 'en', 'Of Kharkiv', '2018-07-06', 1, null),
                    (900002, 900001, 1, 'PROJECT', 'COMMITTED', 'en', 'Of Sumy elsewhere', '2018-01-01', 1, null),
                    (900003, null, 2, 'PROJECT', 'COMMITTED', 'en', 'Of Kharkiv by itself', '2018-01-01', 1, null),
                    (900004, 3, 1, 'PROJECT', 'COMMITTED', 'en', 'Deleted', '2018-01-01', 2, now())""").update();
    }

    @Test
    @WithUserDetails("admin@demo.example")
    void administratorsSeeAll() throws Exception {
        assertVisible(JOINT, OF_SUMY, OF_BILA_TSERKVA, OF_NO_EVENT, OF_KHARKIV, OF_SUMY_ELSEWHERE, OF_OTHERS);
        assertHidden(DELETED);
    }

    @Test
    @WithUserDetails("coordinator@demo.example")
    void coordinatorsSeeWhatComesOfTheirEventsAndWhatTheyRecorded() throws Exception {
        assertVisible(JOINT, OF_SUMY, OF_BILA_TSERKVA, OF_NO_EVENT, OF_KHARKIV);
        assertHidden(OF_SUMY_ELSEWHERE, OF_OTHERS, DELETED);
        for (String page : List.of("/edit", "/delete", "/progress")) {
            portal.perform(get("/outcomes/" + OF_OTHERS + page)).andExpect(status().isNotFound());
        }
        portal.perform(post("/outcomes/" + OF_OTHERS + "/delete").with(csrf())).andExpect(status().isNotFound());
    }

    @Test
    @WithUserDetails("city@demo.example")
    void officialsSeeTheirCityAndJointProducts() throws Exception {
        assertVisible(JOINT, OF_SUMY, OF_SUMY_ELSEWHERE);
        assertHidden(OF_KHARKIV, OF_BILA_TSERKVA, OF_NO_EVENT, OF_OTHERS, DELETED);
        // Their city was not invited to that event, so nothing is said of it.
        assertThat(portal.perform(get("/outcomes/" + OF_SUMY_ELSEWHERE))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .doesNotContain("/events/900001");
        assertWritesNothing(OF_SUMY);
    }

    @Test
    @WithUserDetails("donor@demo.example")
    void donorsSeeWhatTheyFund() throws Exception {
        assertVisible(JOINT, OF_SUMY, OF_KHARKIV);
        assertHidden(OF_BILA_TSERKVA, OF_NO_EVENT, OF_SUMY_ELSEWHERE, OF_OTHERS, DELETED);
        assertWritesNothing(OF_SUMY);
        portal.perform(get("/outcomes/" + OF_SUMY + "/progress")).andExpect(status().isNotFound());
        portal.perform(post("/outcomes/" + OF_SUMY + "/progress")
                        .with(csrf())
                        .param("status", "DROPPED")
                        .param("version", "0")
                        .param("base", "{}"))
                .andExpect(status().isNotFound());
    }

    @Test
    @WithUserDetails("donor@demo.example")
    void donorsDoNotReadWhoOwnsAnOutcome() throws Exception {
        for (String address : new String[] {"/outcomes/7", "/outcomes?event=3", "/events/3"}) {
            portal.perform(get(address))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("Гончар"))));
        }
    }

    private void assertVisible(Long... ids) throws Exception {
        for (long id : ids) {
            portal.perform(get("/outcomes/" + id)).andExpect(status().isOk());
            assertThat(listed(id)).as("outcome " + id).isTrue();
        }
    }

    private void assertHidden(Long... ids) throws Exception {
        for (long id : ids) {
            portal.perform(get("/outcomes/" + id)).andExpect(status().isNotFound());
            assertThat(listed(id)).as("outcome " + id).isFalse();
        }
    }

    private boolean listed(long id) throws Exception {
        var list = (ListPage<?>) portal.perform(get("/outcomes").param("sort", "-title"))
                .andReturn()
                .getModelAndView()
                .getModel()
                .get("list");
        assertThat(list.lastPage()).isOne();
        return list.rows().stream().anyMatch(row -> ((OutcomeSummary) row).id() == id);
    }

    private void assertWritesNothing(long id) throws Exception {
        for (String page : List.of("/new", "/" + id + "/edit", "/" + id + "/delete", "/event-lookup?q=a")) {
            portal.perform(get("/outcomes" + page)).andExpect(status().isNotFound());
        }
        for (String page : List.of("", "/" + id, "/" + id + "/delete", "/" + id + "/restore")) {
            portal.perform(post("/outcomes" + page)
                            .with(csrf())
                            .param("version", "0")
                            .param("base", "{}"))
                    .andExpect(status().isNotFound());
        }
    }
}
