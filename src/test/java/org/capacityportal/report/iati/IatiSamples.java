package org.capacityportal.report.iati;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.capacityportal.report.content.Activity;
import org.capacityportal.report.content.Figure;
import org.capacityportal.report.content.Figures;
import org.capacityportal.report.content.IndicatorLine;
import org.capacityportal.report.content.IndicatorLine.Milestone;
import org.capacityportal.report.content.IndicatorLine.Part;
import org.capacityportal.report.content.OutcomeLine;
import org.capacityportal.report.content.Period;
import org.capacityportal.report.content.Report;
import org.capacityportal.report.content.Subject;
import org.jspecify.annotations.Nullable;

/** Reports made by hand: one with everything, one with nothing that may be missing, and one of what nobody should type. */
final class IatiSamples {

    static final LocalDate AS_OF = LocalDate.of(2019, 3, 1);
    static final Period YEAR = Period.ofYear(2018);

    /** Quotes, markup, line ends, right-to-left, emoji, and characters that no XML may hold. */
    static final String HOSTILE =
            "]]> <b>&amp;</b> \"лапки\" 'i' =1+1 \tтаб\r\nрядок שלום 😀 \u0001\u0008\ufffe\uffff\ud800 <!-- --> <?php ?> %00";

    /** What is left of it: all that XML can say. */
    static final String HARMLESS = "]]> <b>&amp;</b> \"лапки\" 'i' =1+1 \tтаб\r\nрядок שלום 😀  <!-- --> <?php ?> %00";

    private IatiSamples() {}

    static Report rich() {
        return report(
                new Subject(Subject.Kind.PROGRAMME, 7, "Programme", null, "programme"),
                List.of(
                        outcome("Проєктне положення", "https://sumy.example/polozhennya.pdf"),
                        outcome("Ohne Beleg", null)),
                List.of(counted(), percentage(), yesNo(), qualitative()),
                List.of(richActivity()));
    }

    static Activity richActivity() {
        return activity(
                "XM-DAC-41114-UA-7",
                Map.of("uk", "Посилене партнерство", "en", "Strengthened partnership", "pl", "Wzmocnione partnerstwo"),
                Map.of("uk", "Спроможність громад", "en", "Capacity of communities"),
                "Посадовці громад",
                "ACTIVE",
                LocalDate.of(2018, 2, 10),
                null,
                "https://undp.example/партнерство",
                List.of(
                        organisation(1, "SE-0", "Sida", "SE", "FUNDING", false),
                        organisation(2, null, "Мерія м. Люблін", "PL", "FUNDING", true),
                        organisation(3, "XM-DAC-41114", "ПРООН", null, "LEAD", false),
                        organisation(4, null, "Фонд", "UA", "CO_IMPLEMENTER", false)),
                List.of(
                        place(1, "UA59080270010041885", "Суми", "UA", 1L, true),
                        place(2, null, "Дніпро", "UA", 2L, true),
                        place(3, null, "Lublin", "PL", 3L, true),
                        new Activity.Place(4, null, Map.of("en", "Rivne"), "UA", null, null, null, false)),
                Map.of("15112", number("33.33"), "43030", number("66.67")),
                Map.of("GENDER_EQUALITY", 1, "GOOD_GOVERNANCE", 2, "UNHEARD_OF", 1),
                List.of(
                        new Activity.Funds(1, number("100000.00"), "EUR", number("0.6")),
                        new Activity.Funds(2, number("0.01"), "EUR", number("0.1")),
                        new Activity.Funds(3, number("50000.50"), "USD", number("0.2")),
                        new Activity.Funds(4, null, null, number("0.1"))),
                List.of(
                        new Activity.Spent(LocalDate.of(2018, 3, 5), "INSTRUCTION", number("1200.50"), "EUR"),
                        new Activity.Spent(LocalDate.of(2018, 3, 5), "TRAVEL", number("300.00"), "EUR"),
                        new Activity.Spent(AS_OF.plusDays(1), "OTHER", number("1.00"), "EUR")),
                List.of(
                        result(71, "OBJECTIVE", Map.of("uk", "Спроможні команди", "en", "Able teams"), 711, 714),
                        result(72, "OUTPUT", Map.of("uk", "Навчені посадовці"), 712, 713),
                        result(73, "OUTPUT", Map.of("uk", "Ще без показників"))));
    }

    /** Bound to a figure; two targets, of which the second is the current one. */
    static IndicatorLine counted() {
        return line(711, "NUMBER", Figure.PARTICIPANTS, "10", null, 2017)
                .reached("65", null, "55")
                .parts(
                        new Part("SEX:WOMAN", null, number("35"), number("30"), number("36")),
                        new Part("SEX:MAN", null, null, number("25"), number("29")),
                        new Part("REGION:4", "Сумська область", null, number("5"), number("5")))
                .milestones(
                        milestone("2018-02-10", "2018-06-30", "", "30", null, "22", null, null),
                        milestone("2018-07-01", "2018-12-31", "", "70", null, "65", null, "Вісім міст"),
                        milestone("2018-07-01", "2018-12-31", "SEX:WOMAN", "35", null, "36", null, null),
                        milestone("2019-01-01", "2019-12-31", "", "120", null, "65", null, null))
                .told();
    }

