package org.capacityportal.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.capacityportal.report.GeneratedData.Event;
import org.capacityportal.report.GeneratedData.HeadCount;
import org.capacityportal.report.GeneratedData.Outcome;
import org.capacityportal.report.GeneratedData.Participation;
import org.capacityportal.report.GeneratedData.Place;
import org.capacityportal.report.content.Figure;
import org.capacityportal.report.content.Period;
import org.jspecify.annotations.Nullable;

/** The definitions of the figures once more, one record after the other, to check the SQL against. */
class NaiveFigures {

    /**
     * What is counted.
     *
     * @param donor whose events; null for those of all
     * @param within whose delegates, head counts and outcomes
     * @param ofPlace whether only events with a delegation from {@code within} count
     * @param alone whether outcomes without an event count, too
     */
    record Asked(
            @Nullable Long donor,
            Predicate<Event> events,
            Predicate<Participation> people,
            Predicate<@Nullable Place> within,
            boolean ofPlace,
            boolean alone) {

        static Asked everything() {
            return new Asked(null, event -> true, one -> true, place -> true, false, false);
        }

        Asked ofDonor(long id) {
            return new Asked(id, events, people, within, ofPlace, alone);
        }

        Asked ofEvents(Predicate<Event> of) {
            return new Asked(donor, events.and(of), people, within, ofPlace, alone);
        }

        Asked ofPeople(Predicate<Participation> of) {
            return new Asked(donor, events, people.and(of), within, ofPlace, alone);
        }

        Asked ofPlaces(Predicate<Place> of) {
            return new Asked(
                    donor, events, people, place -> place != null && within.test(place) && of.test(place), true, alone);
        }

        Asked alsoAlone() {
            return new Asked(donor, events, people, within, ofPlace, true);
        }
    }

    private final GeneratedData data;
    private final LocalDate today;
    private final Period period;
    private final Asked asked;
    final Map<Figure, BigDecimal> full = new HashMap<>();
    final Map<Figure, BigDecimal> attributed = new HashMap<>();
    private long ratingSum;
    private long satisfied;
    private long present;

    NaiveFigures(GeneratedData data, LocalDate today, Period period, Asked asked) {
        this.data = data;
        this.today = today;
        this.period = period;
        this.asked = asked;
        List<Event> held = data.events.stream()
                .filter(event -> event.completed() && !event.deleted() && in(event.endsOn()))
                .filter(this::counts)
                .toList();
        Set<Participation> attended = new HashSet<>();
        for (Event event : held) {
            List<Participation> here = delegates(event).stream()
                    .filter(one ->
                            asked.within().test(one.place()) && asked.people().test(one))
                    .toList();
            Set<Place> delegations = here.stream().map(Participation::place).collect(Collectors.toSet());
            List<HeadCount> counts = data.headCounts.stream()
                    .filter(count -> count.event() == event && asked.within().test(count.place()))
                    .toList();
            counts.stream()
                    .filter(count -> count.place() != null && count.total() > 0)
                    .forEach(count -> delegations.add(count.place()));
            if (!asked.ofPlace() || !delegations.isEmpty()) {
                attended.addAll(here);
                event(event, here, delegations, counts);
            }
        }
        people(attended);
        outcomes(held);
    }

    /** A figure, also a rate or a mean; null where there is nothing to divide. */
    @Nullable BigDecimal value(Figure figure) {
        return switch (figure) {
            case WOMEN_SHARE -> ratio(count(Figure.WOMEN), count(Figure.WOMEN) + count(Figure.MEN));
            case PASS_RATE ->
                ratio(count(Figure.EXAMS_PASSED), count(Figure.EXAMS_PASSED) + count(Figure.EXAMS_FAILED));
            case SATISFACTION -> ratio(ratingSum, count(Figure.RATINGS));
            case SATISFIED_SHARE -> ratio(satisfied, count(Figure.RATINGS));
            case RESPONSE_RATE -> count(Figure.RATINGS) == 0 ? null : ratio(count(Figure.RATINGS), present);
            default -> full.getOrDefault(figure, BigDecimal.ZERO);
        };
    }

    long count(Figure figure) {
        return full.getOrDefault(figure, BigDecimal.ZERO).longValueExact();
    }

