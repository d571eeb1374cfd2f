package org.capacityportal.delegation.summary;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sums up the events that were noted as changed. What is taken off the list is what had been committed by then, and the
 * statement after it sees as much or more; whoever commits later stays on the list. One at a time does it, of all instances.
 */
@Component
class Summaries {

    /** So many notes at once that an import does not take long, and so few that others need not wait for one. */
    private static final int NOTES = 2_000;

    private final JdbcClient jdbc;

    Summaries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether there was something to sum up, so that there may be more */
    @Transactional
    public boolean sumUpSome() {
        if (!jdbc.sql("select pg_try_advisory_xact_lock(hashtext('participation_summary'))")
                .query(Boolean.class)
                .single()) {
            return false;
        }
        List<Long> changed = jdbc.sql("""
                        with taken as (
                            delete from event_to_sum_up where id in (select id from event_to_sum_up order by id limit ?)
                            returning event_id
                        )
                        select distinct event_id from taken""").param(NOTES).query(Long.class).list();
        if (changed.isEmpty()) {
            return false;
        }
        jdbc.sql("select sum_up_events(?)")
                .param(changed.toArray(Long[]::new))
                .query()
                .listOfRows();
        return true;
    }
}
