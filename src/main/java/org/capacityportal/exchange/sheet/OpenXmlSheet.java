package org.capacityportal.exchange.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** Workbooks of Excel since 2007 and of LibreOffice. */
final class OpenXmlSheet {

    /** A list of 50,000 people unpacks to some 60 MB of XML. */
    private static final long LARGEST_UNPACKED = 300L << 20;

    /** The texts of all cells, each once, are the only part that is held in memory as a whole. */
    private static final String SHARED_TEXTS = "xl/sharedStrings.xml";

    private static final long LARGEST_SHARED_TEXTS = 40L << 20;

    private static final int MOST_ENTRIES = 1_000;

    private OpenXmlSheet() {}

    static void read(Path file, Consumer<SheetRow> rows) throws IOException {
        requireHarmless(file);
        try (ReadableWorkbook workbook = intact(() -> open(file));
                Stream<Row> stream = intact(() -> open(workbook))) {
            Iterator<Row> all = stream.iterator();
            while (intact(all::hasNext)) {
                rows.accept(intact(() -> row(all.next())));
            }
        }
    }

    private static ReadableWorkbook open(Path file) {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Row> open(ReadableWorkbook workbook) {
        try {
            return workbook.getFirstSheet().openStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of what only reading runs into, the file is to blame; what becomes of its rows is not its fault. */
    private static <T> T intact(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (RuntimeException e) {
            throw new SheetRefusedException("sheet.error.damaged");
        }
    }

    /** Unpacks everything into nothing, and counts: the sizes that a zip states may lie. */
    private static void requireHarmless(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw new SheetRefusedException("sheet.error.kind");
            }
            if (zip.size() > MOST_ENTRIES) {
                throw new SheetRefusedException("sheet.error.bomb");
            }
            long left = LARGEST_UNPACKED;
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                long most = entry.getName().equals(SHARED_TEXTS) ? Math.min(left, LARGEST_SHARED_TEXTS) : left;
                left -= unpacked(zip, entry, most);
            }
        } catch (ZipException e) {
            throw new SheetRefusedException("sheet.error.damaged");
        }
    }

    /** @throws SheetRefusedException where the entry is larger than {@code most} */
    private static long unpacked(ZipFile zip, ZipEntry entry, long most) throws IOException {
        long unpacked = 0;
        byte[] chunk = new byte[1 << 16];
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                unpacked += read;
                if (unpacked > most) {
                    throw new SheetRefusedException("sheet.error.bomb");
                }
            }
        }
        return unpacked;
    }

    private static SheetRow row(Row row) {
        return new SheetRow(row.getRowNum(), cells(row));
    }

    private static List<SheetCell> cells(Row row) {
        List<SheetCell> cells = new ArrayList<>();
        int width = Math.min(row.getCellCount(), Sheets.MOST_COLUMNS + 1);
        for (int at = 0; at < width; at++) {
            cells.add(row.getOptionalCell(at).map(OpenXmlSheet::cell).orElse(SheetCell.EMPTY));
        }
        return cells;
    }

    private static SheetCell cell(Cell cell) {
        return switch (cell.getType()) {
            case EMPTY, ERROR -> SheetCell.EMPTY;
            case NUMBER -> number(cell);
            case STRING, FORMULA -> SheetCell.of(cell.getText() == null ? "" : cell.getText());
            case BOOLEAN -> SheetCell.of(Boolean.TRUE.equals(cell.getValue()) ? "1" : "0");
        };
    }

    private static SheetCell number(Cell cell) {
        Integer format = cell.getDataFormatId();
        if (DateFormats.isDate(format == null ? -1 : format, cell.getDataFormatString())) {
            var day = cell.asDate().toLocalDate();
            return new SheetCell(day.toString(), day);
        }
        return new SheetCell(plain(cell.asNumber()), null);
    }

    /** Without the exponent and the decimals that a phone number gets in a spreadsheet. */
    static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
