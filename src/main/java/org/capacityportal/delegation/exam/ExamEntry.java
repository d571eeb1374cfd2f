package org.capacityportal.delegation.exam;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.capacityportal.delegation.ExamResult;
import org.capacityportal.platform.TypedNumber;
import org.jspecify.annotations.Nullable;

/**
 * How one person's exam went. A form sends each entry twice, as it was when the page was loaded and as it is now, so that
 * two people who enter results of one exam overwrite nothing of each other.
 *
 * @param result null: does not take it
 * @param certificate the number that the certifying body gave
 */
record ExamEntry(
        @Nullable ExamResult result,
        @Nullable LocalDate takenOn,
        @Nullable BigDecimal score,
        @Nullable LocalDate validUntil,
        @Nullable String certificate) {

    static final ExamEntry NONE = new ExamEntry(null, null, null, null, null);

    ExamEntry {
        score = TypedNumber.shortest(score);
    }

    boolean hasDetails() {
        return Stream.of(takenOn, score, validUntil, certificate).anyMatch(detail -> detail != null);
    }

    /** As the form carries it: {@code PASSED;2018-07-06;41.5;2021-07-06;GR 123}. */
    String encoded() {
        return String.join(
                ";",
                text(result),
                text(takenOn),
                score == null ? "" : score.toPlainString(),
                text(validUntil),
                text(certificate));
    }

    /** Reads an entry back; empty where somebody tampered with it. */
    static Optional<ExamEntry> decoded(String text) {
        String[] parts = text.split(";", 5);
        if (parts.length != 5) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ExamEntry(
                    parts[0].isEmpty() ? null : ExamResult.valueOf(parts[0]),
                    date(parts[1]),
                    TypedNumber.of(parts[2]),
                    date(parts[3]),
                    parts[4].isEmpty() ? null : parts[4]));
        } catch (IllegalArgumentException | DateTimeException tamperedWith) {
            return Optional.empty();
        }
    }

    private static @Nullable LocalDate date(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