    /** The report ends after its last target. */
    static IndicatorLine percentage() {
        return line(712, "PERCENTAGE", null, "40", null, null)
                .reached("52.5000", null, "52.5")
                .milestones(milestone("2018-01-01", "2018-06-30", "", "50", null, "45", null, null))
                .evidence("Опитування", "https://survey.example/results?a=1&b=2")
                .told();
    }

    static IndicatorLine yesNo() {
        return line(713, "YES_NO", null, "0", null, 2018)
                .reached("1", null, "1")
                .milestones(milestone("2018-01-01", "2018-12-31", "", "1", null, "1", null, null))
                .evidence("Рішення № 42", "javascript:alert(1)")
                .told();
    }

    static IndicatorLine qualitative() {
        return line(714, "QUALITATIVE", null, null, "Poor", 2017)
                .reached(null, "Fair", null)
                .milestones(milestone("2018-01-01", "2018-12-31", "", null, "Good", null, "Fair", null))
                .told();
    }

    /** Nothing but what every programme has. */
    static Report minimal() {
        return report(
                new Subject(Subject.Kind.DONOR, 1, "Donor", null, "donor"), List.of(), List.of(), List.of(bare(7)));
    }

    static Activity bare(long programmeId) {
        return new Activity(
                programmeId,
                null,
                Map.of("ru", "Партнёрство"),
                Map.of(),
                null,
                "ru",
                "PLANNED",
                LocalDate.of(2020, 1, 1),
                LocalDate.of(2020, 1, 1),
                null,
                null,
                "EUR",
                null,
                Instant.parse("2019-02-28T12:30:15.123456Z"),
                List.of(),
                List.of(),
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of());
    }

    static Report hostile() {
        Map<String, String> texts = Map.of("uk", HOSTILE, "en", "\u0001");
        Activity activity = activity(
                "XM-DAC-41114",
                texts,
                texts,
                HOSTILE,
                "COMPLETED",
                LocalDate.of(2018, 5, 1),
                LocalDate.of(2018, 4, 1),
                "https://x.example/\"><script>",
                List.of(organisation(3, "XM-DAC-41114", HOSTILE, "UA", "LEAD", false)),
                List.of(place(1, HOSTILE, HOSTILE, "UA", 1L, true)),
                Map.of("15112", number("60"), "43030", number("70"), "11430", number("20")),
                Map.of(HOSTILE, 1),
                List.of(new Activity.Funds(1, number("0.10"), "EUR", number("1"))),
                List.of(new Activity.Spent(LocalDate.of(2018, 3, 5), "OTHER", number("-0.01"), "EUR")),
                List.of(new Activity.Result(
                        71,
                        "OUTPUT",
                        texts,
                        texts,
                        "uk",
                        List.of(new Activity.Indicator(711, Map.of("uk", "\uffff"), texts, "uk")))));
        IndicatorLine line = line(711, "NUMBER", null, "-5", HOSTILE, 2017)
                .reached("1E+3", HOSTILE, "7")
                .parts(
                        new Part("REGION:4", HOSTILE, null, null, number("0.0000")),
                        new Part("ODD", null, null, null, null))
                .milestones(
                        milestone("2018-07-01", "2018-07-01", "", null, HOSTILE, null, HOSTILE, HOSTILE),
                        milestone("2018-12-31", "2018-12-31", "ODD", "1.5", HOSTILE, "2", HOSTILE, HOSTILE))
                .evidence(HOSTILE, "https://example.org/" + HOSTILE)
                .told();
        return report(
                new Subject(Subject.Kind.PROGRAMME, 7, HOSTILE, null, HOSTILE),
                List.of(
                        outcome(HOSTILE, "https://example.org/a"),
                        outcome("\u0001", "http://"),
                        outcome("x", "mailto:a@b")),
                List.of(line),
                List.of(activity));
    }

    static Report report(
            Subject subject, List<OutcomeLine> outcomes, List<IndicatorLine> indicators, List<Activity> activities) {
        Map<Figure, @Nullable BigDecimal> figures = new EnumMap<>(Figure.class);
        for (Figure figure : Figure.values()) {
            figures.put(figure, BigDecimal.valueOf(figure.ordinal() * 7L));
        }
        return new Report(
                subject,
                YEAR,
                AS_OF,
                false,
                new Figures(figures, Map.of()),
                null,
                List.of(),
                List.of(),
                List.of(),
                outcomes,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                indicators,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                activities);
    }

