package org.capacityportal.programme.narrative;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A narrative in the reader's language; each text with the tag of the language that it stands in. */
record NarrativeShown(
        long id,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable String deviations,
        String deviationsLanguage,
        @Nullable String lessons,
        String lessonsLanguage,
        @Nullable String risks,
        String risksLanguage) {}
