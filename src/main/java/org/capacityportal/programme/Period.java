package org.capacityportal.programme;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** From the first day to the last, both included. */
@Embeddable
record Period(LocalDate startsOn, LocalDate endsOn) {

    Period {
        if (endsOn.isBefore(startsOn)) {
            throw new IllegalArgumentException("A period ends no earlier than it starts");
        }
    }

    @Override
    public String toString() {
        return startsOn + " – " + endsOn;
    }
}
