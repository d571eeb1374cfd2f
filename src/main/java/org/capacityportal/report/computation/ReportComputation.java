package org.capacityportal.report.computation;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.capacityportal.access.Viewer;
import org.capacityportal.report.activity.Activities;
import org.capacityportal.report.activity.NarrativeTexts;
import org.capacityportal.report.content.CostLine;
import org.capacityportal.report.content.EventLine;
import org.capacityportal.report.content.Figures;
import org.capacityportal.report.content.FunderLine;
import org.capacityportal.report.content.QuarterLine;
import org.capacityportal.report.content.Report;
import org.capacityportal.report.content.Subject;
import org.capacityportal.report.figures.FigureQueries;
import org.capacityportal.report.figures.FigureScope;
import org.capacityportal.report.figures.FigureScopes;
import org.capacityportal.report.figures.GroupQueries;
import org.capacityportal.report.indicators.MeasuredIndicators;
import org.capacityportal.report.memory.Question;
import org.capacityportal.report.memory.ReportMemory;
import org.capacityportal.report.spending.CostTotals;
import org.capacityportal.report.spending.SpendingQueries;
import org.springframework.stereotype.Component;

/** Computes what reports on every kind of subject have in common, each table in one statement. */
@Component
public class ReportComputation {

    /**
     * What differs by the kind of subject.
     *
     * @param limited whether the reader sees only a part of what there is to count
     * @param figures how the key figures are computed, in this period and the one before
     * @param funders the other donors of the events; empty where the subject is no donor
     */
    public record Particulars(boolean limited, Function<FigureScope, Figures> figures, List<FunderLine> funders) {}

    private final FigureScopes scopes;
    private final FigureQueries queries;
    private final GroupQueries groups;
    private final MeasuredIndicators indicators;
    private final SpendingQueries spending;
    private final NarrativeTexts narratives;
    private final Activities activities;
    private final ReportMemory memory;

    ReportComputation(
            FigureScopes scopes,
            FigureQueries queries,
            GroupQueries groups,
            MeasuredIndicators indicators,
            SpendingQueries spending,
            NarrativeTexts narratives,
            Activities activities,
            ReportMemory memory) {
        this.scopes = scopes;
        this.queries = queries;
        this.groups = groups;
        this.indicators = indicators;
        this.spending = spending;
        this.narratives = narratives;
        this.activities = activities;
        this.memory = memory;
    }

    public Report report(Subject subject, FigureScope scope, Viewer reader, LocalDate today, Particulars particulars) {
        Figures figures = particulars.figures().apply(scope);
        List<EventLine> events = queries.events(scope);
        List<Long> programmes = queries.programmes(scope, events);
        List<CostLine> costs = spending.costs(scope, events);
        return new Report(
                subject,
                scope.period(),
                today,
                particulars.limited(),
                figures,
                scope.period()
                        .previous()
                        .map(previous -> memory.recall(
                                Question.of(Question.FIGURES, subject, previous, reader, today),
                                Figures.class,
                                () -> particulars.figures().apply(scopes.during(scope, previous))))
                        .orElse(null),
                events,
                subject.kind() == Subject.Kind.CITY ? List.of() : queries.places(scope),
                QuarterLine.of(events, scope.period()),
                queries.outcomes(scope),
                queries.others(scope),
                particulars.funders(),
                groups.groups(scope),
                events.stream().anyMatch(event -> event.examsEntered() > 0) ? groups.exams(scope) : List.of(),
                indicators.indicators(programmes, scope),
                CostTotals.of(costs, figures),
                costs,
                costs.isEmpty() ? List.of() : spending.rates(scope, events),
                narratives.narratives(programmes, scope.period()),
                subject.place() ? List.of() : activities.activities(programmes, scope));
    }
}
