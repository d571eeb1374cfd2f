package org.capacityportal.report.figures;

import java.time.LocalDate;
import org.capacityportal.access.Viewer;
import org.capacityportal.platform.NotFoundException;
import org.capacityportal.report.content.Figures;
import org.capacityportal.report.content.Period;
import org.capacityportal.report.content.Report;
import org.capacityportal.report.content.Subject;

/** Knows one or more kinds of subject: who may read about them, and how a report on them is computed. */
public interface ReportSource {

    boolean reportsOn(Subject.Kind kind);

    /** @throws NotFoundException where there is no such subject, or none that this viewer may read about */
    Subject subject(Subject.Kind kind, long id, Viewer viewer);

    Report report(Subject subject, Period period, Viewer viewer, LocalDate today);

    /** The key figures alone. */
    Figures figures(Subject subject, Period period, Viewer viewer, LocalDate today);
}
