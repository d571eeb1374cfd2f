package org.capacityportal.delegation.attendance;

import java.sql.Types;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The attendance sheet of an event, for those who are about to write in it. An event has one as soon as a day is marked. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class AttendanceSheet {

    private final JdbcClient jdbc;

    AttendanceSheet(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two who write in one sheet at once wait for each other here, so that only one of them starts it. */
    public void hold(long eventId) {
        jdbc.sql("select id from event where id = ? for no key update")
                .param(eventId)
                .query(Long.class)
                .single();
    }

    /** Whether somebody’s day is marked already. */
    public boolean isKept(long eventId) {
        return jdbc.sql("""
                        select exists (select 1 from attendance a join participation p on p.id = a.participation_id
                                       where a.event_id = ? and p.deleted_at is null)""").param(eventId).query(Boolean.class).single();
    }

    /**
     * Starts the sheet where there is none: with what has counted so far, everybody present but those known to be absent,
     * so that marking one delegation takes nothing from the others.
     */
    public void start(long eventId) {
        start(eventId, null);
    }

    /**
     * Starts the sheet where there is none, by marks of one day. While the event is not completed, only the days before it
     * keep what has counted so far; on the day itself, and after it, whoever is not marked is still to be.
     */
    public void startOn(long eventId, LocalDate day) {
        boolean completed = jdbc.sql("select status = 'COMPLETED' from event where id = ?")
                .param(eventId)
                .query(Boolean.class)
                .single();
        start(eventId, completed ? null : day);
    }

    /** @param before the day on which nothing is known yet; null where something is of all days */
    private void start(long eventId, @Nullable LocalDate before) {
        jdbc.sql("""
                        insert into attendance (participation_id, event_id, day, present)
                        select p.id, p.event_id, e.starts_on + n, not p.absent
                        from participation p
                        join event e on e.id = p.event_id
                        cross join generate_series(0, least(e.ends_on, :before::date - 1) - e.starts_on) as n
                        where p.event_id = :event and p.deleted_at is null
                          and not exists (select 1 from attendance a join participation listed on listed.id = a.participation_id
                                          where a.event_id = :event and listed.deleted_at is null)
                        on conflict do nothing""")
                .param("event", eventId)
                .param("before", before, Types.DATE)
                .update();
    }
}
