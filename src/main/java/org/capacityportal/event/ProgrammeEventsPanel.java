package org.capacityportal.event;

import java.util.List;
import org.capacityportal.platform.PagePanel;
import org.springframework.stereotype.Component;

/** The latest events on the page of their programme. */
@Component
class ProgrammeEventsPanel implements PagePanel {

    private static final int SHOWN = 10;

    /** @param total how many there are in all, within the viewer's scope */
    record LatestEvents(long programmeId, List<EventSummary> events, long total) {}

    private final Events events;

    ProgrammeEventsPanel(Events events) {
        this.events = events;
    }

    @Override
    public String page() {
        return "programme";
    }

    @Override
    public String name() {
        return "events";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Content content(long programmeId) {
        long total = events.countOf(programmeId);
        return new Content(
                "event/programme-panel",
                new LatestEvents(programmeId, events.latestOf(programmeId, SHOWN), total),
                total);
    }
}
