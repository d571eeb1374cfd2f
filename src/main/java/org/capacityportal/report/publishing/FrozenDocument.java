package org.capacityportal.report.publishing;

import java.util.List;
import org.capacityportal.report.chart.BarChart;
import org.capacityportal.report.document.Block;
import org.capacityportal.report.document.CellWords;
import org.capacityportal.report.document.Chart;
import org.capacityportal.report.document.Paragraph;
import org.capacityportal.report.document.ReportDocument;
import org.capacityportal.report.document.Table;
import org.jspecify.annotations.Nullable;

/**
 * A published report as a page shows it. It leads to no other page of the portal: what stands there today need not be
 * what was published.
 */
public record FrozenDocument(ReportDocument document, CellWords words) {

    /** Rows of a table on the page; the files have them all. */
    private static final int ROWS_SHOWN = 100;

    public List<List<Table.Cell>> shown(Table table) {
        return more(table) ? table.rows().subList(0, ROWS_SHOWN) : table.rows();
    }

    public boolean more(Table table) {
        return table.rows().size() > ROWS_SHOWN;
    }

    public String tag() {
        return document.language().tag();
    }

    /** Which fragment of {@code report/frozen} shows a block. */
    public String kind(Block block) {
        return block instanceof Paragraph ? "paragraph" : block instanceof Table ? "table" : "chart";
    }

    public String svg(Chart chart) {
        return BarChart.svg(chart.description(), chart.bars());
    }

    public String text(Table.Cell cell) {
        return words.of(cell, document.language());
    }

    /** Where a cell leads outside of the portal; null where it does not. */
    public @Nullable String link(Table.Cell cell) {
        String address = cell.address();
        return address != null && address.matches("https?://.*") ? address : null;
    }
}
