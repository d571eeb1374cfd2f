package org.capacityportal.report.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of a report. Its cells are values, not words, so that a spreadsheet can count with them.
 *
 * @param key names it in file names and addresses, the same in every language: {@code events}
 * @param note a sentence below the table; null for none
 * @param rows each with as many cells as there are columns
 * @param total the last row, the same number of cells; empty where nothing adds up
 */
public record Table(
        String key, String title, @Nullable String note, List<Column> columns, List<List<Cell>> rows, List<Cell> total)
        implements Block {

    public Table {
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        key + ": " + row.size() + " cells in " + columns.size() + " columns");
            }
        }
        if (!total.isEmpty() && total.size() != columns.size()) {
            throw new IllegalArgumentException(key + ": the total does not fit the columns");
        }
    }

    /**
     * A column.
     *
     * @param key names it in files, the same in every language: {@code participantDays}
     * @param summed whether its total is the sum of its rows; other totals, as of people counted once, are not
     * @param role what the column does for those who read the table row by row
     */
    public record Column(String key, String heading, Kind kind, boolean summed, Role role) {

        public Column(String key, String heading, Kind kind, boolean summed) {
            this(key, heading, kind, summed, Role.PLAIN);
        }
    }

    /** What a column does for readers; a format that shows it as any other column loses nothing. */
    public enum Role {
        PLAIN,
        /** Rows that follow each other with the same value belong together; it may stand above them as a heading. */
        GROUP,
        /** Names the part of the row above that this row is about; blank in rows about a whole. */
        PART,
        /** How much of the way to a target is done, so that it may be shown as a bar, too. */
        PROGRESS
    }

    /** How good or bad it is what a cell says. */
    public enum Tone {
        GOOD,
        RUNNING,
        WAITING,
        BAD,
        DROPPED
    }

    /** What the cells of a column hold. */
    public enum Kind {
        /** {@link String} */
        TEXT,
        /** A whole number, {@link Long}. */
        COUNT,
        /** A {@link BigDecimal}, shown with two decimals at the most. */
        DECIMAL,
        /** A part of a whole, a {@link BigDecimal} of which 1 is all; shown in whole percent. */
        SHARE,
        /** A part of a whole likewise, with the decimals that it may have, such as a donor's part of an event. */
        FUNDING_SHARE,
        /** A {@link BigDecimal} with two decimals; the currency stands in a column of its own. */
        MONEY,
        /** {@link LocalDate} */
        DATE,
        /** Rows whose values are of several kinds: each cell says by its type what it is. */
        ANY;

        public boolean number() {
            return this != TEXT && this != DATE;
        }
    }

    /**
     * A cell.
     *
     * @param value by the {@link Kind} of the column; null for not applicable, which is not 0
     * @param kind how this cell is shown; that of its column unless that is {@link Kind#ANY}
     * @param language of a text in another language than the document's, a tag; else null
     * @param address of a page that says more, within the portal or outside; null for none
     * @param tone of a state, to be shown by colour or sign beside the word; null for any other value
     */
    public record Cell(
            @Nullable Object value,
            Kind kind,
            @Nullable String language,
            @Nullable String address,
            @Nullable Tone tone) {

        public Cell(@Nullable Object value, Kind kind, @Nullable String language, @Nullable String address) {
            this(value, kind, language, address, null);
        }

        public Cell(@Nullable Object value, Kind kind) {
            this(value, kind, null, null);
        }
    }
}
