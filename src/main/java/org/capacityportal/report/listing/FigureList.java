package org.capacityportal.report.listing;

import java.util.List;
import org.capacityportal.platform.ListPage;
import org.capacityportal.report.content.Figure;
import org.capacityportal.report.content.Period;
import org.capacityportal.report.content.Subject;

/**
 * One page of the list that a figure was counted from.
 *
 * @param value the figure: the number of rows on all pages or, where rows carry numbers, their sum
 * @param page the rows, each with one cell per column
 */
public record FigureList(
        Subject subject, Period period, Figure figure, long value, List<Column> columns, ListPage<List<Cell>> page) {

    /**
     * @param label message key of its head
     * @param sort the key by which the list can be sorted
     */
    public record Column(String label, String sort, boolean number) {}
}
