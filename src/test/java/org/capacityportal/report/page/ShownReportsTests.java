package org.capacityportal.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.capacityportal.PortalTest;
import org.capacityportal.platform.Language;
import org.capacityportal.report.SampleReports;
import org.capacityportal.report.document.CellWords;
import org.capacityportal.report.document.ReportDocument;
import org.capacityportal.report.document.ReportDocuments;
import org.capacityportal.report.document.Section;
import org.capacityportal.report.document.Table;
import org.capacityportal.report.document.Table.Cell;
import org.capacityportal.report.document.Table.Column;
import org.capacityportal.report.document.Table.Kind;
import org.capacityportal.report.document.Table.Role;
import org.capacityportal.report.page.ShownBlock.Grid;
import org.capacityportal.report.page.ShownBlock.Shown;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class ShownReportsTests {

    @Autowired
    ReportDocuments documents;

    @Autowired
    ShownReports pages;

    @Autowired
    CellWords cells;

    private Grid grid(ShownReport page, String section, String table) {
        return page.section(section).blocks().stream()
                .filter(block -> block instanceof Grid grid && grid.key().equals(table))
                .map(Grid.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private ShownReport page(boolean reachable) {
        return pages.of(documents.of(SampleReports.donor(), Language.EN), null, address -> reachable);
    }

    /** Every value of the document stands on the page in the same words, and nothing else does. */
    @Test
    void thePageShowsWhatTheDocumentSays() {
        ReportDocument document = documents.of(SampleReports.hostile(), Language.UK);
        ShownReport page = pages.of(document, null, address -> true);
        for (Section section : document.sections()) {
            for (Table table : section.blocks().stream()
                    .filter(Table.class::isInstance)
                    .map(Table.class::cast)
                    .toList()) {
                List<String> shown = grid(page, section.key(), table.key()).lines().stream()
                        .filter(line -> line.heading() == null)
                        .flatMap(line -> line.cells().stream().map(Shown::text))
                        .toList();
                for (int at = 0; at < table.columns().size(); at++) {
                    Column column = table.columns().get(at);
                    if (column.role() == Role.PLAIN
                            && at > 0
                            && table.columns().get(0).role() == Role.PLAIN) {
                        for (List<Cell> row : table.rows()) {
                            assertThat(shown)
                                    .as(table.key() + "." + column.key())
                                    .contains(cells.of(row.get(at), Language.UK));
                        }
                    }
                }
            }
        }
        assertThat(page.sections()).hasSameSizeAs(document.sections());
    }

    @Test
    void groupsStandAsHeadingsAndPartsBelowTheirWhole() {
        Grid matrix = grid(page(true), "indicators", "indicators");
        assertThat(matrix.heads())
                .extracting(ShownBlock.Head::text)
                .startsWith("Indicator", "Baseline")
                .doesNotContain("Of which", "Result");
        assertThat(matrix.lines().get(0).heading().text())
                .isEqualTo("Professional staff · Output: Staff of city councils are trained");
        assertThat(matrix.lines().get(1).cells().get(0).language()).isEqualTo("uk");
        assertThat(matrix.lines().get(2).part()).isTrue();
        assertThat(matrix.lines().get(2).cells().get(0).text()).isEqualTo("women");
        assertThat(matrix.lines().get(1).cells()).extracting(Shown::bar).contains(50);
        assertThat(matrix.lines().stream().filter(line -> line.heading() != null))
                .hasSize(3);
    }

    @Test
    void addressesThatTheReaderMayNotFollowAreTexts() {
        assertThat(grid(page(false), "places", "places")
                        .lines()
                        .get(0)
                        .cells()
                        .get(0)
                        .address())
                .isNull();
        assertThat(grid(page(true), "places", "places")
                        .lines()
                        .get(0)
                        .cells()
                        .get(0)
                        .address())
                .startsWith("/reports/cities/3");
        Shown evidence =
                grid(page(false), "outcomes", "outcomes").lines().get(2).cells().get(8);
        assertThat(evidence.address()).isEqualTo("https://example.org/decision");
        assertThat(evidence.away()).isTrue();
    }

    @Test
    void ofALongTableTheFirstRowsAreShownAndOnDemandAllWithinReason() {
        Table longest = new Table(
                "events",
                "Events",
                null,
                List.of(new Column("number", "Number", Kind.COUNT, true)),
                LongStream.range(0, 1200)
                        .mapToObj(number -> List.of(new Cell(number, Kind.COUNT)))
                        .toList(),
                List.of(new Cell(719400L, Kind.COUNT)));
        ReportDocument document = new ReportDocument(
                Language.EN, "Report", List.of(), List.of(new Section("events", "Events", List.of(longest))));
        Grid first = grid(pages.of(document, null, address -> true), "events", "events");
        assertThat(first.lines()).hasSize(25);
        assertThat(first.cut()).isTrue();
        assertThat(first.rows()).isEqualTo(1200);
        assertThat(first.total().cells().get(0).text()).isEqualTo("719,400");
        assertThat(grid(pages.of(document, "events", address -> true), "events", "events")
                        .lines())
                .hasSize(1000);
        assertThat(grid(pages.of(document, "places", address -> true), "events", "events")
                        .lines())
                .hasSize(25);
    }

    @Test
    void whatIsMissingIsToldInShort() {
        assertThat(page(true).gaps())
                .extracting(ShownReport.Gap::text)
                .containsExactly(
                        "1 event with unnamed people",
                        "1 event without an attendance sheet",
                        "2 events without ratings",
                        "1 indicator without a value");
        assertThat(page(true).gaps().get(2).first())
                .extracting(Shown::address)
                .containsExactly("/events/1", "/events/3");
    }
}
