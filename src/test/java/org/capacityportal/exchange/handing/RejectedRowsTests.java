package org.capacityportal.exchange.handing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.capacityportal.PortalTest;
import org.capacityportal.exchange.SampleLists;
import org.capacityportal.exchange.handing.RejectedRows.Rejected;
import org.capacityportal.exchange.reading.Field;
import org.capacityportal.exchange.reading.ListShape;
import org.capacityportal.exchange.reading.ListShapes;
import org.capacityportal.exchange.reading.ReadRow;
import org.capacityportal.exchange.reading.RowReader;
import org.capacityportal.exchange.reading.Target;
import org.capacityportal.exchange.sheet.SheetRow;
import org.capacityportal.exchange.sheet.Sheets;
import org.capacityportal.platform.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The rows that could not be taken over, as a file to be mended and uploaded again. */
@PortalTest
class RejectedRowsTests {

    private static final LocalDate STARTS = LocalDate.of(2018, 7, 2);
    private static final LocalDate ENDS = LocalDate.of(2018, 7, 6);

    @Autowired
    RejectedRows rejectedRows;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void theFileIsReadLikeTheListItCameFrom(Language language) throws IOException {
        SampleLists.Sample sample = SampleLists.twoHundred(List.of());
        List<SheetRow> rows = rows(sample.file());
        ListShape shape = ListShapes.find(rows, STARTS, ENDS);
        Path file = written(shape, rejected(rows, shape), language);
        List<SheetRow> again = rows(Files.readAllBytes(file));
        ListShape found = ListShapes.find(again, STARTS, ENDS);
        assertThat(found.signature()).isEqualTo(shape.signature());
        assertThat(found.headingRow()).isEqualTo(1);
        List<ReadRow> read = read(again, found);
        assertThat(read).hasSize(10);
        assertThat(read.stream().map(row -> row.problems().get(0).key()))
                .containsExactlyElementsOf(
                        sample.bad().stream().map(SampleLists.Bad::problem).toList());
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            Sheet sheet = workbook.getSheetAt(0);
            int reasons = sheet.getRow(0).getLastCellNum() - 1;
            for (int at = 0; at < sample.bad().size(); at++) {
                int column = sample.bad().get(at).column();
                assertThat(sheet.getRow(at + 1).getCell(column).getCellStyle().getFillPattern())
                        .isEqualTo(FillPatternType.SOLID_FOREGROUND);
                assertThat(sheet.getRow(at + 1).getCell(0).getCellStyle().getFillPattern())
                        .isEqualTo(FillPatternType.NO_FILL);
                assertThat(sheet.getRow(at + 1).getCell(reasons).getStringCellValue())
                        .startsWith(shape.columns().get(column).heading() + ": ")
                        .doesNotContain("import.problem");
            }
        }
    }

    @Test
    void theCityOfAGroupComesAlong() throws IOException {
        List<SheetRow> rows = rows("ПІБ;Стать\n;м. Суми\nСавчук Ганна;чж\n".getBytes());
        ListShape shape = ListShapes.find(rows, STARTS, ENDS);
        List<SheetRow> again = rows(Files.readAllBytes(written(shape, rejected(rows, shape), Language.UK)));
        List<ReadRow> read = read(again, ListShapes.find(again, STARTS, ENDS));
        assertThat(read).hasSize(1);
        assertThat(read.get(0).person().city()).isEqualTo("Суми");
    }

    @Test
    void aListWithoutHeadingsGetsThem() throws IOException {
        List<SheetRow> rows = rows(
                "Савчук Ганна Петрівна;ж;+;голова\nМороз Ірина Олегівна;чж;+;\nКоваль Ірина Олегівна;ж;;\n".getBytes());
        ListShape shape =
                ListShapes.find(rows, STARTS, ENDS).with(Map.of(2, Target.attendance(STARTS), 1, Target.of(Field.SEX)));
        List<SheetRow> again = rows(Files.readAllBytes(written(shape, rejected(rows, shape), Language.PL)));
        ListShape found = ListShapes.find(again, STARTS, ENDS);
        assertThat(found.columns().subList(0, 3))
                .extracting(column -> column.target())
                .containsExactly(Target.of(Field.FULL_NAME), Target.of(Field.SEX), Target.attendance(STARTS));
        assertThat(read(again, found)).hasSize(1);
    }

    private static List<Rejected> rejected(List<SheetRow> rows, ListShape shape) {
        RowReader reader = new RowReader(shape, STARTS, ENDS, LocalDate.of(2018, 9, 11));
        List<Rejected> rejected = new ArrayList<>();
        for (SheetRow row : rows) {
            reader.read(row)
                    .filter(read -> !read.problems().isEmpty())
                    .ifPresent(read -> rejected.add(
                            new Rejected(row, read.problems(), read.person().city())));
        }
        return rejected;
    }

    private static List<ReadRow> read(List<SheetRow> rows, ListShape shape) {
        RowReader reader = new RowReader(shape, STARTS, ENDS, LocalDate.of(2018, 9, 11));
        return rows.stream().map(reader::read).flatMap(Optional::stream).toList();
    }

    private Path written(ListShape shape, List<Rejected> rows, Language language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        language.speak(() -> {
            try {
                rejectedRows.write(shape, rows.iterator(), out);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            return true;
        });
        return Files.write(folder.resolve("rejected.xlsx"), out.toByteArray());
    }

    private List<SheetRow> rows(byte[] file) throws IOException {
        List<SheetRow> rows = new ArrayList<>();
        Sheets.read(Files.write(folder.resolve("list"), file), rows::add);
        return rows;
    }
}
