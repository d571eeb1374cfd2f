package org.capacityportal.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
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
}
