package org.capacityportal.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.capacityportal.PortalTest;
import org.capacityportal.report.content.Figure;
import org.capacityportal.report.content.Figures;
import org.capacityportal.report.content.Period;
import org.capacityportal.report.content.Report;
import org.capacityportal.report.content.Subject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.transaction.annotation.Transactional;

/** The SQL of the figures against the definitions, on data by the dice. */
@PortalTest
@Transactional
@WithUserDetails("admin@demo.example")
class FigureDefinitionTests {

    private static final Period PERIOD =
            new Period(LocalDate.of(GeneratedData.YEAR, 2, 10), LocalDate.of(GeneratedData.YEAR, 10, 20));

    /** Parts of people and cities are rounded to four decimals. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.0002");

    @Autowired
    Reports reports;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void everyFigureIsWhatItsDefinitionSays(long seed) {
        GeneratedData data = new GeneratedData(jdbc, seed, seed % 2 == 0);
        LocalDate today = LocalDate.now(clock);
        for (Subjects subject : Subjects.all(data)) {
            Report report = reports.report(subject.kind(), subject.id(), PERIOD);
            NaiveFigures naive = new NaiveFigures(data, today, PERIOD, subject.asked());
            same(report.figures(), naive, subject);
            tablesAgree(report);
            Period before = PERIOD.previous().orElseThrow();
            same(
                    Objects.requireNonNull(report.previous()),
                    new NaiveFigures(data, today, before, subject.asked()),
                    subject);
        }
    }

    private static void same(Figures figures, NaiveFigures naive, Subjects subject) {
        for (Figure figure : Figure.values()) {
            BigDecimal expected = naive.value(figure);
            if (expected == null) {
                assertThat(figures.value(figure)).as(figure + " of " + subject).isNull();
            } else {
                assertThat(figures.value(figure)).as(figure + " of " + subject).isEqualByComparingTo(expected);
            }
        }
        for (Figure figure : Figure.countedOnes()) {
            if (subject.kind() == Subject.Kind.DONOR) {
                assertThat(figures.attributed(figure))
                        .as(figure + " attributed to " + subject)
                        .isCloseTo(naive.attributed.getOrDefault(figure, BigDecimal.ZERO), within(ROUNDING));
            } else {
                assertThat(figures.attributed(figure)).isNull();
            }
        }
    }

    /** The tables of a report add up to its figures. */
    private static void tablesAgree(Report report) {
        Figures figures = report.figures();
        assertThat(report.events()).hasSize((int) figures.count(Figure.EVENTS));
        assertThat(report.events().stream().mapToLong(event -> event.named()).sum())
                .isEqualTo(figures.count(Figure.NAMED));
        assertThat(report.events().stream().mapToLong(event -> event.unnamed()).sum())
                .isEqualTo(figures.count(Figure.UNNAMED));
        assertThat(report.quarters().stream()
                        .mapToLong(step -> step.attendances())
                        .sum())
                .isEqualTo(figures.count(Figure.ATTENDANCES));
        assertThat(report.outcomes().stream().filter(outcome -> outcome.status().equals("ACHIEVED")))
                .hasSize((int) figures.count(Figure.ACHIEVED));
        assertThat(report.outcomes().stream().filter(outcome -> outcome.overdue()))
                .hasSize((int) figures.count(Figure.OVERDUE));
        if (report.subject().kind() != Subject.Kind.CITY) {
            assertThat(report.places().stream()
                            .mapToLong(place -> place.delegations())
                            .sum())
                    .isEqualTo(figures.count(Figure.DELEGATIONS));
            assertThat(report.places().stream()
                            .mapToLong(place -> place.participantDays())
                            .sum())
                    .isEqualTo(figures.count(Figure.PARTICIPANT_DAYS));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void theDonorsTogetherGetNoMoreThanThereIs(long seed) {
        boolean fullyFunded = seed % 2 == 0;
        GeneratedData data = new GeneratedData(jdbc, seed, fullyFunded);
        NaiveFigures all = new NaiveFigures(data, LocalDate.now(clock), PERIOD, NaiveFigures.Asked.everything());
        Map<Figure, BigDecimal> sum = new HashMap<>();
        for (Long donor : data.donors) {
            Figures figures = reports.report(Subject.Kind.DONOR, donor, PERIOD).figures();
            for (Figure figure : Figure.countedOnes()) {
                BigDecimal part = Objects.requireNonNull(figures.attributed(figure));
                assertThat(part).as(figure.name()).isLessThanOrEqualTo(figures.value(figure));
                sum.merge(figure, part, BigDecimal::add);
            }
        }
        for (Figure figure : Figure.countedOnes()) {
            BigDecimal whole = all.full.getOrDefault(figure, BigDecimal.ZERO);
            if (fullyFunded) {
                assertThat(sum.get(figure)).as(figure.name()).isCloseTo(whole, within(ROUNDING));
            } else {
                assertThat(sum.get(figure)).as(figure.name()).isLessThanOrEqualTo(whole.add(ROUNDING));
            }
        }
    }
}
