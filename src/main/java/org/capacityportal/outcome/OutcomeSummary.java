package org.capacityportal.outcome;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An outcome in a list or panel, in the reader's language.
 *
 * @param language of the title as shown
 * @param place the city or region; null for a joint product
 * @param cityOpen whether the viewer may open the city's page
 * @param own whether it is of the viewer's own city, which keeps it up to date
 * @param eventId null without an event, and where the event is not the viewer's to see
 * @param daysOverdue null unless overdue
 */
record OutcomeSummary(
        long id,
        String title,
        String language,
        OutcomeKind kind,
        OutcomeStatus status,
        @Nullable Long cityId,
        @Nullable String place,
        boolean cityOpen,
        boolean own,
        @Nullable Long eventId,
        @Nullable String eventTitle,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate achievedOn,
        @Nullable Integer daysOverdue,
        @Nullable String owner,
        @Nullable String evidence,
        @Nullable String evidenceUrl) {

    /** Where it stands on a board: its status, or {@code OVERDUE}. */
    String column() {
        return daysOverdue == null ? status.name() : "OVERDUE";
    }
}
