package org.capacityportal.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** A partner that carries a programme out. */
@Embeddable
record Implementer(
        @Column(nullable = false) long partnerId,

        @Enumerated(EnumType.STRING) @Column(nullable = false)
        Capacity capacity) {}
