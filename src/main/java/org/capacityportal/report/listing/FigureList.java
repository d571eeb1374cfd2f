package org.capacityportal.report.listing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.capacityportal.platform.ListPage;
import org.capacityportal.platform.paper.ListFormat;
import org.capacityportal.report.content.Figure;
import org.capacityportal.report.content.Period;
import org.capacityportal.report.content.Subject;
import org.springframework.web.util.UriUtils;

/**
 * One page of the list that a figure was counted from.
 *
 * @param value the figure: the number of rows on all pages or, where rows carry numbers, their sum
 * @param page the rows, each with one cell per column
 */
public record FigureList(
        Subject subject, Period period, Figure figure, long value, List<Column> columns, ListPage<List<Cell>> page) {

    /** Where the whole list is, in the order of the page. */
    public String address(ListFormat format) {
        String sort = page.sort();
        return subject.address() + "/" + figure.path() + "." + format.suffix() + period.query()
                + (sort == null ? "" : "&sort=" + UriUtils.encode(sort, UTF_8));
    }

    /**
     * @param label message key of its head
     * @param sort the key by which the list can be sorted
     */
    public record Column(String label, String sort, boolean number) {}
}
