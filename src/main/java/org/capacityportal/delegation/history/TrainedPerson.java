package org.capacityportal.delegation.history;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Somebody trained for a city: attended an event as its delegate; position and organisation are those of the last one. */
record TrainedPerson(
        long id,
        String name,
        @Nullable String position,
        @Nullable String organisation,
        long events,
        long days,
        LocalDate lastEvent,
        long examsPassed) {}
