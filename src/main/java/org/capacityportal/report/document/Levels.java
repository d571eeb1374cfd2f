package org.capacityportal.report.document;

import java.math.BigDecimal;
import org.capacityportal.report.content.IndicatorLine;
import org.capacityportal.report.document.Table.Cell;
import org.capacityportal.report.document.Table.Kind;
import org.jspecify.annotations.Nullable;

/** Levels of indicators as cells: percentages as parts of a whole, other numbers as they are. */
final class Levels {

    private Levels() {}

    /** A level that is a number; yes and no are words and not made here. */
    static Cell cell(IndicatorLine indicator, @Nullable BigDecimal level) {
        return indicator.measure().equals("PERCENTAGE")
                ? new Cell(level == null ? null : level.movePointLeft(2), Kind.FUNDING_SHARE)
                : new Cell(level, Kind.DECIMAL);
    }

    /** A level in the words of a document. */
    static Cell cell(IndicatorLine indicator, @Nullable BigDecimal level, @Nullable String text, Words words) {
        return switch (indicator.measure()) {
            case "QUALITATIVE" -> words.text(text);
            case "YES_NO" ->
                words.text(level == null ? null : words.word(level.signum() == 0 ? "document.no" : "document.yes"));
            default -> cell(indicator, level);
        };
    }
}
