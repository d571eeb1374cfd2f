package org.capacityportal.report.excel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.capacityportal.platform.paper.SheetText;
import org.capacityportal.report.document.Table;
import org.capacityportal.report.document.Table.Cell;
import org.capacityportal.report.document.Table.Column;
import org.jspecify.annotations.Nullable;

/** A table on a sheet of its own: head that stays, filter, typed cells, and a total that sums up by itself. */
final class TableSheet {

    /** Excel gives widths in 256ths of a character. */
    static final int WIDTH_UNIT = 256;

    private static final int NARROWEST = 8;
    private static final int WIDEST = 60;
    private static final int ROWS_MEASURED = 200;

    private final CellStyles styles;
    private final Table table;

    TableSheet(CellStyles styles, Table table) {
        this.styles = styles;
        this.table = table;
    }

    void write(SXSSFSheet sheet) {
        widths(sheet);
        head(sheet);
        int next = 1;
        for (List<Cell> row : table.rows()) {
            row(sheet.createRow(next++), row, false);
        }
        if (!table.total().isEmpty()) {
            total(sheet.createRow(next));
        }
        sheet.createFreezePane(1, 1);
        if (!table.rows().isEmpty()) {
            sheet.setAutoFilter(new CellRangeAddress(
                    0, table.rows().size(), 0, table.columns().size() - 1));
        }
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    private void head(SXSSFSheet sheet) {
        Row row = sheet.createRow(0);
        int lines = 1;
        for (int at = 0; at < table.columns().size(); at++) {
            Column column = table.columns().get(at);
            var cell = row.createCell(at);
            cell.setCellValue(SheetText.of(column.heading()));
            cell.setCellStyle(styles.head(column.kind().number()));
            lines = Math.max(lines, RowHeight.headingLines(column.heading(), characters(sheet, at)));
        }
        RowHeight.fit(row, lines);
    }

    private void row(Row row, List<Cell> cells, boolean total) {
        int lines = 1;
        for (int at = 0; at < cells.size(); at++) {
            Cell cell = cells.get(at);
            if (cell.value() != null) {
                value(row.createCell(at), cell, total);
            }
            if (cell.value() instanceof String text) {
                lines = Math.max(lines, RowHeight.lines(text, characters(row.getSheet(), at)));
            }
        }
        RowHeight.fit(row, lines);
    }

    private void value(org.apache.poi.ss.usermodel.Cell written, Cell cell, boolean total) {
        Object value = cell.value();
        if (value instanceof Number number) {
            written.setCellValue(number.doubleValue());
            written.setCellStyle(styles.of(cell, total));
        } else if (value instanceof LocalDate day) {
            written.setCellValue(day);
            written.setCellStyle(styles.of(cell, total));
        } else {
            String text = String.valueOf(value);
            written.setCellValue(SheetText.of(text));
            written.setCellStyle(styles.text(total, SheetText.likeAFormula(text)));
        }
    }

    /** A column that sums up gets a formula, with its sum beside it for those who only look at the file. */
    private void total(Row row) {
        row(row, table.total(), true);
        for (int at = 0; at < table.columns().size(); at++) {
            if (table.columns().get(at).summed() && table.total().get(at).value() instanceof Number sum) {
                String column = CellReference.convertNumToColString(at);
                var cell = row.getCell(at);
                cell.setCellFormula(
                        "SUM(" + column + "2:" + column + (table.rows().size() + 1) + ")");
                cell.setCellValue(sum.doubleValue());
            }
        }
    }

    private void widths(SXSSFSheet sheet) {
        for (int at = 0; at < table.columns().size(); at++) {
            int column = at;
            int widest = table.rows().stream()
                    .limit(ROWS_MEASURED)
                    .map(row -> row.get(column).value())
                    .mapToInt(TableSheet::length)
                    .max()
                    .orElse(0);
            int heading = longestWord(table.columns().get(at).heading());
            int characters = Math.min(WIDEST, Math.max(NARROWEST, Math.max(widest, heading) + 2));
            sheet.setColumnWidth(at, characters * WIDTH_UNIT);
        }
    }

    private static int characters(Sheet sheet, int column) {
        return sheet.getColumnWidth(column) / WIDTH_UNIT;
    }

    /** Of a number what is shown: no more than two decimals. */
    private static int length(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return number.setScale(Math.min(2, number.scale()), RoundingMode.HALF_UP)
                    .toPlainString()
                    .length();
        }
        return value == null ? 0 : String.valueOf(value).length();
    }

    private static int longestWord(String heading) {
        int longest = 0;
        for (String word : heading.split("\\s+")) {
            longest = Math.max(longest, word.length());
        }
        return longest + 2;
    }
}
