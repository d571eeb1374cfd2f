package org.capacityportal.platform;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A column that a long list is sorted by, with the type of its values. Knowing the type, a list can be continued behind any
 * of its rows (the value of the row and its id), however many rows stand before, where an index has that order.
 *
 * @param parts one after the other, in either direction; no row is in two of them
 * @param found whether the parts tell which rows belong to the list, as those of a search do; else every row is in one
 */
public record SortColumn(Type type, List<Part> parts, boolean found) {

    /** How a value is read back from an address. */
    public enum Type {
        TEXT,
        DAY,
        NUMBER
    }

    /** @param sql the expression, never null; a column of names gives its collation itself */
    public static SortColumn text(String sql) {
        return of(Type.TEXT, sql);
    }

    /**
     * A column of names that only some rows may be sorted by; the others stand last, in the order of their ids.
     *
     * @param condition of the rows whose name is to be read, never null
     */
    public static SortColumn textWhere(String condition, String sql, String collation) {
        return new SortColumn(
                Type.TEXT,
                List.of(
                        new Part(List.of(condition), sql + " collate " + collation, true),
                        new Part(List.of("not " + condition), "null::text collate " + collation, false)),
                false);
    }

    public static SortColumn day(String sql) {
        return of(Type.DAY, sql);
    }

    /** A column of whole numbers. */
    public static SortColumn number(String sql) {
        return of(Type.NUMBER, sql);
    }

    /** What a search finds, the nearest first; the values of all parts are text of the collation {@code "C"}. */
    public static SortColumn search(Part... nearestFirst) {
        return new SortColumn(Type.TEXT, List.of(nearestFirst), true);
    }

    private static SortColumn of(Type type, String sql) {
        return new SortColumn(type, List.of(new Part(List.of(), sql, true)), false);
    }

    /** The same of a column that may have no value; such rows stand last, in either direction. */
    public SortColumn orNone() {
        return split(
                part -> Stream.of(part.and(part.sql + " is not null", true), part.and(part.sql + " is null", false)));
    }

    /** The same behind the rows that meet a condition, in either direction. */
    public SortColumn behind(String condition) {
        List<Part> all = new ArrayList<>();
        parts.forEach(part -> all.add(part.and(condition, part.valued)));
        parts.forEach(part -> all.add(part.and("not " + condition, part.valued)));
        return new SortColumn(type, all, found);
    }

    private SortColumn split(Function<Part, Stream<Part>> division) {
        return new SortColumn(type, parts.stream().flatMap(division).toList(), found);
    }

    /** The value that stands in an address; null where it is none of this type. */
    @Nullable Object read(String text) {
        try {
            return switch (type) {
                case TEXT -> text.indexOf('\0') < 0 ? text : null;
                case DAY -> text.length() == 10 ? LocalDate.parse(text) : null;
                case NUMBER -> Long.valueOf(text);
            };
        } catch (DateTimeParseException | NumberFormatException notOfThisType) {
            return null;
        }
    }

    /**
     * A part of a list that is in the order of one expression and the id alone, so that an index can give its first rows
     * and each of its places is one comparison.
     *
     * @param valued whether the expression has a value there, else the rows are in the order of their ids
     */
    public record Part(List<String> conditions, String sql, boolean valued) {

        public static Part of(String condition, String sql) {
            return new Part(List.of(condition), sql, true);
        }

        /** Rows of a search in the order of their ids. */
        public static Part byId(String condition) {
            return new Part(List.of(condition), "null::text collate \"C\"", false);
        }

        private Part and(String condition, boolean valued) {
            return new Part(
                    Stream.concat(conditions.stream(), Stream.of(condition)).toList(), sql, valued);
        }
    }
}
