package org.capacityportal.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * A city that takes part in a programme.
 *
 * @param assignment what the city works on; null where all do the same
 */
@Embeddable
record ProgrammeCity(
        @Column(nullable = false) long cityId,

        @Enumerated(EnumType.STRING) @Column(nullable = false)
        Selection selection,

        @Nullable String assignment) {}
