package org.capacityportal.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Locale;
import org.capacityportal.PortalTest;
import org.capacityportal.platform.FieldRejectedException;
import org.capacityportal.platform.NotFoundException;
import org.capacityportal.platform.PagePanels;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.transaction.annotation.Transactional;

/** What other modules ask of events. */
@PortalTest
@Transactional
@WithUserDetails("coordinator@demo.example")
class EventsTests {

    @Autowired
    Events events;

    @Autowired
    PagePanels panels;

    @BeforeEach
    void readEnglish() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void forgetLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void tellsWhatAnEventIs() {
        EventHeading heading = events.heading(3);
        assertThat(heading.title()).startsWith("Seminar in Dnipro");
        assertThat(heading.cityName()).isEqualTo("Dnipro");
        assertThat(heading.programmeId()).isEqualTo(1);
        assertThat(heading.examTitle()).isEqualTo("PRINCE2 Foundation");
        assertThat(heading.tracks()).extracting(EventHeading.Track::id).containsExactly(31L, 32L, 33L);
        assertThat(heading.days()).hasSize(5).startsWith(LocalDate.of(2018, 7, 2));
    }

    @Test
    @WithUserDetails("city@demo.example")
    void keepsToTheScopeOfTheViewer() {
        assertThat(events.heading(3).id()).isEqualTo(3);
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> events.heading(7));
    }

    @Test
    void findsTheEventThatAFieldNames() {
        assertThat(events.resolve(events.typed(3L), "event")).isEqualTo(3);
        assertThat(events.resolve("  спільна ПІДСУМКОВА конференція ", "event")).isEqualTo(6);
        assertThat(events.resolve(" ", "event")).isNull();
        assertThatExceptionOfType(FieldRejectedException.class).isThrownBy(() -> events.resolve("Seminar", "event"));
    }

    @Test
    void showsTheEventsOfAProgrammeOnItsPage() {
        assertThat(panels.of("programme", 1)).anySatisfy(panel -> {
            assertThat(panel.name()).isEqualTo("events");
            assertThat(panel.count()).isEqualTo(6);
            assertThat(((ProgrammeEventsPanel.LatestEvents) panel.model()).events())
                    .extracting(EventSummary::id)
                    .startsWith(6L);
        });
    }
}
