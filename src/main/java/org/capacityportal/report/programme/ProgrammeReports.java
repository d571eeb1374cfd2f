package org.capacityportal.report.programme;

import java.time.LocalDate;
import java.util.List;
import org.capacityportal.access.Viewer;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.NotFoundException;
import org.capacityportal.report.computation.ReportComputation;
import org.capacityportal.report.computation.ReportComputation.Particulars;
import org.capacityportal.report.content.Figures;
import org.capacityportal.report.content.Period;
import org.capacityportal.report.content.Report;
import org.capacityportal.report.content.Subject;
import org.capacityportal.report.figures.FigureQueries;
import org.capacityportal.report.figures.FigureScope;
import org.capacityportal.report.figures.FigureScopes;
import org.capacityportal.report.figures.ReportSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reports on a programme: read by the administrator, by its coordinators, and by the donors that fund it, who read of its
 * events those they fund.
 */
@Component
class ProgrammeReports implements ReportSource {

    private final JdbcClient jdbc;
    private final FigureScopes scopes;
    private final FigureQueries queries;
    private final ReportComputation computation;

    ProgrammeReports(JdbcClient jdbc, FigureScopes scopes, FigureQueries queries, ReportComputation computation) {
        this.jdbc = jdbc;
        this.scopes = scopes;
        this.queries = queries;
        this.computation = computation;
    }

    @Override
    public boolean reportsOn(Subject.Kind kind) {
        return kind == Subject.Kind.PROGRAMME;
    }

    @Override
    public Subject subject(Subject.Kind kind, long id, Viewer viewer) {
        return jdbc.sql("""
                        select 'PROGRAMME' as kind, p.id, translated(p.title, p.title_translations, :language) as name,
                               p.iati_identifier as code,
                               coalesce(p.short_title, translated(p.title, p.title_translations, 'en')) as speaking_name
                        from programme p where p.id = :id and %s""".formatted(ProgrammeVisibility.condition(viewer)))
                .params(viewer.sqlParameters())
                .param("id", id)
                .param("language", Language.current().tag())
                .query(Subject.class)
                .optional()
                .orElseThrow(() -> new NotFoundException(kind.key(), id));
    }

    @Override
    public Report report(Subject subject, Period period, Viewer viewer, LocalDate today) {
        FigureScope scope = scopes.of(subject.kind(), subject.id(), period, viewer, today);
        return computation.report(
                subject, scope, viewer, today, new Particulars(limited(scope), queries::figures, List.of()));
    }

    /** Whether the programme has events that the reader may not see: for a donor those that others fund without it. */
    private boolean limited(FigureScope scope) {
        return queries.query(scope, """
                select exists (select 1 from event e where e.programme_id = :subject and e.deleted_at is null
                               and not (%s))""".formatted(scope.visibleEvent()))
                .query(Boolean.class)
                .single();
    }

    @Override
    public Figures figures(Subject subject, Period period, Viewer viewer, LocalDate today) {
        return queries.figures(scopes.of(subject.kind(), subject.id(), period, viewer, today));
    }
}
