package org.capacityportal.event.spending;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The filter of a list of spending, as it stands in the address.
 *
 * @param year the year of the day it was spent on
 */
record SpendingFilter(@Nullable Integer year, @Nullable SpendingCategory category) {

    static final SpendingFilter ALL = new SpendingFilter(null, null);

    /** Whether everything is asked for. */
    public boolean empty() {
        return Stream.of(year, category).allMatch(wanted -> wanted == null);
    }
}
