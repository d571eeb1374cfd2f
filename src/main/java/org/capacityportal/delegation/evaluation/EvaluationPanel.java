package org.capacityportal.delegation.evaluation;

import org.capacityportal.platform.PagePanel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On an event's page: how those who were there rated it. */
@Component
class EvaluationPanel implements PagePanel {

    private final ResultsReader results;

    EvaluationPanel(ResultsReader results) {
        this.results = results;
    }

    @Override
    public String page() {
        return "event";
    }

    @Override
    public String name() {
        return "evaluation";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public @Nullable Content content(long eventId) {
        Results found = results.of(eventId);
        return found.answers() == 0 && !found.writable()
                ? null
                : new Content("delegation/evaluation-panel", found, found.answers());
    }
}
