package org.capacityportal.report.comparison;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One value of a line.
 *
 * @param kind how it is put into words
 * @param value null where the line has none
 */
public record Value(Kind kind, @Nullable Object value) {

    /** How a value is put into words. */
    public enum Kind {
        NUMBER,
        MONEY,
        /** A part of a whole between 0 and 1. */
        SHARE,
        /** A number from 0 to 100. */
        PERCENT,
        DATE,
        YES_NO,
        /** A text that is the same in every language. */
        TEXT,
        /** A {@link Named}. */
        NAMED,
        /** A text in the language of the report; only to be compared with one in the same language. */
        SPOKEN,
        OUTCOME_STATUS,
        OUTCOME_KIND,
        /** Too much to tell; it is only said that it differs. */
        UNTOLD
    }

    /** Another record, which is the same one whatever it is called. */
    record Named(Object id, String name) {

        /** Null where there is no such record. */
        static @Nullable Named of(@Nullable Object id, @Nullable String name) {
            return id == null ? null : new Named(id, String.valueOf(name));
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Named named && named.id.equals(id);
        }

        @Override
        public int hashCode() {
            return id.hashCode();
        }
    }

    boolean differsFrom(Value other) {
        if (value instanceof BigDecimal one && other.value instanceof BigDecimal another) {
            return one.compareTo(another) != 0;
        }
        return !Objects.equals(value, other.value);
    }
}
