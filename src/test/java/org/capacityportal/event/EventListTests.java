package org.capacityportal.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.capacityportal.PortalTest;
import org.capacityportal.platform.ListPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriUtils;

@PortalTest
@Transactional
@WithUserDetails("coordinator@demo.example")
class EventListTests {

    @Autowired
    MockMvc portal;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    q=branding dnipro                     | 3
                    q=ДНІПРІ                              | 3
                    q=szkolenie radar                     | 2
                    year=2018&status=COMPLETED            | 3,2,1
                    from=2018-05-16&to=2018-07-06         | 3,2
                    type=CONFERENCE                       | 6,4
                    city=Біла Церква                      | 7
                    city=Lublin&programme=1               | 5,4,1
                    city=1&status=COMPLETED               | 3,2,1
                    city=Суми&q=branding                  | 3
                    q=branding&type=UNHEARD&from=20018-01-01&programme=x | 3
                    """)
    void findsEvents(String query, String expected) throws Exception {
        assertThat(listed(query))
                .extracting(EventSummary::id)
                .map(String::valueOf)
                .containsExactly(expected.split(","));
    }

    @Test
    void newestComeFirstAndTitlesSortAsReadersSort() throws Exception {
        assertThat(listed("")).extracting(EventSummary::endsOn).isSortedAccordingTo((a, b) -> b.compareTo(a));
        EventPages.created(portal, "zz-sorting Єдність");
        EventPages.created(portal, "zz-sorting Зустріч");
        EventPages.created(portal, "zz-sorting Енергія");
        assertThat(listed("q=zz-sorting&sort=title&lang=uk"))
                .extracting(EventSummary::title)
                .containsExactly("zz-sorting Енергія", "zz-sorting Єдність", "zz-sorting Зустріч");
    }

    @Test
    void saysDatesPlaceAndDelegations() throws Exception {
        portal.perform(get("/events").param("q", "branding").param("lang", "en"))
                .andExpect(content().string(containsString("2–6\u00a0July\u00a02018")))
                .andExpect(content().string(containsString("Dnipro")))
                .andExpect(content().string(containsString("Completed")));
        assertThat(listed("q=branding")).singleElement().satisfies(event -> assertThat(event.delegations())
                .isEqualTo(8));
    }

    @Test
    void offersAWayBackWhereNothingIsFound() throws Exception {
        portal.perform(get("/events").param("q", "nothing-of-the-kind").param("lang", "en"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Nothing matches the filter")));
    }

    @Test
    @WithUserDetails("city@demo.example")
    void officialsSeeEventsOfTheirCityAndEnterNone() throws Exception {
        assertThat(listed("")).extracting(EventSummary::id).containsExactly(6L, 5L, 4L, 3L, 2L, 1L);
        portal.perform(get("/events")).andExpect(content().string(not(containsString("/events/new"))));
        portal.perform(get("/events/3"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/events/3/edit"))));
        for (String address :
                List.of("/events/7", "/events/new", "/events/3/edit", "/events/3/agenda", "/events/3/copy")) {
            portal.perform(get(address)).andExpect(status().isNotFound());
        }
    }

    @Test
    @WithUserDetails("donor@demo.example")
    void donorsSeeWhatTheyFund() throws Exception {
        assertThat(listed("")).extracting(EventSummary::id).containsExactly(6L, 5L, 4L, 3L, 2L, 1L);
        portal.perform(get("/events/3").param("lang", "en")).andExpect(content().string(containsString("(60%)")));
        portal.perform(get("/events/8")).andExpect(status().isNotFound());
        portal.perform(EventPages.form("/events/3/delete")).andExpect(status().isNotFound());
    }

    @SuppressWarnings("unchecked")
    private List<EventSummary> listed(String query) throws Exception {
        return ((ListPage<EventSummary>) portal.perform(get(URI.create("/events?" + encoded(query))))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getModelAndView()
                        .getModel()
                        .get("list"))
                .rows();
    }

    private static String encoded(String query) {
        return UriUtils.encodeQuery(query, StandardCharsets.UTF_8);
    }
}
