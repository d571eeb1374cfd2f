package org.capacityportal.delegation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What a coordinator changes of somebody's part in an event. */
record ParticipationForm(
        @NotNull(message = "{validation.required}") @Nullable ParticipationRole role,

        @Size(max = 300, message = "{validation.tooLong}") @Nullable String city,

        @Nullable Long region,

        @Size(max = 300, message = "{validation.tooLong}") @Nullable String organisation,

        @Size(max = 300, message = "{validation.tooLong}") @Nullable String position,

        @Nullable Long trackId,
        @Nullable Boolean absent) {}
