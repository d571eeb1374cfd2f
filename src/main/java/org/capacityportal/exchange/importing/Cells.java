package org.capacityportal.exchange.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.capacityportal.exchange.sheet.SheetCell;
import org.capacityportal.exchange.sheet.SheetRow;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rows of a sheet as JSON: each cell its text, or its text and its date where the spreadsheet knows it as one. */
public final class Cells {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Cells() {}

    public static String json(SheetRow row) {
        List<Object> cells = new ArrayList<>();
        for (SheetCell cell : row.cells()) {
            LocalDate date = cell.date();
            String text = storable(cell.text());
            cells.add(date == null ? text : List.of(text, date.toString()));
        }
        return JSON.writeValueAsString(cells);
    }

    public static SheetRow row(int number, String json) {
        List<SheetCell> cells = new ArrayList<>();
        for (JsonNode cell : JSON.readTree(json)) {
            cells.add(
                    cell.isArray()
                            ? new SheetCell(
                                    cell.get(0).stringValue(),
                                    LocalDate.parse(cell.get(1).stringValue()))
                            : new SheetCell(cell.stringValue(), null));
        }
        return new SheetRow(number, cells);
    }

    /** The database keeps no NUL and no half of a character. */
    private static String storable(String text) {
        if (text.chars().allMatch(letter -> letter != 0 && !Character.isSurrogate((char) letter))) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(letter -> letter != 0 && Character.getType(letter) != Character.SURROGATE)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