    private static @Nullable BigDecimal ratio(long part, long whole) {
        return whole == 0 ? null : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP);
    }

    private boolean counts(Event event) {
        return (asked.donor() == null || event.shares().containsKey(asked.donor()))
                && asked.events().test(event);
    }

    private boolean in(LocalDate day) {
        return !day.isBefore(period.from()) && !day.isAfter(period.to());
    }

    /** Whoever attended as a delegate, from anywhere. */
    private List<Participation> delegates(Event event) {
        return data.participations.stream()
                .filter(one -> one.event() == event && one.role().equals("DELEGATE") && days(one) > 0)
                .toList();
    }

    private long days(Participation one) {
        if (one.deleted()) {
            return 0;
        }
        Event event = one.event();
        if (data.sheets.contains(event.id())) {
            return one.ticked().size();
        }
        return one.absent() ? 0 : event.endsOn().toEpochDay() - event.startsOn().toEpochDay() + 1;
    }

    private BigDecimal share(Event event) {
        return asked.donor() == null
                ? BigDecimal.ZERO
                : event.shares().getOrDefault(asked.donor(), BigDecimal.ZERO).movePointLeft(2);
    }

    private void event(Event event, List<Participation> here, Set<Place> delegations, List<HeadCount> counts) {
        long reported = counts.stream()
                .filter(count -> count.place() == null)
                .map(HeadCount::total)
                .findFirst()
                .orElse(counts.stream().mapToLong(HeadCount::total).sum());
        add(Figure.EVENTS, 1, event);
        add(Figure.ATTENDANCES, here.size(), event);
        add(Figure.NAMED, here.size(), event);
        add(Figure.PARTICIPANT_DAYS, here.stream().mapToLong(this::days).sum(), event);
        add(Figure.REPORTED, reported, event);
        add(Figure.UNNAMED, Math.max(0, reported - here.size()), event);
        add(Figure.DELEGATIONS, delegations.size(), event);
        add(
                Figure.EXAMS_ENTERED,
                here.stream().filter(one -> one.exam() != null).count(),
                event);
        add(
                Figure.EXAMS_PASSED,
                here.stream().filter(one -> "PASSED".equals(one.exam())).count(),
                event);
        add(
                Figure.EXAMS_FAILED,
                here.stream().filter(one -> "FAILED".equals(one.exam())).count(),
                event);
        List<Integer> ratings = data.ratings.getOrDefault(event.id(), List.of());
        add(Figure.RATINGS, ratings.size(), event);
        ratingSum += ratings.stream().mapToInt(rating -> rating).sum();
        satisfied += ratings.stream().filter(rating -> rating >= 4).count();
        present += delegates(event).size();
    }

    private void add(Figure figure, long number, Event event) {
        full.merge(figure, BigDecimal.valueOf(number), BigDecimal::add);
        attributed.merge(figure, BigDecimal.valueOf(number).multiply(share(event)), BigDecimal::add);
    }

    private void people(Set<Participation> attended) {
        attended.stream().map(Participation::person).distinct().forEach(person -> {
            BigDecimal part = mean(data.events.stream()
                    .filter(event -> event.completed() && !event.deleted() && in(event.endsOn()))
                    .filter(event -> delegates(event).stream().anyMatch(one -> one.person() == person))
                    .toList());
            add(Figure.PARTICIPANTS, part);
            add(
                    person.sex() == null
                            ? Figure.SEX_NOT_RECORDED
                            : person.sex().equals("MAN") ? Figure.MEN : Figure.WOMEN,
                    part);
        });
        data.places.stream().filter(Place::city).forEach(city -> {
            List<Event> visited = data.events.stream()
                    .filter(event -> event.completed() && !event.deleted() && in(event.endsOn()))
                    .filter(event -> delegates(event).stream().anyMatch(one -> one.place() == city)
                            || data.headCounts.stream()
                                    .anyMatch(count ->
                                            count.event() == event && count.place() == city && count.total() > 0))
                    .toList();
            if (asked.within().test(city) && visited.stream().anyMatch(this::counts)) {
                add(Figure.CITIES_REACHED, mean(visited));
            }
        });
    }

    private BigDecimal mean(List<Event> events) {
        return events.stream()
                .map(this::share)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(events.size()), MathContext.DECIMAL64);
    }

    private void add(Figure figure, BigDecimal part) {
        full.merge(figure, BigDecimal.ONE, BigDecimal::add);
        attributed.merge(figure, part, BigDecimal::add);
    }

    private void outcomes(List<Event> held) {
        for (Outcome outcome : data.outcomes) {
            boolean ofEvent = outcome.event() != null && held.contains(outcome.event());
            boolean alone = asked.alone() && outcome.event() == null && in(outcome.agreedOn());
            if (!outcome.deleted() && asked.within().test(outcome.place()) && (ofEvent || alone)) {
                BigDecimal part = outcome.event() == null ? BigDecimal.ZERO : share(outcome.event());
                add(Figure.valueOf(outcome.status()), part);
                boolean open =
                        outcome.status().equals("COMMITTED") || outcome.status().equals("IN_PROGRESS");
                if (open && outcome.dueOn() != null && outcome.dueOn().isBefore(today)) {
                    add(Figure.OVERDUE, part);
                }
                if (outcome.achievedOn() != null
                        && outcome.dueOn() != null
                        && !outcome.achievedOn().isAfter(outcome.dueOn())) {
                    add(Figure.ACHIEVED_ON_TIME, part);
                }
            }
        }
    }
}
