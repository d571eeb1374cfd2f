package org.capacityportal.city;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.persistence.EntityManager;
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
class RegionPagesTests {

    @Autowired
    MockMvc portal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager entities;

    private long added() throws Exception {
        portal.perform(post("/regions")
                        .with(csrf())
                        .param("namePl", "województwo podlaskie")
                        .param("country", "PL"))
                .andExpect(redirectedUrl("/regions"));
        return jdbc.sql("select id from region where name_pl = 'województwo podlaskie'")
                .query(Long.class)
                .single();
    }

    @Test
    void aNewRegionCanBeChosenForACity() throws Exception {
        added();
        portal.perform(get("/regions").param("q", "podlaskie").param("lang", "en"))
                .andExpect(content().string(containsString("1 region")));
        portal.perform(get("/cities/new")).andExpect(content().string(containsString("województwo podlaskie")));
    }

    @Test
    void aCodeBelongsToOneRegion() throws Exception {
        portal.perform(post("/regions")
                        .with(csrf())
                        .param("lang", "en")
                        .param("nameUk", "Друга Сумщина")
                        .param("country", "UA")
                        .param("code", "UA59000000000057109"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Another city or region has this code")))
                .andExpect(content().string(containsString("Друга Сумщина")));
    }

    @Test
    void aRegionInUseStaysAndADeletedOneComesBack() throws Exception {
        long sumy = jdbc.sql("select id from region where name_en = 'Sumy Oblast'")
                .query(Long.class)
                .single();
        portal.perform(post("/regions/" + sumy + "/delete").with(csrf())).andExpect(redirectedUrl("/regions/" + sumy));
        portal.perform(get("/regions/" + sumy)).andExpect(status().isOk());

        long added = added();
        portal.perform(post("/regions/" + added + "/delete").with(csrf())).andExpect(redirectedUrl("/regions"));
        entities.clear();
        portal.perform(get("/regions/" + added)).andExpect(status().isNotFound());
        portal.perform(post("/regions/" + added + "/restore").with(csrf())).andExpect(redirectedUrl("/regions"));
        portal.perform(get("/regions/" + added)).andExpect(status().isOk());
    }
}
