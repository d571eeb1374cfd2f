package org.capacityportal.report.listing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.capacityportal.access.CurrentViewer;
import org.capacityportal.access.ForEveryone;
import org.capacityportal.access.Viewer;
import org.capacityportal.platform.Conditions;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.ListPage;
import org.capacityportal.platform.ListRequest;
import org.capacityportal.platform.Listing;
import org.capacityportal.platform.NotFoundException;
import org.capacityportal.report.content.Figure;
import org.capacityportal.report.content.Period;
import org.capacityportal.report.content.Subject;
import org.capacityportal.report.figures.FigureQueries;
import org.capacityportal.report.figures.FigureScope;
import org.capacityportal.report.figures.FigureScopes;
import org.capacityportal.report.figures.ReportSources;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the lists behind the figures, from the same rows and for the same readers as the figures themselves. */
@Service
@ForEveryone
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class FigureLists {

    private final ReportSources sources;
    private final FigureScopes scopes;
    private final FigureQueries queries;
    private final Listing listing;
    private final CurrentViewer viewer;
    private final Clock clock;
    private final ListShapes shapes;

    FigureLists(
            ReportSources sources,
            FigureScopes scopes,
            FigureQueries queries,
            Listing listing,
            CurrentViewer viewer,
            Clock clock,
            ListShapes shapes) {
        this.sources = sources;
        this.scopes = scopes;
        this.queries = queries;
        this.listing = listing;
        this.viewer = viewer;
        this.clock = clock;
        this.shapes = shapes;
    }

    /** @throws NotFoundException where the viewer may not read about the subject */
    public FigureList list(Subject.Kind kind, long id, Figure figure, Period period, ListRequest wanted) {
        Viewer reader = viewer.get();
        Subject subject = sources.of(kind).subject(kind, id, reader);
        FigureScope scope = scopes.of(kind, id, period, reader, LocalDate.now(clock));
        return read(shapes.of(figure, reader), scope, subject, period, figure, wanted);
    }

    private <T> FigureList read(
            ListShape<T> shape, FigureScope scope, Subject subject, Period period, Figure figure, ListRequest wanted) {
        Conditions conditions =
                new Conditions().bind("language", Language.current().tag());
        scope.parameters().forEach(conditions::bind);
        String rowsOf = "(" + scope.with(shape.select()) + ") listed";
        long value = queries.value(scope, figure);
        ListPage<T> found = shape.sums()
                ? listing.read(shape.row(), "*", rowsOf, conditions, shape.sorting(), wanted)
                : listing.read(shape.row(), "*", rowsOf, conditions, shape.sorting(), wanted, value);
        List<List<Cell>> rows = found.rows().stream().map(shape.cells()).toList();
        return new FigureList(
                subject,
                period,
                figure,
                value,
                shape.columns(),
                new ListPage<>(rows, found.total(), found.page(), found.lastPage(), found.sort()));
    }
}
