package org.capacityportal.delegation.exam;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import org.capacityportal.delegation.ExamResult;
import org.capacityportal.platform.Refusals;
import org.capacityportal.platform.TypedNumber;
import org.jspecify.annotations.Nullable;

/** Reads what was typed into one row of a form of exam results, and tells at its fields what cannot be. */
final class ExamReader {

    private static final BigDecimal MOST = new BigDecimal("99999.99");
    private static final int LONGEST_NUMBER = 60;
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

    private final Refusals refusals;
    private final String row;

    /** @param index of the row in the form */
    ExamReader(Refusals refusals, int index) {
        this.refusals = refusals;
        this.row = "rows[" + index + "].";
    }

    /** What was typed, value by value; one that cannot be read is refused and left out. */
    ExamEntry read(ExamForm.Row typed) {
        return new ExamEntry(
                result(typed.result()),
                date("takenOn", typed.takenOn()),
                score(typed.score()),
                date("validUntil", typed.validUntil()),
                number(typed.certificate()));
    }

    /**
     * Refuses an entry whose parts do not go together.
     *
     * @param before what is on record
     * @param scoreMax how many points there are; null where not known
     */
    void check(ExamEntry entry, ExamEntry before, @Nullable BigDecimal scoreMax, LocalDate today) {
        if (entry.result() == null) {
            if (entry.hasDetails()) {
                refuse("result", before.hasDetails() ? "exam.error.clear" : "exam.error.resultMissing");
            }
            return;
        }
        if (entry.score() != null && entry.result() == ExamResult.ENTERED) {
            refuse("score", "exam.error.scoreAwaited");
        }
        if (entry.score() != null && scoreMax != null && entry.score().compareTo(scoreMax) > 0) {
            refuse("score", "exam.error.scoreBeyond", TypedNumber.plain(scoreMax));
        }
        if (entry.result() != ExamResult.PASSED && entry.certificate() != null) {
            refuse("certificate", "exam.error.notPassed");
        }
        if (entry.result() != ExamResult.PASSED && entry.validUntil() != null) {
            refuse("validUntil", "exam.error.notPassed");
        }
        if (entry.takenOn() != null && entry.takenOn().isAfter(today)) {
            refuse("takenOn", "exam.error.takenLater");
        }
        if (entry.takenOn() != null
                && entry.validUntil() != null
                && entry.validUntil().isBefore(entry.takenOn())) {
            refuse("validUntil", "exam.error.validBefore");
        }
    }

    void refuse(String field, String key, @Nullable Object... arguments) {
        refusals.refuse(row + field, key, arguments);
    }

    private @Nullable ExamResult result(@Nullable String typed) {
        String name = text(typed);
        if (name == null) {
            return null;
        }
        return Arrays.stream(ExamResult.values())
                .filter(result -> result.name().equals(name))
                .findFirst()
                .orElseGet(() -> {
                    refuse("result", "exam.error.result");
                    return null;
                });
    }

    private @Nullable LocalDate date(String field, @Nullable String typed) {
        String text = text(typed);
        if (text == null) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(text);
            if (!date.isBefore(EARLIEST) && !date.isAfter(LATEST)) {
                return date;
            }
        } catch (DateTimeException noDate) {
            // Told below.
        }
        refuse(field, "exam.error.date");
        return null;
    }

    private @Nullable BigDecimal score(@Nullable String typed) {
        if (text(typed) == null) {
            return null;
        }
        BigDecimal score = TypedNumber.shortest(TypedNumber.of(typed));
        if (score == null || score.signum() < 0 || score.compareTo(MOST) > 0 || score.scale() > 2) {
            refuse("score", "exam.error.score");
            return null;
        }
        return score;
    }

    private @Nullable String number(@Nullable String typed) {
        String number = text(typed);
        if (number != null && number.length() > LONGEST_NUMBER) {
            refuse("certificate", "exam.error.numberTooLong");
            return null;
        }
        return number;
    }

    private static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
