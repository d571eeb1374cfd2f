package org.capacityportal.exchange.importing;

import org.jspecify.annotations.Nullable;

/**
 * Who a row may be about: somebody on record, or the person of a row above.
 *
 * @param id of the person on record
 * @param row the number of the row above
 * @param sure whether no question would be asked if it were the only one
 * @param listed whether the person was on the event's list when they were compared
 */
record Candidate(@Nullable Long id, @Nullable Integer row, boolean sure, boolean listed) {}
