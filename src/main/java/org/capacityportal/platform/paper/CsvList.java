package org.capacityportal.platform.paper;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;
import org.capacityportal.platform.Language;
import org.jspecify.annotations.Nullable;

/**
 * A list as CSV that Excel opens as it is: marked as UTF-8, and separated as in the country of the reader. Texts that a
 * spreadsheet would run as a formula get an apostrophe in front, which the import takes off again.
 */
public final class CsvList implements ListFile {

    private static final char MARK = '\uFEFF';
    private static final Pattern LIKE_A_FORMULA = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private final CsvWriter csv;

    public CsvList(List<String> headings, Language language, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, UTF_8);
        text.write(MARK);
        csv = CsvWriter.builder()
                .fieldSeparator(language == Language.EN ? ',' : ';')
                .build(text);
        csv.writeRecord(headings);
    }

    @Override
    public void row(List<@Nullable Object> cells) {
        csv.writeRecord(cells.stream().map(CsvList::cell).toList());
    }

    private static String cell(@Nullable Object value) {
        if (value instanceof Number number) {
            return number.toString();
        }
        String text = value == null ? "" : XmlText.of(value.toString());
        return LIKE_A_FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    /** The stream stays open for whoever made it. */
    @Override
    public void close() throws IOException {
        csv.flush();
    }
}
