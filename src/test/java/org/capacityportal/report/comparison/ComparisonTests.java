package org.capacityportal.report.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.capacityportal.report.content.SampleReports.cost;
import static org.capacityportal.report.content.SampleReports.event;
import static org.capacityportal.report.content.SampleReports.figures;
import static org.capacityportal.report.content.SampleReports.outcome;
import static org.capacityportal.report.content.SampleReports.report;

import java.math.BigDecimal;
import java.util.List;
import org.capacityportal.report.comparison.Comparison.Change;
import org.capacityportal.report.comparison.Comparison.FigureChange;
import org.capacityportal.report.comparison.Comparison.LineChange;
import org.capacityportal.report.comparison.Comparison.ValueChange;
import org.capacityportal.report.content.Figure;
import org.capacityportal.report.content.Report;
import org.junit.jupiter.api.Test;

class ComparisonTests {

    private final Report before = report(
            figures(3),
            List.of(event(1, "Seminar", 3), event(2, "Training", 1)),
            List.of(outcome(1, "COMMITTED"), outcome(2, "COMMITTED")),
            List.of(cost("10.00")));

    @Test
    void theSameReportDiffersInNothing() {
        assertThat(Comparison.of(before, before, true).empty()).isTrue();
    }

    @Test
    void everyChangeIsNamed() {
        Report after = report(
                figures(5),
                List.of(event(1, "Seminar in Dnipro", 4), event(3, "Visit", 1)),
                List.of(outcome(1, "IN_PROGRESS"), outcome(2, "COMMITTED")),
                List.of(cost("12.5")));
        Comparison found = Comparison.of(before, after, true);
        assertThat(found.figures())
                .containsExactly(
                        new FigureChange(Figure.PARTICIPANTS, new BigDecimal(3), new BigDecimal(5)),
                        new FigureChange(Figure.ATTENDANCES, new BigDecimal(4), new BigDecimal(6)));
        assertThat(found.growth(Figure.PARTICIPANTS)).isEqualTo(2);
        assertThat(found.lines())
                .extracting(LineChange::part, LineChange::change, LineChange::key, LineChange::title)
                .containsExactly(
                        tuple(Part.EVENT, Change.CHANGED, "1", "Seminar in Dnipro"),
                        tuple(Part.EVENT, Change.ADDED, "3", "Visit"),
                        tuple(Part.EVENT, Change.REMOVED, "2", "Training"),
                        tuple(Part.OUTCOME, Change.CHANGED, "1", "Regulation"),
                        tuple(Part.SPENDING, Change.CHANGED, "event-1-EUR", "Seminar"));
        assertThat(found.lines().get(0).values())
                .extracting(ValueChange::field)
                .containsExactly("title", "attendances", "women", "participantDays", "present");
        assertThat(found.lines().get(3).values())
                .containsExactly(new ValueChange(
                        "status",
                        new Value(Value.Kind.OUTCOME_STATUS, "COMMITTED"),
                        new Value(Value.Kind.OUTCOME_STATUS, "IN_PROGRESS")));
    }

    /** 10.0 is 10.00. */
    @Test
    void numbersThatAreEqualDoNotDiffer() {
        Report after = report(before.figures(), before.events(), before.outcomes(), List.of(cost("10.0")));
        assertThat(Comparison.of(before, after, true).lines()).isEmpty();
    }

    @Test
    void textsInTwoLanguagesAreNotCompared() {
        Report after = report(
                before.figures(),
                List.of(event(1, "Семінар", 3), event(2, "Тренінг", 2)),
                before.outcomes(),
                before.costs());
        assertThat(Comparison.of(before, after, false).lines())
                .extracting(LineChange::key)
                .containsExactly("2");
        assertThat(Comparison.of(before, after, true).lines())
                .extracting(LineChange::key)
                .containsExactly("1", "2");
    }

    @Test
    void whatIsNotToldLineByLineIsSaidToDiffer() {
        Report after = new Report(
                before.subject(),
                before.period(),
                before.asOf(),
                before.limited(),
                before.figures(),
                before.previous(),
                before.events(),
                before.places(),
                before.quarters(),
                before.outcomes(),
                List.of(),
                before.funders(),
                before.groups(),
                before.exams(),
                before.indicators(),
                before.costTotals(),
                before.costs(),
                before.rates(),
                before.narratives(),
                before.activities());
        Comparison found = Comparison.of(before, after, true);
        assertThat(found.others()).containsExactly("roles");
        assertThat(found.empty()).isFalse();
    }
}
