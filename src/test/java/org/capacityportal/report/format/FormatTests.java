package org.capacityportal.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.capacityportal.report.chart.BarChart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatTests {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+380 50", "-2+3", "@SUM(A1)", "\tx"})
    void textsThatASpreadsheetWouldRunAreQuoted(String text) {
        assertThat(CsvTable.cell(text)).isEqualTo("'" + text);
    }

    @Test
    void numbersAndOtherTextsStayAsTheyAre() {
        assertThat(CsvTable.cell(new BigDecimal("-2.50"))).isEqualTo("-2.5");
        assertThat(CsvTable.cell(new BigDecimal("1E+2"))).isEqualTo("100");
        assertThat(CsvTable.cell(-7L)).isEqualTo("-7");
        assertThat(CsvTable.cell("a=b")).isEqualTo("a=b");
        assertThat(CsvTable.cell("")).isEmpty();
        assertThat(CsvTable.cell(null)).isEmpty();
    }

    @Test
    void linesAndQuotesFollowTheStandard() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        CsvTable.write(List.of("a", "b"), List.of(Arrays.asList("Суми, \"місто\"", 3L)), file);
        assertThat(file.toString(StandardCharsets.UTF_8)).isEqualTo("a,b\r\n\"Суми, \"\"місто\"\"\",3\r\n");
    }

    @ParameterizedTest
    @CsvSource({
        "Sumy, sumy",
        "Суми, sumy",
        "Івано-Франківськ, ivano-frankivsk",
        "Łódź, lodz",
        "Urząd Miasta Lublin, urzad-miasta-lublin",
        "  «Лідер» / ІНУП , lider-inup",
    })
    void fileNamesAreInPlainLetters(String name, String slug) {
        assertThat(FileName.slug(name)).isEqualTo(slug);
    }

    @Test
    void aChartEscapesItsWordsAndDrawsNothingForNothing() {
        String svg = BarChart.svg(
                "<&>",
                List.of(
                        new BarChart.Bar("Q1", "2018", List.of(0L, 0L, 0L), "0"),
                        new BarChart.Bar("Q2", "2018", List.of(18L, 14L, 0L), "32")));
        assertThat(svg)
                .contains("<title>&lt;&amp;&gt;</title>")
                .contains(">18</text>")
                .doesNotContain("style");
        assertThat(svg.split("<rect")).hasSize(3);
        assertThat(BarChart.svg("none", List.of())).startsWith("<svg");
    }
}
