package org.capacityportal.report.iati;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.capacityportal.report.content.Activity;
import org.capacityportal.report.content.Figure;
import org.capacityportal.report.content.IndicatorLine;
import org.capacityportal.report.content.Period;
import org.capacityportal.report.content.Report;
import org.capacityportal.report.content.Subject;

/** Writes the results framework of an activity, and in the report on a programme its key figures beside it. */
final class ResultsXml {

    /** Result of another type than output, outcome or impact. */
    private static final String OTHER = "9";

    private final IatiXml xml;
    private final Texts texts;
    private final Report report;
    private final Activity activity;

    ResultsXml(IatiXml xml, Texts texts, Report report, Activity activity) {
        this.xml = xml;
        this.texts = texts;
        this.report = report;
        this.activity = activity;
    }

    void write() {
        Map<Long, IndicatorLine> lines = report.indicators().stream()
                .collect(Collectors.toMap(IndicatorLine::id, Function.identity(), (one, same) -> one));
        activity.results().forEach(result -> framework(result, lines));
        // The figures of a donor's report are of several programmes and of events outside them: no activity's own.
        if (report.subject().kind() == Subject.Kind.PROGRAMME
                && report.subject().id() == activity.programmeId()) {
            figures();
        }
    }

    /** A result without indicators measures nothing, and has no place in the file. */
    private void framework(Activity.Result result, Map<Long, IndicatorLine> lines) {
        List<Activity.Indicator> measured = result.indicators().stream()
                .filter(indicator -> lines.containsKey(indicator.indicatorId()))
                .toList();
        if (measured.isEmpty()) {
            return;
        }
        // Values are levels, which do not add up over periods.
        xml.open("result", "type", Codes.resultType(result.level()), "aggregation-status", "false");
        xml.narratives(
                "title",
                Texts.titled(Texts.ordered(result.titles(), result.language()), "Result " + result.resultId()));
        xml.narratives("description", Texts.ordered(result.descriptions(), result.language()));
        for (Activity.Indicator indicator : measured) {
            IndicatorLine line = Objects.requireNonNull(lines.get(indicator.indicatorId()));
            new IndicatorXml(xml, texts, indicator, line)
                    .write(activity.startsOn(), IndicatorPeriod.of(line, activity.startsOn(), report.period()));
        }
        xml.close();
    }

    private void figures() {
        xml.open("result", "type", OTHER, "aggregation-status", "false");
        xml.narratives("title", texts.word("report.iati.figures"));
        if (report.limited()) {
            xml.narratives("description", texts.word("report.iati.limited"));
        }
        Figure.countedOnes().forEach(this::figure);
        xml.close();
    }

    private void figure(Figure figure) {
        xml.open("indicator", "measure", "1", "ascending", !theFewerTheBetter(figure), "aggregation-status", "false");
        xml.narratives("title", texts.word("report.figure." + figure.key()));
        IndicatorXml.reference(xml, figure);
        xml.open("period");
        period(xml, report.period());
        xml.empty("actual", "value", report.figures().count(figure));
        xml.close();
        xml.close();
    }

    private static boolean theFewerTheBetter(Figure figure) {
        return switch (figure) {
            case SEX_NOT_RECORDED, UNNAMED, EXAMS_FAILED, DROPPED, OVERDUE -> true;
            default -> false;
        };
    }

    static void period(IatiXml xml, Period period) {
        xml.empty("period-start", "iso-date", period.from());
        xml.empty("period-end", "iso-date", period.to());
    }
}
