package org.capacityportal.exchange.sheet;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A cell as its spreadsheet keeps it.
 *
 * @param text without spaces around it; numbers without separators, whole ones without decimals; a formula by the value
 *     that stands beside it, never evaluated; empty for an empty cell
 * @param date where the spreadsheet itself knows the cell as a date
 */
public record SheetCell(String text, @Nullable LocalDate date) {

    public static final SheetCell EMPTY = new SheetCell("", null);

    public static SheetCell of(String text) {
        String plain = text.replace('\u00a0', ' ').strip();
        return plain.isEmpty() ? EMPTY : new SheetCell(plain, null);
    }

    public boolean empty() {
        return text.isEmpty();
    }
}
