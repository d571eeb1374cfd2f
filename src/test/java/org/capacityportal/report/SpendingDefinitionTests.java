package org.capacityportal.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.capacityportal.PortalTest;
import org.capacityportal.report.GeneratedData.Event;
import org.capacityportal.report.GeneratedData.Place;
import org.capacityportal.report.GeneratedFramework.Spending;
import org.capacityportal.report.NaiveFigures.Asked;
import org.capacityportal.report.content.CostLine;
import org.capacityportal.report.content.CostTotal;
import org.capacityportal.report.content.ExamLine;
import org.capacityportal.report.content.Figure;
import org.capacityportal.report.content.GroupLine;
import org.capacityportal.report.content.Period;
import org.capacityportal.report.content.RateLine;
import org.capacityportal.report.content.Report;
import org.capacityportal.report.content.Subject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.transaction.annotation.Transactional;

/** The money, groups and exams of reports against the definitions, on data by the dice. */
@PortalTest
@Transactional
@WithUserDetails("admin@demo.example")
class SpendingDefinitionTests {

    private static final Period PERIOD =
            new Period(LocalDate.of(GeneratedData.YEAR, 2, 10), LocalDate.of(GeneratedData.YEAR, 10, 20));

    @Autowired
    Reports reports;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private GeneratedData data;
    private GeneratedFramework framework;

    /** What a line is about. */
    private record Key(@Nullable Long event, @Nullable Long programme, String currency) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void moneyGroupsAndExamsAreWhatTheirDefinitionsSay(long seed) {
        data = new GeneratedData(jdbc, seed, false);
        framework = new GeneratedFramework(jdbc, data, seed);
        for (Subjects subject : Subjects.all(data)) {
            Report report = reports.report(subject.kind(), subject.id(), PERIOD);
            costs(subject, report);
            totals(subject, report);
            groups(subject, report);
            exams(subject, report);
        }
    }

