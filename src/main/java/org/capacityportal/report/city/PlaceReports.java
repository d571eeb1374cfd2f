package org.capacityportal.report.city;

import java.time.LocalDate;
import java.util.List;
import org.capacityportal.access.Role;
import org.capacityportal.access.Viewer;
import org.capacityportal.city.Cities;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.NotFoundException;
import org.capacityportal.report.content.EventLine;
import org.capacityportal.report.content.Figures;
import org.capacityportal.report.content.Period;
import org.capacityportal.report.content.QuarterLine;
import org.capacityportal.report.content.Report;
import org.capacityportal.report.content.Subject;
import org.capacityportal.report.figures.FigureQueries;
import org.capacityportal.report.figures.FigureScope;
import org.capacityportal.report.figures.ReportSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reports on a city and on a region with its cities: officials read their own city's, donors none. */
@Component
class PlaceReports implements ReportSource {

    private final JdbcClient jdbc;
    private final FigureQueries queries;

    PlaceReports(JdbcClient jdbc, FigureQueries queries) {
        this.jdbc = jdbc;
        this.queries = queries;
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
        FigureScope scope = new FigureScope(subject.kind(), subject.id(), period, viewer, today);
        List<EventLine> events = queries.events(scope);
        return new Report(
                subject,
                period,
                today,
                scope.limited(),
                queries.figures(scope),
                null,
                events,
                subject.kind() == Subject.Kind.REGION ? queries.places(scope) : List.of(),
                QuarterLine.of(events, period),
                queries.outcomes(scope),
                queries.others(scope),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    @Override
    public Figures figures(Subject subject, Period period, Viewer viewer, LocalDate today) {
        return queries.figures(new FigureScope(subject.kind(), subject.id(), period, viewer, today));
    }
}
