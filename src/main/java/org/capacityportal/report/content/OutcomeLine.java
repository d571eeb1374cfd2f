package org.capacityportal.report.content;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An outcome in a report.
 *
 * @param place the city or region in the reader's language; null for a joint product of the event
 * @param eventId null for an outcome without an event
 * @param status {@code COMMITTED}, {@code IN_PROGRESS}, {@code ACHIEVED} or {@code DROPPED}
 * @param evidenceUrl where the evidence is to be found
 */
public record OutcomeLine(
        long id,
        String title,
        String titleLanguage,
        @Nullable Long cityId,
        @Nullable Long regionId,
        @Nullable String place,
        @Nullable Long eventId,
        @Nullable String event,
        String kind,
        String status,
        boolean overdue,
        LocalDate agreedOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate achievedOn,
        @Nullable String evidence,
        @Nullable String evidenceUrl) {}
