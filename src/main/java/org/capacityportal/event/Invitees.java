package org.capacityportal.event;

import java.util.Collection;
import java.util.List;
import org.capacityportal.city.Cities;
import org.capacityportal.platform.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The cities and regions invited to an event. They are kept with SQL and not with the entity, because the database
 * itself invites whoever takes part: entering a delegation must not meet a list of invitees read before.
 */
@Component
class Invitees {

    /** Ids of cities and of regions. */
    record Invited(Collection<Long> cities, Collection<Long> regions) {}

    private record Named(boolean city, String name) {}

    private static final String TAKES_PART = """
            (exists (select 1 from participation p
                     where p.event_id = i.event_id and p.role = 'DELEGATE' and p.deleted_at is null
                       and (p.city_id = i.city_id or p.region_id = i.region_id))
             or exists (select 1 from head_count h
                        where h.event_id = i.event_id and (h.city_id = i.city_id or h.region_id = i.region_id)))""";

    private final JdbcClient jdbc;

    Invitees(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Names as the fields of the form take them back: cities by name with region or country, regions by id. */
    EventForms.Invitations typed(long eventId) {
        List<Named> all = jdbc.sql("""
                        select city, name from (
                        select i.city_id is not null as city,
                               case when i.region_id is not null then i.region_id::text
                                    else %1$s || coalesce(' (' || %2$s || ')', ', ' || %3$s) end as name
                        from event_invitee i
                        left join city c on c.id = i.city_id
                        left join country k on k.code = c.country_code
                        left join region r on r.id = c.region_id
                        where i.event_id = :event) as invited
                        order by name collate %4$s""".formatted(
                                Cities.name("c"),
                                Cities.name("r"),
                                Cities.name("k"),
                                Language.current().collation()))
                .param("event", eventId)
                .param("language", Language.current().tag())
                .query(Named.class)
                .list();
        return new EventForms.Invitations(
                all.stream()
                        .filter(Named::city)
                        .map(one -> new EventForm.CityRow(one.name()))
                        .toList(),
                all.stream()
                        .filter(one -> !one.city())
                        .map(one -> new EventForm.RegionRow(one.name()))
                        .toList());
    }

    /** The names of those who take part in the event, and would no longer be invited. */
    List<String> missing(long eventId, Invited wanted) {
        return jdbc.sql("""
                        select coalesce(%s, %s)
                        from event_invitee i
                        left join city c on c.id = i.city_id
                        left join region r on r.id = i.region_id
                        where i.event_id = :event
                          and not (coalesce(i.city_id = any(:cities), false) or coalesce(i.region_id = any(:regions), false))
                          and %s
                        order by 1""".formatted(Cities.name("c"), Cities.name("r"), TAKES_PART))
                .param("event", eventId)
                .param("language", Language.current().tag())
                .param("cities", wanted.cities().toArray(Long[]::new))
                .param("regions", wanted.regions().toArray(Long[]::new))
                .query(String.class)
                .list();
    }

    void replace(long eventId, Invited wanted) {
        jdbc.sql("""
                        delete from event_invitee i
                        where i.event_id = :event
                          and not (coalesce(i.city_id = any(:cities), false) or coalesce(i.region_id = any(:regions), false))
                          and not %s""".formatted(TAKES_PART))
                .param("event", eventId)
                .param("cities", wanted.cities().toArray(Long[]::new))
                .param("regions", wanted.regions().toArray(Long[]::new))
                .update();
        jdbc.sql("""
                        insert into event_invitee (event_id, city_id, region_id)
                        select :event, city, null from unnest(:cities) as city
                        union all
                        select :event, null, region from unnest(:regions) as region
                        on conflict do nothing""")
                .param("event", eventId)
                .param("cities", wanted.cities().toArray(Long[]::new))
                .param("regions", wanted.regions().toArray(Long[]::new))
                .update();
    }
}
