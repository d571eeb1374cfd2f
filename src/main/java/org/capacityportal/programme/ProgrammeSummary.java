package org.capacityportal.programme;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of the list of programmes, in the reader's language. */
record ProgrammeSummary(
        long id,
        String title,
        @Nullable String shortTitle,
        @Nullable String donors,
        LocalDate startsOn,
        LocalDate endsOn,
        ProgrammeStatus status,
        long cities) {}
