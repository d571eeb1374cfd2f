package org.capacityportal.exchange.importing;

import java.util.List;
import org.capacityportal.exchange.reading.Field;
import org.capacityportal.exchange.reading.ListColumn;
import org.capacityportal.exchange.reading.ListShape;
import org.capacityportal.exchange.reading.Problem;
import org.capacityportal.exchange.sheet.SheetRow;
import org.jspecify.annotations.Nullable;

/**
 * A row of a list as its page shows it: what was read, and where something is wrong what stands in the cell.
 *
 * @param chosen {@code use-102}, {@code row-12} or {@code new}; null: undecided
 */
record ShownRow(
        int number,
        RowState state,
        @Nullable String name,
        @Nullable String sex,
        @Nullable String place,
        @Nullable String organisation,
        @Nullable String position,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String role,
        boolean fills,
        @Nullable Integer sameAsRow,
        @Nullable String chosen,
        List<ShownProblem> problems,
        List<ShownCandidate> candidates) {

    /**
     * Something wrong with a row.
     *
     * @param field of the column; null where it is none in particular
     * @param heading of the column
     * @param text as it stands in the cell
     */
    record ShownProblem(@Nullable Field field, String heading, String text, String key, List<String> arguments) {

        static ShownProblem of(Problem problem, SheetRow row, ListShape shape) {
            ListColumn column = shape.columns().stream()
                    .filter(one -> one.index() == problem.column())
                    .findFirst()
                    .orElse(null);
            return column == null
                    ? new ShownProblem(null, "", "", problem.key(), problem.arguments())
                    : new ShownProblem(
                            column.target().field(),
                            column.heading(),
                            row.cell(problem.column()).text(),
                            problem.key(),
                            problem.arguments());
        }
    }

    /** What is wrong in the cell of the page that shows these fields. */
    public List<ShownProblem> problemsOf(String... fields) {
        List<String> wanted = List.of(fields);
        return problems.stream()
                .filter(problem -> problem.field() != null
                        && wanted.contains(problem.field().name()))
                .toList();
    }

    /** What is wrong beside that. */
    public List<ShownProblem> problemsElsewhere(String... fields) {
        List<ShownProblem> shown = problemsOf(fields);
        return problems.stream().filter(problem -> !shown.contains(problem)).toList();
    }

    /** Whether somebody may decide who it is. */
    public boolean decidable() {
        return state == RowState.POSSIBLE || state == RowState.MATCHED && !candidates.isEmpty();
    }
}
