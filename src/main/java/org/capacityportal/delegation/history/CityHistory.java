package org.capacityportal.delegation.history;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.capacityportal.access.CurrentViewer;
import org.capacityportal.access.ForEveryone;
import org.capacityportal.access.Viewer;
import org.capacityportal.city.Cities;
import org.capacityportal.delegation.summary.SummedUp;
import org.capacityportal.event.EventScope;
import org.capacityportal.participant.Participants;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what a city's delegations were, as far as the events are the viewer's to read. Donors read no cities. */
@Service
@Transactional(readOnly = true)
@ForEveryone
class CityHistory {

    /** The orders of the people trained, by their key in the address. */
    static final Map<String, String> ORDERS = Map.of(
            "name", "name collate %s",
            "events", "events desc, days desc, name collate %s",
            "days", "days desc, name collate %s",
            "last", "last_event desc, name collate %s");

    /** Of the orders, the beginning of those that summaries know. */
    private static final Map<String, String> SUMMED_UP = Map.of("events", "events desc", "last", "last_event desc");

    /** So many years are shown at once, … */
    private static final int YEARS_SHOWN = 3;

    /** … but fewer where they would be more trips than anybody reads, and of a single year no more than these. */
    private static final int MOST_TRIPS = 60;

    private static final int MOST_PEOPLE = 25;

    private final JdbcClient jdbc;
    private final CurrentViewer viewer;
    private final Clock clock;

    CityHistory(JdbcClient jdbc, CurrentViewer viewer, Clock clock) {
        this.jdbc = jdbc;
        this.viewer = viewer;
        this.clock = clock;
    }

    /**
     * The latest years with events, or the latest before a year.
     *
     * @param before null: up to the last year there is
     * @throws NotFoundException where the city is not the viewer's to read
     */
    CityTimeline timeline(long cityId, @Nullable Integer before) {
        Viewer reader = reader(cityId);
        List<TripsOfYear> years = years(cityId, reader);
        List<TripsOfYear> asked = years.stream()
                .filter(year -> before == null || year.year() < before)
                .toList();
        List<TripsOfYear> shown = shown(asked);
        List<Trip> trips = shown.isEmpty() ? List.of() : trips(cityId, shown, reader);
        return new CityTimeline(
                cityId,
                shown.stream()
                        .map(year -> new CityTimeline.Year(
                                year.year(),
                                year.trips(),
                                trips.stream()
                                        .filter(trip -> trip.endsOn().getYear() == year.year())
                                        .toList()))
                        .toList(),
                asked.size() > shown.size() ? shown.get(shown.size() - 1).year() : null,
                before == null,
                years.stream().mapToLong(TripsOfYear::trips).sum(),
                reader.coordinates());
    }

    /** The first of the years, at least one. */
    private static List<TripsOfYear> shown(List<TripsOfYear> years) {
        int number = 0;
        long trips = 0;
        while (number < Math.min(YEARS_SHOWN, years.size())
                && (number == 0 || trips + years.get(number).trips() <= MOST_TRIPS)) {
            trips += years.get(number).trips();
            number++;
        }
        return years.subList(0, number);
    }

    /**
     * The people trained, at most as many as fit on the city's page.
     *
     * @param sort a key of {@link #ORDERS}; anything else sorts by events
     */
    TrainedPeople people(long cityId, @Nullable String sort) {
        Viewer reader = reader(cityId);
        String key = sort != null && ORDERS.containsKey(sort) ? sort : "events";
        String order = ORDERS.get(key).formatted(Language.current().collation());
        List<Counted> rows = jdbc.sql("""
                        with held as materialized (
                            select e.id, e.ends_on from event e
                            where (e.id in (select s.event_id from participation_summary s where s.city_id = :city)
                                   or e.id in (select event_id from event_to_sum_up)) and %1$s),
                        person as (
                            select p.id, count(*) as events, max(h.ends_on) as last_event
                            from (%2$s) d join held h on h.id = d.event_id cross join lateral unnest(d.people) as p (id)
                            group by p.id),
                        ahead as materialized (select id from person %3$s),
                        came as (
                            select a.id, a.participant_id, a.days, a.ends_on, a.exam_result
                            from attended_participation a
                            where a.city_id = :city and a.role = 'DELEGATE' and a.participant_id in (select id from ahead)
                              and a.event_id in (select id from held)),
                        trained as (
                            select participant_id, count(*) as events, sum(days) as days, max(ends_on) as last_event,
                                   count(*) filter (where exam_result = 'PASSED') as exams_passed
                            from came group by participant_id),
                        first as (select * from trained %4$s),
                        shown as (
                            select * from (
                                select pt.id, %5$s as name, l.events, l.days, l.last_event, l.exams_passed
                                from first l join participant pt on pt.id = l.participant_id) as named
                            order by %6$s, id limit %7$d),
                        latest as (
                            select distinct on (s.id) s.id, p.position, p.organisation
                            from shown s join came on came.participant_id = s.id join participation p on p.id = came.id
                            order by s.id, came.ends_on desc, came.id desc)
                        select s.*, l.position, l.organisation, (select count(*) from person) as total
                        from shown s join latest l on l.id = s.id
                        order by %6$s, s.id""".formatted(
                        EventScope.condition("e", reader),
                        SummedUp.NOW.participations("held", "d.people", "d.role = 'DELEGATE' and d.city_id = :city"),
                        foremost(SUMMED_UP.get(key)),
                        foremost(key.equals("name") ? null : order.replaceFirst(", name collate .*", "")),
                        Participants.fullName("pt"),
                        order,
                        MOST_PEOPLE))
                .param("city", cityId)
                .params(reader.sqlParameters())
                .query(Counted.class)
                .list();
        long total = rows.isEmpty() ? 0 : rows.get(0).total();
        return new TrainedPeople(cityId, rows.stream().map(Counted::person).toList(), total, key);
    }

