package org.capacityportal.exchange.reading;

import java.time.LocalDate;
import java.util.List;
import org.capacityportal.exchange.sheet.SheetRow;

/** Finds out how a list is laid out: which row holds the headings, which column what. */
public final class ListShapes {

    /** Title blocks are shorter than this; more rows are not looked at. */
    public static final int ROWS_LOOKED_AT = 60;

    private ListShapes() {}

    /**
     * The shape of a list of participants.
     *
     * @param firstRows of the sheet, without the empty ones; up to {@link #ROWS_LOOKED_AT} of them
     * @param starts the first day of the event: headings such as "Day 1" or "14.05" are days of attendance
     * @param ends its last day
     */
    public static ListShape find(List<SheetRow> firstRows, LocalDate starts, LocalDate ends) {
        List<SheetRow> rows = top(firstRows);
        PeopleVocabulary vocabulary = new PeopleVocabulary(new EventDays(starts, ends));
        Columns columns = new Columns(rows, new HeadingRows(rows, vocabulary).find());
        columns.completeNames();
        return columns.shape();
    }

    /** The shape of a list of events. */
    public static ListShape ofEvents(List<SheetRow> firstRows) {
        List<SheetRow> rows = top(firstRows);
        Columns columns = new Columns(rows, new HeadingRows(rows, new EventVocabulary()).find());
        columns.completeEvents();
        return columns.shape();
    }

    private static List<SheetRow> top(List<SheetRow> rows) {
        return rows.subList(0, Math.min(rows.size(), ROWS_LOOKED_AT));
    }
}
