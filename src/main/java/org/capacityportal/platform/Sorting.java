package org.capacityportal.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The columns a list can be sorted by: the key in the address and the SQL behind it. Only these ever reach a query, so
 * a made-up key falls back to the first.
 */
public final class Sorting {

    private final Map<String, String> columns = new LinkedHashMap<>();
    private final String tieBreaker;

    /** @param tieBreaker a unique column that makes the order total, so that no row shows on two pages */
    public Sorting(String tieBreaker) {
        this.tieBreaker = tieBreaker;
    }

    /** @param sql the expression; a column of names gives its collation itself */
    public Sorting by(String key, String sql) {
        columns.put(key, sql);
        return this;
    }

    /** {@code order by …} for a key such as {@code name} or {@code -name} (descending); nulls always stand last. */
    String orderBy(@Nullable String sort) {
        boolean descending = sort != null && sort.startsWith("-");
        String key = sort == null ? "" : descending ? sort.substring(1) : sort;
        String sql = columns.getOrDefault(key, columns.values().iterator().next());
        return "order by " + sql + (descending ? " desc" : "") + " nulls last, " + tieBreaker
                + (descending ? " desc" : "");
    }
}
