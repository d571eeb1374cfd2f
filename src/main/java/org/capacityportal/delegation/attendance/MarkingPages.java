package org.capacityportal.delegation.attendance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.city.Cities;
import org.capacityportal.event.EventAccess;
import org.capacityportal.event.EventHeading;
import org.capacityportal.event.EventStatus;
import org.capacityportal.event.Events;
import org.capacityportal.participant.Participants;
import org.capacityportal.platform.Conditions;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.NotFoundException;
import org.capacityportal.platform.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads who is marked how on a day or in a session. The session of a track is for its people and those without a track. */
@Service
@Transactional(readOnly = true)
@ForCoordinators
class MarkingPages {

    static final String DELEGATION = """
            case when p.role <> 'DELEGATE' then 'others' when p.city_id is not null then 'city-' || p.city_id
                 else 'region-' || p.region_id end""";

    static final String DELEGATION_NAME = "case when p.role <> 'DELEGATE' then '' else coalesce(%s, %s) end"
            .formatted(Cities.name("c"), Cities.name("r"));

    private static final String PEOPLE = """
            participation p
            join event e on e.id = p.event_id
            join participant pt on pt.id = p.participant_id
            left join city c on c.id = p.city_id
            left join region r on r.id = p.region_id
            left join track t on t.id = p.track_id
            left join attendance a on a.participation_id = p.id and a.day = :day
            left join session_attendance s on s.participation_id = p.id and s.session_id = :session""";

    private static final String DAY_MARK = """
            case when a.present then 'PRESENT' when a.excused then 'EXCUSED' when a.day is not null then 'ABSENT'
                 when :assumed then case when p.absent then 'ABSENT' else 'PRESENT' end end""";

    private static final int MOST_WORDS = 6;

    private final JdbcClient jdbc;
    private final Events events;
    private final EventAccess access;
    private final Clock clock;

    MarkingPages(JdbcClient jdbc, Events events, EventAccess access, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.access = access;
        this.clock = clock;
    }

    /** @throws NotFoundException where the event is not the viewer's to write, or has no such session */
    MarkingPage page(long eventId, MarkingFilter filter) {
        access.requireWritable(eventId);
        EventHeading event = events.heading(eventId);
        LocalDate day = day(event, filter);
        List<Occasion.Session> sessions = sessions(eventId, day);
        Occasion occasion = Occasion.of(day, filter.session(), sessions);
        boolean assumed = assumed(event, occasion);
        Conditions shown = narrowed(conditions(eventId, occasion, assumed), filter, occasion);
        long total = jdbc.sql("select count(*) from " + PEOPLE + " " + shown.where())
                .params(shown.parameters())
                .query(Long.class)
                .single();
        int page = Math.min(filter.pageNumber(), MarkingPage.lastPage(total));
        shown.bind("limit", MarkingPage.SIZE).bind("skipped", (page - 1L) * MarkingPage.SIZE);
        return new MarkingPage(
                event,
                occasion,
                sessions,
                delegations(eventId),
                counts(conditions(eventId, occasion, assumed), occasion),
                assumed,
                people(shown, occasion, " limit :limit offset :skipped"),
                total,
                page,
                filter);
    }

    /**
     * These people alone as they are marked now, for a page that shows them already.
     *
     * @throws NotFoundException as {@link #page}
     */
    MarkingPage part(long eventId, Occasion occasion, List<Long> ids) {
        access.requireWritable(eventId);
        EventHeading event = events.heading(eventId);
        boolean assumed = assumed(event, occasion);
        Conditions these = conditions(eventId, occasion, assumed)
                .and("p.id = any (:ids)", Map.of("ids", ids.toArray(Long[]::new)));
        List<MarkedPerson> people = people(these, occasion, "");
        MarkCounts counts = counts(conditions(eventId, occasion, assumed), occasion);
        return new MarkingPage(
                event,
                occasion,
                List.of(),
                List.of(),
                counts,
                assumed,
                people,
                people.size(),
                1,
                MarkingFilter.NOTHING);
    }

    /** @throws NotFoundException where the event is not the viewer's to write, or has no such day or session */
    Occasion occasion(long eventId, LocalDate day, @Nullable Long sessionId) {
        access.requireWritable(eventId);
        EventHeading event = events.heading(eventId);
        if (day.isBefore(event.startsOn()) || day.isAfter(event.endsOn())) {
            throw new NotFoundException("day", day);
        }
        Occasion occasion = Occasion.of(day, sessionId, sessions(eventId, day));
        if (sessionId != null && occasion.session() == null) {
            throw new NotFoundException("session", sessionId);
        }
        return occasion;
    }

    /** The sessions of one day of an event. */
    List<Occasion.Session> sessions(long eventId, LocalDate day) {
        return jdbc.sql("""
                        select s.id, s.day, s.starts_at, s.ends_at, s.title, s.track_id, t.title as track
                        from agenda_session s left join track t on t.id = s.track_id
                        where s.event_id = ? and s.day = ?
                        order by s.starts_at, s.track_id is not null, t.position, s.id""").params(eventId, day).query(Occasion.Session.class).list();
    }

