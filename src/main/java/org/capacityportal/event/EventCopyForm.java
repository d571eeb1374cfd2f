package org.capacityportal.event;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** @param from the first day of the copy */
record EventCopyForm(
        @NotNull(message = "{validation.required}") @Nullable LocalDate from) {}
