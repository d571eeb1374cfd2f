package org.capacityportal.outcome;

import java.util.List;
import org.capacityportal.platform.PagePanel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On a programme's page: how many outcomes its events have come to, by status, and the latest of them. */
@Component
class ProgrammeOutcomesPanel implements PagePanel {

    private final PanelOutcomes outcomes;

    ProgrammeOutcomesPanel(PanelOutcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public String page() {
        return "programme";
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
    public @Nullable Content content(long programmeId) {
        OutcomeCounts counts = outcomes.countsOfProgramme(programmeId);
        if (counts.total() == 0) {
            return null;
        }
        return new Content(
                "outcome/panel-programme",
                new Model(programmeId, counts, outcomes.latestOfProgramme(programmeId)),
                counts.total());
    }

    record Model(long programmeId, OutcomeCounts counts, List<OutcomeSummary> latest) {}
}
