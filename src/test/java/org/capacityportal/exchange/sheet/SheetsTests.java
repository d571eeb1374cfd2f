package org.capacityportal.exchange.sheet;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SheetsTests {

    @TempDir
    Path folder;

    static Stream<Arguments> workbooks() {
        return Stream.of(Arguments.of(new XSSFWorkbook()), Arguments.of(new HSSFWorkbook()));
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void workbooksAreReadWithTheirTypes(Workbook workbook) throws IOException {
        Sheet sheet = workbook.createSheet("Учасники");
        sheet.createRow(0).createCell(0).setCellValue("Список учасників");
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
        Row head = sheet.createRow(2);
        head.createCell(0).setCellValue("ПІБ");
        head.createCell(3).setCellValue("Дата");
        Row row = sheet.createRow(3);
        row.createCell(0).setCellValue("  Савчук\u00a0Ганна Петрівна ");
        row.createCell(1).setCellValue(380501234567d);
        row.createCell(2).setCellFormula("1+1");
        CellStyle date = workbook.createCellStyle();
        date.setDataFormat(workbook.createDataFormat().getFormat("dd.mm.yyyy"));
        row.createCell(3).setCellValue(LocalDate.of(2018, 7, 6));
        row.getCell(3).setCellStyle(date);
        List<SheetRow> rows = read(bytes(workbook));
        assertThat(rows).extracting(SheetRow::number).containsExactly(1, 3, 4);
        assertThat(rows.get(1).cells()).extracting(SheetCell::text).containsExactly("ПІБ", "", "", "Дата");
        assertThat(rows.get(2).cell(0).text()).isEqualTo("Савчук Ганна Петрівна");
        assertThat(rows.get(2).cell(1).text()).isEqualTo("380501234567");
        assertThat(rows.get(2).cell(2).text()).as("a formula is not evaluated").isIn("", "0");
        assertThat(rows.get(2).cell(3).date()).isEqualTo("2018-07-06");
        assertThat(rows.get(2).cell(9)).isEqualTo(SheetCell.EMPTY);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, false", "UTF-8, true", "windows-1251, false", "UTF-16LE, true"})
    void textsAreReadInTheEncodingsThatOccur(String encoding, boolean marked) throws IOException {
        byte[] text = "ПІБ;Посада\r\n\"Савчук; Ганна\";\"каже \"\"так\"\"\"\r\n".getBytes(Charset.forName(encoding));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        if (marked) {
            file.write("\uFEFF".getBytes(encoding.startsWith("UTF-16") ? UTF_16LE : UTF_8));
        }
        file.write(text);
        List<SheetRow> rows = read(file.toByteArray());
        assertThat(rows.get(0).cells()).extracting(SheetCell::text).containsExactly("ПІБ", "Посада");
        assertThat(rows.get(1).cells()).extracting(SheetCell::text).containsExactly("Савчук; Ганна", "каже \"так\"");
    }

    @Test
    void polishListsOfAnOldWindowsAreRead() throws IOException {
        List<SheetRow> rows = read("Imię i nazwisko;Stanowisko\nŁucja Żółć;księgowa\n".getBytes("windows-1250"));
        assertThat(rows.get(1).cells()).extracting(SheetCell::text).containsExactly("Łucja Żółć", "księgowa");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name,city|2",
                "name;city, region|2",
                "Kovalenko, Ivan\tSumy|2",
                "\"Kovalenko, Ivan\",Sumy|2",
                "\"Лідер\" ІНУП\tСуми|2",
                "one|1"
            })
    void theSeparatorIsFound(String line, int cells) throws IOException {
        String written = line.replace("\\t", "\t");
        assertThat(read((written + "\n" + written + "\n").getBytes(UTF_8)))
                .allSatisfy(row -> assertThat(row.cells()).hasSize(cells))
                .hasSize(2);
    }

    @Test
    void otherFilesAreRefusedWithTheirReason() throws IOException {
        refused("%PDF-1.7\n\0\0".getBytes(UTF_8), "sheet.error.kind");
        refused(zip("word/document.xml", 10), "sheet.error.kind");
        refused("PK\u0003\u0004 no more".getBytes(UTF_8), "sheet.error.damaged");
        refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2}, "sheet.error.damaged");
        refused(new byte[(int) Sheets.LARGEST_FILE + 1], "sheet.error.large");
    }

    @Test
    void aBombIsNotUnpacked() throws IOException {
        refused(zip("xl/workbook.xml", 400 << 20), "sheet.error.bomb");
        XSSFWorkbook workbook = new XSSFWorkbook();
        workbook.createSheet().createRow(0).createCell(0).setCellValue("REPLACED");
        refused(patched(bytes(workbook), "xl/sharedStrings.xml", " ".repeat(50 << 20)), "sheet.error.bomb");
    }

    @Test
    void entitiesAreNotFollowed() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "SECRET");
        XSSFWorkbook workbook = new XSSFWorkbook();
        workbook.createSheet().createRow(0).createCell(0).setCellValue("REPLACED");
        byte[] hostile = patched(
                bytes(workbook),
                "xl/sharedStrings.xml",
                "<!DOCTYPE sst [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>"
                        + "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>&x;</t></si></sst>");
        List<SheetRow> rows = new ArrayList<>();
        try {
            rows.addAll(read(hostile));
        } catch (SheetRefusedException e) {
            assertThat(e.key()).isEqualTo("sheet.error.damaged");
        }
        assertThat(rows.toString()).doesNotContain("SECRET");
    }

    @Test
    void tooManyRowsOrColumnsAreSaid() throws IOException {
        refused("a\n".repeat(Sheets.MOST_ROWS + 1).getBytes(UTF_8), "sheet.error.rows");
        refused("a;".repeat(Sheets.MOST_COLUMNS + 2).concat("a\n").getBytes(UTF_8), "sheet.error.columns");
        refused(";".repeat(1 << 20).concat("a\n").getBytes(UTF_8), "sheet.error.damaged");
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void whatGoesWrongWithARowIsNotTheFault(Workbook workbook) throws IOException {
        workbook.createSheet().createRow(0).createCell(0).setCellValue("Савчук");
        Path file = Files.write(folder.resolve("list"), bytes(workbook));
        IllegalStateException failure = new IllegalStateException("no room for it");

        assertThatThrownBy(() -> Sheets.read(file, row -> {
                    throw failure;
                }))
                .isSameAs(failure);
    }

    private List<SheetRow> read(byte[] bytes) throws IOException {
        Path file = Files.write(Files.createTempFile(folder, "list", ""), bytes);
        List<SheetRow> rows = new ArrayList<>();
        Sheets.read(file, rows::add);
        return rows;
    }

    private void refused(byte[] bytes, String key) {
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOfSatisfying(SheetRefusedException.class, refusal -> assertThat(refusal.key())
                        .isEqualTo(key));
    }

    private static byte[] bytes(Workbook workbook) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        workbook.write(file);
        workbook.close();
        return file.toByteArray();
    }

    private static byte[] zip(String entry, int size) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry(entry));
            byte[] chunk = new byte[1 << 16];
            for (int written = 0; written < size; written += chunk.length) {
                zip.write(chunk, 0, Math.min(chunk.length, size - written));
            }
        }
        return file.toByteArray();
    }

    private byte[] patched(byte[] workbook, String entry, String content) throws IOException {
        Path file = Files.write(folder.resolve("hostile.xlsx"), workbook);
        try (var zip = FileSystems.newFileSystem(file);
                OutputStream out = Files.newOutputStream(zip.getPath("/" + entry))) {
            out.write(content.getBytes(UTF_8));
        }
        return Files.readAllBytes(file);
    }
}
