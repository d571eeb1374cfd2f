package org.capacityportal.report.excel;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.capacityportal.report.document.Table.Cell;

/** The styles of a workbook, each made once: a workbook takes only so many. */
final class CellStyles {

    /** The date format that a spreadsheet shows in the way of its user's country. */
    private static final short LOCAL_DATE = 14;

    private enum Place {
        HEAD,
        BODY,
        TOTAL
    }

    private record Look(Place place, String format, boolean number, boolean quoted) {}

    private final Workbook workbook;
    private final Font strong;
    private final Map<Look, CellStyle> made = new HashMap<>();
    private final CellStyle title;

    CellStyles(Workbook workbook) {
        this.workbook = workbook;
        strong = workbook.createFont();
        strong.setBold(true);
        Font large = workbook.createFont();
        large.setBold(true);
        large.setFontHeightInPoints((short) 16);
        title = workbook.createCellStyle();
        title.setFont(large);
    }

    CellStyle title() {
        return title;
    }

    CellStyle head(boolean number) {
        return style(new Look(Place.HEAD, "", number, false));
    }

    CellStyle strong() {
        return style(new Look(Place.TOTAL, "", false, false));
    }

    CellStyle text(boolean total, boolean likeAFormula) {
        return style(new Look(total ? Place.TOTAL : Place.BODY, "", false, likeAFormula));
    }

    CellStyle of(Cell cell, boolean total) {
        return style(new Look(
                total ? Place.TOTAL : Place.BODY, format(cell), cell.kind().number(), false));
    }

    /** The decimals that the report shows on paper, no more and no fewer. */
    private static String format(Cell cell) {
        return switch (cell.kind()) {
            case COUNT -> "#,##0";
            case MONEY -> "#,##0.00";
            case SHARE -> "0%";
            case FUNDING_SHARE -> decimals(cell, 2, "0") + "%";
            case DATE -> "date";
            case DECIMAL, ANY -> decimals(cell, 0, "#,##0");
            case TEXT -> "";
        };
    }

    private static String decimals(Cell cell, int moved, String whole) {
        if (!(cell.value() instanceof BigDecimal number)) {
            return whole;
        }
        int decimals =
                Math.min(2, number.movePointRight(moved).stripTrailingZeros().scale());
        return decimals <= 0 ? whole : whole + "." + "0".repeat(decimals);
    }

    private CellStyle style(Look look) {
        return made.computeIfAbsent(look, missing -> {
            CellStyle style = workbook.createCellStyle();
            style.setVerticalAlignment(VerticalAlignment.TOP);
            style.setWrapText(!look.number());
            style.setQuotePrefixed(look.quoted());
            if (look.number()) {
                style.setAlignment(HorizontalAlignment.RIGHT);
            }
            if (look.format().equals("date")) {
                style.setDataFormat(LOCAL_DATE);
                style.setAlignment(HorizontalAlignment.LEFT);
            } else if (!look.format().isEmpty()) {
                style.setDataFormat(workbook.createDataFormat().getFormat(look.format()));
            }
            if (look.place() != Place.BODY) {
                style.setFont(strong);
            }
            if (look.place() == Place.HEAD) {
                style.setWrapText(true);
                style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
                style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
                style.setBorderBottom(BorderStyle.THIN);
            }
            return style;
        });
    }
}
