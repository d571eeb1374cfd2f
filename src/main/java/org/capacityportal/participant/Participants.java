package org.capacityportal.participant;

import static org.capacityportal.participant.PeopleScope.named;
import static org.capacityportal.participant.PeopleScope.participations;
import static org.capacityportal.participant.PeopleScope.reachable;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.capacityportal.access.CurrentViewer;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.access.ForEveryone;
import org.capacityportal.access.Viewer;
import org.capacityportal.city.Cities;
import org.capacityportal.platform.Conditions;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.ListPage;
import org.capacityportal.platform.ListRequest;
import org.capacityportal.platform.Listing;
import org.capacityportal.platform.NotFoundException;
import org.capacityportal.platform.Option;
import org.capacityportal.platform.Reach;
import org.capacityportal.platform.SortColumn;
import org.capacityportal.platform.Sorting;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads and looks up people, each viewer as far as they may: names to donors only where the person agreed. */
@Service
@Transactional(readOnly = true)
@ForEveryone
public class Participants {

    /** SQL for the whole name of a row of {@code participant}. */
    public static String fullName(String alias) {
        return "concat_ws(' ', %1$s.family_name, %1$s.given_name, %1$s.patronymic)".formatted(alias);
    }

    /** As in the indexes on it, so that the list is in this order without being sorted. */
    private static final String SORT_NAME =
            "(pt.family_name || coalesce(' ' || pt.given_name, '') || coalesce(' ' || pt.patronymic, ''))";

    private final JdbcClient jdbc;
    private final Listing listing;
    private final PeopleWithin within;
    private final CurrentViewer viewer;

    Participants(JdbcClient jdbc, Listing listing, PeopleWithin within, CurrentViewer viewer) {
        this.jdbc = jdbc;
        this.listing = listing;
        this.within = within;
        this.viewer = viewer;
    }

    ListPage<ParticipantSummary> list(ParticipantFilter filter, ListRequest wanted) {
        Viewer reader = viewer.get();
        Conditions conditions = new Conditions()
                .and("pt.deleted_at is null", reader.sqlParameters())
                .bind("language", Language.current().tag());
        Reach reach = reach(reader, filter, conditions);
        sex(filter.sex(), conditions);
        String typed = filter.q();
        if (typed == null || typed.isBlank()) {
            return page(reader, reach, conditions, byName(reader), wanted);
        }
        conditions.and(named(reader));
        if (typed.contains("@")) {
            return page(reader, reach, address(typed, reader, conditions), byName(reader), wanted);
        }
        NameSearch search = NameSearch.of(typed);
        ListPage<ParticipantSummary> found = page(
                reader,
                reach,
                search.bind(conditions),
                nearestFirst(search),
                new ListRequest(wanted.page(), null, wanted.at()));
        return found.total() > 0 ? found : page(reader, reach, search.alike(conditions), byName(reader), wanted);
    }

    private Reach reach(Viewer reader, ParticipantFilter filter, Conditions conditions) {
        String cityName = filter.cityName();
        if (filter.cityId() != null) {
            conditions.bind("city", filter.cityId());
            return within.reach(reader, "p.city_id = :city", conditions.parameters());
        }
        if (cityName != null) {
            Conditions named = new Conditions().search(cityName, "named.search_text");
            named.parameters().forEach(conditions::bind);
            return within.reach(
                    reader,
                    "p.city_id in (select named.id from city named " + named.where() + ")",
                    conditions.parameters());
        }
        return within.reach(reader, null, conditions.parameters());
    }

    private ListPage<ParticipantSummary> page(
            Viewer reader, Reach reach, Conditions conditions, Sorting sorting, ListRequest wanted) {
        return listing.read(
                ParticipantSummary.class,
                """
                pt.id, case when %1$s then %2$s end as name, case when %1$s then pt.latin_name end as latin_name, pt.sex,
                case when %3$s then pt.email end as email,
                case when %1$s then known.position end as position,
                case when %1$s then known.organisation end as organisation, known.city, known.events, known.last_event""".formatted(named(reader), fullName("pt"), reachable(reader)),
                reach,
                """
                cross join lateral (
                    select count(distinct e.id) as events, max(e.ends_on) as last_event,
                           %s as position, %s as organisation, %s as city
                    from %s) known""".formatted(
                        latest("p.position"), latest("p.organisation"), latest(placeName()), participations(reader)),
                conditions,
                sorting,
                wanted);
    }

    /** Where a name is not to be read, its place in the order must not tell it either. */
    private static Sorting byName(Viewer reader) {
        String collation = Language.current().collationOfNames();
        return new Sorting("pt.id")
                .by(
                        "name",
                        named(reader).equals("true")
                                ? SortColumn.text(SORT_NAME + " collate " + collation)
                                : SortColumn.textWhere(named(reader), SORT_NAME, collation));
    }

    private static Sorting nearestFirst(NameSearch search) {
        return new Sorting("pt.id").by("nearest", search.nearestFirst());
    }

