package org.capacityportal.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param total rows on all pages
 * @param page from 1
 * @param lastPage at least 1
 */
public record ListPage<T>(
        List<T> rows,
        long total,
        int page,
        int lastPage,
        @Nullable String sort) {

    /** The number of the first row on this page; 0 for an empty list. */
    public long first() {
        return rows.isEmpty() ? 0 : (long) (page - 1) * ListRequest.PAGE_SIZE + 1;
    }

    public long last() {
        return rows.isEmpty() ? 0 : first() + rows.size() - 1;
    }

    /** What a click on a column's head asks for: ascending first, then descending. */
    public String nextSort(String key) {
        return key.equals(sort) ? "-" + key : key;
    }

    /** The value of {@code aria-sort} for a column; null where the list is not sorted by it. */
    public @Nullable String ariaSort(String key) {
        if (key.equals(sort)) {
            return "ascending";
        }
        return ("-" + key).equals(sort) ? "descending" : null;
    }
}
