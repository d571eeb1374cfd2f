package org.capacityportal.bench;

import java.sql.Date;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The figures of a report put together from the rows of its floor, by the names that they have in the report's JSON. */
final class FloorFigures {

    private final List<Map<String, Object>> lines;
    private final List<Map<String, Object>> outcomes;
    private final LocalDate today;

    /** @param today the day that the report was made on, since it says which outcomes are overdue */
    private FloorFigures(List<List<Map<String, Object>>> rows, LocalDate today) {
        lines = rows.get(0);
        outcomes = rows.get(1);
        this.today = today;
    }

    static Map<String, Long> of(Reported reported, List<List<Map<String, Object>>> rows, LocalDate today) {
        FloorFigures floor = new FloorFigures(rows, today);
        return reported.kind() == ReportFloor.CITY ? floor.ofCity() : floor.ofDonor();
    }

    private Map<String, Long> ofCity() {
        Map<String, Object> people = lines.get(0);
        Map<String, Long> figures = overEvents(lines);
        figures.put("participants", number(people.get("participants")));
        figures.put("women", number(people.get("all_women")));
        figures.put("men", number(people.get("all_men")));
        figures.put("delegations", (long) lines.size());
        figures.put("citiesReached", 1L);
        return figures;
    }

    private Map<String, Long> ofDonor() {
        Map<String, Object> people = of("all").get(0);
        Map<String, Long> figures = overEvents(of("event"));
        figures.put("participants", number(people.get("participants")));
        figures.put("women", number(people.get("women")));
        figures.put("men", number(people.get("men")));
        figures.put("delegations", sum(of("event"), "delegations"));
        figures.put("citiesReached", number(people.get("delegations")));
        return figures;
    }

    private Map<String, Long> overEvents(List<Map<String, Object>> events) {
        Map<String, Long> figures = new LinkedHashMap<>();
        figures.put("events", (long) events.size());
        figures.put("attendances", sum(events, "attendances"));
        figures.put("participantDays", sum(events, "days"));
        figures.put("reported", sum(events, "reported"));
        figures.put(
                "unnamed",
                events.stream()
                        .mapToLong(
                                event -> Math.max(0, number(event.get("reported")) - number(event.get("attendances"))))
                        .sum());
        figures.put("examsEntered", sum(events, "entered"));
        figures.put("examsPassed", sum(events, "passed"));
        figures.put("examsFailed", sum(events, "failed"));
        figures.put("ratings", sum(events, "ratings"));
        figures.put("outcomes.committed", produced("COMMITTED"));
        figures.put("outcomes.inProgress", produced("IN_PROGRESS"));
        figures.put("outcomes.achieved", produced("ACHIEVED"));
        figures.put("outcomes.dropped", produced("DROPPED"));
        figures.put("outcomes.overdue", overdue());
        return figures;
    }

    private List<Map<String, Object>> of(String kind) {
        return lines.stream().filter(line -> kind.equals(line.get("kind"))).toList();
    }

    private long produced(String status) {
        return outcomes.stream()
                .filter(outcome -> status.equals(outcome.get("status")))
                .count();
    }

    private long overdue() {
        return outcomes.stream()
                .filter(outcome -> Set.of("COMMITTED", "IN_PROGRESS").contains(outcome.get("status")))
                .filter(outcome -> outcome.get("due_on") instanceof Date due
                        && due.toLocalDate().isBefore(today))
                .count();
    }

    private static long sum(List<Map<String, Object>> lines, String column) {
        return lines.stream().mapToLong(line -> number(line.get(column))).sum();
    }

    private static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }
}
