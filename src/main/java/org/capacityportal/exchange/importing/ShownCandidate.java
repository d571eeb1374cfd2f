package org.capacityportal.exchange.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who a row may be about, with what tells namesakes apart.
 *
 * @param key as a form sends it: {@code use-102} or {@code row-12}
 * @param row the number of the row above; null for somebody on record
 * @param reasons message keys of what speaks for it and against it
 * @param kept message keys of what the list tells otherwise, and stays as it is on record
 */
record ShownCandidate(
        String key,
        @Nullable Long id,
        @Nullable Integer row,
        String name,
        @Nullable String position,
        @Nullable String place,
        long events,
        boolean listed,
        List<String> reasons,
        List<String> kept) {}
