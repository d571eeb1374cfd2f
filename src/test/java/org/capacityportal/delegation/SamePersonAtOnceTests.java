package org.capacityportal.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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

/** Several people put the same person on the list of an event in the same moment. */
@PortalTest
class SamePersonAtOnceTests {

    private static final int AT_ONCE = 4;
    private static final long PERSON = 102;

    @Autowired
    MockMvc portal;

    @Autowired
    UserDetailsService users;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void takeOffTheList() {
        jdbc.sql("delete from participation where event_id = 4 and participant_id = ?")
                .param(PERSON)
                .update();
    }

    @Test
    void listsThePersonOnceAndTellsTheOthersAtTheField() throws Exception {
        UserDetails coordinator = users.loadUserByUsername("coordinator@demo.example");
        CyclicBarrier start = new CyclicBarrier(AT_ONCE);
        ExecutorService people = Executors.newFixedThreadPool(AT_ONCE);
        List<Future<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            answers.add(people.submit(() -> {
                start.await();
                return portal.perform(post("/events/4/delegations/city-1/people")
                                .with(user(coordinator))
                                .with(csrf())
                                .param("submission", UUID.randomUUID().toString())
                                .param("name", "Ткаченко Лариса Миколаївна [" + PERSON + "]"))
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
        assertThat(statuses).containsExactlyInAnyOrder(302, 422, 422, 422);
    }
}
