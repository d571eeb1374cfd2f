package org.capacityportal.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Lists of participants such as city halls send them, for tests of the import. */
public final class SampleLists {

    /**
     * Somebody whom the portal knows already, as the list spells the name.
     *
     * @param email null: the list gives none
     */
    public record Known(String name, @Nullable String email, String city) {}

    /**
     * A cell that cannot be taken over.
     *
     * @param row as the spreadsheet shows it
     * @param column from 0
     * @param problem the key of its message
     */
    public record Bad(int row, int column, String problem) {}

    /**
     * @param file a workbook of Excel
     * @param people how many rows of people it holds
     * @param known the numbers of the rows with the people known, in their order
     */
    public record Sample(byte[] file, int people, List<Bad> bad, List<Integer> known) {}

    public static final int NAME = 1;
    public static final int SEX = 2;
    public static final int POSITION = 3;
    public static final int CITY = 4;
    public static final int EMAIL = 5;
    public static final int PHONE = 6;
    public static final int FIRST_DAY = 7;

    private static final int TITLE_ROWS = 5;
    private static final List<String> CITIES =
            List.of("Дніпро", "Харків", "Кривий Ріг", "Вінниця", "Івано-Франківськ", "Рівне", "Луцьк", "Суми");
    private static final List<String> POSITIONS = List.of(
            "начальник відділу",
            "головний спеціаліст",
            "заступник директора департаменту",
            "керівниця проєктного офісу",
            "радник міського голови");
    private static final String[] STARTS =
            "Бар Вол Гор Дуб Зав Кор Луг Мор Неч Ост Пал Руд Сок Тер Хар Цим Шев Щер Яр Бон".split(" ");
    private static final String[] MIDDLES = "ба ди го жу ка ла му пи се ту".split(" ");
    private static final String[] ENDS = "ренко льчук вський ник ченко".split(" ");
    private static final String[] WOMEN =
            "Олена Ірина Наталія Оксана Тетяна Людмила Галина Юлія Світлана Марта".split(" ");
    private static final String[] MEN = "Андрій Сергій Олег Ігор Василь Микола Дмитро Роман Юрій Богдан".split(" ");
    private static final String[] FATHERS = "Петр Степан Іван Павл Богдан Роман Антон Максим Тарас Захар".split(" ");
    private static final List<String> FOREIGN = List.of(
            "Agnieszka Wrzosek",
            "Piotr Grabarczyk",
            "Zdzisław Pękalski",
            "Małgorzata Jeżewska",
            "Звягинцев Пётр Алексеевич",
            "Колокольцева Вера Юрьевна",
            "Kateryna Drohobytska",
            "Ławrynowicz Henryk");

    private SampleLists() {}

