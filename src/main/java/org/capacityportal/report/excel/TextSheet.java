package org.capacityportal.report.excel;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.capacityportal.platform.paper.SheetText;
import org.capacityportal.report.document.Block;
import org.capacityportal.report.document.Paragraph;
import org.capacityportal.report.document.ReportDocument;
import org.capacityportal.report.document.Section;

/** The first sheet: what the workbook is about, and the texts of the report. */
final class TextSheet {

    private static final int LABELS = 28;
    private static final int TEXTS = 100;

    private final CellStyles styles;
    private int next;

    TextSheet(CellStyles styles) {
        this.styles = styles;
    }

    void write(SXSSFSheet sheet, ReportDocument document) {
        sheet.setColumnWidth(0, LABELS * TableSheet.WIDTH_UNIT);
        sheet.setColumnWidth(1, TEXTS * TableSheet.WIDTH_UNIT);
        cell(sheet.createRow(next++), 0, document.title(), styles.title());
        for (ReportDocument.Fact fact : document.facts()) {
            Row row = sheet.createRow(next++);
            cell(row, 0, fact.label(), styles.strong());
            cell(row, 1, fact.value(), styles.text(false, SheetText.likeAFormula(fact.value())));
            RowHeight.fit(row, RowHeight.lines(fact.value(), TEXTS));
        }
        for (Section section : document.sections()) {
            texts(sheet, section);
        }
    }

    private void texts(SXSSFSheet sheet, Section section) {
        boolean named = false;
        for (Block block : section.blocks()) {
            if (block instanceof Paragraph paragraph) {
                if (!named) {
                    next++;
                    cell(sheet.createRow(next++), 0, section.title(), styles.strong());
                    named = true;
                }
                Row row = sheet.createRow(next++);
                String heading = paragraph.heading() == null ? "" : paragraph.heading();
                if (!heading.isEmpty()) {
                    cell(row, 0, heading, styles.strong());
                }
                RowHeight.fit(
                        row, Math.max(RowHeight.lines(heading, LABELS), RowHeight.lines(paragraph.text(), TEXTS)));
                cell(row, 1, paragraph.text(), styles.text(false, SheetText.likeAFormula(paragraph.text())));
            }
        }
    }

    private static void cell(Row row, int column, String text, CellStyle style) {
        var cell = row.createCell(column);
        cell.setCellValue(SheetText.of(text));
        cell.setCellStyle(style);
    }
}
