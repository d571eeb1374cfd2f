package org.capacityportal.report.format;

import org.capacityportal.report.content.CostLine;
import org.capacityportal.report.content.CostTotal;
import org.capacityportal.report.content.IndicatorLine;
import org.capacityportal.report.content.NarrativeLine;
import org.capacityportal.report.content.RateLine;
import org.capacityportal.report.content.Report;

/** What a report tells of the programmes behind it as JSON: their indicators, their money, their narratives. */
final class JsonProgrammes {

    private JsonProgrammes() {}

    static Branch indicator(IndicatorLine line) {
        return new Branch()
                .with("id", line.id())
                .with("programmeId", line.programmeId())
                .with("programme", line.programme())
                .with("resultId", line.resultId())
                .with("result", line.result())
                .with("level", line.level())
                .with("title", line.title())
                .with("measure", line.measure())
                .with("figure", line.figure() == null ? null : line.figure().key())
                .with("falling", line.falling())
                .with("baseline", line.baseline())
                .with("baselineText", line.baselineText())
                .with("baselineYear", line.baselineYear())
                .with("target", line.target())
                .with("targetText", line.targetText())
                .with("targetEndsOn", line.targetEndsOn())
                .with("thisPeriod", line.thisPeriod())
                .with("cumulative", line.cumulative())
                .with("progress", line.progress())
                .with("reached", line.reached())
                .with("reachedOn", line.reachedOn())
                .with("evidence", line.evidence())
                .with("evidenceUrl", line.evidenceUrl())
                .with("parts", JsonReport.all(line.parts(), JsonProgrammes::part))
                .with("milestones", JsonReport.all(line.milestones(), JsonProgrammes::milestone));
    }

    private static Branch part(IndicatorLine.Part part) {
        return new Branch()
                .with("category", part.category())
                .with("name", part.name())
                .with("target", part.target())
                .with("thisPeriod", part.thisPeriod())
                .with("cumulative", part.cumulative());
    }

    private static Branch milestone(IndicatorLine.Milestone milestone) {
        return new Branch()
                .with("startsOn", milestone.startsOn())
                .with("endsOn", milestone.endsOn())
                .with("category", milestone.category().isEmpty() ? null : milestone.category())
                .with("target", milestone.target())
                .with("targetText", milestone.targetText())
                .with("actual", milestone.actual())
                .with("actualText", milestone.actualText())
                .with("comment", milestone.comment());
    }

    static Branch spending(Report report) {
        return new Branch()
                .with("totals", JsonReport.all(report.costTotals(), total -> total(report, total)))
                .with("lines", JsonReport.all(report.costs(), JsonProgrammes::cost))
                .with("rates", JsonReport.all(report.rates(), JsonProgrammes::rate));
    }

    private static Branch total(Report report, CostTotal total) {
        Branch tree = new Branch()
                .with("currency", total.currency())
                .with("instruction", total.instruction())
                .with("participants", total.participants())
                .with("travel", total.travel())
                .with("other", total.other())
                .with("total", total.total())
                .with("byCities", total.byCities())
                .with("byPartners", total.byPartners())
                .with("perParticipant", total.perParticipant())
                .with("perParticipantDay", total.perParticipantDay());
        return report.subject().donor() ? tree.with("attributed", total.attributed()) : tree;
    }

    private static Branch cost(CostLine cost) {
        Branch tree = new Branch()
                .with("eventId", cost.eventId())
                .with("programmeId", cost.programmeId())
                .with("title", cost.title())
                .with("currency", cost.currency())
                .with("instruction", cost.instruction())
                .with("participants", cost.participants())
                .with("travel", cost.travel())
                .with("other", cost.other())
                .with("total", cost.total())
                .with("byCities", cost.byCities())
                .with("byPartners", cost.byPartners());
        return cost.share() == null ? tree : tree.with("share", cost.share()).with("attributed", cost.attributed());
    }

    private static Branch rate(RateLine rate) {
        return new Branch()
                .with("currency", rate.currency())
                .with("reportingCurrency", rate.reportingCurrency())
                .with("rate", rate.rate())
                .with("rateOn", rate.rateOn())
                .with("amount", rate.amount());
    }

    static Branch narrative(NarrativeLine narrative) {
        return new Branch()
                .with("programmeId", narrative.programmeId())
                .with("programme", narrative.programme())
                .with("startsOn", narrative.startsOn())
                .with("endsOn", narrative.endsOn())
                .with("language", narrative.language())
                .with("deviations", narrative.deviations())
                .with("lessons", narrative.lessons())
                .with("risks", narrative.risks());
    }
}
