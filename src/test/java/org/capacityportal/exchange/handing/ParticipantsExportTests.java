package org.capacityportal.exchange.handing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capacityportal.PortalTest;
import org.capacityportal.exchange.reading.Field;
import org.capacityportal.exchange.reading.ListShape;
import org.capacityportal.exchange.reading.ListShapes;
import org.capacityportal.exchange.reading.ListedPerson;
import org.capacityportal.exchange.reading.ReadRow;
import org.capacityportal.exchange.reading.RowReader;
import org.capacityportal.exchange.sheet.SheetRow;
import org.capacityportal.exchange.sheet.Sheets;
import org.capacityportal.participant.PersonName;
import org.capacityportal.participant.Sex;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** The list of an event’s participants as a file, and that the import reads it as it was. */
@PortalTest
@Transactional
@WithUserDetails("coordinator@demo.example")
class ParticipantsExportTests {

    private static final LocalDate STARTS = LocalDate.of(2018, 7, 2);
    private static final LocalDate ENDS = LocalDate.of(2018, 7, 6);

    @Autowired
    MockMvc portal;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private int before;

    @BeforeEach
    void people() {
        before = jdbc.sql("select count(*) from participation where event_id = 3 and deleted_at is null")
                .query(Integer.class)
                .single();
        jdbc.sql("""
                insert into participant (id, family_name, given_name, patronymic, latin_name, sex, email, phone,
                                         shared_with_donors, consent_on)
                values (9001, 'Щербак-О’Ніл', 'Юрій', 'Олегович', 'Shcherbak-O’Neil Yurii', 'MAN',
                        'yurii@example.org, y.shcherbak@example.org', '+380 50 123 45 67, 0542 700-000', true, '2018-07-02'),
                       (9002, 'Де Лука', null, null, null, null, null, null, false, null),
                       (9003, 'Nowak', 'Anna Maria', null, 'Anna Maria Nowak', 'WOMAN', 'anna@example.pl', null, false, null)
                """).update();
        jdbc.sql("""
                insert into participation (id, event_id, participant_id, role, city_id, region_id, organisation, position, track_id)
                values (90001, 3, 9001, 'DELEGATE', 1, null, '=cmd|'' /C calc''!A0', '-начальник; «відділу», "проєктів"', 31),
                       (90002, 3, 9002, 'OBSERVER', null, null, null, null, null),
                       (90003, 3, 9003, 'EXPERT', null, (select min(id) from region where deleted_at is null), '''+Fundacja', '@prezeska', null)
                """).update();
        jdbc.sql("""
                insert into attendance (participation_id, event_id, day, present)
                values (90001, 3, '2018-07-02', true), (90001, 3, '2018-07-03', false), (90003, 3, '2018-07-06', true)""").update();
    }

    @ParameterizedTest
    @CsvSource({"xlsx,uk", "xlsx,en", "xlsx,pl", "xlsx,ru", "csv,uk", "csv,en", "csv,pl", "csv,ru"})
    void theListIsReadBackAsItIs(String format, String language) throws Exception {
        List<SheetRow> rows = rows(format, language);
        ListShape shape = ListShapes.find(rows, STARTS, ENDS);
        assertThat(shape.columns()).allSatisfy(column -> {
            assertThat(column.sure()).as(column.heading()).isTrue();
            assertThat(column.target().field()).as(column.heading()).isNotEqualTo(Field.NONE);
        });
        List<ReadRow> read = read(rows, shape);
        assertThat(read).hasSize(before + 3).allMatch(row -> row.problems().isEmpty());
        String city = name("city where id = 1", language);
        String regionOfCity = name("region where id = (select region_id from city where id = 1)", language);
        String region = name("region where id = (select min(id) from region where deleted_at is null)", language);
        String track = jdbc.sql("select title from track where id = 31")
                .query(String.class)
                .single();
        assertThat(read.stream().map(ReadRow::person))
                .contains(
                        new ListedPerson(
                                new PersonName("Щербак-О’Ніл", "Юрій", "Олегович"),
                                "Shcherbak-O’Neil Yurii",
                                Sex.MAN,
                                city,
                                regionOfCity,
                                "=cmd|' /C calc'!A0",
                                "-начальник; «відділу», \"проєктів\"",
                                "yurii@example.org, y.shcherbak@example.org",
                                "+380 50 123 45 67, 0542 700-000",
                                "DELEGATE",
                                track,
                                Map.of(STARTS, true, STARTS.plusDays(1), false),
                                STARTS),
                        new ListedPerson(
                                new PersonName("Де Лука", null, null),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                "OBSERVER",
                                null,
                                Map.of(),
                                null),
                        new ListedPerson(
                                new PersonName("Nowak", "Anna Maria", null),
                                "Anna Maria Nowak",
                                Sex.WOMAN,
                                null,
                                region,
                                "'+Fundacja",
                                "@prezeska",
                                "anna@example.pl",
                                null,
                                "EXPERT",
                                null,
                                Map.of(ENDS, true),
                                null));
        assertThat(rows(format, language)).as("in the same order again").isEqualTo(rows);
    }

