package org.capacityportal.platform;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The repeatable rows of a form. A few blank ones always stand at the end, so that rows can be added without JavaScript;
 * a row is removed by clearing it.
 */
public final class FormRows {

    private static final int OFFERED = 2;
    private static final int MORE = 5;

    private FormRows() {}

    /**
     * The validation group of a form to which rows are added: nothing is required of it yet, only values that fit no field
     * are reported.
     */
    public interface Adding {}

    /**
     * The rows with blank ones at the end, for the constructor of a form. What was typed keeps its place, since the
     * errors of a form point to it.
     *
     * @param rows as they were bound: null where there are none, null for a row that was skipped
     */
    public static <R extends FormRow> List<R> offered(@Nullable List<@Nullable R> rows, R blank) {
        List<R> offered = new ArrayList<>();
        if (rows != null) {
            rows.forEach(row -> offered.add(row == null ? blank : row));
        }
        int blanks = 0;
        while (blanks < Math.min(OFFERED, offered.size())
                && offered.get(offered.size() - 1 - blanks).blank()) {
            blanks++;
        }
        offered.addAll(Collections.nCopies(OFFERED - blanks, blank));
        return List.copyOf(offered);
    }

    /** The rows with more blank ones, for those who ask for them. */
    public static <R extends FormRow> List<R> more(List<R> rows, R blank) {
        List<R> more = new ArrayList<>(rows);
        more.addAll(Collections.nCopies(MORE, blank));
        return List.copyOf(more);
    }
}
