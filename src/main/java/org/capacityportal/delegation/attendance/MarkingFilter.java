package org.capacityportal.delegation.attendance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which marks a page of attendance shows.
 *
 * @param day null: today where the event goes on, else its first day
 * @param session one of that day; null: the day as a whole
 * @param delegation {@code city-1}, {@code region-18} or {@code others}; null: everybody
 * @param q a part of a name
 * @param mark only who is marked so
 * @param page from 1
 */
record MarkingFilter(
        @Nullable LocalDate day,
        @Nullable Long session,
        @Nullable String delegation,
        @Nullable String q,
        @Nullable MarkFilter mark,
        @Nullable Integer page) {

    static final MarkingFilter NOTHING = new MarkingFilter(null, null, null, null, null, null);

    private static final int LONGEST_SEARCH = 200;

    MarkingFilter {
        delegation = text(delegation);
        q = text(q);
    }

    /** A mark, or that there is none. */
    enum MarkFilter {
        NONE,
        PRESENT,
        ABSENT,
        EXCUSED
    }

    int pageNumber() {
        return page == null || page < 1 ? 1 : page;
    }

    public boolean narrows() {
        return delegation != null || q != null || mark != null;
    }

    private static @Nullable String text(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String stripped = typed.strip();
        return stripped.codePointCount(0, stripped.length()) <= LONGEST_SEARCH
                ? stripped
                : stripped.substring(0, stripped.offsetByCodePoints(0, LONGEST_SEARCH));
    }
}
