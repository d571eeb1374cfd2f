package org.capacityportal.report.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.capacityportal.platform.Language;
import org.capacityportal.report.document.Paragraph;
import org.capacityportal.report.document.ReportDocument;
import org.capacityportal.report.document.ReportDocuments;
import org.capacityportal.report.document.Section;
import org.capacityportal.report.document.Table;
import org.capacityportal.report.document.Table.Cell;
import org.capacityportal.report.document.Table.Column;
import org.capacityportal.report.document.Table.Kind;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;

/** Workbooks are read back with a reader of another maker. */
class ExcelReportTests {

    private static final List<Column> COLUMNS = List.of(
            new Column("title", "Назва заходу", Kind.TEXT, false),
            new Column("on", "День", Kind.DATE, false),
            new Column("people", "Осіб", Kind.COUNT, true),
            new Column("share", "Частка", Kind.SHARE, false),
            new Column("spent", "Витрачено", Kind.MONEY, true));

    private final ExcelReport excel = new ExcelReport(
            Mockito.mock(ReportDocuments.class), Clock.fixed(Instant.parse("2018-09-11T10:00:00Z"), ZoneOffset.UTC));

    @TempDir
    Path folder;

    @Test
    void cellsKeepTheirTypes() throws IOException {
        List<Row> rows =
                sheet(1, table(List.of(row("Семінар у Дніпрі", 40L, "0.53"), row("Wizyta w Łodzi", 2L, null))));
        assertThat(rows.get(0).getCellText(0)).isEqualTo("Назва заходу");
        assertThat(rows.get(1).getCellText(0)).isEqualTo("Семінар у Дніпрі");
        assertThat(rows.get(1).getCellAsDate(1).orElseThrow().toLocalDate()).isEqualTo(LocalDate.of(2018, 7, 6));
        assertThat(rows.get(1).getCellAsNumber(2).orElseThrow()).isEqualByComparingTo("40");
        assertThat(rows.get(1).getCellAsNumber(3).orElseThrow()).isEqualByComparingTo("0.53");
        assertThat(rows.get(1).getCell(4).getDataFormatString()).isEqualTo("#,##0.00");
        assertThat(rows.get(2).getOptionalCell(3)).isEmpty();
    }

