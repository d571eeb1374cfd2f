package org.capacityportal.platform;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads one page of a list in two queries, however long the list is: the rows of the page and their total. A long list
 * ({@link SortColumn}) is read on from a place in its order and counted so far only as people would count; other lists are
 * short enough for pages by number.
 */
@Component
public class Listing {

    private final JdbcClient jdbc;

    Listing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param select the columns, named as the components of {@code row}
     * @param from the tables
     * @param wanted the page and the order asked for; a page past the end shows the last one
     */
    public <T> ListPage<T> read(
            Class<T> row, String select, String from, Conditions conditions, Sorting sorting, ListRequest wanted) {
        Sorting.Order order = sorting.order(wanted.sort());
        if (order != null) {
            return new LongList<>(jdbc, row, select, Reach.all(from), "", conditions, order).page(wanted);
        }
        long total = jdbc.sql("select count(*) from " + from + " " + conditions.where())
                .params(conditions.parameters())
                .query(Long.class)
                .single();
        return read(row, select, from, conditions, sorting, wanted, total);
    }

    /**
     * Reads a page of a short list whose length is known.
     *
     * @param total how many rows there are on all pages
     */
    public <T> ListPage<T> read(
            Class<T> row,
            String select,
            String from,
            Conditions conditions,
            Sorting sorting,
            ListRequest wanted,
            long total) {
        int last = (int) Math.max(1, (total + ListRequest.PAGE_SIZE - 1) / ListRequest.PAGE_SIZE);
        int page = Math.min(wanted.page(), last);
        List<T> rows = jdbc.sql("select " + select + " from " + from + " " + conditions.where() + " "
                        + sorting.orderBy(wanted.sort()) + " limit :pageSize offset :skipped")
                .params(conditions.parameters())
                .param("pageSize", ListRequest.PAGE_SIZE)
                .param("skipped", (long) (page - 1) * ListRequest.PAGE_SIZE)
                .query(row)
                .list();
        return new ListPage<>(rows, total, page, last, wanted.sort());
    }

    /**
     * Reads a page of a long list.
     *
     * @param reach the tables that the conditions and the order need
     * @param shownWith joins that only what is shown needs; they take no row away and add none
     */
    public <T> ListPage<T> read(
            Class<T> row,
            String select,
            Reach reach,
            String shownWith,
            Conditions conditions,
            Sorting sorting,
            ListRequest wanted) {
        return new LongList<>(jdbc, row, select, reach, shownWith, conditions, sorting.longOrder(wanted.sort()))
                .page(wanted);
    }

    /** The first rows of a long list in its own order, without counting the others. */
    public <T> List<T> first(
            int most,
            Class<T> row,
            String select,
            Reach reach,
            String shownWith,
            Conditions conditions,
            Sorting sorting) {
        return new LongList<>(jdbc, row, select, reach, shownWith, conditions, sorting.longOrder(null)).first(most);
    }
}
