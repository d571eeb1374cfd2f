package org.capacityportal.report.comparison;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.capacityportal.report.content.Figure;
import org.capacityportal.report.content.Report;
import org.jspecify.annotations.Nullable;

/**
 * What a later report says differently from an earlier one on the same subject. Lines are matched by the ids of what they
 * are about; texts are compared only where both reports speak the same language.
 *
 * @param sameLanguage whether texts were compared
 * @param figures those that differ
 * @param lines those that came, went or differ, part by part
 * @param others the keys of further parts that differ, for the messages {@code publishing.others.…}
 */
public record Comparison(
        boolean sameLanguage, List<FigureChange> figures, List<LineChange> lines, List<String> others) {

    /** What happened to a line between the two reports. */
    public enum Change {
        ADDED,
        REMOVED,
        CHANGED
    }

    /** A figure that differs; null where there is nothing to divide. */
    public record FigureChange(
            Figure figure,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after) {

        public @Nullable BigDecimal difference() {
            return before == null || after == null ? null : after.subtract(before);
        }
    }

    /**
     * A line that differs.
     *
     * @param title as in the later report that has the line
     * @param values those that differ; empty where the line came or went
     */
    public record LineChange(
            Part part,
            Change change,
            String key,
            String title,
            @Nullable String titleLanguage,
            List<ValueChange> values) {

        /** Tells the line apart from all others of a report. */
        public String id() {
            return part + " " + key;
        }

        public LineChange named(String otherTitle, String language) {
            return new LineChange(part, change, key, otherTitle, language, values);
        }
    }

    /** @param field the last part of the message {@code publishing.field.…} */
    public record ValueChange(String field, Value before, Value after) {}

    public static Comparison of(Report before, Report after, boolean sameLanguage) {
        return new Comparison(
                sameLanguage,
                figures(before, after),
                lines(before, after, sameLanguage),
                others(before, after, sameLanguage));
    }

    /** The titles of all lines of a report, by {@link LineChange#id()}. */
    public static Map<String, String> titles(Report report) {
        Map<String, String> titles = new HashMap<>();
        for (Part part : Part.values()) {
            Lines.of(report, part).forEach((key, line) -> titles.put(part + " " + key, line.title()));
        }
        return titles;
    }

    public boolean empty() {
        return figures.isEmpty() && lines.isEmpty() && others.isEmpty();
    }

    public List<LineChange> of(Part part) {
        return lines.stream().filter(line -> line.part() == part).toList();
    }

    public long count(Part part, Change change) {
        return of(part).stream().filter(line -> line.change() == change).count();
    }

    /** How much a figure that counts something grew; negative where it fell. */
    public long growth(Figure figure) {
        return figures.stream()
                .filter(change -> change.figure() == figure)
                .map(FigureChange::difference)
                .filter(Objects::nonNull)
                .findFirst()
                .map(BigDecimal::longValue)
                .orElse(0L);
    }

    private static List<FigureChange> figures(Report before, Report after) {
        return Arrays.stream(Figure.values())
                .map(figure -> new FigureChange(
                        figure, before.figures().value(figure), after.figures().value(figure)))
                .filter(change -> change.before() == null || change.after() == null
                        ? change.before() != change.after()
                        : change.before().compareTo(change.after()) != 0)
                .toList();
    }

    private static List<LineChange> lines(Report before, Report after, boolean sameLanguage) {
        List<LineChange> changes = new ArrayList<>();
        for (Part part : Part.values()) {
            Map<String, Line> was = Lines.of(before, part);
            Map<String, Line> is = Lines.of(after, part);
            is.forEach((key, line) -> {
                Line old = was.get(key);
                if (old == null) {
                    changes.add(change(line, Change.ADDED, List.of()));
                } else {
                    List<ValueChange> values = values(old, line, sameLanguage);
                    if (!values.isEmpty()) {
                        changes.add(change(line, Change.CHANGED, values));
                    }
                }
            });
            was.forEach((key, line) -> {
                if (!is.containsKey(key)) {
                    changes.add(change(line, Change.REMOVED, List.of()));
                }
            });
        }
        return List.copyOf(changes);
    }

    private static LineChange change(Line line, Change change, List<ValueChange> values) {
        return new LineChange(line.part(), change, line.key(), line.title(), line.titleLanguage(), values);
    }

    private static List<ValueChange> values(Line was, Line is, boolean sameLanguage) {
        List<ValueChange> changes = new ArrayList<>();
        is.values().forEach((field, value) -> {
            Value old = was.values().getOrDefault(field, new Value(value.kind(), null));
            boolean comparable = value.kind() != Value.Kind.SPOKEN || sameLanguage;
            if (comparable && old.differsFrom(value)) {
                changes.add(new ValueChange(field, old, value));
            }
        });
        return changes;
    }

    /** The parts that are not told line by line. Most of them hold names, and so compare within one language only. */
    private static List<String> others(Report before, Report after, boolean sameLanguage) {
        Map<String, Function<Report, @Nullable Object>> parts = new LinkedHashMap<>();
        parts.put("roles", Report::others);
        parts.put("rates", Report::rates);
        parts.put("costTotals", Report::costTotals);
        parts.put("attributed", report -> report.figures().attributed());
        parts.put("previous", Report::previous);
        if (sameLanguage) {
            parts.put("groups", Report::groups);
            parts.put("funders", Report::funders);
            parts.put("activities", Report::activities);
        }
        return parts.entrySet().stream()
                .filter(part -> !Objects.equals(
                        part.getValue().apply(before), part.getValue().apply(after)))
                .map(Map.Entry::getKey)
                .toList();
    }
}
