package org.capacityportal.delegation.checkin;

import java.time.Clock;
import java.time.LocalDate;
import org.capacityportal.delegation.attendance.AttendanceSheet;
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

    private final AttendanceSheet sheet;
    private final JdbcClient jdbc;
    private final Clock clock;

    CheckIns(AttendanceSheet sheet, JdbcClient jdbc, Clock clock) {
        this.sheet = sheet;
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
        if (!sheet.isKept(room.eventId())) {
            sheet.hold(room.eventId());
            sheet.startOn(room.eventId(), room.day());
        }
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
}
