package org.capacityportal.outcome;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The filter of the list of outcomes, as it stands in the address.
 *
 * @param place a part of the name of a city or region
 * @param city the id of one city, as pages of cities link here; likewise {@code event}
 * @param overdue true: only overdue ones; false: only others
 */
record OutcomeFilter(
        @Nullable String q,
        @Nullable String place,
        @Nullable Long city,
        @Nullable Long event,
        @Nullable Long programme,
        @Nullable OutcomeKind kind,
        @Nullable OutcomeStatus status,
        @Nullable Boolean overdue,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueTo) {}
