package org.capacityportal.report.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.capacityportal.platform.paper.XmlText;
import org.capacityportal.report.document.Table;
import org.capacityportal.report.document.Table.Cell;
import org.capacityportal.report.document.Table.Column;
import org.capacityportal.report.document.Table.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaperTests {

    @Test
    void whatXmlForbidsIsDroppedAndAllElseStays() {
        assertThat(XmlText.of("a\u0000b\u0008c\u001fd\ufffe\uffff\ud800e\udc00"))
                .isEqualTo("abcde");
        assertThat(XmlText.of("Ґ\t\n\r🎓\u202e]]>\ufffd")).isEqualTo("Ґ\t\n\r🎓\u202e]]>\ufffd");
    }

    @Test
    void aTableOfManyColumnsLiesAndOneOfFewStands() {
        assertThat(widths(columns(4)).wide()).isFalse();
        assertThat(widths(columns(12)).wide()).isTrue();
    }

    @Test
    void veryWideTablesAreSetInSmallerTypeThatCanStillBeRead() {
        assertThat(widths(columns(10)).scale()).isEqualTo(1);
        assertThat(widths(columns(17)).scale()).isBetween(0.65, 0.99);
        assertThat(widths(columns(60)).scale()).isEqualTo(0.65);
    }

    @Test
    void textsShareWhatNumbersLeave() {
        List<Integer> shares = widths(columns(4)).shares();

        assertThat(shares.get(0)).isGreaterThan(3 * shares.get(1));
        assertThat(shares.stream().mapToInt(Integer::intValue).sum()).isBetween(9_990, 10_000);
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/a?b=1&c=2, true",
        "http://example.org/, true",
        "HTTPS://EXAMPLE.ORG, true",
        "/events/3, false",
        "javascript:alert(1), false",
        "file:///etc/passwd, false",
        "https://example.org/a b, false",
        "https://, false",
        "'https://example.org/\"onload', false",
    })
    void onlyAddressesOfTheWebAreLinked(String address, boolean linked) {
        assertThat(PaperText.outside(new Cell("x", Kind.TEXT, null, address)) != null)
                .isEqualTo(linked);
    }

    private static ColumnWidths widths(List<Column> columns) {
        List<Cell> row = new ArrayList<>(Collections.nCopies(columns.size(), new Cell(1_000L, Kind.COUNT)));
        row.set(0, new Cell("Study visit on the management of development projects in Lublin", Kind.TEXT));
        Table table = new Table("t", "T", null, columns, List.of(row), List.of());
        return ColumnWidths.of(table, cell -> String.valueOf(cell.value()));
    }

    private static List<Column> columns(int count) {
        List<Column> columns =
                new ArrayList<>(Collections.nCopies(count, new Column("n", "Reported", Kind.COUNT, true)));
        columns.set(0, new Column("title", "Event", Kind.TEXT, false));
        return columns;
    }
}
