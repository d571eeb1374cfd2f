package org.capacityportal.exchange.reading;

import java.time.LocalDate;
import java.util.Optional;
import org.capacityportal.exchange.sheet.SheetRow;

/**
 * Reads the rows of a list of participants. A reader is made for one pass over one list and gets its rows in order, from
 * the first of the sheet on: a heading such as "City of Sumy" above a group says where the people below come from.
 */
public final class RowReader {

    /**
     * @param shape with the targets that were decided on, see {@link ListShape#with}
     * @param starts first day of the event
     * @param ends last day of the event
     * @param today no consent was given after it; a consent that is only said to be there counts from today
     */
    public RowReader(ListShape shape, LocalDate starts, LocalDate ends, LocalDate today) {}

    /**
     * @return nothing for rows that are not about anybody: those of the title and the headings, headings repeated on every
     *     page, names of groups, totals, numbered lines that were left blank
     */
    public Optional<ReadRow> read(SheetRow row) {
        return Optional.empty();
    }
}
