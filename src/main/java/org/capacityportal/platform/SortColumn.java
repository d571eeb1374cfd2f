package org.capacityportal.platform;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column that a long list is sorted by, with the type of its values. Knowing the type, a list can be continued behind any
 * of its rows (the value of the row and its id), however many rows stand before, where an index has that order.
 *
 * @param sql the expression; a column of names gives its collation itself
 * @param nullable whether there may be no value; such rows stand last, in either direction
 * @param first a condition: the rows that meet it stand before all others, in either direction
 */
public record SortColumn(
        String sql, Type type, boolean nullable, @Nullable String first) {

    /** How a value is read back from an address. */
    public enum Type {
        TEXT,
        DAY,
        NUMBER
    }

    public static SortColumn text(String sql) {
        return new SortColumn(sql, Type.TEXT, false, null);
    }

    public static SortColumn day(String sql) {
        return new SortColumn(sql, Type.DAY, false, null);
    }

    /** A column of whole numbers. */
    public static SortColumn number(String sql) {
        return new SortColumn(sql, Type.NUMBER, false, null);
    }

    public SortColumn orNone() {
        return new SortColumn(sql, type, true, first);
    }

    public SortColumn behind(String condition) {
        return new SortColumn(sql, type, nullable, condition);
    }

    /**
     * The parts of the list one after the other, each of which is in the order of the column and the id alone, so that an
     * index can give its first rows and each of its places is one comparison.
     */
    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (String lead : first == null ? List.of("") : List.of(first, "not " + first)) {
            if (!nullable) {
                parts.add(new Part(lead.isEmpty() ? List.of() : List.of(lead), true));
            } else {
                parts.add(new Part(of(lead, sql + " is not null"), true));
                parts.add(new Part(of(lead, sql + " is null"), false));
            }
        }
        return parts;
    }

    private static List<String> of(String lead, String condition) {
        return lead.isEmpty() ? List.of(condition) : List.of(lead, condition);
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

    /** @param valued whether its rows have a value, else they are in the order of their ids */
    record Part(List<String> conditions, boolean valued) {}
}
