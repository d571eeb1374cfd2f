package org.capacityportal.report.listing;

import java.util.List;
import java.util.function.Function;
import org.capacityportal.platform.Sorting;
import org.capacityportal.report.listing.FigureList.Column;
import org.jspecify.annotations.Nullable;

/**
 * How the list of a figure is read and worded.
 *
 * @param row what a row is read into
 * @param select a query on the tables of the scope whose rows are those of the list
 * @param sums whether the rows carry numbers that add up to the figure; else each counts as one
 * @param columns of the page
 * @param cells of a row on the page
 * @param fields of a row in a file
 */
record ListShape<T>(
        Class<T> row,
        String select,
        Sorting sorting,
        boolean sums,
        List<Column> columns,
        Function<T, List<Cell>> cells,
        List<Field<T>> fields) {

    /**
     * A column of a file.
     *
     * @param label message key of its head
     * @param value a text, a number or a date; null for an empty cell
     */
    record Field<T>(String label, Function<T, @Nullable Object> value) {}
}
