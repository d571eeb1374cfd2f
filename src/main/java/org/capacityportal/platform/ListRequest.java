package org.capacityportal.platform;

import org.jspecify.annotations.Nullable;

/**
 * Which page of a list, in which order: {@code ?page=2&sort=-name}.
 *
 * @param page from 1; anything below counts as 1
 * @param sort a key of the list's {@link Sorting}, with {@code -} for descending; null: the list's own order
 */
public record ListRequest(int page, @Nullable String sort) {

    public static final int PAGE_SIZE = 25;

    public ListRequest {
        page = Math.max(1, page);
    }
}
