package org.capacityportal.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.capacityportal.access.CurrentViewer;
import org.capacityportal.access.ForEveryone;
import org.capacityportal.access.Viewer;
import org.capacityportal.platform.NotFoundException;
import org.capacityportal.report.content.Period;
import org.capacityportal.report.content.Report;
import org.capacityportal.report.content.Subject;
import org.capacityportal.report.figures.FigureQueries;
import org.capacityportal.report.figures.FigureScopes;
import org.capacityportal.report.figures.ReportSource;
import org.capacityportal.report.figures.ReportSources;
import org.capacityportal.report.memory.Question;
import org.capacityportal.report.memory.ReportMemory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Computes reports for the present viewer, within their scope. All statements of a report see the data of one moment, so
 * that its tables agree with its figures while somebody else is entering data.
 */
@Service
@ForEveryone
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
class Reports {

    private final ReportSources sources;
    private final FigureScopes scopes;
    private final FigureQueries queries;
    private final ReportMemory memory;
    private final CurrentViewer viewer;
    private final Clock clock;

    Reports(
            ReportSources sources,
            FigureScopes scopes,
            FigureQueries queries,
            ReportMemory memory,
            CurrentViewer viewer,
            Clock clock) {
        this.sources = sources;
        this.scopes = scopes;
        this.queries = queries;
        this.memory = memory;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** @throws NotFoundException where there is no such subject, or none that the viewer may read about */
    Subject subject(Subject.Kind kind, long id) {
        return sources.of(kind).subject(kind, id, viewer.get());
    }

    /** @throws NotFoundException as {@link #subject} */
    Report report(Subject.Kind kind, long id, Period period) {
        Viewer reader = viewer.get();
        ReportSource source = sources.of(kind);
        Subject subject = source.subject(kind, id, reader);
        Question question = Question.of("report", subject, period, reader, LocalDate.now(clock));
        return memory.recall(question, Report.class, () -> source.report(subject, period, reader, question.today()));
    }

    /**
     * From the first to the last day on which one of the subject's events ended; empty where there is none.
     *
     * @throws NotFoundException as {@link #subject}
     */
    Optional<Period> span(Subject.Kind kind, long id) {
        Viewer reader = viewer.get();
        Subject subject = sources.of(kind).subject(kind, id, reader);
        Question question = Question.of("span", subject, Period.ALL, reader, LocalDate.now(clock));
        return memory.recall(
                        question,
                        Span.class,
                        () -> new Span(queries.span(scopes.of(kind, id, Period.ALL, reader, question.today()))))
                .period();
    }

    private record Span(Optional<Period> period) {}

    /** The period of a report that nobody asked a period for: the calendar year of the latest event, else the current one. */
    Period usual(Optional<Period> span) {
        return Period.ofYear(
                span.map(Period::to).orElseGet(() -> LocalDate.now(clock)).getYear());
    }
}
