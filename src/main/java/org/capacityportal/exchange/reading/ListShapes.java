package org.capacityportal.exchange.reading;

import java.time.LocalDate;
import java.util.List;
import org.capacityportal.exchange.sheet.SheetRow;

/** Finds out how a list of participants is laid out: which row holds the headings, which column what. */
public final class ListShapes {

    /** Title blocks are shorter than this; more rows are not looked at. */
    public static final int ROWS_LOOKED_AT = 60;

    private ListShapes() {}

    /**
     * @param firstRows of the sheet, without the empty ones; up to {@link #ROWS_LOOKED_AT} of them
     * @param starts the first day of the event: headings such as "Day 1" or "14.05" are days of attendance
     * @param ends its last day
     */
    public static ListShape find(List<SheetRow> firstRows, LocalDate starts, LocalDate ends) {
        return new ListShape(0, List.of(), "");
    }
}
