package org.capacityportal.event;

import java.time.LocalDate;
import java.util.List;
import org.capacityportal.access.CurrentViewer;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.access.ForEveryone;
import org.capacityportal.access.Viewer;
import org.capacityportal.city.Cities;
import org.capacityportal.platform.Conditions;
import org.capacityportal.platform.FieldRejectedException;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.ListPage;
import org.capacityportal.platform.ListRequest;
import org.capacityportal.platform.Listing;
import org.capacityportal.platform.NotFoundException;
import org.capacityportal.platform.Option;
import org.capacityportal.platform.SortColumn;
import org.capacityportal.platform.Sorting;
import org.capacityportal.programme.ProgrammeScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads events within the viewer's scope, in the reader's language. */
@Service
@Transactional(readOnly = true)
@ForEveryone
public class Events {

    private static final String TITLE = "translated(e.title, e.title_translations, :language)";

    private static final String LANGUAGE =
            "case when e.title_translations ->> :language <> '' then :language else e.text_language end";

    /** A programme in a line: its short title where that is in the reader's language. */
    private static final String PROGRAMME = """
            case when p.text_language = :language or p.title_translations ->> :language is null
                 then coalesce(p.short_title, p.title) else p.title_translations ->> :language end""";

    private static final String SUMMARY = """
            e.id, %s as title, %s as language, e.starts_on, e.ends_on, e.online, %s as city, %s as programme, e.type, e.status,
            (select count(*) from event_invitee i where i.event_id = e.id) as delegations""".formatted(TITLE, LANGUAGE, Cities.name("c"), PROGRAMME);

    private static final String TABLES =
            "event e left join city c on c.id = e.city_id left join programme p on p.id = e.programme_id";

    /** In the order in which an event goes through them. */
    private static final String STATUSES = "array['PLANNED', 'CONFIRMED', 'POSTPONED', 'COMPLETED', 'CANCELLED']";

    /** How a field names an event: its title, with the first day to tell repeated events apart. */
    private static final String TYPED = "left(" + TITLE + ", 280) || ' (' || e.starts_on || ')'";

    private final JdbcClient jdbc;
    private final Listing listing;
    private final CurrentViewer viewer;

    Events(JdbcClient jdbc, Listing listing, CurrentViewer viewer) {
        this.jdbc = jdbc;
        this.listing = listing;
        this.viewer = viewer;
    }

    /** Newest first, unless another order is asked for. Needs no transaction, whose ends would cost as much as its reads. */
    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    ListPage<EventSummary> list(EventFilter filter, ListRequest wanted) {
        Conditions conditions = visible()
                .search(filter.q(), "e.search_text")
                .andIf(filter.programme(), "e.programme_id = :programme", "programme")
                .andIf(filter.type(), "e.type = :type", "type")
                .andIf(filter.status(), "e.status = :status", "status")
                .andIf(
                        filter.topic(),
                        "exists (select 1 from event_topic t where t.event_id = e.id and t.topic = :topic)",
                        "topic")
                .andIf(
                        filter.cityId(),
                        "e.city_id = :city or e.id in (select event_id from event_invitee where city_id = :city)",
                        "city")
                .andIf(filter.from(), "e.ends_on >= :from", "from")
                .andIf(filter.to(), "e.ends_on <= :to", "to")
                .andIf(filter.year(), "extract(year from e.ends_on) = :year", "year");
        String cityName = filter.cityName();
        if (cityName != null) {
            Conditions named = new Conditions().search(cityName, "named.search_text");
            conditions.and("""
                    exists (select 1 from city named %s and (named.id = e.city_id
                        or exists (select 1 from event_invitee i where i.event_id = e.id and i.city_id = named.id)))""".formatted(named.where()), named.parameters());
        }
        String collation = " collate " + Language.current().collation();
        Sorting sorting = new Sorting("e.id")
                .by("end", SortColumn.day("e.ends_on"))
                .by("title", SortColumn.text(TITLE + collation))
                .by("programme", SortColumn.text(PROGRAMME + collation).orNone())
                .by("type", SortColumn.text("e.type"))
                .by("status", SortColumn.number("array_position(" + STATUSES + ", e.status)"));
        return listing.read(EventSummary.class, SUMMARY, TABLES, conditions, sorting, wanted.orSortedBy("-end"));
    }

    /** The latest events of a programme. */
    List<EventSummary> latestOf(long programmeId, int limit) {
        Conditions conditions = visible().and("e.programme_id = :programme").bind("programme", programmeId);
        return jdbc.sql("select " + SUMMARY + " from " + TABLES + " " + conditions.where()
                        + " order by e.ends_on desc, e.id desc limit " + limit)
                .params(conditions.parameters())
                .query(EventSummary.class)
                .list();
    }

    long countOf(long programmeId) {
        Conditions conditions = visible().and("e.programme_id = :programme").bind("programme", programmeId);
        return jdbc.sql("select count(*) from event e " + conditions.where())
                .params(conditions.parameters())
                .query(Long.class)
                .single();
    }

