package org.capacityportal.report.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Objects;
import org.capacityportal.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
@WithUserDetails("coordinator@demo.example")
class SearchPageTests {

    @Autowired
    MockMvc portal;

    @Autowired
    JdbcClient jdbc;

    @Test
    void findsRecordsOfEveryKindInAnyAlphabet() throws Exception {
        person("Щедрик-Незнаний", true);
        assertThat(ids("сУмИ", Found.Kind.CITY)).contains(1L);
        assertThat(ids("Sumy", Found.Kind.CITY)).contains(1L);
        assertThat(ids("Люблін", Found.Kind.EVENT)).contains(1L);
        assertThat(ids("municipal partnership", Found.Kind.PROGRAMME)).containsExactly(3L);
        assertThat(ids("Shchedryk", Found.Kind.PARTICIPANT)).contains(9001L);
        assertThat(ids("Щедрик-Незнаний", Found.Kind.PARTICIPANT)).contains(9001L);
    }

    @Test
    void findsNothingForNothingAndMindsNoSign() throws Exception {
        for (String typed : List.of("", " ", "a", "%", "__", "'; drop", "😀😀", "\\\\", "x".repeat(5000), "…–")) {
            assertThat(ids(typed, Found.Kind.EVENT)).isEmpty();
            assertThat(ids(typed, Found.Kind.PARTICIPANT)).isEmpty();
        }
    }

    @Test
    void aCoordinatorFindsTheirOwnEventsAndProgrammesOnly() throws Exception {
        assertThat(ids("Партнерство", Found.Kind.PROGRAMME)).contains(2L);
        jdbc.sql("delete from user_programme where user_id = 2 and programme_id = 2")
                .update();
        assertThat(ids("Партнерство", Found.Kind.PROGRAMME)).doesNotContain(2L);
        assertThat(ids("кризового", Found.Kind.EVENT)).isEmpty();
    }

    @Test
    @WithUserDetails("city@demo.example")
    void anOfficialFindsWhatConcernsTheirCity() throws Exception {
        person("Щедрик-Незнаний", true);
        assertThat(ids("Kharkiv", Found.Kind.CITY)).isEmpty();
        assertThat(ids("Sumy", Found.Kind.CITY)).containsExactly(1L);
        assertThat(ids("Щедрик-Незнаний", Found.Kind.PARTICIPANT)).isEmpty();
        takePart(9001, 3, 1);
        assertThat(ids("Щедрик-Незнаний", Found.Kind.PARTICIPANT)).containsExactly(9001L);
        assertThat(ids("партнерство", Found.Kind.PROGRAMME)).isEmpty();
    }

    @Test
    @WithUserDetails("donor@demo.example")
    void aDonorFindsPeopleWhoAgreedToItInEventsTheyFund() throws Exception {
        person("Щедрик-Незнаний", true);
        takePart(9001, 8, 12);
        assertThat(ids("Щедрик-Незнаний", Found.Kind.PARTICIPANT)).isEmpty();
        takePart(9001, 3, 1);
        assertThat(ids("Щедрик-Незнаний", Found.Kind.PARTICIPANT)).containsExactly(9001L);
        jdbc.sql("update participant set shared_with_donors = false where id = 9001")
                .update();
        assertThat(ids("Щедрик-Незнаний", Found.Kind.PARTICIPANT)).isEmpty();
        assertThat(ids("Sumy", Found.Kind.CITY)).isEmpty();
    }

    private void person(String name, boolean shared) {
        jdbc.sql(
                        "insert into participant (id, family_name, given_name, shared_with_donors) values (9001, ?, 'Ніхто', ?)")
                .params(name, shared)
                .update();
    }

    private void takePart(long person, long event, long city) {
        jdbc.sql("""
                        insert into participation (id, event_id, participant_id, role, city_id)
                        values (nextval('participation_seq'), ?, ?, 'DELEGATE', ?)""").params(event, person, city).update();
    }

    @SuppressWarnings("unchecked")
    private List<Long> ids(String typed, Found.Kind kind) throws Exception {
        List<Found> found = (List<Found>) Objects.requireNonNull(
                Objects.requireNonNull(portal.perform(get("/search").param("q", typed))
                                .andExpect(status().isOk())
                                .andReturn()
                                .getModelAndView())
                        .getModel()
                        .get("found"));
        return found.stream()
                .filter(each -> each.kind() == kind)
                .flatMap(each -> each.hits().stream())
                .map(Found.Hit::id)
                .toList();
    }
}
