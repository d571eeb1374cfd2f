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
    private final PeopleLists people;
    private final EventLists events;
    private final OutcomeLists outcomes;

    FigureLists(
            ReportSources sources,
            FigureScopes scopes,
            FigureQueries queries,
            Listing listing,
            CurrentViewer viewer,
            Clock clock,
            PeopleLists people,
            EventLists events,
            OutcomeLists outcomes) {
        this.sources = sources;
        this.scopes = scopes;
        this.queries = queries;
        this.listing = listing;
        this.viewer = viewer;
        this.clock = clock;
        this.people = people;
        this.events = events;
        this.outcomes = outcomes;
    }

    /** @throws NotFoundException where the viewer may not read about the subject */
    public FigureList list(Subject.Kind kind, long id, Figure figure, Period period, ListRequest wanted) {
        Viewer reader = viewer.get();
        Subject subject = sources.of(kind).subject(kind, id, reader);
        FigureScope scope = scopes.of(kind, id, period, reader, LocalDate.now(clock));
        return read(shape(figure, reader), scope, subject, period, figure, wanted);
    }

    private ListShape<?> shape(Figure figure, Viewer reader) {
        return switch (figure) {
            case PARTICIPANTS, WOMEN, MEN, SEX_NOT_RECORDED -> people.people(figure, reader);
            case ATTENDANCES, NAMED, EXAMS_ENTERED, EXAMS_PASSED, EXAMS_FAILED -> people.attendances(figure, reader);
            case PARTICIPANT_DAYS -> people.days(reader);
            case EVENTS, REPORTED, UNNAMED, RATINGS -> events.events(figure);
            case DELEGATIONS -> events.delegations(reader);
            case CITIES_REACHED -> events.cities(reader);
            case COMMITTED, IN_PROGRESS, ACHIEVED, DROPPED, OVERDUE, ACHIEVED_ON_TIME -> outcomes.outcomes(figure);
            case WOMEN_SHARE, PASS_RATE, SATISFACTION, SATISFIED_SHARE, RESPONSE_RATE ->
                throw new IllegalArgumentException(figure + " counts nothing");
        };
    }

    private <T> FigureList read(
            ListShape<T> shape, FigureScope scope, Subject subject, Period period, Figure figure, ListRequest wanted) {
        Conditions conditions =
                new Conditions().bind("language", Language.current().tag());
        scope.parameters().forEach(conditions::bind);
        ListPage<T> found = listing.read(
                shape.row(), "*", "(" + scope.with(shape.select()) + ") listed", conditions, shape.sorting(), wanted);
        long value = shape.sum() == null
                ? found.total()
                : queries.query(
                                scope,
                                "select coalesce(sum(" + shape.sum() + "), 0) from (" + shape.select() + ") listed")
                        .query(Long.class)
                        .single();
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