    @Test
    void nothingInAFileIsRun() throws Exception {
        String csv = new String(file("csv", "uk").getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(csv)
                .startsWith("\uFEFF")
                .contains(";'=cmd|")
                .contains(";'@prezeska")
                .contains(";''+Fundacja");
        Path file = Files.write(folder.resolve("list.xlsx"), file("xlsx", "uk").getContentAsByteArray());
        try (var workbook = new org.apache.poi.xssf.usermodel.XSSFWorkbook(file.toFile())) {
            for (var row : workbook.getSheetAt(0)) {
                for (var cell : row) {
                    assertThat(cell.getCellType()).isNotEqualTo(org.apache.poi.ss.usermodel.CellType.FORMULA);
                    if (cell.getCellType() == org.apache.poi.ss.usermodel.CellType.STRING
                            && cell.getStringCellValue().startsWith("=")) {
                        assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
                    }
                }
            }
        }
    }

    @Test
    void theFileHasASpeakingName() throws Exception {
        assertThat(file("xlsx", "uk").getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"participants-2018-07-02-3.xlsx\"");
    }

    @Test
    @WithUserDetails("city@demo.example")
    void officialsReadTheirOwnDelegationWithContacts() throws Exception {
        List<SheetRow> rows = rows("xlsx", "uk");
        List<ReadRow> read = read(rows, ListShapes.find(rows, STARTS, ENDS));
        assertThat(read).isNotEmpty().allMatch(row -> row.person().city().equals("Суми"));
        assertThat(read).anyMatch(row -> row.person().email() != null);
        assertThat(rows.toString()).doesNotContain("Nowak", "Де Лука");
    }

    @Test
    @WithUserDetails("donor@demo.example")
    void donorsReadWhoAgreedAndNoContacts() throws Exception {
        List<SheetRow> rows = rows("csv", "uk");
        ListShape shape = ListShapes.find(rows, STARTS, ENDS);
        assertThat(shape.columns())
                .extracting(column -> column.target().field())
                .doesNotContain(Field.EMAIL, Field.PHONE, Field.CONSENT)
                .contains(Field.FAMILY_NAME, Field.ATTENDANCE);
        assertThat(rows.toString()).contains("Щербак-О’Ніл").doesNotContain("Nowak", "@example", "+380");
    }

    private List<ReadRow> read(List<SheetRow> rows, ListShape shape) {
        RowReader reader = new RowReader(shape, STARTS, ENDS, LocalDate.of(2018, 9, 11));
        return rows.stream().map(reader::read).flatMap(Optional::stream).toList();
    }

    private List<SheetRow> rows(String format, String language) throws Exception {
        List<SheetRow> rows = new ArrayList<>();
        Sheets.read(Files.write(folder.resolve("list"), file(format, language).getContentAsByteArray()), rows::add);
        return rows;
    }

    private MockHttpServletResponse file(String format, String language) throws Exception {
        MockHttpServletResponse answer = portal.perform(
                        get("/events/3/participants." + format).param("lang", language))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer;
    }

    private String name(String row, String language) {
        return jdbc.sql("select name_in(?, name_uk, name_en, name_pl, name_ru) from " + row)
                .param(language)
                .query(String.class)
                .single();
    }
}
