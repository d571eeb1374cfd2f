package org.capacityportal.report.document;

import java.util.List;
import org.capacityportal.report.chart.BarChart;
import org.capacityportal.report.content.Figure;

/** Bars of women, men and those whose sex is not recorded, the same in every chart. */
record SexBars(Words words) {

    List<String> parts() {
        return List.of(words.figure(Figure.WOMEN), words.figure(Figure.MEN), words.figure(Figure.SEX_NOT_RECORDED));
    }

    BarChart.Bar bar(String label, String group, long women, long men, long notRecorded) {
        return new BarChart.Bar(
                label, group, List.of(women, men, notRecorded), words.number(women + men + notRecorded));
    }

    /** "Q2 2018: 32, of them 18 women, 14 men, 0 not recorded." */
    String told(String label, long women, long men, long notRecorded) {
        return words.word("document.chart.bar", label, women + men + notRecorded, women, men, notRecorded);
    }
}
