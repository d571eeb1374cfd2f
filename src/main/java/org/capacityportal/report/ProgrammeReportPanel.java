package org.capacityportal.report;

import org.capacityportal.access.CurrentViewer;
import org.capacityportal.access.Role;
import org.capacityportal.platform.PagePanel;
import org.capacityportal.report.content.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The way from a programme's page to the report on it, for all who see the page but city officials. */
@Component
class ProgrammeReportPanel implements PagePanel {

    private final CurrentViewer viewer;

    ProgrammeReportPanel(CurrentViewer viewer) {
        this.viewer = viewer;
    }

    @Override
    public String page() {
        return "programme";
    }

    @Override
    public String name() {
        return "report";
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public @Nullable Content content(long programmeId) {
        return viewer.get().role() == Role.CITY_OFFICIAL
                ? null
                : new Content(
                        "report/programme-panel",
                        "/reports/" + Subject.Kind.PROGRAMME.path() + "/" + programmeId,
                        null);
    }
}
