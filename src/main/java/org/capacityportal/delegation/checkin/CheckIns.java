package org.capacityportal.delegation.checkin;

import java.time.Clock;
import java.time.LocalDate;
import org.capacityportal.delegation.self.TypedCode;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a code in a room lets people do, signed in or not: tick themselves as present, on the day it was made for. */
@Service
@Transactional
class CheckIns {

    private final JdbcClient jdbc;
    private final Clock clock;

    CheckIns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Where a code lets people in today.
     *
     * @throws NotFoundException for codes that never were, were replaced, or are of another day
     */
    Room room(String code) {
        return jdbc.sql("""
                        select e.id as event_id, translated(e.title, e.title_translations, :language) as title, c.day,
                               e.ends_on = c.day as last_day
                        from check_in_code c join event e on e.id = c.event_id
                        where c.code = :code and c.day = :today and c.day between e.starts_on and e.ends_on
                          and e.deleted_at is null and e.status not in ('CANCELLED', 'POSTPONED')""")
                .param("language", Language.current().tag())
                .param("code", TypedCode.read(code))
                .param("today", LocalDate.now(clock))
                .query(Room.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("check-in", "of today"));
    }

    /**
     * Ticks somebody as present, in each of their roles.
     *
     * @return false where they were ticked before
     */
    boolean checkIn(Room room, long participantId) {
        startSheet(room);
        int ticked = jdbc.sql("""
                        insert into attendance (participation_id, event_id, day, present)
                        select p.id, p.event_id, :day, true from participation p
                        where p.event_id = :event and p.participant_id = :person and p.deleted_at is null
                        on conflict (participation_id, day) do update set present = true where not attendance.present""")
                .param("day", room.day())
                .param("event", room.eventId())
                .param("person", participantId)
                .update();
        return ticked > 0;
    }

    /**
     * The first tick makes the sheet of the event. Of the days before it keeps what has counted so far, everybody present
     * but those known to be absent; today is for everybody to check in. Waits for those who start it otherwise.
     */
    private void startSheet(Room room) {
        if (isSheetKept(room)) {
            return;
        }
        jdbc.sql("select id from event where id = ? for no key update")
                .param(room.eventId())
                .query(Long.class)
                .single();
        if (!isSheetKept(room)) {
            jdbc.sql("""
                            insert into attendance (participation_id, event_id, day, present)
                            select p.id, p.event_id, e.starts_on + n, not p.absent
                            from participation p
                            join event e on e.id = p.event_id
                            cross join generate_series(0, :day::date - e.starts_on - 1) as n
                            where p.event_id = :event and p.deleted_at is null
                            on conflict do nothing""")
                    .param("day", room.day())
                    .param("event", room.eventId())
                    .update();
        }
    }

    private boolean isSheetKept(Room room) {
        return jdbc.sql("""
                        select exists (select 1 from attendance a join participation p on p.id = a.participation_id
                                       where a.event_id = ? and p.deleted_at is null)""").param(room.eventId()).query(Boolean.class).single();
    }
}
