package org.capacityportal.report.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.capacityportal.report.content.EventLine;
import org.capacityportal.report.content.Figure;
import org.capacityportal.report.content.Report;
import org.capacityportal.report.document.Table.Kind;
import org.jspecify.annotations.Nullable;

/** What those who were there thought of the events. */
record RatingsChapter(Report report, Words words) implements Chapter {

    private static final List<Figure> FIGURES =
            List.of(Figure.SATISFACTION, Figure.RATINGS, Figure.SATISFIED_SHARE, Figure.RESPONSE_RATE);

    @Override
    public String key() {
        return "satisfaction";
    }

    @Override
    public List<Block> blocks() {
        List<EventLine> rated =
                report.events().stream().filter(event -> event.ratings() > 0).toList();
        if (rated.isEmpty()) {
            return List.of();
        }
        return List.of(
                new TableDraft<KeyFigure>(words, "satisfaction")
                        .column("figure", Kind.TEXT, row -> words.figure(row.figure()))
                        .cells("value", Kind.ANY, KeyFigure::cell)
                        .of(KeyFigure.all(report).stream()
                                .filter(row -> FIGURES.contains(row.figure()))
                                .toList()),
                new TableDraft<EventLine>(words, "ratings")
                        .cells("event", Kind.TEXT, words::event)
                        .column("meanRating", Kind.DECIMAL, EventLine::satisfaction)
                        .total(report.figures().value(Figure.SATISFACTION))
                        .figure(Figure.RATINGS, EventLine::ratings)
                        .summed()
                        .column("present", Kind.COUNT, EventLine::present)
                        .column("responseRate", Kind.SHARE, RatingsChapter::responseRate)
                        .note(words.word("document.note.ratings"))
                        .of(rated));
    }

    private static @Nullable BigDecimal responseRate(EventLine event) {
        return event.present() == 0
                ? null
                : BigDecimal.valueOf(event.ratings())
                        .divide(BigDecimal.valueOf(event.present()), 4, RoundingMode.HALF_UP);
    }
}
