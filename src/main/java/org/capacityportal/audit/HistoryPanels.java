package org.capacityportal.audit;

import org.capacityportal.access.CurrentViewer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A history on the page of every record that has one. */
@Configuration(proxyBeanMethods = false)
class HistoryPanels {

    private final AuditLog log;
    private final HistoryWords words;
    private final CurrentViewer viewer;

    HistoryPanels(AuditLog log, HistoryWords words, CurrentViewer viewer) {
        this.log = log;
        this.words = words;
        this.viewer = viewer;
    }

    @Bean
    HistoryPanel historyOfEvents() {
        return panel(HistoryPage.EVENT);
    }

    @Bean
    HistoryPanel historyOfCities() {
        return panel(HistoryPage.CITY);
    }

    @Bean
    HistoryPanel historyOfProgrammes() {
        return panel(HistoryPage.PROGRAMME);
    }

    @Bean
    HistoryPanel historyOfParticipants() {
        return panel(HistoryPage.PARTICIPANT);
    }

    @Bean
    HistoryPanel historyOfPartners() {
        return panel(HistoryPage.PARTNER);
    }

    @Bean
    HistoryPanel historyOfOutcomes() {
        return panel(HistoryPage.OUTCOME);
    }

    private HistoryPanel panel(HistoryPage page) {
        return new HistoryPanel(page, log, words, viewer);
    }
}
