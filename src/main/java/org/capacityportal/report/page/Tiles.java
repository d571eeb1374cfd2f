package org.capacityportal.report.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.Wording;
import org.capacityportal.report.content.Figure;
import org.capacityportal.report.content.IndicatorLine;
import org.capacityportal.report.content.Report;
import org.capacityportal.report.content.Subject;
import org.capacityportal.report.document.CellWords;
import org.capacityportal.report.document.KeyFigure;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Chooses the figures at the head of a page, and what stands beside each: the previous period and the target. */
@Component
public class Tiles {

    private static final List<Figure> SHOWN = List.of(
            Figure.PARTICIPANTS,
            Figure.WOMEN,
            Figure.ATTENDANCES,
            Figure.PARTICIPANT_DAYS,
            Figure.EVENTS,
            Figure.DELEGATIONS,
            Figure.CITIES_REACHED,
            Figure.EXAMS_ENTERED,
            Figure.EXAMS_PASSED,
            Figure.SATISFACTION,
            Figure.IN_PROGRESS,
            Figure.ACHIEVED);

    private static final Set<Figure> RESTS =
            EnumSet.of(Figure.PARTICIPANTS, Figure.NAMED, Figure.REPORTED, Figure.UNNAMED);

    private final CellWords cells;
    private final Wording wording;

    Tiles(CellWords cells, Wording wording) {
        this.cells = cells;
        this.wording = wording;
    }

    public List<Tile> of(Report report) {
        Map<Figure, KeyFigure> figures =
                KeyFigure.all(report).stream().collect(Collectors.toMap(KeyFigure::figure, Function.identity()));
        return SHOWN.stream()
                // A city reaches only itself.
                .map(figure ->
                        figure == Figure.CITIES_REACHED && report.subject().kind() == Subject.Kind.CITY
                                ? Figure.COMMITTED
                                : figure)
                .map(figure -> tile(figures.get(figure), figures))
                .toList();
    }

    /** What the total of people rests on. */
    public List<Tile> rests(Report report) {
        return KeyFigure.all(report).stream()
                .filter(figure -> RESTS.contains(figure.figure()))
                .map(figure -> new Tile(
                        wording.message("report.figure." + figure.figure().key()),
                        words(figure),
                        null,
                        List.of(),
                        null,
                        figure.address()))
                .toList();
    }

    private Tile tile(KeyFigure shown, Map<Figure, KeyFigure> figures) {
        List<String> notes = new ArrayList<>();
        IndicatorLine indicator = shown.indicator();
        if (indicator != null) {
            notes.add(wording.message(
                    "report.tile.target",
                    cells.of(shown.reachedCell(), Language.current()),
                    cells.of(shown.targetCell(), Language.current()),
                    cells.of(shown.progressCell(), Language.current())));
        }
        String about = about(shown.figure(), figures);
        if (about != null) {
            notes.add(about);
        }
        if (shown.previous() != null) {
            notes.add(wording.message("report.tile.previous", cells.of(shown.previousCell(), Language.current())));
        }
        return new Tile(
                wording.message("report.figure." + shown.figure().key()),
                words(shown),
                shown.figure() == Figure.WOMEN ? words(figures.get(Figure.WOMEN_SHARE)) : null,
                notes,
                indicator == null || indicator.progress() == null ? null : TableRows.percent(indicator.progress()),
                shown.address());
    }

    private @Nullable String about(Figure figure, Map<Figure, KeyFigure> figures) {
        return switch (figure) {
            case PARTICIPANTS -> told("report.tile.sexes", figures, Figure.WOMEN, Figure.MEN, Figure.SEX_NOT_RECORDED);
            case WOMEN -> wording.message("report.tile.ofRecorded");
            case ATTENDANCES -> told("report.tile.reported", figures, Figure.REPORTED, Figure.UNNAMED);
            case SATISFACTION -> told("report.tile.ratings", figures, Figure.RATINGS);
            case ACHIEVED -> told("report.tile.overdue", figures, Figure.OVERDUE);
            default -> null;
        };
    }

    private String told(String key, Map<Figure, KeyFigure> figures, Figure... parts) {
        return wording.message(
                key, Arrays.stream(parts).map(part -> words(figures.get(part))).toArray());
    }

    private String words(KeyFigure figure) {
        return cells.of(figure.cell(), Language.current());
    }
}