    @Test
    void whatSumsUpIsAFormulaWithItsSumBesideIt() throws IOException {
        List<Row> rows = sheet(1, table(List.of(row("a", 40L, "1"), row("b", 2L, "1"))));
        Row total = rows.get(3);
        assertThat(total.getCell(2).getType()).isEqualTo(CellType.FORMULA);
        assertThat(total.getCell(2).getFormula()).isEqualTo("SUM(C2:C3)");
        assertThat(total.getCell(2).getRawValue()).startsWith("42");
        assertThat(total.getCell(0).getType()).isEqualTo(CellType.STRING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://x\")",
                "+380",
                "-1+2",
                "@SUM(A1)",
                "\tтаб",
                "\"лапки\" і 'інші'",
                "рядок\nдругий",
                "]]>",
                "<b>&amp;</b>",
                "😀 семінар",
                "שלום עולם",
                "_x0041_",
                "[1]Sheet!A1"
            })
    void textsComeOutHarmlessAndUnchanged(String title) throws IOException {
        byte[] file = written(table(List.of(row(title, 1L, "1"))));
        Row read = sheet(file, 1).get(1);
        assertThat(read.getCell(0).getType()).isEqualTo(CellType.STRING);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var cell = workbook.getSheetAt(1).getRow(1).getCell(0);
            assertThat(cell.getStringCellValue()).isEqualTo(title);
            assertThat(cell.getCellStyle().getQuotePrefixed()).isEqualTo("=+-@".indexOf(title.charAt(0)) >= 0);
        }
    }

    @Test
    void charactersThatXmlForbidsAreLeftOut() throws IOException {
        assertThat(sheet(1, table(List.of(row("a\u0001b\uD83Dc", 1L, "1"))))
                        .get(1)
                        .getCellText(0))
                .isEqualTo("abc");
    }

    @Test
    void sheetsHaveTheirOwnNamesHeadsAndFilters() throws IOException {
        Table one = new Table(
                "a", "Заходи: [усі] дуже довга назва аркуша", null, COLUMNS, List.of(row("a", 1L, "1")), List.of());
        Table other = new Table("b", "Заходи: [усі] дуже довга назва аркуша", null, COLUMNS, List.of(), List.of());
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(written(one, other)))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(3);
            assertThat(workbook.getSheetName(1)).hasSizeLessThanOrEqualTo(31);
            assertThat(workbook.getSheetAt(1).getPaneInformation().isFreezePane())
                    .isTrue();
            assertThat(workbook.getSheetAt(1).getCTWorksheet().getAutoFilter().getRef())
                    .isEqualTo("A1:E2");
            assertThat(workbook.getSheetAt(1).getColumnWidth(0)).isGreaterThan(8 * 256);
        }
    }

    @Test
    void theFirstSheetSaysWhatItIsAboutAndHoldsTheTexts() throws IOException {
        List<Row> rows = sheet(0, table(List.of(row("a", 1L, "1"))));
        assertThat(rows.get(0).getCellText(0)).isEqualTo("Звіт донору");
        assertThat(rows.get(1).getCellText(1)).isEqualTo("2018");
        assertThat(rows)
                .anyMatch(row -> row.getCellCount() > 1 && row.getCellText(1).equals("Двоє захворіли"));
    }

    /** What a spreadsheet program counts by itself is what the portal counted. */
    @Test
    void libreOfficeComesToTheSameTotals() throws Exception {
        Path office = Path.of("/usr/bin/soffice");
        if (!Files.isExecutable(office)) {
            System.out.println("Skipped: LibreOffice is not installed, so no workbook was recalculated");
            Assumptions.abort("LibreOffice is not installed");
        }
        Path file = folder.resolve("report.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(
                new ByteArrayInputStream(written(table(List.of(row("a", 40L, "1"), row("b", 2L, "1"))))))) {
            // Without the sums that stand beside the formulas there is nothing to copy.
            var total = workbook.getSheetAt(1).getRow(3);
            total.forEach(cell -> {
                if (cell instanceof XSSFCell raw && raw.getCTCell().isSetF()) {
                    raw.getCTCell().unsetV();
                }
            });
            try (var out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        }
        Process process = new ProcessBuilder(
                        office.toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1",
                        "--outdir",
                        folder.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("soffice.log").toFile())
                .start();
        assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
        try (var files = Files.list(folder)) {
            Path csv = files.filter(one ->
                            one.toString().contains("Заходи") && one.toString().endsWith(".csv"))
                    .findFirst()
                    .orElseThrow();
            List<String> lines = Files.readAllLines(csv, StandardCharsets.UTF_8);
            assertThat(lines.get(3)).isEqualTo("Разом,,42,,100.1");
        }
    }

    private static List<Cell> row(String title, long people, @Nullable String share) {
        return List.of(
                new Cell(title, Kind.TEXT),
                new Cell(LocalDate.of(2018, 7, 6), Kind.DATE),
                new Cell(people, Kind.COUNT),
                new Cell(share == null ? null : new BigDecimal(share), Kind.SHARE),
                new Cell(new BigDecimal("50.05"), Kind.MONEY));
    }

    private static Table table(List<List<Cell>> rows) {
        long people = 0;
        for (List<Cell> row : rows) {
            people += Long.parseLong(String.valueOf(row.get(2).value()));
        }
        return new Table(
                "events",
                "Заходи",
                null,
                COLUMNS,
                rows,
                List.of(
                        new Cell("Разом", Kind.TEXT),
                        new Cell(null, Kind.DATE),
                        new Cell(people, Kind.COUNT),
                        new Cell(null, Kind.SHARE),
                        new Cell(new BigDecimal("50.05").multiply(BigDecimal.valueOf(rows.size())), Kind.MONEY)));
    }

    private byte[] written(Table... tables) throws IOException {
        List<Section> sections = new ArrayList<>();
        for (Table table : tables) {
            sections.add(new Section(table.key(), table.title(), List.of(new Paragraph("Двоє захворіли"), table)));
        }
        ReportDocument document = new ReportDocument(
                Language.UK, "Звіт донору", List.of(new ReportDocument.Fact("Період", "2018")), sections);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        excel.write(document, file);
        return file.toByteArray();
    }

    private List<Row> sheet(int number, Table table) throws IOException {
        return sheet(written(table), number);
    }

    private static List<Row> sheet(byte[] file, int number) throws IOException {
        try (InputStream in = new ByteArrayInputStream(file);
                ReadableWorkbook workbook = new ReadableWorkbook(in, new ReadingOptions(true, true))) {
            return workbook.getSheet(number).orElseThrow().read();
        }
    }
}
