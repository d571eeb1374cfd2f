package org.capacityportal.report.pdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.paper.PdfPress;
import org.capacityportal.report.chart.BarChart;
import org.capacityportal.report.document.Block;
import org.capacityportal.report.document.CellWords;
import org.capacityportal.report.document.Chart;
import org.capacityportal.report.document.Paragraph;
import org.capacityportal.report.document.ReportDocument;
import org.capacityportal.report.document.Section;
import org.capacityportal.report.document.Table;
import org.capacityportal.report.paper.ColumnWidths;
import org.capacityportal.report.paper.PaperText;
import org.jspecify.annotations.Nullable;

/**
 * A document as the template of the PDF sets it.
 *
 * @param charts the SVG of each chart by its id
 */
record PdfSheet(ReportDocument document, List<Part> parts, Map<String, String> charts) {

    private static final int FEW_ROWS = 10;

    /**
     * A section.
     *
     * @param lying whether its pages lie, since one of its tables needs that
     * @param turned whether it begins a page, since those before stand the other way
     */
    record Part(String id, String title, boolean lying, boolean turned, List<Piece> pieces) {}

    /**
     * A block of a section, of which exactly one is there.
     *
     * @param heading null where the section's says it already
     */
    record Piece(
            String id,
            @Nullable String heading,
            @Nullable Paragraph paragraph,
            @Nullable Chart chart,
            @Nullable Grid table) {

        /** Whether the contents list it. */
        public boolean listed() {
            return heading != null && paragraph == null;
        }
    }

    /** A table with its cells in words. */
    record Grid(Table source, List<String> widths, double scale, List<List<Entry>> rows, List<Entry> total) {

        /** Whether it is kept on one page, so that no row or total stands alone on the next. */
        public boolean few() {
            return rows.size() <= FEW_ROWS;
        }
    }

    /**
     * A cell.
     *
     * @param number whether its column is set to the right
     * @param address null unless it leads out of the portal, since only such an address holds wherever the file goes
     */
    record Entry(
            String words,
            boolean number,
            @Nullable String language,
            @Nullable String address) {}

    static PdfSheet of(ReportDocument document, CellWords words) {
        Map<String, String> charts = new LinkedHashMap<>();
        List<Part> parts = new ArrayList<>();
        for (Section section : document.sections()) {
            boolean before = !parts.isEmpty() && parts.get(parts.size() - 1).lying();
            parts.add(part("s" + (parts.size() + 1), section, before, document.language(), words, charts));
        }
        return new PdfSheet(document, parts, charts);
    }

    private static Part part(
            String id,
            Section section,
            boolean lyingBefore,
            Language language,
            CellWords words,
            Map<String, String> charts) {
        List<Piece> pieces = new ArrayList<>();
        boolean lying = false;
        for (Block block : section.blocks()) {
            String own = id + "-" + (pieces.size() + 1);
            if (block instanceof Paragraph paragraph) {
                pieces.add(new Piece(own, paragraph.heading(), paragraph, null, null));
            } else if (block instanceof Chart chart) {
                charts.put(own, BarChart.paper(chart.title(), chart.description(), chart.parts(), chart.bars()));
                pieces.add(new Piece(own, heading(chart.title(), section), null, chart, null));
            } else if (block instanceof Table table) {
                ColumnWidths widths = ColumnWidths.of(table, cell -> words.of(cell, language));
                lying |= widths.wide();
                pieces.add(new Piece(
                        own, heading(table.title(), section), null, null, grid(table, widths, language, words)));
            }
        }
        return new Part(id, section.title(), lying, lying != lyingBefore, pieces);
    }

    private static @Nullable String heading(String title, Section section) {
        return title.equals(section.title()) ? null : title;
    }

    private static Grid grid(Table table, ColumnWidths widths, Language language, CellWords words) {
        return new Grid(
                table,
                widths.shares().stream().map(share -> share / 100.0 + "%").toList(),
                widths.scale(),
                table.rows().stream()
                        .map(row -> entries(table, row, language, words))
                        .toList(),
                entries(table, table.total(), language, words));
    }

    private static List<Entry> entries(Table table, List<Table.Cell> row, Language language, CellWords words) {
        List<Entry> entries = new ArrayList<>();
        for (Table.Cell cell : row) {
            boolean number = table.columns().get(entries.size()).kind().number();
            entries.add(new Entry(words.of(cell, language), number, cell.language(), PaperText.outside(cell)));
        }
        return entries;
    }

    public String runningTitle() {
        return PaperText.runningTitle(document);
    }

    /** The address of a chart. */
    public static String address(String id) {
        return PdfPress.picture(id);
    }
}
