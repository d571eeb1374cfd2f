package org.capacityportal.report.document;

import java.util.List;
import java.util.stream.Collectors;
import org.capacityportal.report.chart.BarChart;
import org.capacityportal.report.content.Figure;
import org.capacityportal.report.content.QuarterLine;
import org.capacityportal.report.content.Report;
import org.capacityportal.report.document.Table.Kind;

/** Attendances by the quarter, or by the year where there are too many quarters. */
record TimeChapter(Report report, Words words) implements Chapter {

    @Override
    public String key() {
        return "time";
    }

    @Override
    public List<Block> blocks() {
        List<QuarterLine> steps = report.steps();
        if (steps.stream().allMatch(step -> step.events() == 0)) {
            return List.of();
        }
        return steps.stream().allMatch(step -> step.attendances() == 0)
                ? List.of(table(steps))
                : List.of(chart(steps), table(steps));
    }

    private Chart chart(List<QuarterLine> steps) {
        SexBars bars = new SexBars(words);
        return new Chart(
                "quarters",
                words.word("document.table.quarters"),
                steps.stream()
                        .map(step -> bars.told(step(step), step.women(), step.men(), step.sexNotRecorded()))
                        .collect(Collectors.joining(" ")),
                bars.parts(),
                steps.stream().map(step -> bar(bars, step)).toList());
    }

    private BarChart.Bar bar(SexBars bars, QuarterLine step) {
        return step.quarter() == QuarterLine.WHOLE_YEAR
                ? bars.bar("" + step.year(), "", step.women(), step.men(), step.sexNotRecorded())
                : bars.bar(quarter(step), "" + step.year(), step.women(), step.men(), step.sexNotRecorded());
    }

    private Table table(List<QuarterLine> steps) {
        return new TableDraft<QuarterLine>(words, "quarters")
                .column("time", Kind.TEXT, this::step)
                .figure(Figure.EVENTS, QuarterLine::events)
                .summed()
                .figure(Figure.WOMEN, QuarterLine::women)
                .summed()
                .figure(Figure.MEN, QuarterLine::men)
                .summed()
                .figure(Figure.SEX_NOT_RECORDED, QuarterLine::sexNotRecorded)
                .summed()
                .figure(Figure.ATTENDANCES, QuarterLine::attendances)
                .summed()
                .note(words.word("document.note.quarters"))
                .of(steps);
    }

    /** Q2 2018, or the year. */
    private String step(QuarterLine step) {
        return step.quarter() == QuarterLine.WHOLE_YEAR ? "" + step.year() : quarter(step) + " " + step.year();
    }

    private String quarter(QuarterLine step) {
        return words.word("document.quarter", step.quarter());
    }
}
