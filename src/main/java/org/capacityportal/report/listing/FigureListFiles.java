package org.capacityportal.report.listing;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.capacityportal.access.CurrentViewer;
import org.capacityportal.access.ForEveryone;
import org.capacityportal.access.Viewer;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.NotFoundException;
import org.capacityportal.platform.Wording;
import org.capacityportal.platform.paper.CsvList;
import org.capacityportal.platform.paper.ExcelList;
import org.capacityportal.platform.paper.ListFile;
import org.capacityportal.platform.paper.ListFormat;
import org.capacityportal.platform.paper.NamedFile;
import org.capacityportal.platform.paper.WholeFile;
import org.capacityportal.report.content.Figure;
import org.capacityportal.report.content.Period;
import org.capacityportal.report.content.Subject;
import org.capacityportal.report.figures.FigureQueries;
import org.capacityportal.report.figures.FigureScope;
import org.capacityportal.report.figures.FigureScopes;
import org.capacityportal.report.figures.ReportSources;
import org.capacityportal.report.format.FileName;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The whole list behind a figure as a file, to check the figure by and to hand on: the same rows as on its pages, for the
 * same readers. Of the rows, a few at a time are held in memory.
 */
@Service
@ForEveryone
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class FigureListFiles {

    private static final int ROWS_AT_A_TIME = 500;

    private final ReportSources sources;
    private final FigureScopes scopes;
    private final FigureQueries queries;
    private final ListShapes shapes;
    private final CurrentViewer viewer;
    private final Wording wording;
    private final Clock clock;

    FigureListFiles(
            ReportSources sources,
            FigureScopes scopes,
            FigureQueries queries,
            ListShapes shapes,
            CurrentViewer viewer,
            Wording wording,
            Clock clock) {
        this.sources = sources;
        this.scopes = scopes;
        this.queries = queries;
        this.shapes = shapes;
        this.viewer = viewer;
        this.wording = wording;
        this.clock = clock;
    }

    /**
     * @param sort as in the address of the list's page
     * @throws NotFoundException where the viewer may not read about the subject
     */
    public NamedFile of(
            Subject.Kind kind, long id, Figure figure, Period period, @Nullable String sort, ListFormat format) {
        Viewer reader = viewer.get();
        Subject subject = sources.of(kind).subject(kind, id, reader);
        FigureScope scope = scopes.of(kind, id, period, reader, LocalDate.now(clock));
        ListShape<?> shape = shapes.of(figure, reader);
        return new NamedFile(
                FileName.of(subject, period, figure.path(), format.suffix()), format.type(), WholeFile.of(out -> {
                    if (format == ListFormat.XLSX) {
                        workbook(shape, scope, sort, subject, figure, out);
                    } else {
                        text(shape, scope, sort, out);
                    }
                }));
    }

    private void workbook(
            ListShape<?> shape,
            FigureScope scope,
            @Nullable String sort,
            Subject subject,
            Figure figure,
            OutputStream out)
            throws IOException {
        String title = wording.message("report.figure." + figure.key());
        try (ExcelList list = new ExcelList(title, headings(shape), clock.instant(), out)) {
            write(shape, scope, sort, list);
            long value = queries.value(scope, figure);
            list.about(wording.message("report.list.about"), about(scope, subject, figure, title, value));
        }
    }

    private List<List<String>> about(FigureScope scope, Subject subject, Figure figure, String title, long value) {
        Stream<List<String>> lines = Stream.of(
                List.of(wording.message("document.fact." + subject.kind()), subject.name()),
                List.of(
                        wording.message("report.period"),
                        wording.days(scope.period().from(), scope.period().to())),
                List.of(title, wording.number(value)),
                List.of(wording.message("document.fact.limited"), wording.message("report.how." + figure.key())),
                List.of(
                        wording.message("document.fact.state"),
                        wording.message("report.asOf", wording.date(wording.today()))));
        return scope.withinScope()
                ? Stream.concat(
                                lines,
                                Stream.of(List.of(
                                        wording.message("document.fact.limited"), wording.message("report.limited"))))
                        .toList()
                : lines.toList();
    }

    private void text(ListShape<?> shape, FigureScope scope, @Nullable String sort, OutputStream out)
            throws IOException {
        try (CsvList list = new CsvList(headings(shape), Language.current(), out)) {
            write(shape, scope, sort, list);
        }
    }

    private <T> void write(ListShape<T> shape, FigureScope scope, @Nullable String sort, ListFile list)
            throws IOException {
        try (Stream<T> all = queries
                .inOrder(scope, shape.select(), shape.sorting().orderBy(sort))
                .withFetchSize(ROWS_AT_A_TIME)
                .query(shape.row())
                .stream()) {
            for (T row : (Iterable<T>) all::iterator) {
                list.row(shape.fields().stream()
                        .<@Nullable Object>map(field -> field.value().apply(row))
                        .toList());
            }
        }
    }

    private List<String> headings(ListShape<?> shape) {
        return shape.fields().stream()
                .map(field -> wording.message(field.label()))
                .toList();
    }
}
