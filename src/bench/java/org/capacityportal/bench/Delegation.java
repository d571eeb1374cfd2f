package org.capacityportal.bench;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A city’s people at an event. */
record Delegation(long event, long city) {

    /** Delegations to as many different events, of a size that one meets every day and with an attendance sheet. */
    static List<Delegation> some(JdbcClient jdbc, int many) {
        return jdbc.sql("""
                        select e.id as event, (select min(p.city_id) from participation p
                                               where p.event_id = e.id and p.role = 'DELEGATE') as city
                        from event e
                        where e.status = 'COMPLETED' and e.deleted_at is null
                          and (select count(*) from participation p where p.event_id = e.id) between 30 and 200
                          and exists (select 1 from attendance a where a.event_id = e.id)
                        order by e.id limit ?""").param(many).query(Delegation.class).list();
    }

    String path() {
        return "/events/" + event + "/delegations";
    }

    String entry() {
        return path() + "/city-" + city + "/people";
    }
}
