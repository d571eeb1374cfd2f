package org.capacityportal.partner;

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
import org.capacityportal.city.Cities;
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
 * Reads and looks up partners in the reader's language. A donor sees the page of its own organisation; officials see no
 * partner's page.
 */
@Service
@Transactional(readOnly = true)
@ForEveryone
public class Partners {

    private static final String TABLES =
            "partner p left join country k on k.code = p.country_code left join city c on c.id = p.city_id";

    private static final String KINDS =
            "(select string_agg(as_kind.kind, ',' order by as_kind.kind) from partner_kind as_kind where as_kind.partner_id = p.id)";

    /** The folded names a partner goes by. */
    private static final String NAMES =
            "fold(%1$s.name), fold(%1$s.short_name), fold(%1$s.name_translations ->> 'uk'), "
                    + "fold(%1$s.name_translations ->> 'en'), fold(%1$s.name_translations ->> 'pl'), "
                    + "fold(%1$s.name_translations ->> 'ru')";

    /** Narrows a search for a name by the trigram index; JSON escapes quotes, so the names themselves are compared, too. */
    private static final String GOES_BY =
            "%1$s.search_text like '%%' || regexp_replace(fold(%2$s), '[\\\\%%_\"]', '%%', 'g') || '%%' and fold(%2$s) in ("
                    + NAMES + ")";

    private final JdbcClient jdbc;
    private final Listing listing;
    private final CurrentViewer viewer;

    Partners(JdbcClient jdbc, Listing listing, CurrentViewer viewer) {
        this.jdbc = jdbc;
        this.listing = listing;
        this.viewer = viewer;
    }

    /** SQL for the name of a row of {@code partner} in the language {@code :language}. */
    public static String name(String alias) {
        return "translated(%1$s.name, %1$s.name_translations, :language)".formatted(alias);
    }

    /** @throws NotFoundException for officials, for whom there are no partners */
    ListPage<PartnerSummary> list(PartnerFilter filter, ListRequest wanted) {
        if (viewer.get().role() == Role.CITY_OFFICIAL) {
            throw new NotFoundException("partners", "list");
        }
        Conditions conditions = visible()
                .search(filter.q(), "p.search_text")
                .andIf(filter.country(), "p.country_code = :country", "country")
                .andIf(
                        filter.wantedKind(),
                        "exists (select 1 from partner_kind pk where pk.partner_id = p.id and pk.kind = :kind)",
                        "kind");
        String collation = " collate " + collation();
        Sorting sorting = new Sorting("p.id")
                .by("name", name("p") + collation)
                .by("country", Cities.name("k") + collation)
                .by("city", Cities.name("c") + collation);
        return listing.read(
                PartnerSummary.class,
                "p.id, %s as name, p.short_name, %s as kinds, %s as country, %s as city"
                        .formatted(name("p"), KINDS, Cities.name("k"), Cities.name("c")),
                TABLES,
                conditions,
                sorting,
                wanted);
    }

    /** @throws NotFoundException where there is no such partner, or none in the viewer's scope */
    PartnerDetail detail(long id) {
        Conditions conditions = visible().and("p.id = :id").bind("id", id);
        return jdbc.sql("""
                        select p.id, %1$s as name,
                               (select string_agg(distinct other, ' · ')
                                from (values (p.name), (p.name_translations ->> 'uk'), (p.name_translations ->> 'en'),
                                             (p.name_translations ->> 'pl'), (p.name_translations ->> 'ru')) as names (other)
                                where other <> %1$s) as other_names,
                               p.short_name, %2$s as kinds, %3$s as country, p.city_id, %4$s as city,
                               p.iati_identifier, p.website, p.note
                        from %5$s %6$s""".formatted(name("p"), KINDS, Cities.name("k"), Cities.name("c"), TABLES, conditions.where()))
                .params(conditions.parameters())
                .query(PartnerDetail.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("partner", id));
    }

    /**
     * Up to ten partners one of whose names holds what was typed, for fields that name a partner.
     *
     * @param kind only partners of this kind; null: of any
     */
    @ForCoordinators
    public List<Option> suggest(String typed, @Nullable PartnerKind kind) {
        Conditions conditions = new Conditions()
                .and("p.deleted_at is null")
                .bind("language", Language.current().tag())
                .search(typed, "p.search_text")
                .andIf(
                        kind,
                        "exists (select 1 from partner_kind pk where pk.partner_id = p.id and pk.kind = :kind)",
                        "kind");
        return jdbc.sql("""
                        select %s as value, concat_ws(', ', %s, p.short_name, %s) as text
                        from %s %s order by %2$s collate %s limit 10""".formatted(entry(), name("p"), Cities.name("k"), TABLES, conditions.where(), collation()))
                .params(conditions.parameters())
                .query(Option.class)
                .list();
    }

    /**
     * The partner that a field names: its name in any language, or its short name. A partner whose own name it is goes
     * before those that are only translated so.
     *
     * @param field the form's field, for the refusal
     * @return null for a blank field
     * @throws FieldRejectedException where no partner, or more than one, has that name
     */
    @ForCoordinators
    public @Nullable Long resolve(@Nullable String typed, String field) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        List<Long> found = jdbc.sql("""
                        select id from (
                            select p.id, rank() over (order by fold(p.name) = fold(:typed) desc) as place
                            from partner p
                            where p.deleted_at is null and %s) as named
                        where place = 1
                        limit 2""".formatted(GOES_BY.formatted("p", ":typed")))
                .param("typed", typed.strip())
                .query(Long.class)
                .list();
        if (found.isEmpty()) {
            throw new FieldRejectedException(field, "partner.error.unknown", typed.strip());
        }
        if (found.size() > 1) {
            throw new FieldRejectedException(field, "partner.error.ambiguous", typed.strip());
        }
        return found.get(0);
    }

    /** A partner's name as {@link #resolve} takes it back, for a form that is opened. */
    public @Nullable String typed(@Nullable Long partnerId) {
        if (partnerId == null) {
            return null;
        }
        return typed(List.of(partnerId)).get(partnerId);
    }

    /** As {@link #typed(Long)}, for the rows of a form. */
    public Map<Long, String> typed(Collection<Long> partnerIds) {
        Map<Long, String> names = new HashMap<>();
        jdbc.sql("select p.id, " + entry() + " as name from partner p where p.id = any (:ids)")
                .param("ids", partnerIds.toArray(Long[]::new))
                .param("language", Language.current().tag())
                .query(row -> {
                    names.put(row.getLong("id"), row.getString("name"));
                });
        return names;
    }

    /** The partner whose page is the viewer's own; empty for all but donors. */
    public Optional<Long> own() {
        return Optional.ofNullable(viewer.get().partnerId());
    }

    /** SQL for what a field gets to name the partner {@code p}: its name in the reader's language, unless others have it, too. */
    private static String entry() {
        return "case when exists (select 1 from partner o where o.id <> p.id and o.deleted_at is null and "
                + GOES_BY.formatted("o", name("p")) + ") then p.name else " + name("p") + " end";
    }

    private static String collation() {
        return Language.current().collation();
    }

    private Conditions visible() {
        Viewer reader = viewer.get();
        Conditions conditions = new Conditions()
                .and("p.deleted_at is null")
                .bind("language", Language.current().tag());
        if (reader.role() == Role.DONOR) {
            return conditions.and("p.id = :viewerPartner", reader.sqlParameters());
        }
        return reader.coordinates() ? conditions : conditions.and("false");
    }
}
