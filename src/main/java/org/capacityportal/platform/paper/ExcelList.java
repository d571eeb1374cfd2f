package org.capacityportal.platform.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * A list as a workbook of Excel. Rows go to the disk as they are written, so that memory stays bounded; what does not fit on
 * a sheet goes on on the next. Texts are texts: numbers of phones keep their zeros, and nothing becomes a formula.
 */
public final class ExcelList implements ListFile {

    private static final int ROWS_IN_MEMORY = 100;
    private static final int WIDTH = 24 * 256;

    /** The date format that a spreadsheet shows in the way of its user's country. */
    private static final short LOCAL_DATE = 14;

    private static final short TEXT = 49;
    private static final short GENERAL = 0;

    private enum Kind {
        TEXT,
        TEXT_LIKE_A_FORMULA,
        NUMBER,
        DATE
    }

    private record Look(Kind kind, boolean marked) {}

    private final SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
    private final SheetNames names = new SheetNames();
    private final String title;
    private final List<String> headings;
    private final OutputStream out;
    private final int mostRows;
    private final CellStyle strong;
    private final Map<Look, CellStyle> styles = new HashMap<>();
    private SXSSFSheet sheet;
    private int next;

    /** @param title of the workbook and, as far as it may be, of its sheet */
    public ExcelList(String title, List<String> headings, Instant made, OutputStream out) {
        this(title, headings, made, out, SpreadsheetVersion.EXCEL2007.getMaxRows());
    }

    /** @param mostRows on a sheet, with its head */
    ExcelList(String title, List<String> headings, Instant made, OutputStream out, int mostRows) {
        this.title = title;
        this.headings = headings;
        this.out = out;
        this.mostRows = mostRows;
        workbook.setCompressTempFiles(true);
        var properties = workbook.getXSSFWorkbook().getProperties().getCoreProperties();
        properties.setTitle(SheetText.of(title));
        properties.setCreator("Capacity Portal");
        properties.setCreated(Optional.of(Date.from(made)));
        strong = strong();
        sheet = workbook.createSheet(names.of(title));
        head();
    }

    private CellStyle strong() {
        Font font = workbook.createFont();
        font.setBold(true);
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setBorderBottom(BorderStyle.THIN);
        return style;
    }

    private void head() {
        Row row = sheet.createRow(0);
        next = 1;
        for (int column = 0; column < headings.size(); column++) {
            Cell cell = row.createCell(column);
            cell.setCellValue(SheetText.of(headings.get(column)));
            cell.setCellStyle(strong);
            sheet.setColumnWidth(column, WIDTH);
        }
        sheet.createFreezePane(0, 1);
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
        sheet.getPrintSetup().setLandscape(true);
    }

    @Override
    public void row(List<@Nullable Object> cells) {
        row(cells, Set.of());
    }

    /** @param marked the columns whose cells are shown to be wrong */
    public void row(List<@Nullable Object> cells, Set<Integer> marked) {
        if (next == mostRows) {
            sheet = workbook.createSheet(names.of(title));
            head();
        }
        Row row = sheet.createRow(next++);
        for (int column = 0; column < cells.size(); column++) {
            Object value = cells.get(column);
            if (value != null || marked.contains(column)) {
                write(row.createCell(column), value == null ? "" : value, marked.contains(column));
            }
        }
    }

    private void write(Cell cell, Object value, boolean marked) {
        if (value instanceof LocalDate day) {
            cell.setCellValue(day);
            cell.setCellStyle(style(new Look(Kind.DATE, marked)));
        } else if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
            cell.setCellStyle(style(new Look(Kind.NUMBER, marked)));
        } else {
            String text = value.toString();
            cell.setCellValue(SheetText.of(text));
            cell.setCellStyle(
                    style(new Look(SheetText.likeAFormula(text) ? Kind.TEXT_LIKE_A_FORMULA : Kind.TEXT, marked)));
        }
    }

    private CellStyle style(Look look) {
        return styles.computeIfAbsent(look, missing -> {
            CellStyle style = workbook.createCellStyle();
            style.setVerticalAlignment(VerticalAlignment.TOP);
            style.setWrapText(true);
            style.setDataFormat(
                    switch (look.kind()) {
                        case DATE -> LOCAL_DATE;
                        case NUMBER -> GENERAL;
                        case TEXT, TEXT_LIKE_A_FORMULA -> TEXT;
                    });
            style.setQuotePrefixed(look.kind() == Kind.TEXT_LIKE_A_FORMULA);
            if (look.marked()) {
                style.setFillForegroundColor(IndexedColors.ROSE.getIndex());
                style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            }
            return style;
        });
    }

    /**
     * Adds a sheet that says what the list is.
     *
     * @param lines of two texts each: what is told, and what there is to tell
     */
    public void about(String name, List<List<String>> lines) {
        SXSSFSheet about = workbook.createSheet(names.of(name));
        about.setColumnWidth(0, WIDTH);
        about.setColumnWidth(1, 3 * WIDTH);
        for (int line = 0; line < lines.size(); line++) {
            Row row = about.createRow(line);
            for (int column = 0; column < lines.get(line).size(); column++) {
                write(row.createCell(column), lines.get(line).get(column), false);
            }
        }
    }

    @Override
    public void close() throws IOException {
        try (workbook) {
            workbook.write(out);
        }
    }
}