    /**
     * 200 rows for the seminar in Dnipro, 2–6 July 2018: a title block, merged cells, headings in two rows, names in three
     * alphabets, groups with headings, headings repeated, a total, ten rows with a bad cell each, and those known.
     */
    public static Sample twoHundred(List<Known> known) {
        int people = 200;
        List<Bad> bad = new ArrayList<>();
        List<Integer> rowsOfKnown = new ArrayList<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("Учасники");
            title(sheet);
            int next = TITLE_ROWS + 1;
            for (int nth = 0; nth < people; nth++) {
                if (nth % 25 == 0) {
                    if (nth == 100) {
                        headings(sheet, next);
                        next += 2;
                    }
                    sheet.createRow(next).createCell(0).setCellValue("Група " + (nth / 25 + 1));
                    sheet.addMergedRegion(new CellRangeAddress(next, next, 0, FIRST_DAY + 4));
                    next++;
                }
                Row row = sheet.createRow(next++);
                person(row, nth);
                if (nth % 13 == 5 && rowsOfKnown.size() < known.size()) {
                    known(row, known.get(rowsOfKnown.size()));
                    rowsOfKnown.add(row.getRowNum() + 1);
                } else if (nth % 17 == 3 && bad.size() < WRONG.length) {
                    bad.add(spoil(row, bad.size()));
                }
            }
            Row total = sheet.createRow(next);
            total.createCell(0).setCellValue("Всього: " + people);
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            workbook.write(file);
            return new Sample(file.toByteArray(), people, bad, rowsOfKnown);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Different people, a row each, under plain headings; written row by row. */
    public static void many(int people, OutputStream out) {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(100)) {
            Sheet sheet = workbook.createSheet();
            Row head = sheet.createRow(0);
            List<String> headings = List.of("№", "ПІБ", "Стать", "Посада", "Місто", "Ел. пошта", "Телефон");
            for (int at = 0; at < headings.size(); at++) {
                head.createCell(at).setCellValue(headings.get(at));
            }
            for (int nth = 0; nth < people; nth++) {
                person(sheet.createRow(nth + 1), nth);
            }
            workbook.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void title(Sheet sheet) {
        sheet.createRow(0).createCell(0).setCellValue("Мерія м. Люблін, Бюро неінвестиційних проєктів");
        sheet.createRow(1)
                .createCell(0)
                .setCellValue("Список учасників семінару «Професійні кадри в місцевому самоврядуванні»");
        sheet.createRow(2).createCell(0).setCellValue("м. Дніпро, 2–6 липня 2018 року");
        for (int row = 0; row < 3; row++) {
            sheet.addMergedRegion(new CellRangeAddress(row, row, 0, FIRST_DAY + 4));
        }
        headings(sheet, TITLE_ROWS - 1);
        for (int column = 0; column <= CITY; column++) {
            sheet.addMergedRegion(new CellRangeAddress(TITLE_ROWS - 1, TITLE_ROWS, column, column));
        }
        sheet.addMergedRegion(new CellRangeAddress(TITLE_ROWS - 1, TITLE_ROWS - 1, EMAIL, PHONE));
        sheet.addMergedRegion(new CellRangeAddress(TITLE_ROWS - 1, TITLE_ROWS - 1, FIRST_DAY, FIRST_DAY + 4));
    }

    private static void headings(Sheet sheet, int at) {
        Row upper = sheet.createRow(at);
        Row lower = sheet.createRow(at + 1);
        upper.createCell(0).setCellValue("№ з/п");
        upper.createCell(NAME).setCellValue("Прізвище, ім'я,\nпо батькові");
        upper.createCell(SEX).setCellValue("Ст.");
        upper.createCell(POSITION).setCellValue("Посада");
        upper.createCell(CITY).setCellValue("Місто");
        upper.createCell(EMAIL).setCellValue("Контактні дані");
        lower.createCell(EMAIL).setCellValue("E-mail");
        lower.createCell(PHONE).setCellValue("Моб. тел.");
        upper.createCell(FIRST_DAY).setCellValue("Присутність");
        for (int day = 0; day < 5; day++) {
            lower.createCell(FIRST_DAY + day).setCellValue(String.format("%02d.07", day + 2));
        }
    }

    private static void person(Row row, int nth) {
        boolean woman = nth % 2 == 0;
        row.createCell(0).setCellValue(nth + 1);
        row.createCell(NAME).setCellValue(name(nth, woman));
        row.createCell(SEX).setCellValue(woman ? nth % 4 == 0 ? "ж" : "Жін." : nth % 3 == 0 ? "чол" : "ч");
        row.createCell(POSITION).setCellValue(POSITIONS.get(nth % POSITIONS.size()));
        row.createCell(CITY).setCellValue((nth % 3 == 0 ? "м. " : "") + CITIES.get(nth % CITIES.size()));
        if (nth % 3 != 1) {
            row.createCell(EMAIL).setCellValue("person" + nth + "@example.org");
        }
        if (nth % 2 == 1) {
            row.createCell(PHONE).setCellValue(380_500_000_000d + nth);
        }
        for (int day = 0; day < 5 && nth < 200; day++) {
            row.createCell(FIRST_DAY + day).setCellValue((nth + day) % 11 == 0 ? "-" : "+");
        }
    }

    private static String name(int nth, boolean woman) {
        if (nth < 200 && nth % 25 == 7) {
            return FOREIGN.get(nth / 25);
        }
        int family = nth % (STARTS.length * MIDDLES.length * ENDS.length);
        String start = STARTS[family % STARTS.length];
        String middle = MIDDLES[family / STARTS.length % MIDDLES.length];
        String end = ENDS[family / (STARTS.length * MIDDLES.length)];
        int turn = nth / (STARTS.length * MIDDLES.length * ENDS.length);
        String[] givens = woman ? WOMEN : MEN;
        String given = givens[(turn + family % 7) % givens.length];
        String father = FATHERS[(turn / givens.length + family / 3) % FATHERS.length] + (woman ? "івна" : "ович");
        return start + middle + (woman && end.equals("вський") ? "вська" : end) + " " + given + " " + father;
    }

    private static void known(Row row, Known person) {
        row.getCell(NAME).setCellValue(person.name());
        row.getCell(CITY).setCellValue(person.city());
        row.removeCell(row.getCell(SEX));
        if (row.getCell(PHONE) != null) {
            row.removeCell(row.getCell(PHONE));
        }
        row.createCell(EMAIL).setCellValue(person.email() == null ? "" : person.email());
    }

    private static final String[][] WRONG = {
        {"" + NAME, "", "import.problem.name.missing"},
        {"" + NAME, "вакансія", "import.problem.name.open"},
        {"" + NAME, "<script>alert(1)</script>", "import.problem.name.invalid"},
        {"" + SEX, "чж", "import.problem.sex"},
        {"" + EMAIL, "olena.example.org", "import.problem.email.at"},
        {"" + EMAIL, "олена@example.org", "import.problem.email.letters"},
        {"" + EMAIL, "olena@example", "import.problem.email.invalid"},
        {"" + PHONE, "спитати в секретаря", "import.problem.phone.letters"},
        {"" + PHONE, "12", "import.problem.phone.digits"},
        {"" + FIRST_DAY, "можливо", "import.problem.attendance"}
    };

    private static Bad spoil(Row row, int which) {
        int column = Integer.parseInt(WRONG[which][0]);
        row.createCell(column).setCellValue(WRONG[which][1]);
        return new Bad(row.getRowNum() + 1, column, WRONG[which][2]);
    }
}
