package org.capacityportal.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.capacityportal.PortalTest;
import org.capacityportal.report.GeneratedFramework.Indicator;
import org.capacityportal.report.GeneratedFramework.Target;
import org.capacityportal.report.NaiveFigures.Asked;
import org.capacityportal.report.content.IndicatorLine;
import org.capacityportal.report.content.Period;
import org.capacityportal.report.content.Report;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.transaction.annotation.Transactional;

/** What reports say of indicators against the definitions, on data by the dice. */
@PortalTest
@Transactional
@WithUserDetails("admin@demo.example")
class IndicatorDefinitionTests {

    private static final Period PERIOD =
            new Period(LocalDate.of(GeneratedData.YEAR, 4, 10), LocalDate.of(GeneratedData.YEAR, 9, 20));

    @Autowired
    Reports reports;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private GeneratedData data;
    private GeneratedFramework framework;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyLevelIsWhatItsDefinitionSays(long seed) {
        data = new GeneratedData(jdbc, seed, false);
        framework = new GeneratedFramework(jdbc, data, seed);
        for (Subjects subject : Subjects.all(data)) {
            Report report = reports.report(subject.kind(), subject.id(), PERIOD);
            // A programme’s indicators count all of its events, whichever of them a donor funds.
            Asked asked = subject.place() ? subject.asked() : Asked.everything();
            NaiveIndicators naive = new NaiveIndicators(
                    data,
                    framework,
                    LocalDate.now(clock),
                    PERIOD,
                    new Asked(null, asked.events(), asked.people(), asked.within(), asked.ofPlace(), false),
                    subject.place());
            List<Indicator> expected = expected(subject, report);
            assertThat(report.indicators())
                    .as(subject.toString())
                    .extracting(IndicatorLine::id)
                    .containsExactlyInAnyOrderElementsOf(
                            expected.stream().map(Indicator::id).toList());
            Map<Long, Indicator> byId = expected.stream().collect(Collectors.toMap(Indicator::id, one -> one));
            report.indicators().forEach(line -> check(line, byId.get(line.id()), naive, subject));
        }
    }

    private List<Indicator> expected(Subjects subject, Report report) {
        return framework.indicators.stream()
                .filter(indicator -> switch (subject.kind()) {
                    case PROGRAMME -> indicator.programme() == subject.id();
                    case DONOR -> data.programmes.get(indicator.programme()).containsKey(subject.id());
                    case CITY, REGION ->
                        indicator.figure() != null
                                && report.events().stream().anyMatch(line -> data.events.stream()
                                        .anyMatch(event -> event.id() == line.id()
                                                && Objects.equals(event.programme(), indicator.programme())));
                })
                .toList();
    }

    private void check(IndicatorLine line, Indicator indicator, NaiveIndicators naive, Subjects subject) {
        String told = indicator + " of " + subject;
        same(line.cumulative(), naive.level(indicator, "", PERIOD.to()), told);
        same(line.thisPeriod(), naive.inPeriod(indicator, ""), told);
        same(line.baseline(), subject.place() ? null : indicator.baseline(), told);
        same(line.target(), target(naive, indicator, "", subject), told);
        Map<String, IndicatorLine.Part> parts =
                line.parts().stream().collect(Collectors.toMap(IndicatorLine.Part::category, part -> part));
        for (String category : framework.categories()) {
            IndicatorLine.Part part = parts.remove(category);
            String which = category + " of " + told;
            BigDecimal cumulative = naive.level(indicator, category, PERIOD.to());
            if (category.isEmpty() || !indicator.tells(category)) {
                assertThat(part).as(which).isNull();
            } else if (part == null) {
                // What is not there was counted as nothing, or not at all.
                assertThat(cumulative == null || cumulative.signum() == 0)
                        .as(which)
                        .isTrue();
                assertThat(target(naive, indicator, category, subject))
                        .as(which)
                        .isNull();
            } else {
                same(part.cumulative(), cumulative, which);
                same(part.thisPeriod(), naive.inPeriod(indicator, category), which);
                same(part.target(), target(naive, indicator, category, subject), which);
            }
        }
        assertThat(parts).as(told).isEmpty();
        List<Target> targets = subject.place()
                ? List.of()
                : indicator.targets().stream()
                        .filter(target -> indicator.tells(target.category()))
                        .toList();
        assertThat(line.milestones()).as(told).hasSameSizeAs(targets);
        for (IndicatorLine.Milestone milestone : line.milestones()) {
            assertThat(targets)
                    .as(told)
                    .anyMatch(target -> target.endsOn().equals(milestone.endsOn())
                            && target.category().equals(milestone.category())
                            && target.value().compareTo(Objects.requireNonNull(milestone.target())) == 0);
            same(milestone.actual(), naive.level(indicator, milestone.category(), milestone.endsOn()), told);
        }
    }

    private static @Nullable BigDecimal target(
            NaiveIndicators naive, Indicator indicator, String category, Subjects subject) {
        return subject.place()
                ? null
                : naive.target(indicator, category).map(Target::value).orElse(null);
    }

    private static void same(@Nullable BigDecimal told, @Nullable BigDecimal expected, String what) {
        if (expected == null) {
            assertThat(told).as(what).isNull();
        } else {
            assertThat(told).as(what).isEqualByComparingTo(expected);
        }
    }
}
