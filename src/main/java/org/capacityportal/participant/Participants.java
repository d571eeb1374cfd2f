package org.capacityportal.participant;

import static org.capacityportal.participant.PeopleScope.named;
import static org.capacityportal.participant.PeopleScope.participations;
import static org.capacityportal.participant.PeopleScope.reachable;

import java.util.List;
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

    private static final int MOST_WORDS = 6;

    private final JdbcClient jdbc;
    private final Listing listing;
    private final CurrentViewer viewer;

    Participants(JdbcClient jdbc, Listing listing, CurrentViewer viewer) {
        this.jdbc = jdbc;
        this.listing = listing;
        this.viewer = viewer;
    }

    ListPage<ParticipantSummary> list(ParticipantFilter filter, ListRequest wanted) {
        Viewer reader = viewer.get();
        Conditions conditions = visible(reader)
                .andIf(
                        filter.cityId(),
                        "exists (select 1 from " + participations(reader) + " and p.city_id = :city)",
                        "city");
        String cityName = filter.cityName();
        if (cityName != null) {
            Conditions named = new Conditions().search(cityName, "named.search_text");
            conditions.and(
                    "exists (select 1 from " + participations(reader)
                            + " and p.city_id in (select named.id from city named " + named.where() + "))",
                    named.parameters());
        }
        sex(filter.sex(), conditions);
        search(filter.q(), reader, conditions);
        // Where a name is not to be read, its place in the order must not tell it either.
        String name = "case when " + named(reader) + " then " + fullName("pt") + " end";
        return listing.read(
                ParticipantSummary.class,
                """
                pt.id, %1$s as name, case when %2$s then pt.latin_name end as latin_name, pt.sex,
                case when %3$s then pt.email end as email,
                case when %2$s then (%4$s) end as position, case when %2$s then (%5$s) end as organisation, (%6$s) as city,
                (select count(distinct e.id) from %7$s) as events, (select max(e.ends_on) from %7$s) as last_event""".formatted(
                                name,
                                named(reader),
                                reachable(reader),
                                last("p.position", reader),
                                last("p.organisation", reader),
                                last(placeName(), reader),
                                participations(reader)),
                "participant pt",
                conditions,
                new Sorting("pt.id")
                        .by("name", name + " collate " + Language.current().collation()),
                wanted);
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
        Viewer reader = viewer.get();
        Conditions conditions = visible(reader).bind("typed", typed);
        search(typed, reader, conditions);
        return jdbc.sql("""
                        select name || ' [' || id || ']' as value, concat_ws(', ', name, position, city) as text
                        from (select pt.id, pt.name_key, %1$s as name, (%2$s) as position, (%3$s) as city
                              from participant pt %4$s
                              order by word_similarity(name_key(:typed), pt.name_key) desc, pt.family_name, pt.id
                              limit 10) as found""".formatted(
                        fullName("pt"), last("p.position", reader), last(placeName(), reader), conditions.where()))
                .params(conditions.parameters())
                .query(Option.class)
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

    /** Every word typed sounds like a part of the name; what holds an @ is an address, and searched as one. */
    private static void search(@Nullable String typed, Viewer reader, Conditions conditions) {
        if (typed == null || typed.isBlank()) {
            return;
        }
        conditions.and(named(reader));
        if (typed.contains("@")) {
            conditions.and(
                    reachable(reader) + " and position(lower(:address) in lower(pt.email)) > 0",
                    Map.of("address", typed.strip()));
            return;
        }
        String[] words = typed.strip().split("\\s+");
        for (int i = 0; i < Math.min(words.length, MOST_WORDS); i++) {
            String word = "word" + i;
            conditions.and(
                    "name_key(:%1$s) <> '' and (pt.name_key like '%%' || name_key(:%1$s) || '%%' or name_key(:%1$s) <%% pt.name_key)"
                            .formatted(word),
                    Map.of(word, words[i]));
        }
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
