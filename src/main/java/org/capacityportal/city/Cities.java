package org.capacityportal.city;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capacityportal.access.CurrentViewer;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.access.ForEveryone;
import org.capacityportal.access.Role;
import org.capacityportal.access.Viewer;
import org.capacityportal.platform.Conditions;
import org.capacityportal.platform.FieldRejectedException;
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

/**
 * Reads and looks up places in the reader's language. An official sees their own city; donors see none, since what they
 * fund is told by their reports.
 */
@Service
@Transactional(readOnly = true)
@ForEveryone
public class Cities {

    /** SQL for the name of a row of {@code city}, {@code region} or {@code country} in the language {@code :language}. */
    public static String name(String alias) {
        return "name_in(:language, %1$s.name_uk, %1$s.name_en, %1$s.name_pl, %1$s.name_ru)".formatted(alias);
    }

    private static final String TABLES =
            "city c join country k on k.code = c.country_code left join region r on r.id = c.region_id";

    private final JdbcClient jdbc;
    private final Listing listing;
    private final CurrentViewer viewer;

    Cities(JdbcClient jdbc, Listing listing, CurrentViewer viewer) {
        this.jdbc = jdbc;
        this.listing = listing;
        this.viewer = viewer;
    }

    ListPage<CitySummary> list(CityFilter filter, ListRequest wanted) {
        Conditions conditions = visible()
                .search(filter.q(), "c.search_text")
                .andIf(filter.country(), "c.country_code = :country", "country")
                .andIf(filter.region(), "c.region_id = :region", "region");
        String collation = " collate " + Language.current().collation();
        Sorting sorting = new Sorting("c.id")
                .by("name", name("c") + collation)
                .by("region", name("r") + collation)
                .by("country", name("k") + collation)
                .by("population", "c.population");
        return listing.read(
                CitySummary.class,
                "c.id, %s as name, %s as region, %s as country, c.code, c.population"
                        .formatted(name("c"), name("r"), name("k")),
                TABLES,
                conditions,
                sorting,
                wanted);
    }

    /** @throws NotFoundException where there is no such city, or none in the viewer's scope */
    public CityDetail detail(long id) {
        Conditions conditions = visible().and("c.id = :id").bind("id", id);
        return jdbc.sql("""
                        select c.id, %s as name, (select string_agg(other, ' · ' order by nr)
                                from (select other, min(nr) as nr
                                      from unnest(array[c.name_uk, c.name_en, c.name_pl, c.name_ru]) with ordinality as n (other, nr)
                                      where other <> %1$s group by other) named) as other_names,
                               r.id as region_id, %s as region, %s as country, c.code, c.latitude, c.longitude, c.population
                        from %s %s""".formatted(name("c"), name("r"), name("k"), TABLES, conditions.where()))
                .params(conditions.parameters())
                .query(CityDetail.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("city", id));
    }

    /** Up to ten cities whose name in any language begins with or holds what was typed, for fields that name a city. */
    @ForCoordinators
    public List<Option> suggest(String typed) {
        Conditions conditions = new Conditions()
                .and("c.deleted_at is null")
                .bind("language", Language.current().tag())
                .search(typed, "c.search_text");
        return jdbc.sql("""
                        select %1$s || coalesce(' (' || %2$s || ')', ', ' || %3$s) as value,
                               concat_ws(', ', %1$s, %2$s, %3$s) as text
                        from %4$s %5$s order by c.population desc nulls last, %1$s limit 10""".formatted(name("c"), name("r"), name("k"), TABLES, conditions.where()))
                .params(conditions.parameters())
                .query(Option.class)
                .list();
    }

    /**
     * The city that a field names: its name in any language, alone or followed by its region or country as
     * {@link #suggest} offers it.
     *
     * @param field the form's field, for the refusal
     * @return null for a blank field
     * @throws FieldRejectedException where no city, or more than one, has that name
     */
    @ForCoordinators
    public @Nullable Long resolve(@Nullable String typed, String field) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        List<Long> found = jdbc.sql("""
                        select distinct c.id
                        from city c
                        join country k on k.code = c.country_code
                        left join region r on r.id = c.region_id
                        cross join lateral (values (c.name_uk, r.name_uk, k.name_uk), (c.name_en, r.name_en, k.name_en),
                                                   (c.name_pl, r.name_pl, k.name_pl), (c.name_ru, r.name_ru, k.name_ru),
                                                   (%s, %s, %s)) as n (city, region, country)
                        where c.deleted_at is null
                          and c.search_text like '%%' || fold(split_part(split_part(:typed, ' (', 1), ',', 1)) || '%%'
                          and fold(:typed) in (fold(n.city), fold(n.city || ' (' || n.region || ')'), fold(n.city || ', ' || n.country))
                        limit 2""".formatted(name("c"), name("r"), name("k")))
                .param("typed", typed.strip())
                .param("language", Language.current().tag())
                .query(Long.class)
                .list();
        if (found.isEmpty()) {
            throw new FieldRejectedException(field, "city.error.unknown", typed.strip());
        }
        if (found.size() > 1) {
            throw new FieldRejectedException(field, "city.error.ambiguous", typed.strip());
        }
        return found.get(0);
    }

    /** A city's name as {@link #resolve} takes it back, for a form that is opened. */
    public @Nullable String typed(@Nullable Long cityId) {
        if (cityId == null) {
            return null;
        }
        return typed(List.of(cityId)).get(cityId);
    }

    /** As {@link #typed(Long)}, for the rows of a form. */
    public Map<Long, String> typed(Collection<Long> cityIds) {
        Map<Long, String> names = new HashMap<>();
        jdbc.sql("select c.id, %s || coalesce(' (' || %s || ')', ', ' || %s) as name from "
                                .formatted(name("c"), name("r"), name("k"))
                        + TABLES + " where c.id = any (:ids)")
                .param("ids", cityIds.toArray(Long[]::new))
                .param("language", Language.current().tag())
                .query(row -> {
                    names.put(row.getLong("id"), row.getString("name"));
                });
        return names;
    }

    /** All countries for a select, by name. */
    public List<Option> countries() {
        return jdbc.sql(
                        "select code as value, %1$s as text from country k order by (code in ('UA', 'PL')) desc, %1$s collate %2$s"
                                .formatted(name("k"), Language.current().collation()))
                .param("language", Language.current().tag())
                .query(Option.class)
                .list();
    }

    /** All regions for a select, by country and name: "Ukraine: Sumy Oblast". */
    public List<Option> regions() {
        return jdbc.sql("""
                        select r.id::text as value, %1$s || ': ' || %2$s as text
                        from region r join country k on k.code = r.country_code
                        where r.deleted_at is null
                        order by (k.code in ('UA', 'PL')) desc, %1$s collate %3$s, %2$s collate %3$s""".formatted(name("k"), name("r"), Language.current().collation()))
                .param("language", Language.current().tag())
                .query(Option.class)
                .list();
    }

    /** The city whose page is the viewer's own; empty for all but city officials. */
    public Optional<Long> own() {
        return Optional.ofNullable(viewer.get().cityId());
    }

    private Conditions visible() {
        Viewer reader = viewer.get();
        Conditions conditions = new Conditions()
                .and("c.deleted_at is null")
                .bind("language", Language.current().tag());
        if (reader.role() == Role.CITY_OFFICIAL) {
            return conditions.and("c.id = :viewerCity", reader.sqlParameters());
        }
        return reader.coordinates() ? conditions : conditions.and("false");
    }
}
