package org.capacityportal.report.document;

import java.util.ArrayList;
import java.util.List;
import org.capacityportal.report.content.Figure;
import org.capacityportal.report.content.OutcomeLine;
import org.capacityportal.report.content.Report;
import org.capacityportal.report.document.Table.Cell;
import org.capacityportal.report.document.Table.Kind;
import org.capacityportal.report.document.Table.Tone;

/** What came of the events: how many in which state, and each with its evidence. */
record OutcomesChapter(Report report, Words words) implements Chapter {

    private static final List<Figure> STATES = List.of(
            Figure.ACHIEVED,
            Figure.ACHIEVED_ON_TIME,
            Figure.IN_PROGRESS,
            Figure.COMMITTED,
            Figure.OVERDUE,
            Figure.DROPPED);

    @Override
    public String key() {
        return "outcomes";
    }

    @Override
    public List<Block> blocks() {
        if (report.outcomes().isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(states());
        blocks.add(outcomes());
        return blocks;
    }

    private Table states() {
        TableDraft<KeyFigure> table = new TableDraft<KeyFigure>(words, "outcomeStates")
                .column("figure", Kind.TEXT, row -> words.figure(row.figure()))
                .cells("number", Kind.COUNT, KeyFigure::cell);
        if (report.subject().donor()) {
            table.column("attributed", Kind.DECIMAL, KeyFigure::attributed);
        }
        List<KeyFigure> figures = KeyFigure.all(report);
        return table.note(words.word("document.note.outcomes", words.date(report.asOf())))
                .of(STATES.stream().map(state -> figures.get(state.ordinal())).toList());
    }

    private Table outcomes() {
        return new TableDraft<OutcomeLine>(words, "outcomes")
                .cells(
                        "outcome",
                        Kind.TEXT,
                        outcome -> words.text(outcome.title(), outcome.titleLanguage(), "/outcomes/" + outcome.id()))
                .column("kind", Kind.TEXT, outcome -> words.word("outcome.kind." + outcome.kind()))
                .column(
                        "place",
                        Kind.TEXT,
                        outcome -> outcome.place() == null ? words.word("report.joint") : outcome.place())
                .cells("event", Kind.TEXT, this::event)
                .cells("status", Kind.TEXT, this::state)
                .column("agreedOn", Kind.DATE, OutcomeLine::agreedOn)
                .column("dueOn", Kind.DATE, OutcomeLine::dueOn)
                .column("achievedOn", Kind.DATE, OutcomeLine::achievedOn)
                .cells("evidence", Kind.TEXT, outcome -> words.evidence(outcome.evidence(), outcome.evidenceUrl()))
                .of(report.outcomes());
    }

    private Cell event(OutcomeLine outcome) {
        return new Cell(
                outcome.event(), Kind.TEXT, null, outcome.eventId() == null ? null : "/events/" + outcome.eventId());
    }

    private Cell state(OutcomeLine outcome) {
        return outcome.overdue()
                ? new Cell(words.word("report.outcome.OVERDUE"), Kind.TEXT, null, null, Tone.BAD)
                : new Cell(
                        words.word("report.outcome." + outcome.status()),
                        Kind.TEXT,
                        null,
                        null,
                        tone(outcome.status()));
    }

    private static Tone tone(String status) {
        return switch (status) {
            case "ACHIEVED" -> Tone.GOOD;
            case "IN_PROGRESS" -> Tone.RUNNING;
            case "DROPPED" -> Tone.DROPPED;
            default -> Tone.WAITING;
        };
    }
}
