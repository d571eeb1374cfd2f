package org.capacityportal.report.document;

import java.util.ArrayList;
import java.util.List;
import org.capacityportal.report.content.Report;
import org.capacityportal.report.content.RoleLine;
import org.capacityportal.report.document.Table.Kind;
import org.capacityportal.report.document.Table.Role;

/** All figures, and those who count in none of them. */
record SummaryChapter(Report report, Words words) implements Chapter {

    @Override
    public String key() {
        return "summary";
    }

    @Override
    public List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(figures());
        if (!report.others().isEmpty()) {
            blocks.add(others());
        }
        return blocks;
    }

    private Table figures() {
        List<KeyFigure> figures = KeyFigure.all(report);
        TableDraft<KeyFigure> table = new TableDraft<KeyFigure>(words, "figures")
                .column("figure", Kind.TEXT, row -> words.figure(row.figure()))
                .cells("value", Kind.ANY, KeyFigure::cell);
        if (report.previous() != null) {
            table.cells("previous", Kind.ANY, KeyFigure::previousCell).cells("change", Kind.ANY, KeyFigure::changeCell);
        }
        if (report.subject().donor()) {
            table.column("attributed", Kind.DECIMAL, KeyFigure::attributed);
        }
        if (figures.stream().anyMatch(row -> row.indicator() != null)) {
            table.cells("target", Kind.ANY, KeyFigure::targetCell)
                    .cells("cumulative", Kind.ANY, KeyFigure::reachedCell)
                    .cells("progress", Kind.SHARE, KeyFigure::progressCell)
                    .role(Role.PROGRESS);
        }
        if (report.previous() != null) {
            report.period()
                    .previous()
                    .ifPresent(before -> table.note(words.word("document.note.previous", words.period(before))));
        }
        return table.of(figures);
    }

    private Table others() {
        return new TableDraft<RoleLine>(words, "otherRoles")
                .column("role", Kind.TEXT, row -> words.word("report.role." + row.role()))
                .column("people", Kind.COUNT, RoleLine::people)
                .column("attendances", Kind.COUNT, RoleLine::attendances)
                .column("days", Kind.COUNT, RoleLine::days)
                .note(words.word("document.note.otherRoles"))
                .of(report.others());
    }
}
