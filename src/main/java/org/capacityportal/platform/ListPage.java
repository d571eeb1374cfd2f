package org.capacityportal.platform;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param total rows on all pages, as far as they are counted
 * @param more whether there are more rows than were counted
 * @param page from 1; 0 where nobody counted the rows before
 * @param lastPage at least 1; 0 where nobody counted so far
 * @param size rows on a full page
 * @param steps the ways to other pages of a long list; null where pages are asked for by their number
 */
public record ListPage<T>(
        List<T> rows,
        long total,
        boolean more,
        int page,
        int lastPage,
        int size,
        @Nullable String sort,
        @Nullable Steps steps) {

    /** A page among pages that are asked for by their number. */
    public ListPage(List<T> rows, long total, int page, int lastPage, @Nullable String sort) {
        this(rows, total, false, page, lastPage, ListRequest.PAGE_SIZE, sort, null);
    }

    /** A page, of another size than most, of rows in one order. */
    public static <T> ListPage<T> ofSize(int size, List<T> rows, long total, int page) {
        int lastPage = (int) Math.max(1, (total + size - 1) / size);
        return new ListPage<>(rows, total, false, page, lastPage, size, null, null);
    }

    /** The same page with other rows, such as the same in words. */
    public <R> ListPage<R> with(List<R> others) {
        return new ListPage<>(others, total, more, page, lastPage, size, sort, steps);
    }

    public <R> ListPage<R> map(Function<T, R> change) {
        return with(rows.stream().map(change).toList());
    }

    /** The number of the first row on this page; 0 for an empty list, and where nobody counted the rows before. */
    public long first() {
        if (rows.isEmpty() || page == 0) {
            return 0;
        }
        long first = (long) (page - 1) * size + 1;
        // Rows may have gone since the page before was counted.
        return more ? first : Math.min(first, total - rows.size() + 1);
    }

    public long last() {
        return first() == 0 ? 0 : first() + rows.size() - 1;
    }

    /** Whether there is any other page. */
    public boolean paged() {
        return steps == null ? lastPage > 1 : steps.previous() != null || steps.next() != null;
    }

    /** Where a long list was to be read on there is no place, so that it begins anew. */
    public boolean lost() {
        return steps != null && steps.lost();
    }

    /** The way to the first page, where this is another. */
    public @Nullable Step toFirst() {
        return previous() == null ? null : new Step("page", null);
    }

    public @Nullable Step previous() {
        if (steps != null) {
            return at(steps.previous());
        }
        return page > 1 ? new Step("page", page - 1) : null;
    }

    public @Nullable Step next() {
        if (steps != null) {
            return at(steps.next());
        }
        return page < lastPage ? new Step("page", page + 1) : null;
    }

    /** The way to the last page, where this is another. */
    public @Nullable Step toLast() {
        if (next() == null) {
            return null;
        }
        return steps != null ? at(steps.last()) : new Step("page", lastPage);
    }

    private static @Nullable Step at(@Nullable String place) {
        return place == null ? null : new Step("at", place);
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

    /** What to put into the address to come to another page. */
    public record Step(String parameter, @Nullable Object value) {}

    /** Places of a long list; null where there is no such page. */
    record Steps(@Nullable String previous, @Nullable String next, String last, boolean lost) {}
}
