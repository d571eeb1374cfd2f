package org.capacityportal.event;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** An organisation that organises or hosts an event; one may do both. */
@Embeddable
record EventPartner(
        long partnerId, @Enumerated(EnumType.STRING) Capacity capacity) {

    /** Worded by the messages {@code event.capacity.<CONSTANT>}. */
    enum Capacity {
        ORGANISER,
        HOST
    }
}