    /**
     * Keeps those who may come first: how often somebody came is summed up, how many days is read of those alone, and names are
     * looked up of fewer still.
     *
     * @param order null where it says nothing of who comes first
     */
    private static String foremost(@Nullable String order) {
        return order == null ? "" : "order by " + order + " fetch first " + MOST_PEOPLE + " rows with ties";
    }

    /** One of the people trained, with how many they are. */
    private record Counted(
            long id,
            String name,
            @Nullable String position,
            @Nullable String organisation,
            long events,
            long days,
            LocalDate lastEvent,
            long examsPassed,
            long total) {

        TrainedPerson person() {
            return new TrainedPerson(id, name, position, organisation, events, days, lastEvent, examsPassed);
        }
    }

    private record TripsOfYear(int year, long trips) {}

    /** The years with events, the latest first. */
    private List<TripsOfYear> years(long cityId, Viewer reader) {
        return jdbc.sql("""
                        select extract(year from e.ends_on)::int as year, count(*) as trips from event e
                        where %s group by 1 order by 1 desc""".formatted(concerns(reader)))
                .param("city", cityId)
                .params(reader.sqlParameters())
                .query(TripsOfYear.class)
                .list();
    }

    private List<Trip> trips(long cityId, List<TripsOfYear> years, Viewer reader) {
        return jdbc.sql("""
                        with trip as (
                            select e.* from event e where %1$s
                              and e.ends_on >= make_date(:first, 1, 1) and e.ends_on < make_date(:last + 1, 1, 1)
                            order by e.ends_on desc, e.id desc limit %2$d),
                        member as (
                            select p.id, p.event_id, p.participant_id, p.position, p.exam_result from participation p
                            join trip on trip.id = p.event_id
                            left join attended_participation a on a.id = p.id
                            where p.city_id = :city and p.role = 'DELEGATE' and p.deleted_at is null
                              and case when trip.status = 'COMPLETED' then a.id is not null else not p.absent end),
                        came as (
                            select m.event_id, count(*) as people, count(*) filter (where pt.sex = 'WOMAN') as women,
                                   count(*) filter (where pt.sex = 'MAN') as men, count(m.exam_result) as entered,
                                   count(*) filter (where m.exam_result = 'PASSED') as passed,
                                   array_to_string((array_agg(m.position order by m.id) filter (where m.position is not null))[1\\:4], '; ') as positions
                            from member m join participant pt on pt.id = m.participant_id group by m.event_id),
                        result as (
                            select o.event_id, count(*) as outcomes, count(*) filter (where o.status = 'ACHIEVED') as achieved,
                                   count(*) filter (where o.status in ('COMMITTED', 'IN_PROGRESS') and o.due_on < :today) as overdue
                            from outcome o join trip on trip.id = o.event_id
                            where o.city_id = :city and o.deleted_at is null group by o.event_id)
                        select e.id, translated(e.title, e.title_translations, :language) as title, e.starts_on, e.ends_on,
                               e.status, %3$s as place, e.online, e.city_id is not distinct from :city as hosted,
                               exists (select 1 from event_invitee i where i.event_id = e.id and i.city_id = :city) as invited,
                               coalesce(came.people, 0) as people, coalesce(came.women, 0) as women,
                               coalesce(came.men, 0) as men, h.total as reported, came.positions,
                               coalesce(came.entered, 0) as exams_entered, coalesce(came.passed, 0) as exams_passed,
                               coalesce(result.outcomes, 0) as outcomes, coalesce(result.achieved, 0) as outcomes_achieved,
                               coalesce(result.overdue, 0) as outcomes_overdue
                        from trip e
                        left join city c on c.id = e.city_id
                        left join came on came.event_id = e.id
                        left join result on result.event_id = e.id
                        left join head_count h on h.event_id = e.id and h.city_id = :city
                        order by e.ends_on desc, e.id desc""".formatted(concerns(reader), MOST_TRIPS, Cities.name("c")))
                .param("city", cityId)
                .param("first", years.get(years.size() - 1).year())
                .param("last", years.get(0).year())
                .param("today", LocalDate.now(clock))
                .param("language", Language.current().tag())
                .params(reader.sqlParameters())
                .query(Trip.class)
                .list();
    }

    /** A condition on events {@code e}: the viewer's to read, and the city invited to them or their host. */
    private static String concerns(Viewer reader) {
        return EventScope.condition("e", reader)
                + " and (e.city_id = :city or exists (select 1 from event_invitee i where i.event_id = e.id and i.city_id = :city))";
    }

    private Viewer reader(long cityId) {
        Viewer reader = viewer.get();
        if (!reader.coordinates() && !Long.valueOf(cityId).equals(reader.cityId())) {
            throw new NotFoundException("city", cityId);
        }
        return reader;
    }
}