    /** @throws NotFoundException where there is no such event, or none in the viewer's scope */
    EventDetail detail(long id) {
        Viewer reader = viewer.get();
        Conditions conditions = one(id);
        String programmeScope = ProgrammeScope.condition("p", reader);
        EventDetail.Facts facts = jdbc.sql("""
                        select e.id, %1$s as title, %2$s as title_language, e.title as original_title, e.text_language,
                               e.title_translations ->> 'en' as english_title,
                               translated(e.description, e.description_translations, :language) as description,
                               case when e.description_translations ->> :language <> '' then :language else e.text_language end
                                   as description_language,
                               e.description as original_description,
                               e.type, e.status, e.starts_on, e.ends_on, e.online, e.city_id, %3$s as city, %4$s as country,
                               coalesce(:everyCity or e.city_id = :viewerCity, false) as city_visible, e.venue,
                               e.programme_id, %5$s as programme, coalesce(%6$s, false) as programme_visible,
                               e.working_languages, e.exam_title, e.source_url, e.assumptions,
                               (select string_agg(topic, ',') from event_topic where event_id = e.id) as topics,
                               (select string_agg(audience, ',') from event_audience where event_id = e.id) as audiences
                        from %7$s left join country k on k.code = c.country_code %8$s""".formatted(
                                TITLE,
                                LANGUAGE,
                                Cities.name("c"),
                                Cities.name("k"),
                                PROGRAMME,
                                programmeScope,
                                TABLES,
                                conditions.where()))
                .params(conditions.parameters())
                .param("everyCity", reader.coordinates())
                .query(EventDetail.Facts.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("event", id));
        return new EventDetail(facts, parties(id));
    }

    private List<EventDetail.Party> parties(long id) {
        return jdbc.sql("""
                        select parties.part, p.id, translated(p.name, p.name_translations, :language) as name, parties.share
                        from (select 'DONOR' as part, donor_id as partner_id, share * 100 as share
                              from event_donor_share where event_id = :event
                              union all
                              select 'IMPLEMENTER', m.partner_id, null from programme_implementer m
                              join event e on e.programme_id = m.programme_id where e.id = :event
                              union all
                              select capacity, partner_id, null from event_partner where event_id = :event) as parties
                        join partner p on p.id = parties.partner_id
                        order by parties.share desc nulls last, 3""")
                .param("event", id)
                .param("language", Language.current().tag())
                .query(EventDetail.Party.class)
                .list();
    }

    /** @throws NotFoundException where there is no such event, or none in the viewer's scope */
    public EventHeading heading(long id) {
        Conditions conditions = one(id);
        return jdbc.sql("select e.id, " + TITLE + " as title, e.starts_on, e.ends_on, e.type, e.status, "
                        + Cities.name("c") + " as city_name, e.programme_id, e.exam_title from " + TABLES + " "
                        + conditions.where())
                .params(conditions.parameters())
                .query(Heading.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("event", id))
                .with(tracks(id));
    }

    private record Heading(
            long id,
            String title,
            LocalDate startsOn,
            LocalDate endsOn,
            EventType type,
            EventStatus status,
            @Nullable String cityName,
            @Nullable Long programmeId,
            @Nullable String examTitle) {

        EventHeading with(List<EventHeading.Track> tracks) {
            return new EventHeading(
                    id, title, startsOn, endsOn, type, status, cityName, programmeId, examTitle, tracks);
        }
    }

    private List<EventHeading.Track> tracks(long id) {
        return jdbc.sql("select id, title from track where event_id = ? order by position, id")
                .param(id)
                .query(EventHeading.Track.class)
                .list();
    }

    /** Up to ten events whose title in any language holds what was typed, the latest first, for fields that name an event. */
    @ForCoordinators
    public List<Option> suggest(String typed) {
        Conditions conditions = visible().search(typed, "e.search_text");
        return jdbc.sql("select " + TYPED + " as value, concat_ws(' · ', " + TITLE + ", e.starts_on, "
                        + Cities.name("c")
                        + ") as text from " + TABLES + " " + conditions.where()
                        + " order by e.ends_on desc, e.id desc limit 10")
                .params(conditions.parameters())
                .query(Option.class)
                .list();
    }

    /**
     * The event in the viewer's scope that a field names: its title in any language, alone or followed by its first day
     * as {@link #suggest} offers it.
     *
     * @param field the form's field, for the refusal
     * @return null for a blank field
     * @throws FieldRejectedException where no event, or more than one, has that title
     */
    @ForCoordinators
    public @Nullable Long resolve(@Nullable String typed, String field) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        Conditions conditions = visible().bind("typed", typed.strip());
        List<Long> found = jdbc.sql("""
                        select distinct e.id
                        from event e
                        cross join lateral (select e.title as title union all
                                            select value from jsonb_each_text(e.title_translations)) as n
                        %s and fold(:typed) in (fold(n.title), fold(left(n.title, 280) || ' (' || e.starts_on || ')'))
                        limit 2""".formatted(conditions.where()))
                .params(conditions.parameters())
                .query(Long.class)
                .list();
        if (found.size() != 1) {
            throw new FieldRejectedException(
                    field, found.isEmpty() ? "event.error.unknown" : "event.error.ambiguous", typed.strip());
        }
        return found.get(0);
    }

    /** An event's title and day as {@link #resolve} takes them back, for a form that is opened. */
    public @Nullable String typed(@Nullable Long eventId) {
        if (eventId == null) {
            return null;
        }
        return jdbc.sql("select " + TYPED + " from event e where e.id = :id")
                .param("id", eventId)
                .param("language", Language.current().tag())
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** The programmes in the viewer's scope, for a select. */
    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    List<Option> programmes() {
        Viewer reader = viewer.get();
        return jdbc.sql("select p.id::text as value, " + PROGRAMME + " as text from programme p where "
                        + ProgrammeScope.condition("p", reader) + " order by p.ends_on desc, p.id")
                .params(reader.sqlParameters())
                .param("language", Language.current().tag())
                .query(Option.class)
                .list();
    }

    private Conditions one(long id) {
        return visible().and("e.id = :id").bind("id", id);
    }

    private Conditions visible() {
        Viewer reader = viewer.get();
        return new Conditions()
                .and(EventScope.condition("e", reader), reader.sqlParameters())
                .bind("language", Language.current().tag());
    }
}
