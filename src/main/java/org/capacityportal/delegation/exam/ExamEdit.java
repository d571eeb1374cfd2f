package org.capacityportal.delegation.exam;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was changed in one row of a form of exam results, put on top of what is on record now.
 *
 * @param was when the page was loaded
 * @param typed as it is to be
 * @param now as somebody else may have saved it meanwhile
 */
record ExamEdit(ExamEntry was, ExamEntry typed, ExamEntry now) {

    /** What only one of the two changed is taken from there; what both did, from what was typed. */
    ExamEntry merged() {
        return new ExamEntry(
                merged(ExamEntry::result),
                merged(ExamEntry::takenOn),
                merged(ExamEntry::score),
                merged(ExamEntry::validUntil),
                merged(ExamEntry::certificate));
    }

    /** Tells the fields that both changed, to different values. */
    void contest(ExamReader fields) {
        contest("result", ExamEntry::result, fields);
        contest("takenOn", ExamEntry::takenOn, fields);
        contest("score", ExamEntry::score, fields);
        contest("validUntil", ExamEntry::validUntil, fields);
        contest("certificate", ExamEntry::certificate, fields);
    }

    /** The row as it is shown again: what was typed stays, the rest is as it is on record now. */
    ExamForm.Row rebased(ExamForm.Row row) {
        ExamForm.Row current = ExamForm.Row.of(row.id() == null ? 0 : row.id(), now);
        return new ExamForm.Row(
                row.id(),
                now.encoded(),
                changed(ExamEntry::result) ? row.result() : current.result(),
                changed(ExamEntry::takenOn) ? row.takenOn() : current.takenOn(),
                changed(ExamEntry::score) ? row.score() : current.score(),
                changed(ExamEntry::certificate) ? row.certificate() : current.certificate(),
                changed(ExamEntry::validUntil) ? row.validUntil() : current.validUntil(),
                row.clear());
    }

    private <T> @Nullable T merged(Function<ExamEntry, @Nullable T> part) {
        return changed(part) ? part.apply(typed) : part.apply(now);
    }

    private boolean changed(Function<ExamEntry, ? extends @Nullable Object> part) {
        return !Objects.equals(part.apply(typed), part.apply(was));
    }

    private void contest(String field, Function<ExamEntry, ? extends @Nullable Object> part, ExamReader fields) {
        Object theirs = part.apply(now);
        if (changed(part) && !Objects.equals(theirs, part.apply(was)) && !Objects.equals(theirs, part.apply(typed))) {
            fields.refuse(field, "exam.error.overtaken");
        }
    }
}
