package org.capacityportal.exchange.sheet;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** CSV, and rows pasted from a spreadsheet: separated by commas, semicolons or tabs, in the encodings that occur. */
final class TextSheet {

    /** What Excel writes on a Ukrainian or Russian Windows. */
    private static final Charset WINDOWS_CYRILLIC = Charset.forName("windows-1251");

    /** What Excel writes on a Polish Windows. */
    private static final Charset WINDOWS_CENTRAL_EUROPEAN = Charset.forName("windows-1250");

    private static final char NO_QUOTES = '\u0001';

    private static final Pattern KEPT_FROM_RUNNING = Pattern.compile("'+[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private static final int LINES_LOOKED_AT = 30;

    private TextSheet() {}

    static void read(Path file, Consumer<SheetRow> rows) throws IOException {
        read(decoded(Files.readAllBytes(file)), rows);
    }

    /** @param text rows as they stand in a file, or as they were pasted */
    static void read(String text, Consumer<SheetRow> rows) {
        if (text.indexOf('\0') >= 0) {
            throw new SheetRefusedException("sheet.error.kind");
        }
        List<SheetRow> read = new ArrayList<>();
        try {
            parse(text, '"', read::add);
        } catch (CsvParseException e) {
            // A quotation mark that opens no quotation: "Лідер" ІНУП.
            read.clear();
            parseUnquoted(text, read::add);
        }
        read.forEach(rows);
    }

    private static void parseUnquoted(String text, Consumer<SheetRow> rows) {
        try {
            parse(text, NO_QUOTES, rows);
        } catch (CsvParseException e) {
            // A line longer, or with more cells, than any list has.
            throw new SheetRefusedException("sheet.error.damaged");
        }
    }

    /** Passes one row more on than are taken, at most, so that a file of nothing but ends of lines takes no memory. */
    private static void parse(String text, char quote, Consumer<SheetRow> rows) {
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator(text))
                .quoteCharacter(quote)
                .skipEmptyLines(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            int filled = 0;
            for (CsvRecord line : records) {
                SheetRow row = row(line);
                if (!row.empty()) {
                    rows.accept(row);
                    if (++filled > Sheets.MOST_ROWS) {
                        return;
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SheetRow row(CsvRecord line) {
        return new SheetRow(
                (int) line.getStartingLineNumber(),
                line.getFields().stream().map(TextSheet::cell).toList());
    }

    /** Without the apostrophe that keeps spreadsheets from taking a text for a formula. */
    private static SheetCell cell(String text) {
        return SheetCell.of(KEPT_FROM_RUNNING.matcher(text).matches() ? text.substring(1) : text);
    }

    static String decoded(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, UTF_16BE);
        }
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return oneBytePerLetter(bytes);
        }
    }

    /**
     * Tells Cyrillic from Polish: in the former most letters are outside ASCII, in the latter few.
     */
    private static String oneBytePerLetter(byte[] bytes) {
        int outside = 0;
        int letters = 0;
        for (byte one : bytes) {
            if (one < 0) {
                outside++;
            }
            if (one < 0 || Character.isLetter(one)) {
                letters++;
            }
        }
        return new String(bytes, outside * 3 > letters ? WINDOWS_CYRILLIC : WINDOWS_CENTRAL_EUROPEAN);
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** The character that separates most lines most evenly; those inside quotes do not count. */
    private static char separator(String text) {
        Map<Character, Integer> found = Map.of('\t', count(text, '\t'), ';', count(text, ';'), ',', count(text, ','));
        // A tab never stands inside a cell; a comma does in every address and every second name.
        if (found.get('\t') > 0) {
            return '\t';
        }
        return found.get(';') > 0 && found.get(';') * 2 >= found.get(',') ? ';' : ',';
    }

    private static int count(String text, char separator) {
        int found = 0;
        int lines = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length() && lines < LINES_LOOKED_AT; i++) {
            char at = text.charAt(i);
            quoted ^= at == '"';
            if (at == '\n' && !quoted) {
                lines++;
            }
            if (at == separator && !quoted) {
                found++;
            }
        }
        return found;
    }
}
