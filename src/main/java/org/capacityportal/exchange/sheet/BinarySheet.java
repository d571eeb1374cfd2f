package org.capacityportal.exchange.sheet;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** Workbooks of Excel before 2007. Such a sheet ends at 65,536 rows, so that it fits into memory. */
final class BinarySheet {

    private BinarySheet() {}

    static void read(Path file, Consumer<SheetRow> rows) {
        read(file).forEach(rows);
    }

    private static List<SheetRow> read(Path file) {
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            if (!container.getRoot().hasEntryCaseInsensitive("Workbook")
                    && !container.getRoot().hasEntryCaseInsensitive("Book")) {
                // A letter of Word, or a workbook of Excel that needs a password.
                throw new SheetRefusedException("sheet.error.kind");
            }
            try (HSSFWorkbook workbook = new HSSFWorkbook(container, false)) {
                return read(workbook.getSheetAt(0));
            }
        } catch (EncryptedDocumentException e) {
            throw new SheetRefusedException("sheet.error.password");
        } catch (SheetRefusedException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // The format has more ways to be broken than exceptions of its own.
            throw new SheetRefusedException("sheet.error.damaged");
        }
    }

    private static List<SheetRow> read(Sheet sheet) {
        List<SheetRow> rows = new ArrayList<>();
        for (Row row : sheet) {
            List<SheetCell> cells = new ArrayList<>();
            int width = Math.min(Math.max(0, row.getLastCellNum()), Sheets.MOST_COLUMNS + 1);
            for (int at = 0; at < width; at++) {
                Cell cell = row.getCell(at);
                cells.add(cell == null ? SheetCell.EMPTY : cell(cell));
            }
            rows.add(new SheetRow(row.getRowNum() + 1, cells));
        }
        return rows;
    }

    private static SheetCell cell(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> SheetCell.of(cell.getStringCellValue());
            case BOOLEAN -> SheetCell.of(cell.getBooleanCellValue() ? "1" : "0");
            case NUMERIC -> {
                if (DateUtil.isCellDateFormatted(cell)) {
                    var day = cell.getLocalDateTimeCellValue().toLocalDate();
                    yield new SheetCell(day.toString(), day);
                }
                yield new SheetCell(OpenXmlSheet.plain(BigDecimal.valueOf(cell.getNumericCellValue())), null);
            }
            default -> SheetCell.EMPTY;
        };
    }
}
