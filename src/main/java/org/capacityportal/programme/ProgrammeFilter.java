package org.capacityportal.programme;

import org.jspecify.annotations.Nullable;

/**
 * The filter of the list of programmes, as it stands in the address.
 *
 * @param donor the id of a partner
 * @param year one in which the programme runs
 */
record ProgrammeFilter(
        @Nullable String q,
        @Nullable ProgrammeStatus status,
        @Nullable Long donor,
        @Nullable Integer year) {

    public boolean open() {
        return (q == null || q.isBlank()) && status == null && donor == null && year == null;
    }
}
