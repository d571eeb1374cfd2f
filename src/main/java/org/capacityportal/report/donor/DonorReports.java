package org.capacityportal.report.donor;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.capacityportal.access.Viewer;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.NotFoundException;
import org.capacityportal.report.computation.ReportComputation;
import org.capacityportal.report.computation.ReportComputation.Particulars;
import org.capacityportal.report.content.Figure;
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
 * Reports to a donor: read by the donor, by the administrator, and by coordinators of something the donor funds. Beside
 * each figure in full stands the part that is the donor's.
 */
@Component
class DonorReports implements ReportSource {

    private final JdbcClient jdbc;
    private final FigureScopes scopes;
    private final FigureQueries queries;
    private final Attribution attribution;
    private final ReportComputation computation;

    DonorReports(
            JdbcClient jdbc,
            FigureScopes scopes,
            FigureQueries queries,
            Attribution attribution,
            ReportComputation computation) {
        this.jdbc = jdbc;
        this.scopes = scopes;
        this.queries = queries;
        this.attribution = attribution;
        this.computation = computation;
    }

    @Override
    public boolean reportsOn(Subject.Kind kind) {
        return kind == Subject.Kind.DONOR;
    }

    @Override
    public Subject subject(Subject.Kind kind, long id, Viewer viewer) {
        return jdbc.sql("""
                        select 'DONOR' as kind, p.id, translated(p.name, p.name_translations, :language) as name,
                               p.iati_identifier as code,
                               coalesce(p.short_name, translated(p.name, p.name_translations, 'en')) as speaking_name
                        from partner p where p.id = :id and %s""".formatted(DonorVisibility.condition(viewer)))
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
                subject,
                scope,
                viewer,
                today,
                new Particulars(scope.withinScope(), this::figures, attribution.otherFunders(scope)));
    }

    @Override
    public Figures figures(Subject subject, Period period, Viewer viewer, LocalDate today) {
        return figures(scopes.of(subject.kind(), subject.id(), period, viewer, today));
    }

    private Figures figures(FigureScope scope) {
        Figures figures = queries.figures(scope);
        Map<Figure, BigDecimal> attributed = new EnumMap<>(figures.attributed());
        attributed.putAll(attribution.ofPeopleAndCities(scope));
        return new Figures(figures.full(), attributed);
    }
}
