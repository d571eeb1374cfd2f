package org.capacityportal.exchange.sheet;

import java.util.List;

/**
 * A row of a sheet.
 *
 * @param number as the spreadsheet shows it, from 1; a line of a text file
 * @param cells from the first column on, without the empty ones at the end
 */
public record SheetRow(int number, List<SheetCell> cells) {

    public SheetRow {
        int length = cells.size();
        while (length > 0 && cells.get(length - 1).empty()) {
            length--;
        }
        cells = List.copyOf(cells.subList(0, length));
    }

    public boolean empty() {
        return cells.isEmpty();
    }

    /** The cell of a column from 0 on; an empty one beyond the end of the row. */
    public SheetCell cell(int column) {
        return column < cells.size() ? cells.get(column) : SheetCell.EMPTY;
    }
}
