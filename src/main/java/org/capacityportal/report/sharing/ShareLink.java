package org.capacityportal.report.sharing;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A link as those who may hand a report on see it; its secret is known to nobody but who got it.
 *
 * @param openings how often the page was opened
 * @param expired whether its time is over
 */
record ShareLink(
        long id,
        @Nullable String note,
        OffsetDateTime createdAt,
        String author,
        OffsetDateTime expiresAt,
        @Nullable OffsetDateTime withdrawnAt,
        int openings,
        @Nullable OffsetDateTime lastOpenedAt,
        boolean expired) {

    /** {@code WORKS}, {@code EXPIRED} or {@code WITHDRAWN} */
    public String state() {
        if (withdrawnAt != null) {
            return "WITHDRAWN";
        }
        return expired ? "EXPIRED" : "WORKS";
    }
}
