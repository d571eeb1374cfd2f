package org.capacityportal.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The columns a list can be sorted by: the key in the address and the SQL behind it. Only these ever reach a query, so
 * a made-up key falls back to the first. A list whose columns are {@link SortColumn}s is a long one: it is read on from
 * places instead of by the numbers of its pages.
 */
public final class Sorting {

    private final Map<String, String> columns = new LinkedHashMap<>();
    private final Map<String, SortColumn> typed = new LinkedHashMap<>();
    private final String tieBreaker;

    /**
     * @param tieBreaker a unique column that makes the order total, so that no row shows on two pages; for a long list one
     *     column of whole numbers
     */
    public Sorting(String tieBreaker) {
        this.tieBreaker = tieBreaker;
    }

    /** @param sql the expression; a column of names gives its collation itself */
    public Sorting by(String key, String sql) {
        columns.put(key, sql);
        return this;
    }

    /** A column of a long list. */
    public Sorting by(String key, SortColumn column) {
        typed.put(key, column);
        return by(key, column.parts().get(0).sql());
    }

    /** {@code order by …} for a key such as {@code name} or {@code -name} (descending); nulls always stand last. */
    public String orderBy(@Nullable String sort) {
        boolean descending = descending(sort);
        return "order by " + columns.get(key(sort)) + (descending ? " desc" : "") + " nulls last, " + tieBreaker
                + (descending ? " desc" : "");
    }

    /** The order asked for of a long list; null where the list is a short one. */
    @Nullable Order order(@Nullable String sort) {
        SortColumn column = typed.get(key(sort));
        return column == null ? null : new Order(key(sort), column, descending(sort), tieBreaker);
    }

    Order longOrder(@Nullable String sort) {
        Order order = order(sort);
        if (order == null) {
            throw new IllegalStateException("No column of a long list: " + key(sort));
        }
        return order;
    }

    private String key(@Nullable String sort) {
        String key = sort == null ? "" : descending(sort) ? sort.substring(1) : sort;
        return columns.containsKey(key) ? key : columns.keySet().iterator().next();
    }

    private static boolean descending(@Nullable String sort) {
        return sort != null && sort.startsWith("-");
    }

    /** One order of a long list. */
    record Order(String key, SortColumn column, boolean descending, String id) {

        /** As it stands in addresses. */
        String name() {
            return descending ? "-" + key : key;
        }
    }
}
