package org.capacityportal.report.paper;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.capacityportal.platform.Language;
import org.capacityportal.report.chart.BarChart;
import org.capacityportal.report.document.Block;
import org.capacityportal.report.document.Chart;
import org.capacityportal.report.document.Paragraph;
import org.capacityportal.report.document.ReportDocument;
import org.capacityportal.report.document.ReportDocument.Fact;
import org.capacityportal.report.document.Section;
import org.capacityportal.report.document.Table;
import org.capacityportal.report.document.Table.Cell;
import org.capacityportal.report.document.Table.Column;
import org.capacityportal.report.document.Table.Kind;
import org.jspecify.annotations.Nullable;

/** Documents made by hand, to look at what a format makes of them. */
public final class SampleDocuments {

    /** Letters of Ukrainian, Polish and Russian, quotes, dashes and signs of the texts of reports. */
    public static final String LETTERS =
            "Їжачок ґедзь єдиний — «Знання» № 5; zażółć gęślą jaźń, ŁÓDŹ; ёлка, объём, съёмка; ≥ 4, × 2, 5 €, 7 ₴";

    public static final String LONG_WORD = "Муніципалітет".repeat(23) + "!";

    /** What a text may hold that means something to one format or another. */
    public static final List<String> HOSTILE = List.of(
            "=HYPERLINK(\"http://127.0.0.1/x\")",
            "+380 50, -5, @SUM(A1)",
            "\tafter a tab",
            "two\nlines",
            "<script>alert(1)</script> & <b>bold</b> ]]> <!-- -->",
            "\"quoted\" and 'quoted' and \\ and {0} and ${x} and %s",
            "Emoji 🎓👩‍🏫🇺🇦",
            "שלום עולם",
            "مرحبا بالعالم",
            "漢字 ꙮ 𝔘",
            LONG_WORD);

    private static final List<String> PARTS = List.of("Жінки", "Чоловіки", "Стать не вказано");

    private SampleDocuments() {}

    /** With every kind of block, column and cell. */
    public static ReportDocument rich(Language language) {
        return new ReportDocument(
                language,
                "Звіт донору: Міністерство закордонних справ Республіки Польща",
                List.of(new Fact("Період", "1 січня – 31 грудня 2018"), new Fact("Стан", "станом на 6 липня 2019")),
                List.of(
                        new Section("figures", "Основні показники", List.of(paragraph(), figures())),
                        new Section("time", "Участь за кварталами", List.of(quarters(), regions(), few())),
                        new Section("events", "Заходи", List.of(events(40))),
                        new Section(
                                "outcomes",
                                "Результати",
                                List.of(
                                        new Paragraph("Відхилення", "Перший рядок.\nДругий рядок.", null),
                                        new Paragraph(null, "In English for once.", "en"),
                                        outcomes(30)))));
    }

    public static ReportDocument empty(Language language) {
        Table nothing = new Table(
                "events",
                "Events",
                null,
                List.of(new Column("title", "Title", Kind.TEXT, false)),
                List.of(),
                List.of());
        Chart flat = new Chart("time", "Over time", "Nothing happened.", PARTS, List.of());
        return new ReportDocument(
                language, "Report", List.of(), List.of(new Section("events", "Events", List.of(nothing, flat))));
    }

    /** The same hostile text wherever a text can stand. */
    public static ReportDocument hostile(String text) {
        Table table = new Table(
                "hostile",
                text,
                text,
                List.of(new Column("a", text, Kind.TEXT, false), new Column("b", text, Kind.COUNT, true)),
                List.of(List.of(new Cell(text, Kind.TEXT, "uk", null), new Cell(5L, Kind.COUNT))),
                List.of(new Cell(text, Kind.TEXT), new Cell(5L, Kind.COUNT)));
        Table linked = new Table(
                "linked",
                "Linked",
                null,
                List.of(new Column("a", "A", Kind.TEXT, false)),
                List.of(
                        List.of(new Cell(text, Kind.TEXT, null, "https://example.org/?a=1&b=2")),
                        List.of(new Cell(text, Kind.TEXT, null, "javascript:alert(1)")),
                        List.of(new Cell(text, Kind.TEXT, null, "file:///etc/passwd"))),
                List.of());
        Chart chart = new Chart(
                "chart", text, text, List.of(text, text), List.of(new BarChart.Bar(text, text, List.of(3L, 4L), "7")));
        return new ReportDocument(
                Language.EN,
                text,
                List.of(new Fact(text, text)),
                List.of(new Section(text, text, List.of(new Paragraph(text, text, null), table, linked, chart))));
    }

    /** As large as ten times the institute's year. */
    public static ReportDocument huge(int events, int outcomes) {
        return new ReportDocument(
                Language.UK,
                "Звіт про програму",
                List.of(),
                List.of(
                        new Section("events", "Заходи", List.of(events(events))),
                        new Section("outcomes", "Результати", List.of(outcomes(outcomes)))));
    }

    private static Block paragraph() {
        return new Paragraph(
                null,
                "Захід належить до періоду, у якому він закінчився. " + LETTERS + "\n\nЕксперти не рахуються ніде.",
                null);
    }

