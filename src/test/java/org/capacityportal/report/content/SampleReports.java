package org.capacityportal.report.content;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Small reports made by hand, for tests of what becomes of a report. */
public final class SampleReports {

    public static final Period YEAR = Period.ofYear(2018);

    private SampleReports() {}

    /** A report on one event with one outcome, spending and an exam. */
    public static Report report(String title) {
        return report(
                figures(3),
                List.of(event(1, title, 3)),
                List.of(outcome(1, "COMMITTED")),
                List.of(cost("1234567890123.40")));
    }

    public static Report report(
            Figures figures, List<EventLine> events, List<OutcomeLine> outcomes, List<CostLine> costs) {
        return new Report(
                new Subject(Subject.Kind.DONOR, 1, "Ministry", null, "ministry"),
                YEAR,
                LocalDate.of(2018, 9, 11),
                false,
                figures,
                null,
                events,
                List.of(),
                QuarterLine.of(events, YEAR),
                outcomes,
                List.of(new RoleLine("EXPERT", 1, 1, 5)),
                List.of(),
                List.of(),
                List.of(new ExamLine("PRINCE2 Foundation", 3, 2, 1)),
                List.of(),
                List.of(),
                costs,
                List.of(),
                List.of(),
                List.of());
    }

    public static Figures figures(long participants) {
        Map<Figure, @Nullable BigDecimal> full = new EnumMap<>(Figure.class);
        full.put(Figure.PARTICIPANTS, BigDecimal.valueOf(participants));
        full.put(Figure.ATTENDANCES, BigDecimal.valueOf(participants + 1));
        full.put(Figure.SATISFACTION, new BigDecimal("4.6100"));
        full.put(Figure.PASS_RATE, null);
        return new Figures(full, Map.of(Figure.PARTICIPANTS, new BigDecimal("0.5")));
    }

    public static EventLine event(long id, String title, long attendances) {
        return new EventLine(
                id,
                title,
                "en",
                LocalDate.of(2018, 7, 2),
                LocalDate.of(2018, 7, 6),
                false,
                "Dnipro",
                true,
                attendances,
                attendances * 5,
                attendances,
                0,
                0,
                null,
                0,
                1,
                3,
                2,
                0,
                null,
                attendances,
                new BigDecimal("0.6"));
    }

    public static OutcomeLine outcome(long id, String status) {
        return new OutcomeLine(
                id,
                "Regulation",
                "en",
                1L,
                null,
                "Sumy",
                1L,
                "Seminar",
                "REGULATION",
                status,
                false,
                LocalDate.of(2018, 7, 6),
                LocalDate.of(2018, 12, 31),
                null,
                null,
                null);
    }

    public static CostLine cost(String total) {
        BigDecimal amount = new BigDecimal(total);
        return new CostLine(
                1L,
                1L,
                "Seminar",
                "en",
                "EUR",
                amount,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                amount,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                new BigDecimal("0.33333333333333333333"));
    }
}
