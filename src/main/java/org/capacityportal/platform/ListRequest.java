package org.capacityportal.platform;

import org.jspecify.annotations.Nullable;

/**
 * Which page of a list, in which order: {@code ?page=2&sort=-name}, or {@code ?at=…} for a place in a long list.
 *
 * @param page from 1; anything below counts as 1
 * @param sort a key of the list's {@link Sorting}, with {@code -} for descending; null: the list's own order
 * @param at where a long list is read on, as one of its pages told it; goes before the number of a page
 */
public record ListRequest(
        int page, @Nullable String sort, @Nullable String at) {

    public static final int PAGE_SIZE = 25;

    public ListRequest {
        page = Math.max(1, page);
    }

    public ListRequest(int page, @Nullable String sort) {
        this(page, sort, null);
    }

    /** The same, in that order where none is asked for. */
    public ListRequest orSortedBy(String order) {
        return sort == null ? new ListRequest(page, order, at) : this;
    }
}
