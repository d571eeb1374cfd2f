package org.capacityportal.exchange.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Reads the first sheet of a file row by row. What kind of file it is, its first bytes say, not its name.
 *
 * <p>Nothing in a file is believed: sizes are limited before anything is unpacked, formulas are not evaluated, references
 * and entities are not followed.
 */
public final class Sheets {

    /** Files up to 10 MB hold lists of tens of thousands of people. */
    public static final long LARGEST_FILE = 10L << 20;

    public static final int MOST_ROWS = 50_000;
    public static final int MOST_COLUMNS = 100;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private Sheets() {}

    /**
     * @param rows gets the rows that are not empty, in order
     * @throws SheetRefusedException for a file that is too large, of another kind, damaged or dangerous
     */
    public static void read(Path file, Consumer<SheetRow> rows) {
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw new SheetRefusedException("sheet.error.large", LARGEST_FILE >> 20);
            }
            Consumer<SheetRow> counted = new Limit(rows);
            byte[] first = head(file);
            if (startsWith(first, ZIP)) {
                OpenXmlSheet.read(file, counted);
            } else if (startsWith(first, OLE)) {
                BinarySheet.read(file, counted);
            } else {
                TextSheet.read(file, counted);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(4);
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] magic) {
        return Arrays.equals(bytes, magic);
    }

    /** Passes rows on that hold something, up to the most that are taken. */
    private static final class Limit implements Consumer<SheetRow> {

        private final Consumer<SheetRow> rows;
        private int passed;

        Limit(Consumer<SheetRow> rows) {
            this.rows = rows;
        }

        @Override
        public void accept(SheetRow row) {
            if (row.empty()) {
                return;
            }
            if (++passed > MOST_ROWS) {
                throw new SheetRefusedException("sheet.error.rows", MOST_ROWS);
            }
            if (row.cells().size() > MOST_COLUMNS) {
                throw new SheetRefusedException("sheet.error.columns", MOST_COLUMNS);
            }
            rows.accept(row);
        }
    }
}
