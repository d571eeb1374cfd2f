package org.capacityportal.report.figures;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was counted before for a scope.
 *
 * @param basis what counts of this moment are counted on; null where that cannot be told
 * @param parts by the name of the part
 */
record KnownCounts(@Nullable String basis, Map<String, Part> parts) {

    /** @param counts as JSON */
    record Part(String basis, String counts) {}

    /** @return null where the part was not counted yet, or on another basis */
    @Nullable String counts(String part, String wantedBasis) {
        Part known = parts.get(part);
        return known != null && known.basis().equals(wantedBasis) ? known.counts() : null;
    }
}
