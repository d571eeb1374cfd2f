package org.capacityportal.programme.narrative;

import java.util.List;
import org.capacityportal.access.CurrentViewer;
import org.capacityportal.platform.ListPage;
import org.capacityportal.platform.PagePanel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On a programme's page: what was told of the latest period. Whoever only reads does not see that nothing was. */
@Component
class NarrativesPanel implements PagePanel {

    private final Narratives narratives;
    private final CurrentViewer viewer;

    NarrativesPanel(Narratives narratives, CurrentViewer viewer) {
        this.narratives = narratives;
        this.viewer = viewer;
    }

    @Override
    public String page() {
        return "programme";
    }

    @Override
    public String name() {
        return "narratives";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public @Nullable Content content(long programmeId) {
        ListPage<NarrativeShown> told = narratives.list(programmeId, 1);
        if (told.total() == 0 && !viewer.get().coordinates()) {
            return null;
        }
        return new Content(
                "narrative/panel",
                new Model(programmeId, told.rows().stream().limit(1).toList(), told.total()),
                told.total());
    }

    /** @param latest one at the most */
    record Model(long programmeId, List<NarrativeShown> latest, long total) {}
}