    private LocalDate day(EventHeading event, MarkingFilter filter) {
        LocalDate asked = filter.day();
        if (asked == null && filter.session() != null) {
            asked = jdbc.sql("select day from agenda_session where id = ? and event_id = ?")
                    .params(filter.session(), event.id())
                    .query(LocalDate.class)
                    .optional()
                    .orElseThrow(() -> new NotFoundException("session", filter.session()));
        }
        if (asked != null && !asked.isBefore(event.startsOn()) && !asked.isAfter(event.endsOn())) {
            return asked;
        }
        LocalDate today = LocalDate.now(clock);
        return today.isBefore(event.startsOn()) || today.isAfter(event.endsOn()) ? event.startsOn() : today;
    }

    /** A completed event without a sheet counts everybody as present on all days but those known to be absent. */
    private boolean assumed(EventHeading event, Occasion occasion) {
        return occasion.session() == null
                && event.status() == EventStatus.COMPLETED
                && !jdbc.sql("""
                        select exists (select 1 from attendance a join participation p on p.id = a.participation_id
                                       where a.event_id = ? and p.deleted_at is null)""").param(event.id()).query(Boolean.class).single();
    }

    private MarkCounts counts(Conditions all, Occasion occasion) {
        return jdbc.sql("""
                        select count(*) filter (where mark = 'PRESENT') as present, count(*) filter (where mark = 'ABSENT') as absent,
                               count(*) filter (where mark = 'EXCUSED') as excused, count(*) filter (where mark is null) as unmarked
                        from (select %s as mark from %s %s) as marks""".formatted(mark(occasion), PEOPLE, all.where()))
                .params(all.parameters())
                .query(MarkCounts.class)
                .single();
    }

    private List<Option> delegations(long eventId) {
        return jdbc.sql("""
                        select value, text || ' (' || count(*) || ')' as text
                        from (select %s as value, %s as text
                              from participation p
                              left join city c on c.id = p.city_id
                              left join region r on r.id = p.region_id
                              where p.event_id = :event and p.deleted_at is null and p.role = 'DELEGATE') as delegates
                        group by value, delegates.text
                        order by delegates.text collate %s, value""".formatted(
                                DELEGATION, DELEGATION_NAME, Language.current().collation()))
                .param("event", eventId)
                .param("language", Language.current().tag())
                .query(Option.class)
                .list();
    }

    private List<MarkedPerson> people(Conditions conditions, Occasion occasion, String limit) {
        String collation = " collate " + Language.current().collation();
        return jdbc.sql("""
                        select p.id, %1$s as name, %2$s as delegation, %3$s as delegation_name, p.role, p.organisation,
                               p.position, t.title as track, %4$s as mark
                        from %5$s %6$s
                        order by p.role <> 'DELEGATE', %3$s %7$s, %2$s, %1$s %7$s, p.id %8$s""".formatted(
                                Participants.fullName("pt"),
                                DELEGATION,
                                DELEGATION_NAME,
                                mark(occasion),
                                PEOPLE,
                                conditions.where(),
                                collation,
                                limit))
                .params(conditions.parameters())
                .query(MarkedPerson.class)
                .list();
    }

    private static String mark(Occasion occasion) {
        return occasion.session() == null ? DAY_MARK : "s.mark";
    }

    /** Everybody whom a day or a session is for. */
    private static Conditions conditions(long eventId, Occasion occasion, boolean assumed) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("event", eventId);
        parameters.put("day", occasion.day());
        parameters.put(
                "session", occasion.session() == null ? 0L : occasion.session().id());
        parameters.put("assumed", assumed);
        parameters.put("language", Language.current().tag());
        Conditions conditions = new Conditions().and("p.event_id = :event and p.deleted_at is null", parameters);
        Long track = occasion.session() == null ? null : occasion.session().trackId();
        return conditions.andIf(track, "p.track_id = :track or p.track_id is null or s.mark is not null", "track");
    }

    private static Conditions narrowed(Conditions conditions, MarkingFilter filter, Occasion occasion) {
        conditions.andIf(filter.delegation(), DELEGATION + " = :delegation", "delegation");
        MarkingFilter.MarkFilter mark = filter.mark();
        if (mark == MarkingFilter.MarkFilter.NONE) {
            conditions.and(mark(occasion) + " is null");
        } else {
            conditions.andIf(mark, mark(occasion) + " = :mark", "mark");
        }
        for (String word : words(filter.q())) {
            String name = "word" + conditions.parameters().size();
            conditions.and("pt.name_key like '%' || name_key(:" + name + ") || '%'", Map.of(name, word));
        }
        return conditions;
    }

    private static List<String> words(@Nullable String typed) {
        List<String> words = new ArrayList<>(typed == null ? List.of() : List.of(typed.split("\\s+")));
        return words.subList(0, Math.min(MOST_WORDS, words.size()));
    }
}
