package org.capacityportal.programme.classification;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Locale;
import org.capacityportal.programme.PolicyMarker;

/** How much a programme serves one aim. */
@Embeddable
record Marking(
        @Enumerated(EnumType.STRING) @Column(nullable = false)
        PolicyMarker marker,

        @Enumerated(EnumType.ORDINAL) @Column(nullable = false)
        Significance significance) {

    /** As the history tells it: {@code gender equality 1}. */
    String told() {
        return marker.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + significance.ordinal();
    }
}
