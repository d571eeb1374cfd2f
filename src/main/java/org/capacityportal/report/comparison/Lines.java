package org.capacityportal.report.comparison;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.capacityportal.report.comparison.Value.Kind;
import org.capacityportal.report.comparison.Value.Named;
import org.capacityportal.report.content.CostLine;
import org.capacityportal.report.content.EventLine;
import org.capacityportal.report.content.ExamLine;
import org.capacityportal.report.content.IndicatorLine;
import org.capacityportal.report.content.NarrativeLine;
import org.capacityportal.report.content.OutcomeLine;
import org.capacityportal.report.content.PlaceLine;
import org.capacityportal.report.content.Report;
import org.jspecify.annotations.Nullable;

/** Takes a report apart into the lines that can be compared with those of another. */
final class Lines {

    private Lines() {}

    /** The lines of one part by their key, in the order of the report. */
    static Map<String, Line> of(Report report, Part part) {
        Stream<Line> lines =
                switch (part) {
                    case EVENT -> report.events().stream().map(Lines::event);
                    case OUTCOME -> report.outcomes().stream().map(Lines::outcome);
                    case PLACE -> report.places().stream().map(Lines::place);
                    case INDICATOR -> report.indicators().stream().map(Lines::indicator);
                    case SPENDING -> report.costs().stream().map(Lines::spending);
                    case EXAM -> report.exams().stream().map(Lines::exam);
                    case NARRATIVE -> report.narratives().stream().map(Lines::narrative);
                };
        Map<String, Line> byKey = new LinkedHashMap<>();
        lines.forEach(line -> byKey.putIfAbsent(line.key(), line));
        return byKey;
    }

    private static Line event(EventLine event) {
        return new Line(Part.EVENT, "" + event.id(), event.title(), event.titleLanguage())
                .with("title", Kind.SPOKEN, event.title())
                .with("startsOn", Kind.DATE, event.startsOn())
                .with("endsOn", Kind.DATE, event.endsOn())
                .with("place", Kind.SPOKEN, event.place())
                .with("online", Kind.YES_NO, event.online())
                .with("attendanceSheet", Kind.YES_NO, event.attendanceSheet())
                .count("attendances", event.attendances())
                .count("women", event.women())
                .count("men", event.men())
                .count("sexNotRecorded", event.sexNotRecorded())
                .count("participantDays", event.participantDays())
                .count("reported", event.reported())
                .count("unnamed", event.unnamed())
                .count("delegations", event.delegations())
                .count("examsEntered", event.examsEntered())
                .count("examsPassed", event.examsPassed())
                .count("ratings", event.ratings())
                .count("satisfaction", event.satisfaction())
                .count("present", event.present())
                .with("share", Kind.SHARE, event.share());
    }

    private static Line outcome(OutcomeLine outcome) {
        return new Line(Part.OUTCOME, "" + outcome.id(), outcome.title(), outcome.titleLanguage())
                .with("title", Kind.SPOKEN, outcome.title())
                .with("status", Kind.OUTCOME_STATUS, outcome.status())
                .with("overdue", Kind.YES_NO, outcome.overdue())
                .with("kind", Kind.OUTCOME_KIND, outcome.kind())
                .with("place", Kind.NAMED, Named.of(place(outcome.cityId(), outcome.regionId()), outcome.place()))
                .with("event", Kind.NAMED, Named.of(outcome.eventId(), outcome.event()))
                .with("agreedOn", Kind.DATE, outcome.agreedOn())
                .with("dueOn", Kind.DATE, outcome.dueOn())
                .with("achievedOn", Kind.DATE, outcome.achievedOn())
                .with("evidence", Kind.TEXT, outcome.evidence())
                .with("evidenceUrl", Kind.TEXT, outcome.evidenceUrl());
    }

    private static @Nullable String place(@Nullable Long cityId, @Nullable Long regionId) {
        if (cityId != null) {
            return "city-" + cityId;
        }
        return regionId == null ? null : "region-" + regionId;
    }

    private static Line place(PlaceLine place) {
        String key = String.valueOf(place(place.cityId(), place.regionId()));
        return new Line(Part.PLACE, key, place.name(), null)
                .with("name", Kind.SPOKEN, place.name())
                .count("delegations", place.delegations())
                .count("participants", place.participants())
                .count("women", place.women())
                .count("men", place.men())
                .count("sexNotRecorded", place.sexNotRecorded())
                .count("attendances", place.attendances())
                .count("participantDays", place.participantDays())
                .count("reported", place.reported())
                .count("unnamed", place.unnamed())
                .count("outcomes", place.outcomes())
                .count("achieved", place.achieved())
                .count("overdueOutcomes", place.overdue());
    }

    private static Line indicator(IndicatorLine indicator) {
        Kind level =
                switch (indicator.measure()) {
                    case "PERCENTAGE" -> Kind.PERCENT;
                    case "YES_NO" -> Kind.YES_NO;
                    default -> Kind.NUMBER;
                };
        return new Line(Part.INDICATOR, "" + indicator.id(), indicator.title(), indicator.titleLanguage())
                .with("title", Kind.SPOKEN, indicator.title())
                .with("baseline", level, indicator.baseline())
                .with("baselineText", Kind.TEXT, indicator.baselineText())
                .with("target", level, indicator.target())
                .with("targetText", Kind.TEXT, indicator.targetText())
                .with("targetEndsOn", Kind.DATE, indicator.targetEndsOn())
                .with("thisPeriod", level, indicator.thisPeriod())
                .with("cumulative", level, indicator.cumulative())
                .with("reached", Kind.TEXT, indicator.reached())
                .with("evidence", Kind.TEXT, indicator.evidence())
                .with("evidenceUrl", Kind.TEXT, indicator.evidenceUrl())
                .with(
                        "parts",
                        Kind.UNTOLD,
                        indicator.parts().stream()
                                .map(part -> new IndicatorLine.Part(
                                        part.category(), null, part.target(), part.thisPeriod(), part.cumulative()))
                                .toList())
                .with("milestones", Kind.UNTOLD, indicator.milestones());
    }

    private static Line spending(CostLine cost) {
        String key = (cost.eventId() == null ? "programme-" + cost.programmeId() : "event-" + cost.eventId()) + "-"
                + cost.currency();
        return new Line(Part.SPENDING, key, cost.title(), cost.titleLanguage())
                .with("total", Kind.MONEY, cost.total())
                .with("instruction", Kind.MONEY, cost.instruction())
                .with("participantsCost", Kind.MONEY, cost.participants())
                .with("travel", Kind.MONEY, cost.travel())
                .with("other", Kind.MONEY, cost.other())
                .with("byCities", Kind.MONEY, cost.byCities())
                .with("byPartners", Kind.MONEY, cost.byPartners())
                .with("currency", Kind.TEXT, cost.currency())
                .with("share", Kind.SHARE, cost.share());
    }

    private static Line exam(ExamLine exam) {
        return new Line(Part.EXAM, exam.exam(), exam.exam(), null)
                .count("examsEntered", exam.entered())
                .count("examsPassed", exam.passed())
                .count("examsFailed", exam.failed());
    }

    private static Line narrative(NarrativeLine told) {
        String key = told.programmeId() + " " + told.startsOn() + " " + told.endsOn();
        return new Line(Part.NARRATIVE, key, told.programme(), null)
                .with("startsOn", Kind.DATE, told.startsOn())
                .with("endsOn", Kind.DATE, told.endsOn())
                .with("deviations", Kind.SPOKEN, told.deviations())
                .with("lessons", Kind.SPOKEN, told.lessons())
                .with("risks", Kind.SPOKEN, told.risks());
    }
}
