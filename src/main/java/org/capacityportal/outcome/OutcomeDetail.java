package org.capacityportal.outcome;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the page of an outcome says, in the reader's language. Of what is not the viewer's to see (the event, its
 * programme) nothing is said.
 *
 * @param language of the title as shown; {@code descriptionLanguage} likewise
 * @param own whether it is of the viewer's own city, which keeps it up to date
 */
record OutcomeDetail(
        long id,
        String title,
        String language,
        @Nullable String description,
        String descriptionLanguage,
        OutcomeKind kind,
        OutcomeStatus status,
        @Nullable Long cityId,
        @Nullable String place,
        boolean cityOpen,
        boolean own,
        @Nullable Long eventId,
        @Nullable String eventTitle,
        @Nullable LocalDate eventStartsOn,
        @Nullable LocalDate eventEndsOn,
        @Nullable Long programmeId,
        @Nullable String programmeTitle,
        LocalDate agreedOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate achievedOn,
        @Nullable Integer daysOverdue,
        @Nullable String owner,
        @Nullable String evidence,
        @Nullable String evidenceUrl) {}
