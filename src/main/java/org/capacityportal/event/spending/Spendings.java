package org.capacityportal.event.spending;

import java.util.List;
import org.capacityportal.access.CurrentViewer;
import org.capacityportal.access.ForEveryone;
import org.capacityportal.access.Viewer;
import org.capacityportal.city.Cities;
import org.capacityportal.event.EventScope;
import org.capacityportal.partner.Partners;
import org.capacityportal.platform.Conditions;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.ListPage;
import org.capacityportal.platform.ListRequest;
import org.capacityportal.platform.Listing;
import org.capacityportal.platform.NotFoundException;
import org.capacityportal.platform.Sorting;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what was spent on an event, or on a programme with its events, in the reader's language. Of a programme's events
 * it counts those that the viewer may see.
 */
@Service
@Transactional(readOnly = true)
@ForEveryone
class Spendings {

    private static final String TITLE = "translated(e.title, e.title_translations, :language)";

    private static final String OF_EVENT = "(select * from spending where event_id = :owner and deleted_at is null) s";

    private static final String OF_PROGRAMME = """
            (select own.* from spending own where own.programme_id = :owner and own.deleted_at is null
             union all
             select held.* from event h join spending held on held.event_id = h.id and held.deleted_at is null
             where h.programme_id = :owner and %s) s""";

    private final SpendingOwners owners;
    private final JdbcClient jdbc;
    private final Listing listing;
    private final CurrentViewer viewer;

    Spendings(SpendingOwners owners, JdbcClient jdbc, Listing listing, CurrentViewer viewer) {
        this.owners = owners;
        this.jdbc = jdbc;
        this.listing = listing;
        this.viewer = viewer;
    }

    /** @throws NotFoundException where there is no such event or programme, or none whose money the viewer may see */
    SpendingOwner owner(SpendingOwner.Kind kind, long id) {
        return owners.visible(kind, id);
    }

    /** The event or programme for its panel; null where the viewer does not see what anything cost. */
    @Nullable SpendingOwner ownerOnItsPage(SpendingOwner.Kind kind, long id) {
        return owners.seesMoney() ? owners.visible(kind, id) : null;
    }

    /** Newest first, unless another order is asked for. */
    ListPage<SpendingSummary> list(SpendingOwner owner, SpendingFilter filter, ListRequest wanted) {
        Sorting sorting = new Sorting("s.id")
                .by("day", "s.spent_on")
                .by("category", "array_position(array['INSTRUCTION', 'PARTICIPANTS', 'TRAVEL', 'OTHER'], s.category)")
                .by("amount", "s.reported_amount");
        ListRequest ordered = wanted.sort() == null ? new ListRequest(wanted.page(), "-day") : wanted;
        return listing.read(
                SpendingSummary.class,
                """
                s.id, s.spent_on, s.category, s.purpose, e.id as event_id, %s as event,
                case when e.title_translations ->> :language <> '' then :language else e.text_language end as event_language,
                s.amount, s.currency, s.rate, s.rate_on, s.reported_amount, s.reporting_currency,
                coalesce(%s, %s) as payer""".formatted(TITLE, Cities.name("c"), Partners.name("p")),
                of(owner)
                        + " left join event e on e.id = s.event_id left join city c on c.id = s.payer_city_id"
                        + " left join partner p on p.id = s.payer_partner_id",
                conditions(owner, filter),
                sorting,
                ordered);
    }

    /** The sums of the list, one for each reporting currency. */
    List<SpendingTotal> totals(SpendingOwner owner, SpendingFilter filter) {
        Conditions conditions = conditions(owner, filter);
        return jdbc.sql("""
                        select s.reporting_currency as currency, count(*) as number,
                               coalesce(sum(s.reported_amount) filter (where s.category = 'INSTRUCTION'), 0) as instruction,
                               coalesce(sum(s.reported_amount) filter (where s.category = 'PARTICIPANTS'), 0) as participants,
                               coalesce(sum(s.reported_amount) filter (where s.category = 'TRAVEL'), 0) as travel,
                               coalesce(sum(s.reported_amount) filter (where s.category = 'OTHER'), 0) as other,
                               sum(s.reported_amount) as total,
                               coalesce(sum(s.reported_amount) filter (where s.payer_city_id is not null), 0) as by_cities,
                               coalesce(sum(s.reported_amount) filter (where s.payer_partner_id is not null), 0) as by_partners
                        from %s %s group by s.reporting_currency order by s.reporting_currency""".formatted(of(owner), conditions.where()))
                .params(conditions.parameters())
                .query(SpendingTotal.class)
                .list();
    }

    /**
     * What the owner itself has on record under this id, for a sentence about it.
     *
     * @throws NotFoundException where the owner has no such spending
     */
    String named(SpendingOwner owner, long id) {
        return jdbc.sql(
                        "select coalesce(purpose || ', ', '') || amount || ' ' || currency from spending where id = :id and "
                                + (owner.programme() ? "programme_id" : "event_id")
                                + " = :owner and deleted_at is null")
                .param("id", id)
                .param("owner", owner.id())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("spending", id));
    }

    private String of(SpendingOwner owner) {
        return owner.programme() ? OF_PROGRAMME.formatted(EventScope.condition("h", viewer.get())) : OF_EVENT;
    }

    private Conditions conditions(SpendingOwner owner, SpendingFilter filter) {
        Viewer reader = viewer.get();
        Conditions conditions = new Conditions();
        reader.sqlParameters().forEach(conditions::bind);
        return conditions
                .bind("owner", owner.id())
                .bind("language", Language.current().tag())
                .andIf(filter.year(), "extract(year from s.spent_on) = :year", "year")
                .andIf(filter.category(), "s.category = :category", "category");
    }
}
