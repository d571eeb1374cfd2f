package org.capacityportal.delegation.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.capacityportal.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Several coordinators do the same in the same moment. */
@PortalTest
class SamePersonTypedAtOnceTests {

    @Autowired
    MockMvc portal;

    @Autowired
    UserDetailsService users;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void cleanUp() {
        jdbc.sql(
                        "delete from participation where participant_id in (select id from participant where family_name ~ 'Одночас|Odnochas')")
                .update();
        jdbc.sql("delete from person_merge where kept_id in (810001, 810002)").update();
        jdbc.sql("update participant set merged_into = null where id in (810001, 810002)")
                .update();
        jdbc.sql("delete from participant where id in (810001, 810002) or family_name ~ 'Одночас|Odnochas'")
                .update();
    }

    @Test
    void ofThoseWhoTypeTheSameNewPersonAllButOneAreAsked() throws Exception {
        List<MockHttpServletRequestBuilder> forms = List.of(
                post("/participants").param("familyName", "Одночасний").param("givenName", "Андрій"),
                post("/participants").param("familyName", "Odnochasnyi").param("givenName", "Andrii"),
                post("/events/4/delegations/city-1/people").param("name", "Одночасный Андрей"),
                post("/events/4/delegations/city-2/people").param("name", "Andriy Odnochasny"));
        assertThat(atOnce(forms)).containsExactlyInAnyOrder(302, 422, 422, 422);
        assertThat(jdbc.sql("select count(*) from participant where family_name ~ 'Одночас|Odnochas'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whoAnsweredAboutOthersIsAskedAboutWhoCameSince() throws Exception {
        MockHttpServletRequestBuilder answered = post("/participants")
                .param("familyName", "Одночасний")
                .param("givenName", "Андрій")
                .param("asNew", "true")
                .param("asked", "101");
        assertThat(atOnce(List.of(
                        post("/participants").param("familyName", "Одночасний").param("givenName", "Андрій"))))
                .containsExactly(302);
        assertThat(atOnce(List.of(answered))).containsExactly(422);
    }

    @Test
    void ofThoseWhoMergeTheSamePairOneDoesAndTheOthersAreTold() throws Exception {
        jdbc.sql("insert into participant (id, family_name) values (810001, 'Пара'), (810002, 'Пара')")
                .update();
        List<MockHttpServletRequestBuilder> forms = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            forms.add(post("/participants/duplicates/810001/810002")
                    .param("keep", i % 2 == 0 ? "one" : "other")
                    .param("oneVersion", "0")
                    .param("otherVersion", "0"));
        }
        assertThat(atOnce(forms)).containsOnly(302);
        assertThat(jdbc.sql("select count(*) from person_merge where kept_id in (810001, 810002)")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from participant where id in (810001, 810002) and deleted_at is null")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private List<Integer> atOnce(List<MockHttpServletRequestBuilder> forms) throws Exception {
        UserDetails coordinator = users.loadUserByUsername("coordinator@demo.example");
        CyclicBarrier start = new CyclicBarrier(forms.size());
        ExecutorService people = Executors.newFixedThreadPool(forms.size());
        List<Future<Integer>> answers = new ArrayList<>();
        for (MockHttpServletRequestBuilder form : forms) {
            answers.add(people.submit(() -> {
                start.await();
                return portal.perform(form.with(user(coordinator)).with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getStatus();
            }));
        }
        people.shutdown();
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> answer : answers) {
            statuses.add(answer.get());
        }
        return statuses;
    }
}
