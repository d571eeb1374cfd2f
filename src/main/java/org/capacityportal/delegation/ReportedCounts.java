package org.capacityportal.delegation;

import java.sql.Types;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.event.EventAccess;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes over head counts that come in lists, and takes them back. */
@Service
@Transactional
@ForCoordinators
public class ReportedCounts {

    /**
     * How many came, of a city, of a region, or, where both are null, in all.
     *
     * @param women null where they were not counted; so for the men
     */
    public record Count(
            long eventId,
            @Nullable Long cityId,
            @Nullable Long regionId,
            int total,
            @Nullable Integer women,
            @Nullable Integer men) {

        private Place place() {
            return new Place(cityId, regionId);
        }
    }

    private final HeadCountManagement management;
    private final DelegationManagement delegations;
    private final EventAccess access;
    private final JdbcClient jdbc;

    ReportedCounts(
            HeadCountManagement management, DelegationManagement delegations, EventAccess access, JdbcClient jdbc) {
        this.management = management;
        this.delegations = delegations;
        this.access = access;
        this.jdbc = jdbc;
    }

    /** @return whether the place was not invited before, and is now */
    public boolean report(Count count) {
        Place place = count.place();
        access.requireWritable(count.eventId());
        boolean invited = !place.isNone()
                && place.bind(jdbc.sql("""
                                        insert into event_invitee (event_id, city_id, region_id)
                                        values (:event, :cityId, :regionId) on conflict do nothing""")).param("event", count.eventId()).update() > 0;
        management.report(
                count.eventId(), place, new HeadCountForm(count.total(), count.women(), count.men()), label(place));
        return invited;
    }

    /**
     * Takes a count back that nobody changed since.
     *
     * @param invited whether the place is to be uninvited, too
     * @return whether it stood there still
     */
    public boolean takeBack(Count count, boolean invited) {
        Place place = count.place();
        access.requireWritable(count.eventId());
        boolean same = place.bind(jdbc.sql("""
                                select exists (
                                    select 1 from head_count where event_id = :event
                                      and (city_id, region_id, total, women, men)
                                          is not distinct from (:cityId::bigint, :regionId::bigint, :total::int, :women::int, :men::int))"""))
                .param("event", count.eventId())
                .param("total", count.total())
                .param("women", count.women(), Types.INTEGER)
                .param("men", count.men(), Types.INTEGER)
                .query(Boolean.class)
                .single();
        if (!same) {
            return false;
        }
        management.report(count.eventId(), place, new HeadCountForm(null, null, null), label(place));
        if (invited) {
            place.bind(jdbc.sql("""
                            delete from event_invitee i
                            where event_id = :event and (city_id, region_id) is not distinct from (:cityId::bigint, :regionId::bigint)
                              and not exists (select 1 from participation p where p.event_id = i.event_id and p.deleted_at is null
                                              and (p.city_id = i.city_id or p.region_id = i.region_id))""")).param("event", count.eventId()).update();
        }
        return true;
    }

    private String label(Place place) {
        return place.isNone() ? "" : delegations.name(place);
    }
}
