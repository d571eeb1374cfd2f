package org.capacityportal.exchange.handing;

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
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.capacityportal.platform.paper.SheetText;
import org.jspecify.annotations.Nullable;

/**
 * A list as a workbook of Excel. Rows go to the disk as they are written, so that memory stays bounded. Texts are texts:
 * numbers of phones keep their zeros, and nothing becomes a formula.
 */
final class ExcelList implements ListFile {

    private static final int ROWS_IN_MEMORY = 100;
    private static final int WIDTH = 24 * 256;

    /** The date format that a spreadsheet shows in the way of its user's country. */
    private static final short LOCAL_DATE = 14;

    private static final short TEXT = 49;

    private record Look(boolean date, boolean quoted, boolean marked) {}

    private final SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
    private final SXSSFSheet sheet;
    private final OutputStream out;
    private final Map<Look, CellStyle> styles = new HashMap<>();
    private int next;

    /** @param title of the workbook and, as far as it may be, of its sheet */
    ExcelList(String title, List<String> headings, Instant made, OutputStream out) {
        this.out = out;
        workbook.setCompressTempFiles(true);
        var properties = workbook.getXSSFWorkbook().getProperties().getCoreProperties();
        properties.setTitle(SheetText.of(title));
        properties.setCreator("Capacity Portal");
        properties.setCreated(Optional.of(Date.from(made)));
        String name = WorkbookUtil.createSafeSheetName(SheetText.of(title).replaceAll("\\s+", " "), ' ')
                .strip();
        sheet = workbook.createSheet(name.isEmpty() ? "1" : name);
        head(headings);
    }

    private void head(List<String> headings) {
        Font strong = workbook.createFont();
        strong.setBold(true);
        CellStyle style = workbook.createCellStyle();
        style.setFont(strong);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setBorderBottom(BorderStyle.THIN);
        Row row = sheet.createRow(next++);
        for (int column = 0; column < headings.size(); column++) {
            Cell cell = row.createCell(column);
            cell.setCellValue(SheetText.of(headings.get(column)));
            cell.setCellStyle(style);
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
    void row(List<@Nullable Object> cells, Set<Integer> marked) {
        Row row = sheet.createRow(next++);
        for (int column = 0; column < cells.size(); column++) {
            Object value = cells.get(column);
            boolean wrong = marked.contains(column);
            if (value instanceof LocalDate day) {
                Cell cell = row.createCell(column);
                cell.setCellValue(day);
                cell.setCellStyle(style(new Look(true, false, wrong)));
            } else if (value != null || wrong) {
                String text = value == null ? "" : value.toString();
                Cell cell = row.createCell(column);
                cell.setCellValue(SheetText.of(text));
                cell.setCellStyle(style(new Look(false, SheetText.likeAFormula(text), wrong)));
            }
        }
    }

    private CellStyle style(Look look) {
        return styles.computeIfAbsent(look, missing -> {
            CellStyle style = workbook.createCellStyle();
            style.setVerticalAlignment(VerticalAlignment.TOP);
            style.setWrapText(true);
            style.setDataFormat(look.date() ? LOCAL_DATE : TEXT);
            style.setQuotePrefixed(look.quoted());
            if (look.marked()) {
                style.setFillForegroundColor(IndexedColors.ROSE.getIndex());
                style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            }
            return style;
        });
    }

    @Override
    public void close() throws IOException {
        try (workbook) {
            workbook.write(out);
        }
    }
}
