package org.capacityportal.delegation;

import org.capacityportal.platform.PagePanel;
import org.springframework.stereotype.Component;

/** The section of an event's page with everybody who is there. */
@Component
class DelegationsPanel implements PagePanel {

    private final Rosters rosters;

    DelegationsPanel(Rosters rosters) {
        this.rosters = rosters;
    }

    @Override
    public String page() {
        return "event";
    }

    @Override
    public String name() {
        return "delegations";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Content content(long eventId) {
        EventRoster roster = rosters.of(eventId);
        return new Content("delegation/panel", roster, roster.figures().named());
    }
}
