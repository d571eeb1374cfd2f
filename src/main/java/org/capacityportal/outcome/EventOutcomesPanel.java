package org.capacityportal.outcome;

import java.util.List;
import org.capacityportal.access.CurrentViewer;
import org.capacityportal.platform.PagePanel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** On an event's page: its joint products and what its delegations took upon themselves. */
@Component
class EventOutcomesPanel implements PagePanel {

    private final PanelOutcomes outcomes;
    private final CurrentViewer viewer;

    EventOutcomesPanel(PanelOutcomes outcomes, CurrentViewer viewer) {
        this.outcomes = outcomes;
        this.viewer = viewer;
    }

    @Override
    public String page() {
        return "event";
    }

    @Override
    public String name() {
        return "outcomes";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    @Transactional(readOnly = true)
    public @Nullable Content content(long eventId) {
        boolean coordinates = viewer.get().coordinates();
        List<OutcomeSummary> shown = outcomes.ofEvent(eventId);
        if (shown.isEmpty() && !coordinates) {
            return null;
        }
        long total = outcomes.countOfEvent(eventId, shown);
        List<PanelOutcomes.Place> without = coordinates ? outcomes.delegationsWithout(eventId) : List.of();
        return new Content("outcome/panel-event", new Model(eventId, shown, total, without, coordinates), total);
    }

    /**
     * @param total how many there are; {@code shown} holds the first of them, joint products before those of cities
     * @param without delegations that took nothing upon themselves yet; only told to those who can add it
     */
    record Model(
            long eventId,
            List<OutcomeSummary> shown,
            long total,
            List<PanelOutcomes.Place> without,
            boolean coordinates) {

        public List<OutcomeSummary> products() {
            return shown.stream().filter(outcome -> outcome.place() == null).toList();
        }

        public List<OutcomeSummary> commitments() {
            return shown.stream().filter(outcome -> outcome.place() != null).toList();
        }
    }
}
