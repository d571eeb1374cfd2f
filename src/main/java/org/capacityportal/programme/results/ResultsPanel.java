package org.capacityportal.programme.results;

import java.util.List;
import org.capacityportal.access.CurrentViewer;
import org.capacityportal.platform.PagePanel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On a programme's page: the beginning of its framework. Whoever only reads does not see an empty one. */
@Component
class ResultsPanel implements PagePanel {

    private static final int SHOWN = 8;

    private final Results results;
    private final CurrentViewer viewer;

    ResultsPanel(Results results, CurrentViewer viewer) {
        this.results = results;
        this.viewer = viewer;
    }

    @Override
    public String page() {
        return "programme";
    }

    @Override
    public String name() {
        return "results";
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public @Nullable Content content(long programmeId) {
        Framework framework = results.framework(programmeId);
        if (framework.empty() && !viewer.get().coordinates()) {
            return null;
        }
        List<Framework.Line> indicators = framework.indicators();
        return new Content(
                "results/panel",
                new Model(
                        programmeId, framework, indicators.stream().limit(SHOWN).toList()),
                (long) indicators.size());
    }

    /** @param shown the first indicators */
    record Model(long programmeId, Framework framework, List<Framework.Line> shown) {}
}
