package org.capacityportal.report.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.capacityportal.PortalTest;
import org.capacityportal.platform.Language;
import org.capacityportal.report.document.ReportDocument;
import org.capacityportal.report.document.Section;
import org.capacityportal.report.document.Table;
import org.capacityportal.report.document.Table.Cell;
import org.capacityportal.report.document.Table.Column;
import org.capacityportal.report.document.Table.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class PaperDocumentsTests {

    @Autowired
    PaperDocuments paper;

    @Test
    void aTableTooLongForPaperSaysHowLongItIsAndKeepsItsTotal() {
        Table set = set("satisfaction", 301, "Ratings are anonymous.");
        assertThat(set.rows()).hasSize(300);
        assertThat(set.note())
                .isEqualTo(
                        "Ratings are anonymous. The first 300 of 301 rows; the Excel file of the report holds them all.");
        assertThat(set.total().get(0).value()).isEqualTo(301L);
    }

    @Test
    void whatAReportIsAboutIsWhole() {
        assertThat(set("events", 1_000, null).rows()).hasSize(1_000);
        assertThat(set("satisfaction", 300, null).note()).isNull();
    }

    private Table set(String key, long rows, @Nullable String note) {
        Table table = new Table(
                key,
                "Table",
                note,
                List.of(new Column("n", "N", Kind.COUNT, false)),
                LongStream.range(0, rows)
                        .mapToObj(row -> List.of(new Cell(row, Kind.COUNT)))
                        .toList(),
                List.of(new Cell(rows, Kind.COUNT)));
        ReportDocument document = new ReportDocument(
                Language.EN, "Report", List.of(), List.of(new Section("s", "Section", List.of(table))));
        return paper.bounded(document).tables().get(0);
    }
}
