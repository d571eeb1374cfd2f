package org.capacityportal.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.capacityportal.report.content.Activity;
import org.capacityportal.report.content.CostLine;
import org.capacityportal.report.content.CostTotal;
import org.capacityportal.report.content.EventLine;
import org.capacityportal.report.content.ExamLine;
import org.capacityportal.report.content.Figure;
import org.capacityportal.report.content.Figures;
import org.capacityportal.report.content.FunderLine;
import org.capacityportal.report.content.GroupLine;
import org.capacityportal.report.content.GroupLine.Dimension;
import org.capacityportal.report.content.IndicatorLine;
import org.capacityportal.report.content.NarrativeLine;
import org.capacityportal.report.content.OutcomeLine;
import org.capacityportal.report.content.Period;
import org.capacityportal.report.content.PlaceLine;
import org.capacityportal.report.content.QuarterLine;
import org.capacityportal.report.content.RateLine;
import org.capacityportal.report.content.Report;
import org.capacityportal.report.content.RoleLine;
import org.capacityportal.report.content.Subject;
import org.jspecify.annotations.Nullable;

/** Reports made by hand: one to a donor that says something on everything, one on a city where nothing took place. */
public final class SampleReports {

    /** What nobody would write but somebody will: formulas, markup, control characters, scripts of both directions. */
    public static final List<String> HOSTILE = List.of(
            "=HYPERLINK(\"http://example.org\",\"x\")",
            "+380 50 123 45 67",
            "-2+3",
            "@SUM(A1:A9)",
            "\ttab, then \"quotes\" and 'apostrophes'",
            "two\nlines; <b>&amp; ]]></b> {0}",
            "סיור לימודי ב\u200fלובלין 😀 е\u0301",
            "<script>alert(1)</script>");

    private static final LocalDate AS_OF = LocalDate.of(2018, 9, 11);
    private static final Period YEAR = Period.ofYear(2018);

    private SampleReports() {}

    /**
     * To a donor of two programmes, for 2018 as of 11 September. Its parts agree: what adds up over events, places, types
     * and kinds of spending comes to the figures.
     */
    public static Report donor() {
        return donor(UnaryOperator.identity());
    }

    /** The same report with every text that a user may have typed replaced by one of {@link #HOSTILE}, in turn. */
    public static Report hostile() {
        int[] next = {0};
        return donor(text -> HOSTILE.get(next[0]++ % HOSTILE.size()));
    }

