package org.capacityportal.programme.results;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.capacityportal.platform.TypedNumber;
import org.jspecify.annotations.Nullable;

/**
 * The level that an indicator, or a part of it, is to have reached by the end of a period.
 *
 * @param category a part as {@link Dimension} says; empty for the whole
 * @param value null where the target is told in words
 */
@Embeddable
record Target(
        @Column(nullable = false) LocalDate startsOn,
        @Column(nullable = false) LocalDate endsOn,
        @Column(nullable = false) String category,
        @Nullable BigDecimal value,
        @Nullable String text,
        @Nullable String comment) {

    Target {
        if (endsOn.isBefore(startsOn)) {
            throw new IllegalArgumentException("A period ends no earlier than it starts");
        }
        value = TypedNumber.shortest(value);
    }

    Level level() {
        return new Level(value, text);
    }

    /** Whether both are targets of one part at the same time. */
    boolean meets(Target other) {
        return category.equals(other.category) && !startsOn.isAfter(other.endsOn) && !other.startsOn.isAfter(endsOn);
    }

    /** As the history tells it. */
    String told() {
        return startsOn + " – " + endsOn + (category.isEmpty() ? "" : " " + category) + ": "
                + level().told()
                + (comment == null ? "" : " (" + comment + ")");
    }
}
