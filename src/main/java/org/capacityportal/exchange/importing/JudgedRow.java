package org.capacityportal.exchange.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a row that was compared.
 *
 * @param personId who on record it is about, where the portal is sure
 * @param sameAsRow the row above that is about the same person
 * @param candidates who it may be about, the likeliest first
 */
record JudgedRow(
        int number,
        RowState state,
        @Nullable Long personId,
        @Nullable Integer sameAsRow,
        List<Candidate> candidates) {}
