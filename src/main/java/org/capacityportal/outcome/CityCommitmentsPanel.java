package org.capacityportal.outcome;

import java.util.List;
import java.util.stream.Stream;
import org.capacityportal.access.CurrentViewer;
import org.capacityportal.platform.PagePanel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On a city's page: the board of its commitments, by how far they have come. */
@Component
class CityCommitmentsPanel implements PagePanel {

    private final PanelOutcomes outcomes;
    private final CurrentViewer viewer;

    CityCommitmentsPanel(PanelOutcomes outcomes, CurrentViewer viewer) {
        this.outcomes = outcomes;
        this.viewer = viewer;
    }

    @Override
    public String page() {
        return "city";
    }

    @Override
    public String name() {
        return "commitments";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public @Nullable Content content(long cityId) {
        OutcomeCounts counts = outcomes.countsOfCity(cityId);
        List<OutcomeSummary> shown = outcomes.ofCity(cityId);
        List<Column> columns = Stream.of(
                        new Column("OVERDUE", counts.overdue(), "overdue=true", shown),
                        new Column("COMMITTED", counts.committedInTime(), "status=COMMITTED&overdue=false", shown),
                        new Column("IN_PROGRESS", counts.inProgressInTime(), "status=IN_PROGRESS&overdue=false", shown),
                        new Column("ACHIEVED", counts.achieved(), "status=ACHIEVED", shown),
                        new Column("DROPPED", counts.dropped(), "status=DROPPED", shown))
                .filter(column -> column.total() > 0)
                .toList();
        return new Content(
                "outcome/panel-city",
                new Model(cityId, columns, counts, viewer.get().coordinates()),
                counts.total());
    }

    record Model(long cityId, List<Column> columns, OutcomeCounts counts, boolean coordinates) {}

    /**
     * @param name as {@link OutcomeSummary#column} tells it
     * @param total how many there are; {@code shown} holds the first of them
     * @param filter of the list that has them all
     */
    record Column(String name, long total, String filter, List<OutcomeSummary> shown) {

        Column {
            shown = shown.stream()
                    .filter(outcome -> outcome.column().equals(name))
                    .toList();
        }
    }
}
