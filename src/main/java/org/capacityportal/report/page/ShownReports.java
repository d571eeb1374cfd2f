package org.capacityportal.report.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.capacityportal.platform.Language;
import org.capacityportal.report.chart.BarChart;
import org.capacityportal.report.document.Block;
import org.capacityportal.report.document.CellWords;
import org.capacityportal.report.document.Chart;
import org.capacityportal.report.document.Paragraph;
import org.capacityportal.report.document.ReportDocument;
import org.capacityportal.report.document.Section;
import org.capacityportal.report.document.Table;
import org.capacityportal.report.page.ShownReport.Gap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sets a document for a page: the first rows of each table, or all of one. */
@Component
public class ShownReports {

    private static final int PLACES_NAMED = 3;

    /** Sections that are about as many records as their table has rows. */
    private static final Set<String> COUNTED = Set.of("indicators", "events", "places", "outcomes", "exams", "missing");

    private final CellWords cells;

    ShownReports(CellWords cells) {
        this.cells = cells;
    }

    /**
     * @param whole the key of the table to be shown whole; null for none
     * @param reachable whether the reader may follow an address within the portal
     */
    public ShownReport of(ReportDocument document, @Nullable String whole, Predicate<String> reachable) {
        return new ShownReport(
                document.sections().stream()
                        .map(section -> section(section, document.language(), whole, reachable))
                        .toList(),
                document.sections().stream()
                        .filter(section -> section.key().equals("missing"))
                        .flatMap(section -> section.blocks().stream())
                        .flatMap(block -> gaps(block, document.language(), reachable))
                        .toList());
    }

    /** A text is a gap of its own; the rows of a table with the same first cell are one. */
    private Stream<Gap> gaps(Block block, Language language, Predicate<String> reachable) {
        if (block instanceof Paragraph paragraph) {
            return Stream.of(new Gap(paragraph.text(), List.of(), false));
        }
        if (!(block instanceof Table table)) {
            return Stream.empty();
        }
        Map<String, List<Table.Cell>> places = new LinkedHashMap<>();
        table.rows().forEach(row -> places.computeIfAbsent(cells.of(row.get(0), language), gap -> new ArrayList<>())
                .add(row.get(1)));
        TableRows rows = new TableRows(table, cells, language, reachable);
        return places.entrySet().stream()
                .map(gap -> new Gap(
                        gap.getKey(),
                        gap.getValue().stream()
                                .limit(PLACES_NAMED)
                                .map(cell -> rows.cell(cell, table.columns().get(1)))
                                .toList(),
                        gap.getValue().size() > PLACES_NAMED));
    }

    private ShownSection section(
            Section section, Language language, @Nullable String whole, Predicate<String> reachable) {
        return new ShownSection(
                section.key(),
                section.title(),
                COUNTED.contains(section.key()) ? count(section) : 0,
                section.blocks().stream()
                        .map(block -> block(block, section, language, whole, reachable))
                        .toList());
    }

    /** The rows of the section's own table; parts of what a row is about are not counted apart. */
    private static int count(Section section) {
        return section.blocks().stream()
                .mapToInt(block -> block instanceof Table table && table.key().equals(section.key())
                        ? table.rows().size() - parts(table)
                        : 0)
                .sum();
    }

    private static int parts(Table table) {
        return IntStream.range(0, table.columns().size())
                .filter(at -> table.columns().get(at).role() == Table.Role.PART)
                .map(at -> (int) table.rows().stream()
                        .filter(row -> !Objects.equals(row.get(at).value(), ""))
                        .count())
                .sum();
    }

    private ShownBlock block(
            Block block, Section section, Language language, @Nullable String whole, Predicate<String> reachable) {
        if (block instanceof Paragraph paragraph) {
            return new ShownBlock.Text(paragraph.heading(), paragraph.text(), paragraph.language());
        }
        if (block instanceof Chart chart) {
            String svg = BarChart.svg(chart.key(), chart.title(), chart.description(), chart.bars());
            return new ShownBlock.Drawing(
                    chart.key(), chart.title(), !chart.title().equals(section.title()), chart.parts(), svg);
        }
        Table table = (Table) block;
        return new TableRows(table, cells, language, reachable)
                .grid(!table.title().equals(section.title()), table.key().equals(whole));
    }
}
