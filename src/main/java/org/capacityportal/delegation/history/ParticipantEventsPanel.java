package org.capacityportal.delegation.history;

import org.capacityportal.platform.PagePanel;
import org.springframework.stereotype.Component;

/** The section of a person's page with the events they were at. */
@Component
class ParticipantEventsPanel implements PagePanel {

    private final PersonHistory history;

    ParticipantEventsPanel(PersonHistory history) {
        this.history = history;
    }

    @Override
    public String page() {
        return "participant";
    }

    @Override
    public String name() {
        return "participations";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Content content(long id) {
        PersonEvents events = history.of(id);
        return new Content(
                "delegation/participations", events, (long) events.rows().size());
    }
}
