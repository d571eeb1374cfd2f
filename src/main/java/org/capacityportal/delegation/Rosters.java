package org.capacityportal.delegation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.capacityportal.access.CurrentViewer;
import org.capacityportal.access.ForEveryone;
import org.capacityportal.access.Role;
import org.capacityportal.access.Viewer;
import org.capacityportal.city.Cities;
import org.capacityportal.event.EventScope;
import org.capacityportal.participant.Participants;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.NotFoundException;
import org.capacityportal.platform.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads who is at an event. Officials read the names of their own city's delegation, donors those of people who agreed
 * to it; of all others they learn how many they are.
 */
@Service
@Transactional(readOnly = true)
@ForEveryone
class Rosters {

    /** Delegates who count: as the reports count them once the event is completed, before that all who are to come. */
    private static final String COUNTED = """
            select a.participant_id, a.city_id, a.region_id, a.exam_result, a.days
            from attended_participation a where a.event_id = :event and a.role = 'DELEGATE'
            union all
            select p.participant_id, p.city_id, p.region_id, p.exam_result, e.ends_on - e.starts_on + 1
            from participation p join event e on e.id = p.event_id
            where e.id = :event and e.status <> 'COMPLETED' and p.deleted_at is null and p.role = 'DELEGATE' and not p.absent
            """;

    private final JdbcClient jdbc;
    private final Cities cities;
    private final CurrentViewer viewer;

    Rosters(JdbcClient jdbc, Cities cities, CurrentViewer viewer) {
        this.jdbc = jdbc;
        this.cities = cities;
        this.viewer = viewer;
    }

    /** @throws NotFoundException where there is no such event, or none in the viewer's scope */
    EventRoster of(long eventId) {
        Viewer reader = viewer.get();
        EventFacts event = facts(eventId, reader);
        List<DelegationLine> lines = lines(eventId);
        Map<Place, List<RosterPerson>> people =
                people(eventId, reader).stream().collect(Collectors.groupingBy(RosterPerson::listedUnder));
        List<Track> tracks = tracks(eventId);
        List<DelegationGroup> delegations = new ArrayList<>();
        for (DelegationLine line : lines) {
            delegations.add(group(line.place(), line.name(), line, people, tracks));
        }
        return new EventRoster(
                event,
                EventFigures.of(lines, event.reported(), event.length()),
                delegations,
                group(Place.NONE, "", null, people, List.of()),
                tracks.stream()
                        .map(track -> new Option(Long.toString(track.id()), track.title()))
                        .toList(),
                reader.coordinates(),
                reader.coordinates() ? cities.regions() : List.of());
    }

    private static DelegationGroup group(
            Place place,
            String name,
            @Nullable DelegationLine line,
            Map<Place, List<RosterPerson>> people,
            List<Track> tracks) {
        List<RosterPerson> all = people.getOrDefault(place, List.of());
        List<RosterPerson> named =
                all.stream().filter(person -> person.name() != null).toList();
        List<TrackPlaces> places = tracks.stream()
                .filter(track -> track.quota() != null)
                .map(track -> track.places(all))
                .toList();
        return new DelegationGroup(place, name, line, named, all.size() - named.size(), places, UUID.randomUUID());
    }

    private record Track(long id, String title, @Nullable Integer quota) {

        TrackPlaces places(List<RosterPerson> delegation) {
            long taken = delegation.stream()
                    .filter(person -> person.trackId() != null && person.trackId() == id)
                    .count();
            return new TrackPlaces(title, taken, Objects.requireNonNull(quota));
        }
    }

    private EventFacts facts(long eventId, Viewer reader) {
        return jdbc.sql("""
                        select e.id, translated(e.title, e.title_translations, :language) as title, e.starts_on, e.ends_on,
                               e.status = 'COMPLETED' as completed, e.exam_title,
                               exists (select 1 from attendance a join participation p on p.id = a.participation_id
                                       where a.event_id = e.id and p.deleted_at is null) as sheet_kept,
                               h.total as reported, h.women as reported_women, h.men as reported_men
                        from event e
                        left join head_count h on h.event_id = e.id and num_nonnulls(h.city_id, h.region_id) = 0
                        where e.id = :event and %s""".formatted(EventScope.condition("e", reader)))
                .param("event", eventId)
                .param("language", Language.current().tag())
                .params(reader.sqlParameters())
                .query(EventFacts.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("event", eventId));
    }