    static Activity activity(
            @Nullable String identifier,
            Map<String, String> titles,
            Map<String, String> goals,
            @Nullable String audiences,
            String status,
            LocalDate actualStart,
            @Nullable LocalDate actualEnd,
            @Nullable String sourceUrl,
            List<Activity.Organisation> organisations,
            List<Activity.Place> places,
            Map<String, BigDecimal> sectors,
            Map<String, Integer> markers,
            List<Activity.Funds> funds,
            List<Activity.Spent> spent,
            List<Activity.Result> results) {
        return new Activity(
                7,
                identifier,
                titles,
                goals,
                audiences,
                "uk",
                status,
                LocalDate.of(2018, 2, 10),
                LocalDate.of(2020, 6, 30),
                actualStart,
                actualEnd,
                "EUR",
                sourceUrl,
                Instant.parse("2019-02-28T12:30:15.123456Z"),
                organisations,
                places,
                sectors,
                markers,
                funds,
                spent,
                results);
    }

    static Activity.Organisation organisation(
            long id, @Nullable String identifier, String name, @Nullable String country, String role, boolean city) {
        return new Activity.Organisation(
                id, identifier, Map.of("uk", name), "uk", country, role, List.of("IMPLEMENTER"), city);
    }

    static Activity.Place place(
            long id, @Nullable String code, String name, String country, Long regionId, boolean member) {
        return new Activity.Place(
                id,
                code,
                Map.of("uk", name, "en", "City " + id),
                country,
                regionId,
                number("50.907700"),
                number("34.79810"),
                member);
    }

    private static Activity.Result result(long id, String level, Map<String, String> titles, long... indicators) {
        return new Activity.Result(
                id,
                level,
                titles,
                Map.of(),
                "uk",
                Arrays.stream(indicators)
                        .mapToObj(indicator -> new Activity.Indicator(
                                indicator,
                                Map.of("uk", "Показник " + indicator, "en", "Indicator " + indicator),
                                Map.of("en", "How it is measured"),
                                "uk"))
                        .toList());
    }

    private static OutcomeLine outcome(String title, @Nullable String evidenceUrl) {
        return new OutcomeLine(
                1,
                title,
                "uk",
                1L,
                null,
                "Суми",
                3L,
                "Семінар",
                "REGULATION",
                "ACHIEVED",
                false,
                AS_OF,
                null,
                AS_OF,
                null,
                evidenceUrl);
    }

    private static Milestone milestone(
            String from,
            String to,
            String category,
            @Nullable String target,
            @Nullable String targetText,
            @Nullable String actual,
            @Nullable String actualText,
            @Nullable String comment) {
        return new Milestone(
                LocalDate.parse(from),
                LocalDate.parse(to),
                category,
                maybe(target),
                targetText,
                maybe(actual),
                actualText,
                comment);
    }

    static BigDecimal number(String number) {
        return new BigDecimal(number);
    }

    private static @Nullable BigDecimal maybe(@Nullable String number) {
        return number == null ? null : number(number);
    }

    static Line line(
            long id,
            String measure,
            @Nullable Figure figure,
            @Nullable String baseline,
            @Nullable String baselineText,
            @Nullable Integer baselineYear) {
        return new Line(id, measure, figure, baseline, baselineText, baselineYear);
    }

    /** An indicator, told bit by bit. */
    static final class Line {

        private final long id;
        private final String measure;
        private final @Nullable Figure figure;
        private final @Nullable BigDecimal baseline;
        private final @Nullable String baselineText;
        private final @Nullable Integer baselineYear;
        private @Nullable BigDecimal cumulative;
        private @Nullable BigDecimal thisPeriod;
        private @Nullable String words;
        private @Nullable String evidence;
        private @Nullable String evidenceUrl;
        private List<Part> parts = List.of();
        private List<Milestone> milestones = List.of();

        private Line(
                long id,
                String measure,
                @Nullable Figure figure,
                @Nullable String baseline,
                @Nullable String baselineText,
                @Nullable Integer baselineYear) {
            this.id = id;
            this.measure = measure;
            this.figure = figure;
            this.baseline = maybe(baseline);
            this.baselineText = baselineText;
            this.baselineYear = baselineYear;
        }

        Line reached(@Nullable String level, @Nullable String inWords, @Nullable String inPeriod) {
            cumulative = maybe(level);
            words = inWords;
            thisPeriod = maybe(inPeriod);
            return this;
        }

        Line evidence(String text, String url) {
            evidence = text;
            evidenceUrl = url;
            return this;
        }

        Line parts(Part... told) {
            parts = List.of(told);
            return this;
        }

        Line milestones(Milestone... told) {
            milestones = List.of(told);
            return this;
        }

        IndicatorLine told() {
            return new IndicatorLine(
                    id,
                    7,
                    "Programme",
                    71,
                    "Result",
                    "OUTPUT",
                    "Indicator " + id,
                    "en",
                    measure,
                    figure,
                    false,
                    baseline,
                    baselineText,
                    baselineYear,
                    null,
                    null,
                    null,
                    thisPeriod,
                    cumulative,
                    words,
                    null,
                    evidence,
                    evidenceUrl,
                    parts,
                    milestones);
        }
    }
}
