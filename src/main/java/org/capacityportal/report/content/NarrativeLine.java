package org.capacityportal.report.content;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a coordinator tells beside the figures: of one programme, for a period that meets the report's.
 *
 * @param programme its title in the reader's language
 * @param language the language that the texts stand in, a tag
 */
public record NarrativeLine(
        long programmeId,
        String programme,
        LocalDate startsOn,
        LocalDate endsOn,
        String language,
        @Nullable String deviations,
        @Nullable String lessons,
        @Nullable String risks) {}