    /** On a city that took part in nothing in 2020. */
    public static Report emptyCity() {
        return new Report(
                new Subject(Subject.Kind.CITY, 1, "Sumy", "UA59080270000028062", "Sumy"),
                Period.ofYear(2020),
                LocalDate.of(2021, 2, 1),
                false,
                new Figures(none(), Map.of()),
                new Figures(none(), Map.of()),
                List.of(),
                List.of(),
                QuarterLine.of(List.of(), Period.ofYear(2020)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Report donor(UnaryOperator<String> typed) {
        List<EventLine> events = events(typed);
        return new Report(
                new Subject(Subject.Kind.DONOR, 1, typed.apply("Polish aid"), "PL-1", "Polish aid"),
                YEAR,
                AS_OF,
                true,
                figures(),
                previous(),
                events,
                places(typed),
                QuarterLine.of(events, YEAR),
                outcomes(typed),
                List.of(new RoleLine("EXPERT", 3, 4, 15), new RoleLine("SPEAKER", 2, 2, 2)),
                List.of(
                        new FunderLine(3, typed.apply("Lublin City Hall"), number("0.2")),
                        new FunderLine(3, typed.apply("Dnipro City Council"), number("0.2"))),
                groups(typed),
                List.of(new ExamLine(typed.apply("PRINCE2 Foundation"), 16, 13, 2)),
                indicators(typed),
                List.of(new CostTotal(
                        "EUR",
                        number("12000.00"),
                        number("30500.50"),
                        number("8200.00"),
                        number("1000.00"),
                        number("51700.50"),
                        number("2500.00"),
                        number("1200.00"),
                        number("38360.20"),
                        number("940.01"),
                        number("152.96"))),
                costs(typed),
                List.of(new RateLine("PLN", "EUR", number("0.23456789"), LocalDate.of(2018, 7, 2), number("34957.90"))),
                List.of(new NarrativeLine(
                        1,
                        typed.apply("Professional staff"),
                        LocalDate.of(2018, 1, 1),
                        LocalDate.of(2018, 6, 30),
                        "uk",
                        typed.apply("Семінар перенесено на липень."),
                        typed.apply("Паралельні треки потребують двох координаторів.\nЗаписувати імена в перший день."),
                        typed.apply("Зміна керівництва міст."))),
                List.of(activity(typed)));
    }

    private static List<EventLine> events(UnaryOperator<String> typed) {
        return List.of(
                new EventLine(
                        1,
                        typed.apply("Study visit to Lublin"),
                        "en",
                        LocalDate.of(2018, 4, 16),
                        LocalDate.of(2018, 4, 20),
                        false,
                        "Lublin",
                        true,
                        24,
                        120,
                        14,
                        10,
                        0,
                        24L,
                        0,
                        8,
                        0,
                        0,
                        0,
                        null,
                        24,
                        number("1")),
                new EventLine(
                        2,
                        typed.apply("Навчання RADAR"),
                        "uk",
                        LocalDate.of(2018, 5, 14),
                        LocalDate.of(2018, 5, 16),
                        true,
                        null,
                        false,
                        8,
                        24,
                        5,
                        2,
                        1,
                        62L,
                        54,
                        1,
                        0,
                        0,
                        6,
                        27L,
                        8,
                        number("1")),
                new EventLine(
                        3,
                        typed.apply("Seminar in Dnipro"),
                        "en",
                        LocalDate.of(2018, 7, 2),
                        LocalDate.of(2018, 7, 6),
                        false,
                        "Dnipro",
                        true,
                        40,
                        194,
                        23,
                        17,
                        0,
                        null,
                        0,
                        8,
                        16,
                        13,
                        0,
                        null,
                        40,
                        number("0.6")));
    }

    private static Figures figures() {
        Map<Figure, @Nullable BigDecimal> full = none();
        count(full, Figure.EVENTS, 3);
        count(full, Figure.PARTICIPANTS, 55);
        count(full, Figure.ATTENDANCES, 72);
        count(full, Figure.PARTICIPANT_DAYS, 338);
        count(full, Figure.WOMEN, 32);
        count(full, Figure.MEN, 22);
        count(full, Figure.SEX_NOT_RECORDED, 1);
        full.put(Figure.WOMEN_SHARE, number("0.592593"));
        count(full, Figure.NAMED, 72);
        count(full, Figure.REPORTED, 86);
        count(full, Figure.UNNAMED, 54);
        count(full, Figure.DELEGATIONS, 17);
        count(full, Figure.CITIES_REACHED, 8);
        count(full, Figure.EXAMS_ENTERED, 16);
        count(full, Figure.EXAMS_PASSED, 13);
        count(full, Figure.EXAMS_FAILED, 2);
        full.put(Figure.PASS_RATE, number("0.866667"));
        full.put(Figure.SATISFACTION, number("4.5"));
        count(full, Figure.RATINGS, 6);
        full.put(Figure.SATISFIED_SHARE, number("0.833333"));
        full.put(Figure.RESPONSE_RATE, number("0.083333"));
        count(full, Figure.COMMITTED, 2);
        count(full, Figure.IN_PROGRESS, 1);
        count(full, Figure.ACHIEVED, 1);
        count(full, Figure.OVERDUE, 1);
        count(full, Figure.ACHIEVED_ON_TIME, 1);
        Map<Figure, BigDecimal> attributed = new EnumMap<>(Figure.class);
        Figure.countedOnes().forEach(figure -> attributed.put(figure, BigDecimal.ZERO));
        attributed.put(Figure.EVENTS, number("2.6"));
        attributed.put(Figure.PARTICIPANTS, number("42.3333"));
        attributed.put(Figure.ATTENDANCES, number("56"));
        attributed.put(Figure.PARTICIPANT_DAYS, number("260.4"));
        return new Figures(full, attributed);
    }

    private static Figures previous() {
        Map<Figure, @Nullable BigDecimal> full = none();
        count(full, Figure.EVENTS, 1);
        count(full, Figure.PARTICIPANTS, 60);
        count(full, Figure.WOMEN, 20);
        full.put(Figure.WOMEN_SHARE, number("0.5"));
        return new Figures(full, Map.of());
    }

    private static Map<Figure, @Nullable BigDecimal> none() {
        Map<Figure, @Nullable BigDecimal> full = new EnumMap<>(Figure.class);
        for (Figure figure : Figure.values()) {
            full.put(figure, figure.counted() ? BigDecimal.ZERO : null);
        }
        return full;
    }

    private static void count(Map<Figure, @Nullable BigDecimal> figures, Figure figure, long number) {
        figures.put(figure, BigDecimal.valueOf(number));
    }

    private static List<PlaceLine> places(UnaryOperator<String> typed) {
        return List.of(
                new PlaceLine(3L, null, typed.apply("Dnipro"), 6, 20, 12, 8, 0, 30, 140, null, 0, 1, 0, 0),
                new PlaceLine(1L, null, typed.apply("Sumy"), 9, 36, 21, 14, 1, 40, 190, 62L, 34, 3, 1, 1),
                new PlaceLine(null, 4L, typed.apply("Sumy region"), 2, 2, 1, 1, 0, 2, 8, null, 0, 0, 0, 0));
    }

    private static List<OutcomeLine> outcomes(UnaryOperator<String> typed) {
        return List.of(
                new OutcomeLine(
                        1,
                        typed.apply("Регламент управління проєктами"),
                        "uk",
                        1L,
                        null,
                        "Sumy",
                        3L,
                        typed.apply("Seminar in Dnipro"),
                        "REGULATION",
                        "IN_PROGRESS",
                        false,
                        LocalDate.of(2018, 7, 6),
                        LocalDate.of(2018, 12, 31),
                        null,
                        null,
                        null),
                new OutcomeLine(
                        2,
                        typed.apply("All project managers take the course"),
                        "en",
                        1L,
                        null,
                        "Sumy",
                        3L,
                        typed.apply("Seminar in Dnipro"),
                        "CERTIFICATE",
                        "COMMITTED",
                        true,
                        LocalDate.of(2018, 7, 6),
                        LocalDate.of(2018, 9, 1),
                        null,
                        null,
                        null),
                new OutcomeLine(
                        3,
                        typed.apply("City brand project"),
                        "en",
                        null,
                        null,
                        null,
                        3L,
                        typed.apply("Seminar in Dnipro"),
                        "PROJECT",
                        "ACHIEVED",
                        false,
                        LocalDate.of(2018, 7, 6),
                        LocalDate.of(2018, 7, 31),
                        LocalDate.of(2018, 7, 20),
                        typed.apply("Decision of the council"),
                        "https://example.org/decision"),
                new OutcomeLine(
                        4,
                        typed.apply("Join projects of grant organisations"),
                        "en",
                        1L,
                        null,
                        "Sumy",
                        3L,
                        typed.apply("Seminar in Dnipro"),
                        "PARTNERSHIP",
                        "COMMITTED",
                        false,
                        LocalDate.of(2018, 7, 6),
                        null,
                        null,
                        null,
                        null));
    }

    private static List<GroupLine> groups(UnaryOperator<String> typed) {
        return List.of(
                new GroupLine(Dimension.TYPE, "SEMINAR", null, 1, 40, 194, 40, 23, 17, 0),
                new GroupLine(Dimension.TYPE, "STUDY_VISIT", null, 1, 24, 120, 24, 14, 10, 0),
                new GroupLine(Dimension.TYPE, "EXPERT_VISIT", null, 1, 8, 24, 8, 5, 2, 1),
                new GroupLine(Dimension.TOPIC, "PROJECT_MANAGEMENT", null, 2, 48, 218, 45, 26, 18, 1),
                new GroupLine(Dimension.TOPIC, "", null, 1, 24, 120, 24, 14, 10, 0),
                new GroupLine(Dimension.AUDIENCE, "LOCAL_OFFICIALS", null, 3, 72, 338, 55, 32, 22, 1),
                new GroupLine(Dimension.REGION, "4", typed.apply("Sumy region"), 3, 42, 198, 38, 22, 15, 1),
                new GroupLine(Dimension.REGION, "5", typed.apply("Dnipropetrovsk region"), 2, 30, 140, 20, 12, 8, 0));
    }

    private static List<IndicatorLine> indicators(UnaryOperator<String> typed) {
        String staff = typed.apply("Professional staff");
        String trained = typed.apply("Staff of city councils are trained");
        LocalDate end = LocalDate.of(2018, 12, 31);
        return List.of(
                new IndicatorLine(
                        11,
                        1,
                        staff,
                        101,
                        trained,
                        "OUTPUT",
                        typed.apply("Участі в заходах"),
                        "uk",
                        "NUMBER",
                        Figure.ATTENDANCES,
                        false,
                        number("4"),
                        null,
                        2017,
                        number("240"),
                        null,
                        end,
                        number("72"),
                        number("122"),
                        null,
                        null,
                        null,
                        null,
                        List.of(
                                new IndicatorLine.Part("SEX:WOMAN", null, number("120"), number("42"), number("70")),
                                new IndicatorLine.Part("AUDIENCE:LOCAL_OFFICIALS", null, null, number("72"), null),
                                new IndicatorLine.Part(
                                        "REGION:4", typed.apply("Sumy region"), null, number("42"), number("50"))),
                        List.of(
                                new IndicatorLine.Milestone(
                                        LocalDate.of(2017, 1, 1),
                                        LocalDate.of(2017, 12, 31),
                                        "",
                                        number("60"),
                                        null,
                                        number("54"),
                                        null,
                                        typed.apply("Started late")),
                                new IndicatorLine.Milestone(
                                        LocalDate.of(2018, 1, 1),
                                        end,
                                        "SEX:WOMAN",
                                        number("120"),
                                        null,
                                        number("70"),
                                        null,
                                        null),
                                new IndicatorLine.Milestone(
                                        LocalDate.of(2018, 1, 1),
                                        end,
                                        "REGION:4",
                                        number("45"),
                                        null,
                                        number("50"),
                                        null,
                                        null))),
                indicator(12, staff, trained, typed.apply("Share of women"), "PERCENTAGE", Figure.WOMEN_SHARE)
                        .levels("50", "62.5", "59.2593", "58.4", null, null),
                indicator(13, staff, trained, typed.apply("A training plan is in force"), "YES_NO", null)
                        .levels("0", "1", "1", "1", typed.apply("Order 14"), "https://example.org/order-14"),
                new IndicatorLine(
                        14,
                        2,
                        typed.apply("Partnership for recovery"),
                        102,
                        typed.apply("City councils manage projects to a common method"),
                        "OBJECTIVE",
                        typed.apply("Maturity of project management"),
                        "en",
                        "QUALITATIVE",
                        null,
                        false,
                        null,
                        typed.apply("Ad hoc"),
                        2017,
                        null,
                        typed.apply("Managed"),
                        end,
                        null,
                        null,
                        typed.apply("Repeatable"),
                        LocalDate.of(2018, 6, 30),
                        typed.apply("Audit"),
                        "javascript:alert(1)",
                        List.of(),
                        List.of()),
                indicator(15, staff, trained, typed.apply("Regulations adopted"), "NUMBER", null)
                        .levels(null, "5", null, null, null, null));
    }

    private interface Levels {

        IndicatorLine levels(
                @Nullable String baseline,
                @Nullable String target,
                @Nullable String period,
                @Nullable String cumulative,
                @Nullable String evidence,
                @Nullable String url);
    }

    private static Levels indicator(
            long id, String programme, String result, String title, String measure, @Nullable Figure figure) {
        return (baseline, target, period, cumulative, evidence, url) -> new IndicatorLine(
                id,
                1,
                programme,
                101,
                result,
                "OUTPUT",
                title,
                "en",
                measure,
                figure,
                false,
                baseline == null ? null : number(baseline),
                null,
                baseline == null ? null : 2017,
                target == null ? null : number(target),
                null,
                LocalDate.of(2018, 12, 31),
                period == null ? null : number(period),
                cumulative == null ? null : number(cumulative),
                null,
                null,
                evidence,
                url,
                List.of(),
                List.of());
    }

    private static List<CostLine> costs(UnaryOperator<String> typed) {
        return List.of(
                new CostLine(
                        3L,
                        1L,
                        typed.apply("Seminar in Dnipro"),
                        "en",
                        "EUR",
                        number("10000.00"),
                        number("20500.50"),
                        number("2850.25"),
                        BigDecimal.ZERO,
                        number("33350.75"),
                        number("2500.00"),
                        BigDecimal.ZERO,
                        number("0.6")),
                new CostLine(
                        null,
                        1L,
                        typed.apply("Professional staff"),
                        "en",
                        "EUR",
                        number("2000.00"),
                        number("10000.00"),
                        number("5349.75"),
                        number("1000.00"),
                        number("18349.75"),
                        BigDecimal.ZERO,
                        number("1200.00"),
                        number("1")));
    }

    private static Activity activity(UnaryOperator<String> typed) {
        return new Activity(
                1,
                "PL-1-STAFF",
                Map.of("en", typed.apply("Professional staff"), "uk", typed.apply("Професійні кадри")),
                Map.of("en", typed.apply("Competent teams")),
                null,
                "en",
                "ACTIVE",
                LocalDate.of(2017, 1, 1),
                LocalDate.of(2018, 12, 31),
                LocalDate.of(2017, 3, 1),
                null,
                "EUR",
                null,
                Instant.parse("2018-09-01T10:00:00Z"),
                List.of(new Activity.Organisation(
                        1,
                        "PL-1",
                        Map.of("en", typed.apply("Polish aid")),
                        "en",
                        "PL",
                        "FUNDING",
                        List.of("DONOR"),
                        false)),
                List.of(new Activity.Place(
                        1,
                        "UA59080270000028062",
                        Map.of("en", "Sumy", "uk", "Суми"),
                        "UA",
                        null,
                        number("50.9077"),
                        number("34.7981"),
                        true)),
                Map.of("15112", number("100")),
                Map.of("GENDER_EQUALITY", 1),
                List.of(new Activity.Funds(1, number("60000.00"), "EUR", number("60"))),
                List.of(new Activity.Spent(LocalDate.of(2018, 7, 2), "TRAVEL", number("8200.00"), "EUR")),
                List.of(new Activity.Result(
                        101,
                        "OUTPUT",
                        Map.of("en", typed.apply("Staff of city councils are trained")),
                        Map.of(),
                        "en",
                        List.of(new Activity.Indicator(
                                11, Map.of("uk", typed.apply("Участі в заходах")), Map.of(), "uk")))));
    }

    private static BigDecimal number(String digits) {
        return new BigDecimal(digits);
    }
}
