package org.capacityportal.report.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.util.List;
import org.capacityportal.platform.paper.ListFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/**
 * A table as CSV after RFC 4180, in UTF-8. Texts that a spreadsheet would run as a formula get an apostrophe in front;
 * numbers stay as they are, with a decimal point.
 */
final class CsvTable {

    static final MediaType MEDIA_TYPE = ListFormat.CSV.type();

    private CsvTable() {}

    /** @param rows cells are numbers, other values written as their text, or null for empty */
    static void write(List<String> head, List<List<@Nullable Object>> rows, OutputStream out) throws IOException {
        CsvWriter csv = CsvWriter.builder().build(new OutputStreamWriter(out, UTF_8));
        csv.writeRecord(head);
        for (List<@Nullable Object> row : rows) {
            csv.writeRecord(row.stream().map(CsvTable::cell).toList());
        }
        csv.flush();
    }

    static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal number) {
            return plain(number).toPlainString();
        }
        if (value instanceof Number) {
            return value.toString();
        }
        String text = value.toString();
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** Without zeros at the end: 55, 49.6. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
