package org.capacityportal.delegation.exam;

import java.util.List;
import org.capacityportal.platform.TypedNumber;
import org.jspecify.annotations.Nullable;

/** The results of an exam as a coordinator enters them, person by person; values as they are typed. */
record ExamForm(List<Row> rows) {

    ExamForm(@Nullable List<Row> rows) {
        this.rows = rows == null ? List.of() : rows;
    }

    static ExamForm of(List<ExamLine> people) {
        return new ExamForm(people.stream()
                .map(person -> Row.of(person.id(), person.entry()))
                .toList());
    }

    /**
     * @param id the participation
     * @param was the {@link ExamEntry#encoded() entry} when the page was loaded
     * @param clear whether the details go where somebody does not take the exam after all
     */
    record Row(
            @Nullable Long id,
            @Nullable String was,
            @Nullable String result,
            @Nullable String takenOn,
            @Nullable String score,
            @Nullable String certificate,
            @Nullable String validUntil,
            @Nullable Boolean clear) {

        static Row of(long id, ExamEntry entry) {
            return new Row(
                    id,
                    entry.encoded(),
                    entry.result() == null ? null : entry.result().name(),
                    entry.takenOn() == null ? null : entry.takenOn().toString(),
                    TypedNumber.plain(entry.score()),
                    entry.certificate(),
                    entry.validUntil() == null ? null : entry.validUntil().toString(),
                    null);
        }
    }
}
