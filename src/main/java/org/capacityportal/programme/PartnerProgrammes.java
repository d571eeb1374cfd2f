package org.capacityportal.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The programmes that a partner funds or implements, the latest first.
 *
 * @param total how many there are; the rows may be fewer
 */
record PartnerProgrammes(List<Row> rows, long total) {

    /**
     * @param sharePercent what the partner bears; null where it gives nothing
     * @param capacity in which it implements; null where it does not
     */
    record Row(
            long id,
            String name,
            LocalDate startsOn,
            LocalDate endsOn,
            ProgrammeStatus status,
            @Nullable BigDecimal sharePercent,
            @Nullable Capacity capacity) {}
}
