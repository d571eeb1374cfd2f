package org.capacityportal.report.format;

import org.capacityportal.report.content.EventLine;
import org.capacityportal.report.content.OutcomeLine;
import org.capacityportal.report.content.PlaceLine;
import org.capacityportal.report.content.QuarterLine;
import org.capacityportal.report.content.Report;

/** The tables of a report as JSON. */
final class JsonTables {

    private JsonTables() {}

    static Branch of(Report report) {
        return new Branch()
                .with("events", JsonReport.all(report.events(), event -> event(report, event)))
                .with("places", JsonReport.all(report.places(), JsonTables::place))
                .with("quarters", JsonReport.all(report.quarters(), JsonTables::quarter))
                .with("outcomes", JsonReport.all(report.outcomes(), JsonTables::outcome))
                .with("otherRoles", report.others());
    }

    private static Branch event(Report report, EventLine event) {
        Branch tree = new Branch()
                .with("id", event.id())
                .with("title", event.title())
                .with("startsOn", event.startsOn())
                .with("endsOn", event.endsOn())
                .with("online", event.online())
                .with("place", event.place())
                .with("attendanceSheet", event.attendanceSheet())
                .with("attendances", event.attendances())
                .with("participantDays", event.participantDays())
                .with("women", event.women())
                .with("men", event.men())
                .with("sexNotRecorded", event.sexNotRecorded())
                .with("named", event.named())
                .with("reported", event.reported())
                .with("unnamed", event.unnamed())
                .with("delegations", event.delegations())
                .with("examsEntered", event.examsEntered())
                .with("examsPassed", event.examsPassed())
                .with("ratings", event.ratings())
                .with("satisfaction", event.satisfaction());
        if (event.share() != null) {
            tree.with("share", event.share())
                    .with(
                            "attributed",
                            new Branch()
                                    .with("attendances", event.attributed(event.attendances()))
                                    .with("participantDays", event.attributed(event.participantDays())))
                    .with(
                            "otherFunders",
                            report.fundersOf(event.id()).stream()
                                    .map(funder -> new Branch()
                                            .with("name", funder.name())
                                            .with("share", funder.share()))
                                    .toList());
        }
        return tree;
    }

    private static Branch place(PlaceLine place) {
        return new Branch()
                .with("cityId", place.cityId())
                .with("regionId", place.regionId())
                .with("name", place.name())
                .with("delegations", place.delegations())
                .with("participants", place.participants())
                .with("women", place.women())
                .with("men", place.men())
                .with("sexNotRecorded", place.sexNotRecorded())
                .with("attendances", place.attendances())
                .with("participantDays", place.participantDays())
                .with("named", place.attendances())
                .with("reported", place.reported())
                .with("unnamed", place.unnamed())
                .with("outcomes", place.outcomes())
                .with("achieved", place.achieved())
                .with("overdue", place.overdue());
    }

    private static Branch quarter(QuarterLine quarter) {
        return new Branch()
                .with("year", quarter.year())
                .with("quarter", quarter.quarter())
                .with("events", quarter.events())
                .with("attendances", quarter.attendances())
                .with("women", quarter.women())
                .with("men", quarter.men())
                .with("sexNotRecorded", quarter.sexNotRecorded());
    }

    private static Branch outcome(OutcomeLine outcome) {
        return new Branch()
                .with("id", outcome.id())
                .with("title", outcome.title())
                .with("kind", outcome.kind())
                .with("status", outcome.status())
                .with("overdue", outcome.overdue())
                .with("cityId", outcome.cityId())
                .with("regionId", outcome.regionId())
                .with("place", outcome.place())
                .with("eventId", outcome.eventId())
                .with("agreedOn", outcome.agreedOn())
                .with("dueOn", outcome.dueOn())
                .with("achievedOn", outcome.achievedOn())
                .with("evidence", outcome.evidence())
                .with("evidenceUrl", outcome.evidenceUrl());
    }
}
