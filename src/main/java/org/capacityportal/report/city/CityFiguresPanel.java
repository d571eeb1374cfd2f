package org.capacityportal.report.city;

import java.time.Clock;
import java.time.LocalDate;
import org.capacityportal.access.CurrentViewer;
import org.capacityportal.access.Viewer;
import org.capacityportal.platform.NotFoundException;
import org.capacityportal.platform.PagePanel;
import org.capacityportal.report.content.Figures;
import org.capacityportal.report.content.Period;
import org.capacityportal.report.content.Subject;
import org.capacityportal.report.memory.Question;
import org.capacityportal.report.memory.ReportMemory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The key figures of all years on the page of a city, each with its list, and the way to the city's reports. */
@Component
class CityFiguresPanel implements PagePanel {

    /** What the section shows. */
    record Model(Subject subject, Period period, Figures figures) {}

    private final PlaceReports reports;
    private final ReportMemory memory;
    private final CurrentViewer viewer;
    private final Clock clock;

    CityFiguresPanel(PlaceReports reports, ReportMemory memory, CurrentViewer viewer, Clock clock) {
        this.reports = reports;
        this.memory = memory;
        this.viewer = viewer;
        this.clock = clock;
    }

    @Override
    public String page() {
        return "city";
    }

    @Override
    public String name() {
        return "figures";
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public @Nullable Content content(long cityId) {
        Viewer reader = viewer.get();
        try {
            Subject city = reports.subject(Subject.Kind.CITY, cityId, reader);
            Question question = Question.of(Question.FIGURES, city, Period.ALL, reader, LocalDate.now(clock));
            Figures figures = memory.recall(
                    question, Figures.class, () -> reports.figures(city, question.period(), reader, question.today()));
            return new Content("report/city-panel", new Model(city, Period.ALL, figures), null);
        } catch (NotFoundException e) {
            return null;
        }
    }
}