    /**
     * The person that a record was merged into, through however many merges.
     *
     * @throws NotFoundException where the record was not merged, or the viewer may not read of that person
     */
    long mergedInto(long id) {
        long last = jdbc.sql("""
                        with recursive merged as (
                            select id, merged_into, 0 as merges from participant where id = :id
                            union all
                            select pt.id, pt.merged_into, merges + 1 from participant pt join merged on pt.id = merged.merged_into)
                        select id from merged order by merges desc limit 1""").param("id", id).query(Long.class).optional().orElse(id);
        if (last == id) {
            throw new NotFoundException("participant", id);
        }
        return detail(last).id();
    }

    /** @throws NotFoundException where there is no such person, or none whose name the viewer may read */
    ParticipantDetail detail(long id) {
        Viewer reader = viewer.get();
        Conditions conditions =
                visible(reader).and(named(reader)).and("pt.id = :id").bind("id", id);
        return jdbc.sql("""
                        select pt.id, %1$s as name, pt.latin_name, pt.sex, pt.shared_with_donors, pt.consent_on,
                               case when %2$s then pt.email end as email, case when %2$s then pt.phone end as phone,
                               case when %2$s then pt.note end as note
                        from participant pt %3$s""".formatted(fullName("pt"), reachable(reader), conditions.where()))
                .params(conditions.parameters())
                .query(ParticipantDetail.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("participant", id));
    }

    /** Up to ten people whose name sounds like what was typed, in any alphabet, for fields that name a person. */
    @ForCoordinators
    public List<Option> suggest(String typed) {
        return found(
                typed,
                10,
                Option.class,
                "%s || ' [' || pt.id || ']' as value, concat_ws(', ', %s, position, city) as text"
                        .formatted(fullName("pt"), fullName("pt")));
    }

    /** The first people found by a name, with what they are, as far as the viewer may read of them. */
    public List<PersonFound> find(String typed, int most) {
        return found(
                typed,
                most,
                PersonFound.class,
                "pt.id, %s as name, concat_ws(' · ', position, organisation) as about".formatted(fullName("pt")));
    }

    private <T> List<T> found(String typed, int most, Class<T> row, String select) {
        if (typed.isBlank()) {
            return List.of();
        }
        Viewer reader = viewer.get();
        String known =
                "left join lateral (select p.position, p.organisation, %s as city from %s order by e.ends_on desc, p.id desc limit 1) known on true"
                        .formatted(placeName(), participations(reader));
        if (typed.contains("@")) {
            Conditions conditions = address(typed, reader, visible(reader).and(named(reader)));
            return listing.first(most, row, select, Reach.all("participant pt"), known, conditions, byName(reader));
        }
        NameSearch search = NameSearch.of(typed);
        List<T> found = listing.first(
                most,
                row,
                select,
                Reach.all("participant pt"),
                known,
                search.bind(visible(reader).and(named(reader))),
                nearestFirst(search));
        if (!found.isEmpty()) {
            return found;
        }
        Conditions alike = search.alike(visible(reader).and(named(reader)));
        return jdbc.sql(
                        "select %s from participant pt %s %s order by word_similarity(name_key(:typed), pt.name_key) desc, pt.family_name, pt.id limit %d"
                                .formatted(select, known, alike.where(), most))
                .params(alike.parameters())
                .query(row)
                .list();
    }

    private static Conditions visible(Viewer reader) {
        return new Conditions()
                .and(PeopleScope.condition(reader), reader.sqlParameters())
                .bind("language", Language.current().tag());
    }

    private static void sex(@Nullable String wanted, Conditions conditions) {
        if ("UNKNOWN".equals(wanted)) {
            conditions.and("pt.sex is null");
        } else if ("WOMAN".equals(wanted) || "MAN".equals(wanted)) {
            conditions.and("pt.sex = :sex", Map.of("sex", wanted));
        }
    }

    /** By the beginning of an address, or by one of several that a person has, or by what stands behind the @. */
    private static Conditions address(String typed, Viewer reader, Conditions conditions) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        conditions.and(reachable(reader));
        if (text.startsWith("@")) {
            return conditions.and("position(:address in lower(pt.email)) > 0", Map.of("address", text));
        }
        return conditions.and(
                "lower(pt.email) like :addressBegins or pt.match_keys @> array['e:' || :address]",
                Map.of("address", text, "addressBegins", text.replaceAll("([\\\\%_])", "\\\\$1") + "%"));
    }

    /** SQL for one fact of the last of several participations. */
    private static String latest(String expression) {
        return "(array_agg(%s order by e.ends_on desc, p.id desc))[1]".formatted(expression);
    }

    /** SQL for one fact of the last event of a person {@code pt} that the viewer may count. */
    static String last(String expression, Viewer reader) {
        return "select %s from %s order by e.ends_on desc, p.id desc limit 1"
                .formatted(expression, participations(reader));
    }

    static String placeName() {
        return "coalesce(%s, %s)".formatted(Cities.name("pc"), Cities.name("pr"));
    }
}
