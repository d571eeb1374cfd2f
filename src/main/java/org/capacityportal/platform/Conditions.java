package org.capacityportal.platform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a list, gathered one by one with their named parameters and joined by {@code and}. The SQL given is
 * the portal's own text; what a user typed goes into parameters only.
 */
public final class Conditions {

    private final List<String> clauses = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    public Conditions and(String sql) {
        clauses.add("(" + sql + ")");
        return this;
    }

    public Conditions and(String sql, Map<String, ?> values) {
        parameters.putAll(values);
        return and(sql);
    }

    /** Adds the condition where there is a value; {@code sql} names the parameter {@code :name}. */
    public Conditions andIf(@Nullable Object value, String sql, String name) {
        if (value == null || value instanceof String text && text.isBlank()) {
            return this;
        }
        parameters.put(name, value instanceof Enum<?> constant ? constant.name() : value);
        return and(sql);
    }

    /** Words typed into a search field, each of which has to occur in the folded {@code column}, in any order. */
    public Conditions search(@Nullable String typed, String column) {
        if (typed == null || typed.isBlank()) {
            return this;
        }
        String[] words = typed.strip().split("\\s+");
        for (int i = 0; i < Math.min(words.length, 6); i++) {
            // Named by the column, so that searches of two columns can stand in one statement.
            String name = column.replaceAll("\\W", "_") + i;
            parameters.put(name, words[i].replaceAll("([\\\\%_])", "\\\\$1"));
            and(column + " like '%' || fold(:" + name + ") || '%'");
        }
        return this;
    }

    public Conditions bind(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    /** {@code where …}, or nothing where there is no condition. */
    public String where() {
        return where(List.of(), "true");
    }

    /** {@code where …} with further conditions for one statement among several. */
    String where(List<String> further, String last) {
        List<String> all = new ArrayList<>(clauses);
        further.forEach(sql -> all.add("(" + sql + ")"));
        if (!last.equals("true")) {
            all.add("(" + last + ")");
        }
        return all.isEmpty() ? "" : "where " + String.join(" and ", all);
    }

    public Map<String, Object> parameters() {
        return parameters;
    }
}
