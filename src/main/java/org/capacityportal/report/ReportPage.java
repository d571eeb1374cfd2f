package org.capacityportal.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.capacityportal.platform.Option;
import org.capacityportal.platform.Wording;
import org.capacityportal.report.chart.BarChart;
import org.capacityportal.report.content.EventLine;
import org.capacityportal.report.content.Figure;
import org.capacityportal.report.content.Period;
import org.capacityportal.report.content.QuarterLine;
import org.capacityportal.report.content.Report;
import org.capacityportal.report.content.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Words a computed report for its page, in the reader's language. */
@Component
class ReportPage {

    /** Rows of a table on the page; the others are on the list that the table links to. */
    static final int ROWS_SHOWN = 25;

    private static final int YEARS_OFFERED = 8;

    /**
     * A figure with its words.
     *
     * @param key for the messages {@code report.figure.…} and {@code report.how.…}
     * @param address the list it was counted from
     */
    record FigureRow(String key, String value, @Nullable String attributed, String address) {}

    /**
     * A gap in what is on record.
     *
     * @param key for the counted messages {@code report.gap.…}
     * @param events the first of them
     */
    record Gap(String key, long count, List<EventLine> events) {}

    private final Wording wording;

    ReportPage(Wording wording) {
        this.wording = wording;
    }

    /** Every figure by its key, in the order of the figures. */
    Map<String, FigureRow> figures(Report report) {
        Map<String, FigureRow> rows = new LinkedHashMap<>();
        for (Figure figure : Figure.values()) {
            rows.put(figure.key(), row(report, figure));
        }
        return rows;
    }

    private FigureRow row(Report report, Figure figure) {
        BigDecimal part = report.figures().attributed(figure);
        return new FigureRow(
                figure.key(),
                words(figure, report.figures().value(figure)),
                part == null ? null : wording.number(part),
                listAddress(report.subject(), figure, report.period()));
    }

    /** A share in whole percent, anything else as a number; a dash where there is nothing to divide. */
    private String words(Figure figure, @Nullable BigDecimal value) {
        if (value == null) {
            return "–";
        }
        return figure.kind() == Figure.Kind.RATIO
                ? percent(value.setScale(2, RoundingMode.HALF_UP))
                : wording.number(value);
    }

    /** A part between 0 and 1 in percent, with the decimals that a funding share may have. */
    public String percent(BigDecimal share) {
        return wording.number(share.movePointRight(2)) + "%";
    }

    static String listAddress(Subject subject, Figure figure, Period period) {
        return subject.address() + "/" + figure.path() + query(period);
    }

    static String query(Period period) {
        return "?from=" + period.from() + "&to=" + period.to();
    }

    /** The periods offered beside dates of one's own: the latest years with events, and the parts of the year shown. */
    List<Option> presets(Optional<Period> span, Period shown) {
        int last = span.map(period -> period.to().getYear()).orElse(shown.to().getYear());
        int first = span.map(period -> period.from().getYear()).orElse(last);
        int year = shown.to().getYear();
        Stream<Option> years = IntStream.iterate(last, offered -> offered - 1)
                .limit(Math.min(YEARS_OFFERED, last - first + 1))
                .mapToObj(offered -> new Option("" + offered, wording.message("report.period.year", "" + offered)));
        Stream<Option> halves = IntStream.rangeClosed(1, 2)
                .mapToObj(
                        half -> new Option(year + "-H" + half, wording.message("report.period.half", half, "" + year)));
        Stream<Option> quarters = IntStream.rangeClosed(1, 4)
                .mapToObj(quarter -> new Option(
                        year + "-Q" + quarter, wording.message("report.period.quarter", quarter, "" + year)));
        return Stream.of(years, halves, quarters).flatMap(options -> options).toList();
    }

    /** What stands at the foot of a bar and at the head of a row: Q2, or the year. */
    String step(QuarterLine line) {
        return line.quarter() == QuarterLine.WHOLE_YEAR
                ? "" + line.year()
                : wording.message("report.chart.quarter", line.quarter());
    }

    /** The chart of attendances over time; empty where there are none. */
    String chart(Report report) {
        List<QuarterLine> steps = report.steps();
        if (steps.stream().allMatch(step -> step.attendances() == 0)) {
            return "";
        }
        String told = steps.stream()
                .map(step -> wording.message(
                        "report.chart.step",
                        step.quarter() == QuarterLine.WHOLE_YEAR ? step(step) : step(step) + " " + step.year(),
                        step.attendances(),
                        step.women(),
                        step.men(),
                        step.sexNotRecorded()))
                .collect(Collectors.joining(" "));
        List<BarChart.Bar> bars = steps.stream()
                .map(step -> new BarChart.Bar(
                        step(step),
                        step.quarter() == QuarterLine.WHOLE_YEAR ? "" : "" + step.year(),
                        List.of(step.women(), step.men(), step.sexNotRecorded()),
                        wording.number(step.attendances())))
                .toList();
        return BarChart.svg(wording.message("report.chart.title") + ": " + told, bars);
    }

    /** "Lublin City Hall 20%, Dnipro City Council 20%" */
    public String otherFunders(Report report, EventLine event) {
        return report.fundersOf(event.id()).stream()
                .map(funder -> funder.name() + "\u00a0" + percent(funder.share()))
                .collect(Collectors.joining(", "));
    }

    List<Gap> gaps(Report report) {
        List<Gap> gaps = new ArrayList<>();
        gap("unnamed", report.eventsWithUnnamed()).ifPresent(gaps::add);
        gap("noSheet", report.eventsWithoutSheet()).ifPresent(gaps::add);
        gap("noRatings", report.eventsWithoutRatings()).ifPresent(gaps::add);
        return gaps;
    }

    private static Optional<Gap> gap(String key, List<EventLine> events) {
        return events.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Gap(key, events.size(), events.subList(Math.max(0, events.size() - 3), events.size())));
    }
}