    private List<DelegationLine> lines(long eventId) {
        return jdbc.sql("""
                        with counted as (%1$s),
                        named as (
                            select n.city_id, n.region_id, count(*) as named,
                                   count(*) filter (where pt.sex = 'WOMAN') as women,
                                   count(*) filter (where pt.sex = 'MAN') as men,
                                   count(*) filter (where n.days = e.ends_on - e.starts_on + 1) as complete,
                                   sum(n.days) as days,
                                   count(n.exam_result) as entered,
                                   count(*) filter (where n.exam_result = 'PASSED') as passed,
                                   count(*) filter (where n.exam_result = 'FAILED') as failed
                            from counted n
                            join participant pt on pt.id = n.participant_id
                            join event e on e.id = :event
                            group by n.city_id, n.region_id),
                        listed as (
                            select city_id, region_id, count(*) as people from participation
                            where event_id = :event and deleted_at is null and role = 'DELEGATE' group by city_id, region_id),
                        reported as (
                            select city_id, region_id, total, women, men from head_count
                            where event_id = :event and num_nonnulls(city_id, region_id) = 1),
                        place as (
                            select city_id, region_id from event_invitee where event_id = :event
                            union select city_id, region_id from listed
                            union select city_id, region_id from reported)
                        select place.city_id, place.region_id, coalesce(%2$s, %3$s) as name,
                               coalesce(l.people, 0) as listed, coalesce(n.named, 0) as named,
                               coalesce(n.women, 0) as women, coalesce(n.men, 0) as men,
                               coalesce(n.complete, 0) as complete, coalesce(n.days, 0) as days,
                               coalesce(n.entered, 0) as exams_entered, coalesce(n.passed, 0) as exams_passed,
                               coalesce(n.failed, 0) as exams_failed,
                               h.total as reported, h.women as reported_women, h.men as reported_men
                        from place
                        left join city c on c.id = place.city_id
                        left join region r on r.id = place.region_id
                        left join named n on (n.city_id, n.region_id) is not distinct from (place.city_id, place.region_id)
                        left join listed l on (l.city_id, l.region_id) is not distinct from (place.city_id, place.region_id)
                        left join reported h on (h.city_id, h.region_id) is not distinct from (place.city_id, place.region_id)
                        order by coalesce(%2$s, %3$s) collate %4$s, place.city_id, place.region_id""".formatted(
                                COUNTED,
                                Cities.name("c"),
                                Cities.name("r"),
                                Language.current().collation()))
                .param("event", eventId)
                .param("language", Language.current().tag())
                .query(DelegationLine.class)
                .list();
    }

    private List<RosterPerson> people(long eventId, Viewer reader) {
        String readable = readable(reader);
        return jdbc.sql("""
                        select p.id, p.participant_id, p.role, p.city_id, p.region_id, coalesce(%1$s, %2$s) as place,
                               case when %3$s then %4$s end as name, p.organisation, p.position, pt.sex,
                               p.track_id, t.title as track, p.absent, p.exam_result,
                               case when %7$s then p.exam_certificate end as exam_certificate,
                               case when %7$s then p.exam_valid_until end as exam_valid_until,
                               case when %3$s and %5$s then pt.email end as email,
                               case when %3$s and %5$s then pt.phone end as phone,
                               (select string_agg(a.day::text, ',' order by a.day) from attendance a
                                where a.participation_id = p.id and a.present) as present_days,
                               (select string_agg(a.day::text, ',' order by a.day) from attendance a
                                where a.participation_id = p.id and a.excused) as excused_days
                        from participation p
                        join participant pt on pt.id = p.participant_id
                        left join city c on c.id = p.city_id
                        left join region r on r.id = p.region_id
                        left join track t on t.id = p.track_id
                        where p.event_id = :event and p.deleted_at is null
                        order by p.role, %4$s collate %6$s, p.id""".formatted(
                                Cities.name("c"),
                                Cities.name("r"),
                                readable,
                                Participants.fullName("pt"),
                                reader.cityId() != null ? "true" : "false",
                                Language.current().collation(),
                                reader.role() == Role.DONOR ? "false" : readable))
                .param("event", eventId)
                .param("language", Language.current().tag())
                .params(reader.sqlParameters())
                .query(RosterPerson.class)
                .list();
    }

    private static String readable(Viewer reader) {
        return switch (reader.role()) {
            case ADMINISTRATOR, COORDINATOR -> "true";
            case CITY_OFFICIAL -> "(p.role = 'DELEGATE' and p.city_id = :viewerCity)";
            case DONOR -> "pt.shared_with_donors";
        };
    }

    private List<Track> tracks(long eventId) {
        return jdbc.sql("select id, title, quota from track where event_id = ? order by position, id")
                .param(eventId)
                .query(Track.class)
                .list();
    }
}