    private static Table figures() {
        List<Column> columns = List.of(
                new Column("figure", "Показник", Kind.TEXT, false),
                new Column("value", "Значення", Kind.ANY, false),
                new Column("previous", "Попередній період", Kind.ANY, false));
        return new Table(
                "figures",
                "Основні показники",
                "Жодна особа не порахована двічі.",
                columns,
                List.of(
                        List.of(text("Заходи"), new Cell(19_962L, Kind.COUNT), new Cell(null, Kind.COUNT)),
                        List.of(text("Частка жінок"), share("0.53"), share("0.48")),
                        List.of(
                                text("Середня оцінка"),
                                new Cell(new BigDecimal("4.333"), Kind.DECIMAL),
                                new Cell(new BigDecimal("4"), Kind.DECIMAL)),
                        List.of(
                                text("Витрачено, PLN"),
                                new Cell(new BigDecimal("1234567.80"), Kind.MONEY),
                                new Cell(new BigDecimal("0.5"), Kind.MONEY)),
                        List.of(
                                text("Перший день"),
                                new Cell(LocalDate.of(2018, 7, 2), Kind.DATE),
                                new Cell(null, Kind.DATE))),
                List.of());
    }

    private static Chart quarters() {
        return new Chart(
                "quarters",
                "Участь за кварталами",
                "К1: 32, з них 18 жінок. К2: 40.",
                PARTS,
                IntStream.rangeClosed(1, 8)
                        .mapToObj(i -> new BarChart.Bar(
                                "К" + ((i - 1) % 4 + 1),
                                "" + (2017 + (i - 1) / 4),
                                List.of(4L * i, 3L * i, (long) i),
                                "" + 8 * i))
                        .toList());
    }

    private static Chart regions() {
        List<String> regions = List.of(
                "Дніпропетровська область",
                "Івано-Франківська область",
                "Сумська область",
                "Автономна Республіка Крим та місто Севастополь разом");
        return new Chart(
                "regions",
                "Учасники за областями",
                "Дніпропетровська область: 18 …",
                PARTS,
                IntStream.range(0, regions.size())
                        .mapToObj(i -> new BarChart.Bar(
                                regions.get(i), "", List.of(10L + i * 20, 8L, (long) i), "" + (18 + i * 21)))
                        .toList());
    }

    private static Chart few() {
        return new Chart(
                "topics",
                "Заходи за темами",
                "Бюджет участі: 3. Стратегічне планування розвитку територіальних громад: 1.",
                List.of("Заходи"),
                List.of(
                        new BarChart.Bar("Бюджет участі", "", List.of(3L), "3"),
                        new BarChart.Bar(
                                "Стратегічне планування розвитку територіальних громад", "", List.of(1L), "1")));
    }

    private static Table events(int count) {
        List<Column> columns = List.of(
                new Column("title", "Захід", Kind.TEXT, false),
                new Column("dates", "Дати", Kind.TEXT, false),
                new Column("place", "Місце", Kind.TEXT, false),
                new Column("attendances", "Участей", Kind.COUNT, true),
                new Column("days", "Людино-днів", Kind.COUNT, true),
                new Column("women", "Жінки", Kind.COUNT, true),
                new Column("men", "Чоловіки", Kind.COUNT, true),
                new Column("none", "Не вказано", Kind.COUNT, true),
                new Column("reported", "Заявлено", Kind.COUNT, true),
                new Column("unnamed", "Без імен", Kind.COUNT, true),
                new Column("share", "Частка донора", Kind.FUNDING_SHARE, false),
                new Column("attributed", "Віднесено", Kind.DECIMAL, true));
        return new Table(
                "events",
                "Заходи",
                null,
                columns,
                LongStream.rangeClosed(1, count)
                        .mapToObj(i -> List.of(
                                text("Навчальний візит до Любліна: управління проєктами розвитку, потік " + i),
                                text("2–6 липня 2018"),
                                text(i % 3 == 0 ? "Дніпро" : "Івано-Франківськ"),
                                count(i),
                                count(5 * i),
                                count(i / 2),
                                count(i / 3),
                                count(0L),
                                count(i % 2 == 0 ? null : i),
                                count(0L),
                                new Cell(new BigDecimal("0.3333"), Kind.FUNDING_SHARE),
                                new Cell(new BigDecimal("1.25"), Kind.DECIMAL)))
                        .toList(),
                count == 0
                        ? List.of()
                        : List.of(
                                text("Разом"),
                                new Cell(null, Kind.TEXT),
                                new Cell(null, Kind.TEXT),
                                count(19_962L),
                                count(99_810L),
                                count(9_000L),
                                count(8_000L),
                                count(0L),
                                count(null),
                                count(0L),
                                new Cell(null, Kind.FUNDING_SHARE),
                                new Cell(new BigDecimal("50"), Kind.DECIMAL)));
    }

    private static Table outcomes(int count) {
        List<Column> columns = List.of(
                new Column("title", "Результат", Kind.TEXT, false),
                new Column("city", "Місто", Kind.TEXT, false),
                new Column("status", "Стан", Kind.TEXT, false),
                new Column("due", "Строк", Kind.DATE, false),
                new Column("evidence", "Доказ", Kind.TEXT, false));
        return new Table(
                "outcomes",
                "Результати",
                "За станом на сьогодні.",
                columns,
                IntStream.rangeClosed(1, count)
                        .mapToObj(i -> Arrays.asList(
                                text("Strategia rozwoju hromady " + i, "pl"),
                                text("Кам’янець-Подільський"),
                                text("Виконано"),
                                new Cell(LocalDate.of(2018, 12, 31), Kind.DATE),
                                new Cell("Рішення ради № " + i, Kind.TEXT, null, "https://example.org/" + i)))
                        .toList(),
                List.of());
    }

    private static Cell text(String text) {
        return text(text, null);
    }

    private static Cell text(String text, @Nullable String language) {
        return new Cell(text, Kind.TEXT, language, null);
    }

    private static Cell count(@Nullable Long number) {
        return new Cell(number, Kind.COUNT);
    }

    private static Cell share(String share) {
        return new Cell(new BigDecimal(share), Kind.SHARE);
    }
}
