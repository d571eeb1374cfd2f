package org.capacityportal.participant;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on record who may be the person that is being entered, with what tells namesakes apart: position,
 * organisation and place of their last event.
 */
public record Namesake(
        long id,
        String name,
        @Nullable String position,
        @Nullable String organisation,
        @Nullable String city,
        long events,
        @Nullable LocalDate lastEvent) {}
