package org.capacityportal.report.listing;

import java.util.List;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.Sorting;
import org.capacityportal.platform.Wording;
import org.capacityportal.report.content.Figure;
import org.capacityportal.report.content.OutcomeLine;
import org.capacityportal.report.figures.FigureQueries;
import org.capacityportal.report.listing.FigureList.Column;
import org.capacityportal.report.listing.ListShape.Field;
import org.springframework.stereotype.Component;

/** The outcomes behind the figures. */
@Component
class OutcomeLists {

    private final Wording wording;

    OutcomeLists(Wording wording) {
        this.wording = wording;
    }

    ListShape<OutcomeLine> outcomes(Figure figure) {
        String collation = " collate " + Language.current().collation();
        return new ListShape<>(
                OutcomeLine.class,
                "select " + FigureQueries.OUTCOME_COLUMNS + " from " + FigureQueries.OUTCOME_TABLES + " where f."
                        + FigureQueries.produced(figure),
                new Sorting("id")
                        .by("due", "due_on")
                        .by("title", "title" + collation)
                        .by("place", "place" + collation)
                        .by("status", "status")
                        .by("achieved", "achieved_on"),
                false,
                List.of(
                        new Column("report.column.outcome", "title", false),
                        new Column("report.column.place", "place", false),
                        new Column("report.column.status", "status", false),
                        new Column("report.column.due", "due", false),
                        new Column("report.column.achieved", "achieved", false)),
                outcome -> List.of(
                        Cell.of(outcome.title())
                                .linked("/outcomes/" + outcome.id())
                                .noted(outcome.event()),
                        Cell.of(place(outcome)),
                        state(outcome),
                        Cell.of(wording.date(outcome.dueOn())),
                        Cell.of(wording.date(outcome.achievedOn()))),
                List.of(
                        new Field<>("report.column.outcome", OutcomeLine::title),
                        new Field<>("report.column.place", this::place),
                        new Field<>("report.column.event", OutcomeLine::event),
                        new Field<>("report.column.status", outcome -> wording.message(status(outcome))),
                        new Field<>("outcome.field.agreedOn", OutcomeLine::agreedOn),
                        new Field<>("report.column.due", OutcomeLine::dueOn),
                        new Field<>("report.column.achieved", OutcomeLine::achievedOn)));
    }

    private String place(OutcomeLine outcome) {
        return outcome.place() == null ? wording.message("report.joint") : outcome.place();
    }

    private static String status(OutcomeLine outcome) {
        return "report.outcome." + (outcome.overdue() ? "OVERDUE" : outcome.status());
    }

    private Cell state(OutcomeLine outcome) {
        String tone =
                switch (outcome.status()) {
                    case "ACHIEVED" -> "ok";
                    case "IN_PROGRESS" -> "info";
                    default -> "quiet";
                };
        return Cell.badge(wording.message(status(outcome)), outcome.overdue() ? "bad" : tone);
    }
}
