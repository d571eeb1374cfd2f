package org.capacityportal.report.city;

import java.time.LocalDate;
import java.util.List;
import org.capacityportal.access.Role;
import org.capacityportal.access.Viewer;
import org.capacityportal.city.Cities;
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

/** Reports on a city and on a region with its cities: officials read their own city's, donors none. */
@Component
class PlaceReports implements ReportSource {

    private final JdbcClient jdbc;
    private final FigureScopes scopes;
    private final FigureQueries queries;
    private final ReportComputation computation;

    PlaceReports(JdbcClient jdbc, FigureScopes scopes, FigureQueries queries, ReportComputation computation) {
        this.jdbc = jdbc;
        this.scopes = scopes;
        this.queries = queries;
        this.computation = computation;
    }

    @Override
    public boolean reportsOn(Subject.Kind kind) {
        return kind == Subject.Kind.CITY || kind == Subject.Kind.REGION;
    }

    @Override
    public Subject subject(Subject.Kind kind, long id, Viewer viewer) {
        boolean ownCity = kind == Subject.Kind.CITY
                && viewer.role() == Role.CITY_OFFICIAL
                && Long.valueOf(id).equals(viewer.cityId());
        if (!viewer.coordinates() && !ownCity) {
            throw new NotFoundException(kind.key(), id);
        }
        String table = kind == Subject.Kind.CITY ? "city" : "region";
        return jdbc.sql("""
                        select :kind as kind, p.id, %1$s as name, p.code,
                               name_in('en', p.name_uk, p.name_en, p.name_pl, p.name_ru) as speaking_name
                        from %2$s p where p.id = :id and p.deleted_at is null""".formatted(Cities.name("p"), table))
                .param("kind", kind.name())
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
                subject, scope, viewer, today, new Particulars(scope.withinScope(), queries::figures, List.of()));
    }

    @Override
    public Figures figures(Subject subject, Period period, Viewer viewer, LocalDate today) {
        return queries.figures(scopes.of(subject.kind(), subject.id(), period, viewer, today));
    }
}
