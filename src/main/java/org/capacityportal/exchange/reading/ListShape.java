package org.capacityportal.exchange.reading;

import java.util.List;
import java.util.Map;

/**
 * How a list is laid out.
 *
 * @param headingRow the number of the row with the headings, as the spreadsheet shows it; 0 where there is none and the
 *     rows begin at once; the lower one where there are two
 * @param columns those that hold anything, in order
 * @param signature the same for every list with the same headings in the same columns, however they are capitalised and
 *     spaced; what was decided about the columns is remembered by it
 */
public record ListShape(int headingRow, List<ListColumn> columns, String signature) {

    public ListShape {
        columns = List.copyOf(columns);
    }

    /**
     * The same list with other targets, which are sure now.
     *
     * @param targets by the index of their column; columns without one keep theirs
     */
    public ListShape with(Map<Integer, Target> targets) {
        return new ListShape(
                headingRow,
                columns.stream()
                        .map(column -> targets.containsKey(column.index())
                                ? new ListColumn(
                                        column.index(),
                                        column.heading(),
                                        column.example(),
                                        targets.get(column.index()),
                                        true)
                                : column)
                        .toList(),
                signature);
    }
}
