package org.capacityportal.exchange.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** Workbooks of Excel since 2007 and of LibreOffice. */
final class OpenXmlSheet {

    /** A list of 50,000 people unpacks to some 60 MB of XML. */
    private static final long LARGEST_UNPACKED = 300L << 20;

    private static final int MOST_ENTRIES = 1_000;

    private OpenXmlSheet() {}

    static void read(Path file, Consumer<SheetRow> rows) throws IOException {
        requireHarmless(file);
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false));
                Stream<Row> stream = workbook.getFirstSheet().openStream()) {
            stream.forEach(row -> rows.accept(new SheetRow(row.getRowNum(), cells(row))));
        } catch (ExcelReaderException | IllegalStateException | IndexOutOfBoundsException | NumberFormatException e) {
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
            long unpacked = 0;
            byte[] chunk = new byte[1 << 16];
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                try (InputStream in = zip.getInputStream(entries.nextElement())) {
                    for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                        unpacked += read;
                        if (unpacked > LARGEST_UNPACKED) {
                            throw new SheetRefusedException("sheet.error.bomb");
                        }
                    }
                }
            }
        } catch (ZipException e) {
            throw new SheetRefusedException("sheet.error.damaged");
        }
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
