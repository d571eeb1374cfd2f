package org.capacityportal.exchange.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capacityportal.exchange.reading.ListShapesTests.row;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.capacityportal.exchange.SampleLists;
import org.capacityportal.exchange.sheet.SheetCell;
import org.capacityportal.exchange.sheet.SheetRow;
import org.capacityportal.exchange.sheet.Sheets;
import org.capacityportal.participant.PersonName;
import org.capacityportal.participant.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowReaderTests {

    private static final LocalDate STARTS = ListShapesTests.STARTS;
    private static final LocalDate ENDS = ListShapesTests.ENDS;
    private static final LocalDate TODAY = LocalDate.of(2018, 9, 11);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ПІБ|Савчук Ганна Петрівна|Савчук|Ганна|Петрівна",
                "ПІБ|САВЧУК ГАННА ПЕТРІВНА|Савчук|Ганна|Петрівна",
                "ПІБ|САВЧУК-МОРОЗ Ганна|Савчук-Мороз|Ганна|",
                "ПІБ|Ганна САВЧУК|Савчук|Ганна|",
                "ПІБ|Ганна Петрівна Савчук|Савчук|Ганна|Петрівна",
                "ПІБ|Савчук Г.П.|Савчук|Г.|П.",
                "ПІБ|Г. П. Савчук|Савчук|Г.|П.",
                "ПІБ|12. Савчук Ганна|Савчук|Ганна|",
                "ПІБ|пані Савчук Ганна|Савчук|Ганна|",
                "ПІБ|Савчук|Савчук||",
                "ПІБ|В'ЯТРОВИЧ Ганна|В'ятрович|Ганна|",
                "ПІБ|Caвчyк Гaннa Пeтpiвнa|Савчук|Ганна|Петрівна",
                "ПІБ|Мамедов Алі Гасан огли|Мамедов|Алі|Гасан огли",
                "ПІБ|Якубович Андрій Петрович|Якубович|Андрій|Петрович",
                "ПІБ|Marek Sowiński|Sowiński|Marek|",
                "ПІБ|Savchuk Hanna Petrivna|Savchuk|Hanna|Petrivna",
                "ПІБ|Nowak, Anna Maria|Nowak|Anna|Maria",
                "Ім'я та прізвище|Ганна Савчук|Савчук|Ганна|",
                "Ім'я та прізвище|Савчук Ганна Петрівна|Савчук|Ганна|Петрівна",
                "Nazwisko i imię|Nowak Anna Maria|Nowak|Anna Maria|",
                "Imię i nazwisko|dr hab. Anna Maria Nowak|Nowak|Anna Maria|",
                "Imię i nazwisko|Anna NOWAK-KOWALSKA|Nowak-Kowalska|Anna|",
                "Full name|Mr. Jan van der Berg|van der Berg|Jan|",
                "ФИО|Пётр Алексеевич Звягинцев|Звягинцев|Пётр|Алексеевич"
            })
    void namesAreSplit(String heading, String cell, String family, String given, String patronymic) {
        ReadRow row = read(new String[] {heading, "Посада"}, cell, "голова");
        assertThat(row.problems()).isEmpty();
        assertThat(row.person().name()).isEqualTo(new PersonName(family, given, patronymic));
    }

    @Test
    void namesOverSeveralLinesAndInPartsAreRead() {
        assertThat(read(new String[] {"ПІБ", "Посада"}, "Савчук\nГанна  Петрівна", "голова")
                        .person()
                        .name())
                .isEqualTo(new PersonName("Савчук", "Ганна", "Петрівна"));
        String[] parts = {"Прізвище", "Ім'я", "По батькові"};
        assertThat(read(parts, "САВЧУК", "Ганна", "Петрівна").person().name())
                .isEqualTo(new PersonName("Савчук", "Ганна", "Петрівна"));
        assertThat(read(parts, "Савчук Ганна Петрівна", "", "", "x").person().name())
                .isEqualTo(new PersonName("Савчук", "Ганна", "Петрівна"));
        assertThat(read(new String[] {"Прізвище", "Ім'я та по батькові"}, "Савчук", "Ганна Петрівна")
                        .person()
                        .name())
                .isEqualTo(new PersonName("Савчук", "Ганна", "Петрівна"));
        ReadRow withPosition =
                read(new String[] {"ПІБ, посада", "Місто"}, "Савчук Ганна Петрівна, голова ради", "Суми");
        assertThat(withPosition.person().name()).isEqualTo(new PersonName("Савчук", "Ганна", "Петрівна"));
        assertThat(withPosition.person().position()).isEqualTo("голова ради");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|missing",
                "-|missing",
                "💥|missing",
                "вакансія|open",
                "уточнюється|open",
                "12345|invalid",
                "Я|invalid",
                "<script>alert(1)</script>|invalid",
                "=cmd+1|invalid",
                "hanna@example.org|invalid",
                "Савчук 💥|invalid",
                "Савчук Ганна; Мороз Ірина|several",
                "Савчук Ганна Петрівна Мороз Ірина Олегівна|several"
            })
    void whatIsNoNameIsSaid(String cell, String problem) {
        ReadRow row = read(new String[] {"ПІБ", "Посада", "Місто"}, cell, "голова", "Суми");
        assertThat(row.person().name()).isNull();
        assertThat(row.problems()).containsExactly(new Problem(0, "import.problem.name." + problem));
    }

    @ParameterizedTest
    @CsvSource({
        "ж, WOMAN",
        "Ж., WOMAN",
        "жін., WOMAN",
        "Жінка, WOMAN",
        "k, WOMAN",
        "Kobieta, WOMAN",
        "F, WOMAN",
        "female, WOMAN",
        "женский, WOMAN",
        "ч, MAN",
        "чол., MAN",
        "м, MAN",
        "m, MAN",
        "M, MAN",
        "mężczyzna, MAN",
        "man, MAN",
        "муж, MAN"
    })
    void sexIsReadInFourLanguages(String cell, Sex sex) {
        assertThat(read(new String[] {"ПІБ", "Стать"}, "Савчук Ганна", cell)
                        .person()
                        .sex())
                .isEqualTo(sex);
    }

    @ParameterizedTest
    @ValueSource(strings = {"чж", "ч/ж", "так", "2", "💥"})
    void whatIsNoSexIsSaid(String cell) {
        ReadRow row = read(new String[] {"ПІБ", "Стать"}, "Савчук Ганна", cell);
        if (cell.equals("💥")) {
            assertThat(row.problems()).isEmpty();
        } else {
            assertThat(row.problems()).containsExactly(new Problem(1, "import.problem.sex", cell));
        }
        assertThat(row.person().sex()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "hanna@example.org|hanna@example.org|",
                "a@example.org, b@example.org|a@example.org, b@example.org|",
                "a@example.org;b@example.org|a@example.org, b@example.org|",
                "a@example.org b@example.org a@example.org|a@example.org, b@example.org|",
                "e-mail: <hanna@example.org>|hanna@example.org|",
                "mailto:hanna@example.org|hanna@example.org|",
                "info@kom.gov.ua|info@kom.gov.ua|",
                "o'neil+x@sub.example.co.uk.|o'neil+x@sub.example.co.uk|",
                "немає||",
                "-||",
                "не вказано||",
                "hanna.example.org||import.problem.email.at",
                "hanna@example||import.problem.email.invalid",
                "hanna@@example.org||import.problem.email.invalid",
                "hanna@example..org||import.problem.email.invalid",
                "ганна@example.org||import.problem.email.letters",
                "<script>@x||import.problem.email.at"
            })
    void addressesAreReadAndChecked(String cell, String email, String problem) {
        ReadRow row = read(new String[] {"ПІБ", "E-mail"}, "Савчук Ганна", cell);
        assertThat(row.person().email()).isEqualTo(email);
        if (problem == null) {
            assertThat(row.problems()).isEmpty();
        } else {
            assertThat(row.problems()).isNotEmpty().allMatch(one -> one.column() == 1);
            assertThat(row.problems()).extracting(Problem::key).contains(problem);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "380501234567|380501234567|",
                "+38 (050) 123-45-67|+38 (050) 123-45-67|",
                "тел. 050 123 45 67; моб.: 067 123 45 67|050 123 45 67, 067 123 45 67|",
                "0542 700-000 вн. 12|0542 700-000 вн. 12|",
                "050 123 45 67/067 123 45 67|050 123 45 67, 067 123 45 67|",
                "нет||",
                "спитати||import.problem.phone.letters",
                "050 123 O4 67||import.problem.phone.letters",
                "123||import.problem.phone.digits",
                "3,80501E+11||import.problem.phone.rounded",
                "1234567890123456||import.problem.phone.digits"
            })
    void numbersAreReadAndChecked(String cell, String phone, String problem) {
        ReadRow row = read(new String[] {"ПІБ", "Телефон"}, "Савчук Ганна", cell);
        assertThat(row.person().phone()).isEqualTo(phone);
        assertThat(row.problems().stream().map(Problem::key).toList())
                .isEqualTo(problem == null ? List.of() : List.of(problem));
    }

    @Test
    void contactsAreTakenFromAllTheirColumns() {
        ReadRow row = read(
                new String[] {"ПІБ", "Телефон, e-mail", "Моб. тел."},
                "Савчук Ганна",
                "0542 700000, hanna@example.org",
                "0501234567");
        assertThat(row.problems()).isEmpty();
        assertThat(row.person().email()).isEqualTo("hanna@example.org");
        assertThat(row.person().phone()).isEqualTo("0542 700000, 0501234567");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"+", "1", "так", "ТАК", "tak", "yes", "x", "X", "Х", "v", "✓", "присутній", "Obecna", "був"})
    void marksOfPresenceAreKnown(String mark) {
        assertThat(read(new String[] {"ПІБ", "14.05"}, "Савчук Ганна", mark)
                        .person()
                        .attendance())
                .isEqualTo(Map.of(STARTS, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "–", "0", "ні", "нет", "nie", "No", "н", "н/б", "відсутня", "absent"})
    void marksOfAbsenceAreKnown(String mark) {
        assertThat(read(new String[] {"ПІБ", "14.05"}, "Савчук Ганна", mark)
                        .person()
                        .attendance())
                .isEqualTo(Map.of(STARTS, false));
    }

    @Test
    void noMarkSaysNothingAndAnotherIsAProblem() {
        String[] head = {"ПІБ", "14.05", "Посада"};
        assertThat(read(head, "Савчук Ганна", "", "голова").person().attendance())
                .isEmpty();
        assertThat(read(head, "Савчук Ганна", "8 год", "").problems())
                .containsExactly(new Problem(1, "import.problem.attendance", "8 год"));
    }

    @Test
    void daysOfAnotherEventAreLeftOut() {
        ListShape shape = shape("ПІБ", "Кабінет").with(Map.of(1, Target.attendance(LocalDate.of(2017, 1, 1))));
        RowReader reader = new RowReader(shape, STARTS, ENDS, TODAY);
        assertThat(reader.read(row(2, "Савчук Ганна", "+"))
                        .orElseThrow()
                        .person()
                        .attendance())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "14.05.2018|2018-05-14",
                "14.5.18|2018-05-14",
                "14/05/2018|2018-05-14",
                "05/14/2018|2018-05-14",
                "2018-05-14|2018-05-14",
                "2018-05-14T00:00:00|2018-05-14",
                "14.05.2018 12:30|2018-05-14",
                "14 травня 2018 р.|2018-05-14",
                "14 травня 2018 року|2018-05-14",
                "14 мая 2018 г.|2018-05-14",
                "14 maja 2018|2018-05-14",
                "14 V 2018|2018-05-14",
                "14 września 2018 r.|2018-09-14",
                "May 14, 2018|2018-05-14",
                "14th May 2018|2018-05-14",
                "14-May-2018|2018-05-14",
                "1 липня 2018|2018-07-01",
                "1 листопада 2018|2018-11-01",
                "43234|2018-05-14",
                "31.02.2018|",
                "14.05.20018|",
                "14 мурня 2018|",
                "травень|",
                "14.05|",
                "💥|"
            })
    void datesAreReadInLocalForms(String cell, LocalDate day) {
        assertThat(Dates.of(SheetCell.of(cell))).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "14–16 травня 2018|2018-05-14|2018-05-16",
                "14-16.05.2018|2018-05-14|2018-05-16",
                "14.05-16.05.2018|2018-05-14|2018-05-16",
                "14.05.2018 – 16.05.2018|2018-05-14|2018-05-16",
                "30 квітня – 2 травня 2018 р.|2018-04-30|2018-05-02",
                "28 декабря 2017 – 2 января 2018|2017-12-28|2018-01-02",
                "14–16 maja 2018 r.|2018-05-14|2018-05-16",
                "May 14–16, 2018|2018-05-14|2018-05-16",
                "14 to 16 May 2018|2018-05-14|2018-05-16",
                "2018-05-14 - 2018-05-16|2018-05-14|2018-05-16",
                "14 травня 2018|2018-05-14|2018-05-14",
                "травень 2018||",
                "14–16 травня||"
            })
    void spansAreReadInLocalForms(String cell, LocalDate from, LocalDate to) {
        assertThat(Dates.span(SheetCell.of(cell))).isEqualTo(from == null ? null : new Dates.Span(from, to));
    }

    @Test
    void consentIsADayOrAYes() {
        String[] head = {"ПІБ", "Згода на передачу даних донору"};
        assertThat(read(head, "Савчук Ганна", "14.05.2018").person().consentOn())
                .isEqualTo("2018-05-14");
        assertThat(read(head, "Савчук Ганна", "так").person().consentOn()).isEqualTo(TODAY);
        assertThat(read(head, "Савчук Ганна", "+").person().consentOn()).isEqualTo(TODAY);
        assertThat(read(head, "Савчук Ганна", "ні").person().consentOn()).isNull();
        assertThat(read(head, "Савчук Ганна", "12.09.2018").problems())
                .containsExactly(new Problem(1, "import.problem.date.future", "12.09.2018"));
        assertThat(read(head, "Савчук Ганна", "колись").problems())
                .containsExactly(new Problem(1, "import.problem.date", "колись"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_uk", "_pl", "_ru"})
    void everyRoleIsReadAsThePortalWordsIt(String language) throws Exception {
        Properties texts = new Properties();
        try (var file =
                Files.newBufferedReader(Path.of("src/main/resources/messages/delegation" + language + ".properties"))) {
            texts.load(file);
        }
        for (String role : List.of("DELEGATE", "EXPERT", "SPEAKER", "TRAINER", "ORGANISER", "OBSERVER")) {
            String word = texts.getProperty("participation.role." + role);
            assertThat(read(new String[] {"ПІБ", "Роль"}, "Савчук Ганна", word)
                            .person()
                            .role())
                    .isEqualTo(role);
        }
        assertThat(read(new String[] {"ПІБ", "Роль"}, "Савчук Ганна", "водій").problems())
                .containsExactly(new Problem(1, "import.problem.role", "водій"));
    }

    @Test
    void placesAreReadWithoutTheirKind() {
        String[] head = {"ПІБ", "Місто"};
        assertThat(read(head, "Савчук Ганна", "м. Суми").person().city()).isEqualTo("Суми");
        assertThat(read(head, "Савчук Ганна", "Сумська міська ТГ").person().city())
                .isEqualTo("Сумська міська ТГ");
        ListedPerson both = read(head, "Савчук Ганна", "м.Суми, Сумська обл.").person();
        assertThat(both.city()).isEqualTo("Суми");
        assertThat(both.region()).isEqualTo("Сумська обл.");
    }

    @Test
    void groupsSayWhereTheirPeopleComeFrom() {
        RowReader reader = new RowReader(shape("№", "ПІБ", "Посада"), STARTS, ENDS, TODAY);
        assertThat(reader.read(row(2, "Делегація міста Суми (2 особи)"))).isEmpty();
        assertThat(reader.read(row(3, "1", "Савчук Ганна", "голова"))
                        .orElseThrow()
                        .person()
                        .city())
                .isEqualTo("Суми");
        assertThat(reader.read(row(4, "", "м. Кривий Ріг"))).isEmpty();
        assertThat(reader.read(row(5, "2", "Мороз Ірина", ""))
                        .orElseThrow()
                        .person()
                        .city())
                .isEqualTo("Кривий Ріг");
    }

    @Test
    void rowsThatAreAboutNobodyArePassedOver() {
        ListShape shape = ListShapes.find(
                List.of(row(3, "№", "ПІБ", "Посада"), row(4, "1", "Савчук Ганна Петрівна", "голова")), STARTS, ENDS);
        RowReader reader = new RowReader(shape, STARTS, ENDS, TODAY);
        for (String[] cells : List.of(
                new String[] {"1", "2", "3"},
                new String[] {"№", "П.І.Б.", "Посада"},
                new String[] {"№", "ПІБ", "Посада"},
                new String[] {"", "ПІБ", "Посада"},
                new String[] {"Всього: 34"},
                new String[] {"", "Разом", "34"},
                new String[] {"", "Усього учасників: 34"},
                new String[] {"17"},
                new String[] {"", "Експерти"},
                new String[] {"Спікери"})) {
            if (!cells[Math.min(1, cells.length - 1)].equals("П.І.Б.")) {
                assertThat(reader.read(row(9, cells)))
                        .as(String.join("|", cells))
                        .isEmpty();
            }
        }
        assertThat(reader.read(row(1, "ПІБ", "Савчук Ганна"))).as("title").isEmpty();
        assertThat(reader.read(row(9, "", "Савчук Ганна"))).as("a name alone").isPresent();
    }

    @Test
    void longTextsAreSaidWithTheirLimit() {
        ReadRow row = read(
                new String[] {"ПІБ", "Посада", "E-mail", "Телефон"},
                "Я".repeat(101) + " Ганна",
                "x".repeat(10_000),
                "a".repeat(200) + "@example.org",
                "050 123 45 67, ".repeat(3) + "051 123 45 67, 052 123 45 67, 053 123 45 67, 054 123 45 67");
        assertThat(row.problems())
                .contains(
                        new Problem(0, "import.problem.long", "100"),
                        new Problem(1, "import.problem.long", "300"),
                        new Problem(2, "import.problem.long", "200"),
                        new Problem(3, "import.problem.long", "60"));
    }

    @Test
    void hostileTextsAreNothingButTexts() {
        ReadRow row = read(
                new String[] {"ПІБ", "Посада", "Організація"},
                "Савчук\u0007 Ганна\u200b",
                "=cmd|' /C calc'!A0",
                "<script>alert(1)</script>");
        assertThat(row.problems()).isEmpty();
        assertThat(row.person().name()).isEqualTo(new PersonName("Савчук", "Ганна", null));
        assertThat(row.person().position()).isEqualTo("=cmd|' /C calc'!A0");
        assertThat(row.person().organisation()).isEqualTo("<script>alert(1)</script>");
        String[] head = {"ПІБ", "Стать", "E-mail", "Телефон", "14.05", "Місто", "Роль"};
        for (String cell : List.of(
                "a ".repeat(16_000),
                "1".repeat(32_000),
                "a@".repeat(16_000),
                "А, ".repeat(10_000),
                "(x".repeat(9_999))) {
            ReadRow all = read(head, cell, cell, cell, cell, cell, cell, cell);
            assertThat(all.problems()).isNotEmpty();
            assertThat(all.problems())
                    .allMatch(problem -> problem.arguments().stream().allMatch(argument -> argument.length() < 100));
        }
    }

    @Test
    void theSampleIsReadWithItsTenBadCells() throws Exception {
        SampleLists.Sample sample = SampleLists.twoHundred(List.of(
                new SampleLists.Known("Ткаченко Лариса Миколаївна", null, "Суми"),
                new SampleLists.Known("Kravchuk Oleh", "oleh@example.org", "Суми")));
        List<SheetRow> rows = new ArrayList<>();
        Sheets.read(Files.write(folder.resolve("list.xlsx"), sample.file()), rows::add);
        LocalDate starts = LocalDate.of(2018, 7, 2);
        LocalDate ends = LocalDate.of(2018, 7, 6);
        ListShape shape = ListShapes.find(rows, starts, ends);
        RowReader reader = new RowReader(shape, starts, ends, TODAY);
        List<ReadRow> read =
                rows.stream().map(reader::read).flatMap(Optional::stream).toList();
        assertThat(read).hasSize(sample.people());
        assertThat(sample.bad()).hasSize(10);
        assertThat(sample.known()).hasSize(2);
        assertThat(read.stream()
                        .flatMap(row -> row.problems().stream()
                                .map(problem -> new SampleLists.Bad(row.number(), problem.column(), problem.key())))
                        .toList())
                .containsExactlyInAnyOrderElementsOf(sample.bad());
        assertThat(read.stream().filter(row -> row.problems().isEmpty())).allSatisfy(row -> {
            assertThat(row.person().name()).isNotNull();
            assertThat(row.person().city()).isNotNull().doesNotContain("м.");
            assertThat(row.person().attendance()).hasSize(5);
        });
        assertThat(read.stream()
                        .filter(row -> row.problems().isEmpty())
                        .map(row -> row.person().name().full())
                        .distinct())
                .hasSize(190);
    }

    @Test
    void nineteenThousandDifferentPeopleAreWritten() throws Exception {
        Path file = folder.resolve("many.xlsx");
        try (var out = Files.newOutputStream(file)) {
            SampleLists.many(19_962, out);
        }
        List<SheetRow> rows = new ArrayList<>();
        Sheets.read(file, rows::add);
        RowReader reader = new RowReader(ListShapes.find(rows, STARTS, ENDS), STARTS, ENDS, TODAY);
        List<ReadRow> read =
                rows.stream().map(reader::read).flatMap(Optional::stream).toList();
        assertThat(read).hasSize(19_962).allMatch(row -> row.problems().isEmpty());
        assertThat(read.stream().map(row -> row.person().name()).distinct()).hasSize(19_962);
    }

    private static ReadRow read(String[] headings, String... cells) {
        RowReader reader = new RowReader(shape(headings), STARTS, ENDS, TODAY);
        List<String> filled = new ArrayList<>(List.of(cells));
        return reader.read(row(2, filled.toArray(String[]::new))).orElseThrow();
    }

    private static ListShape shape(String... headings) {
        String[] example = new String[headings.length];
        java.util.Arrays.fill(example, "Савчук Ганна Петрівна");
        return ListShapes.find(List.of(row(1, headings), row(2, example)), STARTS, ENDS);
    }

    @Test
    void manyRowsAtOnceAreReadAsOneAfterTheOther() throws Exception {
        Path file = folder.resolve("list.xlsx");
        Files.write(file, SampleLists.twoHundred(List.of()).file());
        List<SheetRow> rows = new ArrayList<>();
        Sheets.read(file, rows::add);
        // A group that names its city counts for the rows below it, wherever the rows are parted.
        rows.add(rows.size() / 2, new SheetRow(-1, List.of(SheetCell.of("Делегація міста Суми"))));
        List<SheetRow> numbered = new ArrayList<>();
        rows.forEach(row -> numbered.add(new SheetRow(numbered.size() + 1, row.cells())));
        ListShape shape = ListShapes.find(numbered.subList(0, ListShapes.ROWS_LOOKED_AT), STARTS, ENDS);
        RowReader one = new RowReader(shape, STARTS, ENDS, TODAY);
        RowReader many = new RowReader(shape, STARTS, ENDS, TODAY);
        List<Optional<ReadRow>> each = numbered.stream().map(one::read).toList();
        List<Optional<ReadRow>> together = new ArrayList<>(many.read(numbered.subList(0, 120)));
        together.addAll(many.read(numbered.subList(120, numbered.size())));
        assertThat(together).isEqualTo(each);
        assertThat(each.stream().filter(Optional::isPresent)).hasSizeGreaterThan(150);
    }
}
