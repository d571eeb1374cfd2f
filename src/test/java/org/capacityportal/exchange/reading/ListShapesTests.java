package org.capacityportal.exchange.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.capacityportal.exchange.sheet.SheetCell;
import org.capacityportal.exchange.sheet.SheetRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListShapesTests {

    static final LocalDate STARTS = LocalDate.of(2018, 5, 14);
    static final LocalDate ENDS = LocalDate.of(2018, 5, 16);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ПІБ|FULL_NAME",
                "П.І.Б. учасника|FULL_NAME",
                "ПIБ|FULL_NAME",
                "ФИО|FULL_NAME",
                "Ф. И. О.|FULL_NAME",
                "Прізвище, ім'я, по батькові|FULL_NAME",
                "Прізвище, ім’я та по батькові (повністю)|FULL_NAME",
                "Прізвище, імʼя|FULL_NAME",
                "Прізвище, ім`я по-батькові|FULL_NAME",
                "Прізвище, ім\"я, по батькові|FULL_NAME",
                "Ім'я та прізвище|FULL_NAME",
                "Фамилия Имя Отчество|FULL_NAME",
                "Фамилия и инициалы|FULL_NAME",
                "Imię i nazwisko|FULL_NAME",
                "NAZWISKO I IMIĘ|FULL_NAME",
                "Full name|FULL_NAME",
                "Name and surname|FULL_NAME",
                "Last name, first name|FULL_NAME",
                "Прізвище|FAMILY_NAME",
                "Nazwisko|FAMILY_NAME",
                "Surname|FAMILY_NAME",
                "Last name|FAMILY_NAME",
                "Фамилия|FAMILY_NAME",
                "Ім'я|GIVEN_NAME",
                "Имя|GIVEN_NAME",
                "Imię|GIVEN_NAME",
                "First name|GIVEN_NAME",
                "Given name(s)|GIVEN_NAME",
                "Ім'я, по батькові|GIVEN_NAME",
                "По батькові|PATRONYMIC",
                "Отчество|PATRONYMIC",
                "Прізвище та ім'я латиницею|LATIN_NAME",
                "ПІБ англійською|LATIN_NAME",
                "Стать|SEX",
                "Ст.|SEX",
                "Пол|SEX",
                "Płeć|SEX",
                "Gender|SEX",
                "Sex (M/F)|SEX",
                "ч/ж|SEX",
                "Посада|POSITION",
                "Посада, місце роботи|POSITION",
                "Пocaдa|POSITION",
                "Должность|POSITION",
                "Stanowisko|POSITION",
                "Job title|POSITION",
                "Position|POSITION",
                "Організація|ORGANISATION",
                "Назва організації / установи|ORGANISATION",
                "Місце роботи|ORGANISATION",
                "Место работы|ORGANISATION",
                "Instytucja|ORGANISATION",
                "Employer|ORGANISATION",
                "Місто|CITY",
                "Місто/громада|CITY",
                "Територіальна громада|CITY",
                "Город|CITY",
                "Miasto|CITY",
                "Gmina|CITY",
                "Municipality|CITY",
                "Область|REGION",
                "Województwo|REGION",
                "Oblast|REGION",
                "Region|REGION",
                "Ел. пошта|EMAIL",
                "Електронна адреса|EMAIL",
                "E-mail|EMAIL",
                "Е-mail|EMAIL",
                "Адрес электронной почты|EMAIL",
                "Adres e-mail|EMAIL",
                "Телефон|PHONE",
                "№ телефону|PHONE",
                "Моб. тел.|PHONE",
                "Контактний номер|PHONE",
                "Nr telefonu|PHONE",
                "Mobile phone|PHONE",
                "Роль|ROLE",
                "Rola|ROLE",
                "Трек|TRACK",
                "Секція|TRACK",
                "Track|TRACK",
                "Згода на передання імені донорам|CONSENT",
                "№ з/п|NONE",
                "№|NONE",
                "Lp.|NONE",
                "Примітка|NONE",
                "Підпис|NONE",
                "Дата народження|NONE",
                "Поштова адреса|NONE",
                "Громадянство|NONE",
                "Згода на обробку персональних даних|NONE",
                "Why the row was not taken over|NONE"
            })
    void headingsAreKnownInFourLanguages(String heading, Field field) {
        Vocabulary.Meaning meaning = new PeopleVocabulary(new EventDays(STARTS, ENDS)).meaning(heading);
        assertThat(meaning).isNotNull();
        assertThat(meaning.target().field()).isEqualTo(field);
        assertThat(meaning.sure()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "14.05|2018-05-14",
                "15.05.2018|2018-05-15",
                "2018-05-16|2018-05-16",
                "14 травня|2018-05-14",
                "Присутність 14 травня|2018-05-14",
                "15 мая|2018-05-15",
                "16 maja|2018-05-16",
                "May 15|2018-05-15",
                "Day 1|2018-05-14",
                "День 2|2018-05-15",
                "3-й день|2018-05-16",
                "I день|2018-05-14",
                "ІІ день|2018-05-15",
                "dzień 3|2018-05-16",
                "День 1 (14.05)|2018-05-14",
                "Присутність 15|2018-05-15"
            })
    void daysOfTheEventAreAttendance(String heading, LocalDate day) {
        assertThat(new EventDays(STARTS, ENDS).named(heading)).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "17.05",
                "14-16.05",
                "Day 4",
                "День 0",
                "Посада",
                "14",
                "2018",
                "13.05.2018",
                "Дата",
                "Присутність"
            })
    void otherHeadingsAreNoDays(String heading) {
        assertThat(new EventDays(STARTS, ENDS).named(heading)).isNull();
    }

    @Test
    void oneDayNeedsNoName() {
        assertThat(new EventDays(STARTS, STARTS).named("Присутність")).isEqualTo(STARTS);
    }

    @Test
    void headingsAreFoundBelowTheTitle() {
        ListShape shape = find(
                "Сумська міська рада",
                "Список учасників тренінгу, організація: ІНУП, місто Суми",
                "",
                "14–16 травня 2018|||Телефон для довідок: 0542 700 000",
                "№|ПІБ|Ст.|Організація|Посада|Ел. пошта|Тел.|14.05|15.05|Примітки",
                "1|2|3|4|5|6|7|8|9|10",
                "1|Савчук Ганна Петрівна|ж|ГО «Простір громади»|голова|hanna@example.org|0501234567|+|-|");
        assertThat(shape.headingRow()).isEqualTo(5);
        assertThat(fields(shape))
                .isEqualTo("NONE FULL_NAME SEX ORGANISATION POSITION EMAIL PHONE ATTENDANCE ATTENDANCE NONE");
        assertThat(shape.columns().get(8).target()).isEqualTo(Target.attendance(LocalDate.of(2018, 5, 15)));
        assertThat(shape.columns().get(1).example()).isEqualTo("Савчук Ганна Петрівна");
        assertThat(shape.columns()).allMatch(ListColumn::sure);
    }

    @Test
    void headingsMayTakeTwoRows() {
        ListShape shape = find(
                "Lista uczestników",
                "Lp.|Uczestnik||Kontakt||Obecność||",
                "|Nazwisko|Imię|Telefon|E-mail|14.05|15.05|16.05",
                "1|Nowak|Anna|601 234 567|anna@example.pl|x|x|");
        assertThat(shape.headingRow()).isEqualTo(3);
        assertThat(fields(shape)).isEqualTo("NONE FAMILY_NAME GIVEN_NAME PHONE EMAIL ATTENDANCE ATTENDANCE ATTENDANCE");
        assertThat(shape.columns().get(3).heading()).isEqualTo("Kontakt Telefon");
        shape = find(
                "№|ПІБ|Контакти||Дні участі||", "||тел.|e-mail|1|2|3", "1|Савчук Ганна Петрівна|0501234567||+|+|+");
        assertThat(shape.headingRow()).isEqualTo(2);
        assertThat(fields(shape)).isEqualTo("NONE FULL_NAME PHONE EMAIL ATTENDANCE ATTENDANCE ATTENDANCE");
    }

    @Test
    void withoutHeadingsTheValuesTell() {
        ListShape shape = find(
                "Савчук Ганна Петрівна|ж|hanna@example.org|+380 50 123 45 67|голова|Суми",
                "Коваленко Андрій Іванович|ч||0671234567|керівник громадської організації|Суми",
                "Мороз Ірина Олегівна|ж|iryna@example.org||спеціаліст|Лебедин");
        assertThat(shape.headingRow()).isZero();
        assertThat(fields(shape)).isEqualTo("FULL_NAME SEX EMAIL PHONE NONE NONE");
        assertThat(shape.columns()).noneMatch(ListColumn::sure);
    }

    @Test
    void namesWithoutPatronymicsAreFoundToo() {
        assertThat(fields(find("Anna Nowak|anna@example.pl", "Jan Kowalski|jan@example.pl")))
                .isEqualTo("FULL_NAME EMAIL");
    }

    @Test
    void aNameBesideAFamilyNameIsTheGivenOne() {
        assertThat(fields(find("Name|Surname|City", "Anna|Nowak|Lublin"))).isEqualTo("GIVEN_NAME FAMILY_NAME CITY");
        assertThat(fields(find("Name|City", "Anna Nowak|Lublin"))).isEqualTo("FULL_NAME CITY");
        assertThat(fields(find("Ім'я|Місто", "Ганна Савчук|Суми"))).isEqualTo("FULL_NAME CITY");
        assertThat(fields(find("Прізвище|Місто", "Савчук Ганна|Суми"))).isEqualTo("FULL_NAME CITY");
    }

    @Test
    void oneHeadingOverThreeColumnsHoldsTheParts() {
        assertThat(fields(
                        find("№|ПІБ|||Посада", "1|Савчук|Ганна|Петрівна|голова", "2|Мороз|Ірина|Олегівна|спеціаліст")))
                .isEqualTo("NONE FAMILY_NAME GIVEN_NAME PATRONYMIC POSITION");
    }

    @Test
    void aSecondNameInLatinLettersIsItsSpelling() {
        assertThat(fields(find("ПІБ|Full name|Посада", "Савчук Ганна Петрівна|Hanna Savchuk|голова")))
                .startsWith("FULL_NAME");
        assertThat(fields(find("Прізвище|Ім'я|Name|Посада", "Савчук|Ганна|Hanna Savchuk|голова")))
                .isEqualTo("FAMILY_NAME GIVEN_NAME LATIN_NAME POSITION");
    }

    @Test
    void aFieldIsTakenOnceButAllContacts() {
        ListShape shape = find(
                "ПІБ|Телефон роб.|Телефон моб.|Посада|Посада (англ.)",
                "Савчук Ганна Петрівна|0542700000|0501234567|голова|head");
        assertThat(fields(shape)).isEqualTo("FULL_NAME PHONE PHONE POSITION NONE");
        assertThat(shape.columns().get(4).sure()).isFalse();
    }

    @Test
    void whatIsUnknownIsToBeLookedAt() {
        ListShape shape = find("ПІБ|Кабінет|Посада", "Савчук Ганна Петрівна|12|голова");
        assertThat(shape.columns().get(1).target()).isEqualTo(Target.NONE);
        assertThat(shape.columns().get(1).sure()).isFalse();
    }

    @Test
    void theSignatureIsThatOfTheHeadings() {
        String one = find("ПІБ|Посада", "Савчук Ганна Петрівна|голова").signature();
        assertThat(find("Список", " піб |ПОСАДА", "Мороз Ірина Олегівна|спеціаліст")
                        .signature())
                .isEqualTo(one);
        assertThat(find("Посада|ПІБ", "голова|Савчук Ганна Петрівна").signature())
                .isNotEqualTo(one);
        assertThat(one).hasSizeLessThan(100);
    }

    @Test
    void whatWasDecidedReplacesTheTargets() {
        ListShape shape = find("ПІБ|Кабінет", "Савчук Ганна Петрівна|12").with(Map.of(1, Target.of(Field.POSITION)));
        assertThat(fields(shape)).isEqualTo("FULL_NAME POSITION");
        assertThat(shape.columns().get(1).sure()).isTrue();
    }

    @Test
    void emptyAndHostileListsHaveAShape() {
        assertThat(find().columns()).isEmpty();
        assertThat(find("ПІБ").columns()).hasSize(1);
        assertThat(find("x".repeat(10_000) + "|=cmd|💥", "<script>|1|1".repeat(1000))
                        .columns())
                .isNotEmpty();
        assertThat(find("1".repeat(10_000), "А ".repeat(5000), "(1) ".repeat(5000))
                        .headingRow())
                .isZero();
    }

    @Test
    void listsOfEventsAreRecognised() {
        ListShape shape = ListShapes.ofEvents(rows(
                "Заходи програми у 2018 році",
                "№|Назва заходу|Вид|Дати проведення|Місце проведення|Кількість учасників|з них жінок|чоловіків",
                "1|Семінар у Дніпрі|семінар|2–6 липня 2018|Дніпро|40|24|16"));
        assertThat(shape.headingRow()).isEqualTo(2);
        assertThat(fields(shape)).isEqualTo("NONE TITLE TYPE DATES PLACE REPORTED REPORTED_WOMEN REPORTED_MEN");
        assertThat(fields(ListShapes.ofEvents(rows(
                        "Event|Type|Start date|End date|City|Online|Participants|Women|Men|Delegation",
                        "RADAR|training|2018-05-14|2018-05-16|Sumy|no|62|||Sumy"))))
                .isEqualTo("TITLE TYPE STARTS_ON ENDS_ON PLACE ONLINE REPORTED REPORTED_WOMEN REPORTED_MEN CITY");
        assertThat(fields(ListShapes.ofEvents(rows(
                        "Nazwa wydarzenia|Rodzaj|Początek|Koniec|Miejsce|Liczba uczestników|Status",
                        "Wizyta|wizyta studyjna|16.04.2018|20.04.2018|Lublin|12|zakończone"))))
                .isEqualTo("TITLE TYPE STARTS_ON ENDS_ON PLACE REPORTED STATUS");
        assertThat(fields(ListShapes.ofEvents(rows(
                        "Тема мероприятия|Дата|Город|Количество участников|Статус",
                        "Инструменты политики|22–25 апреля 2008|Хабаровск|35|проведено"))))
                .isEqualTo("TITLE DATES PLACE REPORTED STATUS");
    }

    private static ListShape find(String... lines) {
        return ListShapes.find(rows(lines), STARTS, ENDS);
    }

    static List<SheetRow> rows(String... lines) {
        List<SheetRow> rows = new ArrayList<>();
        for (int at = 0; at < lines.length; at++) {
            SheetRow row = row(at + 1, lines[at].split("\\|", -1));
            if (!row.empty()) {
                rows.add(row);
            }
        }
        return rows;
    }

    static SheetRow row(int number, String... cells) {
        return new SheetRow(number, Arrays.stream(cells).map(SheetCell::of).toList());
    }

    private static String fields(ListShape shape) {
        return shape.columns().stream()
                .map(column -> column.target().field().name())
                .collect(Collectors.joining(" "));
    }
}
