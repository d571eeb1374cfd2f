package org.capacityportal.report.format;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.capacityportal.platform.Language;
import org.capacityportal.report.content.EventLine;
import org.capacityportal.report.content.Figure;
import org.capacityportal.report.content.OutcomeLine;
import org.capacityportal.report.content.PlaceLine;
import org.capacityportal.report.content.QuarterLine;
import org.capacityportal.report.content.Report;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A report for other programs; its names are kept stable and are described in {@code docs/report-json.md}. */
@Component
class JsonReport implements ReportFormat {

    private final JsonMapper json;

    JsonReport(JsonMapper json) {
        this.json = json;
    }

    @Override
    public String suffix() {
        return "json";
    }

    @Override
    public MediaType mediaType() {
        return MediaType.APPLICATION_JSON;
    }

    @Override
    public void write(Report report, Language language, OutputStream out) {
        json.writeValue(out, tree(report));
    }

    private static Map<String, @Nullable Object> tree(Report report) {
        Branch tree = new Branch()
                .with(
                        "scope",
                        new Branch()
                                .with("kind", report.subject().kind().key())
                                .with("id", report.subject().id())
                                .with("name", report.subject().name())
                                .with("code", report.subject().code()))
                .with(
                        "period",
                        new Branch()
                                .with("from", report.period().from())
                                .with("to", report.period().to()))
                .with("asOf", report.asOf())
                .with("limitedToOwnProgrammes", report.limited())
                .with("figures", figures(List.of(Figure.values()), report.figures()::value));
        if (report.subject().donor()) {
            tree.with("attributed", figures(Figure.countedOnes(), report.figures()::attributed));
        }
        return tree.with(
                "tables",
                new Branch()
                        .with(
                                "events",
                                report.events().stream()
                                        .map(event -> event(report, event))
                                        .toList())
                        .with(
                                "places",
                                report.places().stream().map(JsonReport::place).toList())
                        .with(
                                "quarters",
                                report.quarters().stream()
                                        .map(JsonReport::quarter)
                                        .toList())
                        .with(
                                "outcomes",
                                report.outcomes().stream()
                                        .map(JsonReport::outcome)
                                        .toList())
                        .with("otherRoles", report.others()));
    }

    private static Branch figures(List<Figure> figures, Function<Figure, @Nullable BigDecimal> value) {
        Branch tree = new Branch();
        for (Figure figure : figures) {
            Branch branch = tree;
            String[] path = figure.key().split("\\.");
            for (int i = 0; i < path.length - 1; i++) {
                branch = branch.branch(path[i]);
            }
            branch.with(path[path.length - 1], number(value.apply(figure)));
        }
        return tree;
    }

    private static @Nullable Number number(@Nullable BigDecimal value) {
        if (value == null) {
            return null;
        }
        BigDecimal plain = CsvTable.plain(value);
        return plain.scale() == 0 ? (Number) plain.longValueExact() : plain;
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
                .with("satisfaction", number(event.satisfaction()));
        if (event.share() != null) {
            tree.with("share", number(event.share()))
                    .with(
                            "attributed",
                            new Branch()
                                    .with("attendances", number(event.attributed(event.attendances())))
                                    .with("participantDays", number(event.attributed(event.participantDays()))))
                    .with(
                            "otherFunders",
                            report.fundersOf(event.id()).stream()
                                    .map(funder -> new Branch()
                                            .with("name", funder.name())
                                            .with("share", number(funder.share())))
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

    /** An object of JSON, its members in the order they were given; absent values stay as null. */
    private static final class Branch extends LinkedHashMap<String, @Nullable Object> {

        Branch with(String name, @Nullable Object value) {
            put(name, value);
            return this;
        }

        Branch branch(String name) {
            return (Branch) Objects.requireNonNull(computeIfAbsent(name, missing -> new Branch()));
        }
    }
}