    private void costs(Subjects subject, Report report) {
        Map<Key, Map<String, BigDecimal>> expected = new HashMap<>();
        Map<Key, BigDecimal> rates = new HashMap<>();
        for (Spending spent : framework.spending) {
            if (counts(subject, report, spent)) {
                Key key = new Key(
                        spent.event() == null ? null : spent.event().id(),
                        spent.event() == null
                                ? spent.programme()
                                : spent.event().programme(),
                        spent.reportingCurrency());
                Map<String, BigDecimal> line = expected.computeIfAbsent(key, none -> new HashMap<>());
                line.merge(spent.category(), spent.reported(), BigDecimal::add);
                if (spent.payer() != null) {
                    line.merge(spent.payer(), spent.reported(), BigDecimal::add);
                }
                if (!spent.currency().equals(spent.reportingCurrency())) {
                    rates.merge(key, spent.amount(), BigDecimal::add);
                }
            }
        }
        assertThat(report.costs()).as(subject.toString()).hasSize(expected.size());
        for (CostLine line : report.costs()) {
            Map<String, BigDecimal> sums = expected.get(new Key(line.eventId(), line.programmeId(), line.currency()));
            Part part = line.eventId() == null ? Part.WHOLE : part(subject, line.eventId());
            assertThat(line.instruction()).as(subject + " " + line).isEqualByComparingTo(part.of(sums, "INSTRUCTION"));
            assertThat(line.participants()).isEqualByComparingTo(part.of(sums, "PARTICIPANTS"));
            assertThat(line.travel()).isEqualByComparingTo(part.of(sums, "TRAVEL"));
            assertThat(line.other()).isEqualByComparingTo(part.of(sums, "OTHER"));
            assertThat(line.byCities()).isEqualByComparingTo(part.of(sums, "CITY"));
            assertThat(line.byPartners()).isEqualByComparingTo(part.of(sums, "PARTNER"));
            assertThat(line.total())
                    .isEqualByComparingTo(line.instruction()
                            .add(line.participants())
                            .add(line.travel())
                            .add(line.other()));
            if (subject.kind() == Subject.Kind.DONOR) {
                Map<Long, BigDecimal> shares = line.eventId() == null
                        ? data.programmes.get(line.programmeId())
                        : event(line.eventId()).shares();
                assertThat(line.attributed())
                        .isEqualByComparingTo(
                                line.total().multiply(shares.get(subject.id()).movePointLeft(2)));
            } else {
                assertThat(line.share()).isNull();
            }
        }
        if (!subject.place()) {
            assertThat(report.rates().stream().map(RateLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(rates.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        }
        assertThat(report.rates()).allMatch(rate -> rate.currency().equals("PLN"));
    }

    private boolean counts(Subjects subject, Report report, Spending spent) {
        Event event = spent.event();
        if (spent.deleted() || event != null && event.deleted()) {
            return false;
        }
        boolean inPeriod = !spent.on().isBefore(PERIOD.from()) && !spent.on().isAfter(PERIOD.to());
        return switch (subject.kind()) {
            case PROGRAMME ->
                inPeriod && Objects.equals(event == null ? spent.programme() : event.programme(), subject.id());
            case DONOR ->
                inPeriod
                        && (event == null ? data.programmes.get(spent.programme()) : event.shares())
                                .containsKey(subject.id());
            case CITY, REGION ->
                event != null
                        && report.events().stream().anyMatch(line -> line.id() == event.id())
                        && part(subject, event.id()).own() > 0;
        };
    }

    /** How many delegates of the place attended an event, of how many from anywhere. */
    private record Part(long own, long all) {

        static final Part WHOLE = new Part(1, 1);

        BigDecimal of(Map<String, BigDecimal> sums, String name) {
            return sums.getOrDefault(name, BigDecimal.ZERO)
                    .multiply(BigDecimal.valueOf(own))
                    .divide(BigDecimal.valueOf(all), 2, RoundingMode.HALF_UP);
        }
    }

    private Part part(Subjects subject, long eventId) {
        return subject.place()
                ? new Part(
                        naive(subject.asked().ofEvents(event -> event.id() == eventId))
                                .count(Figure.ATTENDANCES),
                        naive(Asked.everything().ofEvents(event -> event.id() == eventId))
                                .count(Figure.ATTENDANCES))
                : Part.WHOLE;
    }

    private Event event(long id) {
        return data.events.stream()
                .filter(event -> event.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private NaiveFigures naive(Asked asked) {
        return new NaiveFigures(data, LocalDate.now(clock), PERIOD, asked);
    }

    private void totals(Subjects subject, Report report) {
        Set<String> currencies = new HashSet<>();
        for (CostTotal total : report.costTotals()) {
            List<CostLine> lines = report.costs().stream()
                    .filter(line -> line.currency().equals(total.currency()))
                    .toList();
            currencies.add(total.currency());
            assertThat(total.total())
                    .isEqualByComparingTo(lines.stream().map(CostLine::total).reduce(BigDecimal.ZERO, BigDecimal::add));
            assertThat(total.attributed() == null).isEqualTo(subject.kind() != Subject.Kind.DONOR);
            long days = report.figures().count(Figure.PARTICIPANT_DAYS);
            if (report.costTotals().size() > 1 || days == 0) {
                assertThat(total.perParticipantDay()).isNull();
            } else {
                assertThat(total.perParticipantDay())
                        .isEqualByComparingTo(total.total().divide(BigDecimal.valueOf(days), 2, RoundingMode.HALF_UP));
            }
        }
        assertThat(report.costs()).allMatch(line -> currencies.contains(line.currency()));
    }

    private void groups(Subjects subject, Report report) {
        Set<String> told = new HashSet<>();
        for (GroupLine group : report.groups()) {
            NaiveFigures naive = naive(group(subject.asked(), group));
            String which = group.dimension() + " " + group.key() + " of " + subject;
            assertThat(told.add(which)).as(which).isTrue();
            assertThat(group.events())
                    .as(which)
                    .isEqualTo(naive.count(Figure.EVENTS))
                    .isPositive();
            assertThat(group.attendances()).as(which).isEqualTo(naive.count(Figure.ATTENDANCES));
            assertThat(group.participantDays()).as(which).isEqualTo(naive.count(Figure.PARTICIPANT_DAYS));
            assertThat(group.participants()).as(which).isEqualTo(naive.count(Figure.PARTICIPANTS));
            assertThat(group.women()).as(which).isEqualTo(naive.count(Figure.WOMEN));
            assertThat(group.men()).as(which).isEqualTo(naive.count(Figure.MEN));
            assertThat(group.sexNotRecorded()).as(which).isEqualTo(naive.count(Figure.SEX_NOT_RECORDED));
        }
        // Every event has one type, and every person came from somewhere.
        assertThat(report.groups(GroupLine.Dimension.TYPE).stream()
                        .mapToLong(GroupLine::events)
                        .sum())
                .isEqualTo(report.figures().count(Figure.EVENTS));
        assertThat(report.groups(GroupLine.Dimension.REGION).stream()
                        .mapToLong(GroupLine::participantDays)
                        .sum())
                .isEqualTo(report.figures().count(Figure.PARTICIPANT_DAYS));
        for (GroupLine.Dimension dimension : List.of(GroupLine.Dimension.TOPIC, GroupLine.Dimension.AUDIENCE)) {
            assertThat(report.groups(dimension).stream()
                            .mapToLong(GroupLine::participantDays)
                            .sum())
                    .isGreaterThanOrEqualTo(report.figures().count(Figure.PARTICIPANT_DAYS));
        }
    }

    private Asked group(Asked asked, GroupLine group) {
        return switch (group.dimension()) {
            case TYPE ->
                asked.ofEvents(event -> framework.facts.get(event.id()).type().equals(group.key()));
            case TOPIC ->
                asked.ofEvents(event -> in(framework.facts.get(event.id()).topics(), group.key()));
            case AUDIENCE ->
                asked.ofEvents(event -> in(framework.facts.get(event.id()).audiences(), group.key()));
            case REGION -> asked.ofPlaces((Place place) -> region(place).equals(group.key()));
        };
    }

    private static boolean in(Set<String> names, String key) {
        return key.isEmpty() ? names.isEmpty() : names.contains(key);
    }

    private static String region(Place place) {
        return place.region() == null ? "" : place.region().toString();
    }

    private void exams(Subjects subject, Report report) {
        for (ExamLine exam : report.exams()) {
            NaiveFigures naive = naive(subject.asked().ofEvents(event -> Objects.requireNonNullElse(
                            framework.facts.get(event.id()).exam(), "")
                    .equals(exam.exam())));
            assertThat(exam.entered()).as(subject + " " + exam).isEqualTo(naive.count(Figure.EXAMS_ENTERED));
            assertThat(exam.passed()).isEqualTo(naive.count(Figure.EXAMS_PASSED));
            assertThat(exam.failed()).isEqualTo(naive.count(Figure.EXAMS_FAILED));
        }
        assertThat(report.exams().stream().mapToLong(ExamLine::entered).sum())
                .isEqualTo(report.figures().count(Figure.EXAMS_ENTERED));
    }
}
