package org.capacityportal.report.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.capacityportal.report.content.IndicatorLine;
import org.capacityportal.report.content.Report;
import org.capacityportal.report.content.Subject;
import org.capacityportal.report.document.Table.Cell;
import org.capacityportal.report.document.Table.Kind;
import org.capacityportal.report.document.Table.Role;
import org.jspecify.annotations.Nullable;

/** The matrix of the results framework: what was to be reached, and what was; and every target with what became of it. */
record IndicatorChapter(Report report, Words words) implements Chapter {

    /** @param part null for the indicator as a whole */
    private record Row(IndicatorLine indicator, IndicatorLine.@Nullable Part part) {}

    private record Aim(IndicatorLine indicator, IndicatorLine.Milestone milestone) {}

    @Override
    public String key() {
        return "indicators";
    }

    @Override
    public List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        if (!report.indicators().isEmpty()) {
            blocks.add(matrix());
        }
        List<Aim> aims = report.indicators().stream()
                .flatMap(indicator -> indicator.milestones().stream().map(milestone -> new Aim(indicator, milestone)))
                .toList();
        if (!aims.isEmpty()) {
            blocks.add(targets(aims));
        }
        return blocks;
    }

    private Table matrix() {
        TableDraft<Row> table = new TableDraft<>(words, "indicators");
        if (severalProgrammes()) {
            table.column("programme", Kind.TEXT, row -> row.indicator.programme())
                    .role(Role.GROUP);
        }
        table.column(
                        "result",
                        Kind.TEXT,
                        row -> words.word("document.level." + row.indicator.level(), row.indicator.result()))
                .role(Role.GROUP)
                .cells("indicator", Kind.TEXT, row -> title(row.indicator))
                .column(
                        "part",
                        Kind.TEXT,
                        row -> row.part == null ? "" : words.category(row.part.category(), row.part.name()))
                .role(Role.PART);
        if (aimed()) {
            table.cells("baseline", Kind.ANY, this::baseline)
                    .column("baselineYear", Kind.TEXT, row -> row.part == null ? year(row.indicator) : null)
                    .cells("target", Kind.ANY, this::target)
                    .column("targetEndsOn", Kind.DATE, row -> row.part == null ? row.indicator.targetEndsOn() : null);
        }
        table.cells("thisPeriod", Kind.ANY, this::thisPeriod).cells("cumulative", Kind.ANY, this::cumulative);
        if (aimed()) {
            table.column("progress", Kind.SHARE, row -> row.part == null ? row.indicator.progress() : null)
                    .role(Role.PROGRESS);
            table.cells(
                    "evidence",
                    Kind.TEXT,
                    row -> row.part == null
                            ? words.evidence(row.indicator.evidence(), row.indicator.evidenceUrl())
                            : words.text(null));
        }
        return table.note(words.word(aimed() ? "document.note.indicators" : "document.note.indicators.place"))
                .of(report.indicators().stream().flatMap(IndicatorChapter::rows).toList());
    }

    private static Stream<Row> rows(IndicatorLine indicator) {
        return Stream.concat(
                Stream.of(new Row(indicator, null)), indicator.parts().stream().map(part -> new Row(indicator, part)));
    }

    private Cell title(IndicatorLine indicator) {
        return words.text(
                indicator.title(),
                indicator.titleLanguage(),
                aimed() ? "/programmes/" + indicator.programmeId() : null);
    }

    private Cell baseline(Row row) {
        return row.part == null
                ? level(row.indicator, row.indicator.baseline(), row.indicator.baselineText())
                : level(row.indicator, null, null);
    }

    private Cell target(Row row) {
        return row.part == null
                ? level(row.indicator, row.indicator.target(), row.indicator.targetText())
                : level(row.indicator, row.part.target(), null);
    }

    /** A figure that fills an indicator opens the list it was counted from, in the report on the programme. */
    private Cell thisPeriod(Row row) {
        if (row.part != null) {
            return level(row.indicator, row.part.thisPeriod(), null);
        }
        Cell cell = level(row.indicator, row.indicator.thisPeriod(), null);
        return row.indicator.figure() == null || !aimed()
                ? cell
                : new Cell(
                        cell.value(),
                        cell.kind(),
                        cell.language(),
                        new Subject(Subject.Kind.PROGRAMME, row.indicator.programmeId(), "", null, "")
                                .address(row.indicator.figure(), report.period()));
    }

    private Cell cumulative(Row row) {
        return row.part == null
                ? level(row.indicator, row.indicator.cumulative(), row.indicator.reached())
                : level(row.indicator, row.part.cumulative(), null);
    }

    private Cell level(IndicatorLine indicator, @Nullable BigDecimal level, @Nullable String text) {
        return Levels.cell(indicator, level, text, words);
    }

    private static @Nullable String year(IndicatorLine indicator) {
        return indicator.baselineYear() == null
                ? null
                : indicator.baselineYear().toString();
    }

    private Table targets(List<Aim> aims) {
        return new TableDraft<Aim>(words, "targets")
                .cells("indicator", Kind.TEXT, row -> title(row.indicator))
                .role(Role.GROUP)
                .column("startsOn", Kind.DATE, row -> row.milestone.startsOn())
                .column("endsOn", Kind.DATE, row -> row.milestone.endsOn())
                .column("part", Kind.TEXT, row -> words.category(row.milestone.category(), regionOf(row)))
                .cells(
                        "target",
                        Kind.ANY,
                        row -> level(row.indicator, row.milestone.target(), row.milestone.targetText()))
                .cells(
                        "actual",
                        Kind.ANY,
                        row -> level(row.indicator, row.milestone.actual(), row.milestone.actualText()))
                .column("comment", Kind.TEXT, row -> row.milestone.comment())
                .of(aims);
    }

    /** The name of the region that a target is about, which stands in the part of the same category. */
    private static @Nullable String regionOf(Aim row) {
        return row.indicator.parts().stream()
                .filter(part -> part.category().equals(row.milestone.category()))
                .map(IndicatorLine.Part::name)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private boolean severalProgrammes() {
        return report.indicators().stream()
                        .map(IndicatorLine::programmeId)
                        .distinct()
                        .count()
                > 1;
    }

    /** Programmes aim at something; of a city or region the report counts what it contributed. */
    private boolean aimed() {
        return !report.subject().place();
    }
}
