package org.capacityportal.delegation.checkin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.access.PortalAddress;
import org.capacityportal.audit.AuditLog;
import org.capacityportal.audit.Tracked;
import org.capacityportal.delegation.self.TypedCode;
import org.capacityportal.event.EventAccess;
import org.capacityportal.event.EventHeading;
import org.capacityportal.platform.NotFoundException;
import org.capacityportal.platform.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What coordinators do with the check-in of their events: make a code for a day, show it, watch who comes. */
@Service
@Transactional
@ForCoordinators
class CheckInManagement {

    private final EventAccess access;
    private final PortalAddress portal;
    private final AuditLog log;
    private final Wording wording;
    private final JdbcClient jdbc;
    private final Clock clock;

    CheckInManagement(
            EventAccess access, PortalAddress portal, AuditLog log, Wording wording, JdbcClient jdbc, Clock clock) {
        this.access = access;
        this.portal = portal;
        this.log = log;
        this.wording = wording;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The day that the page opens with: today, else the day of the event that is nearest to it. */
    LocalDate nearestDay(EventHeading event) {
        LocalDate today = LocalDate.now(clock);
        if (today.isBefore(event.startsOn())) {
            return event.startsOn();
        }
        return today.isAfter(event.endsOn()) ? event.endsOn() : today;
    }

    /** @throws NotFoundException for a day on which the event does not take place */
    CheckInScreen screen(EventHeading event, LocalDate day) {
        access.requireWritable(event.id());
        requireDayOf(event, day);
        LocalDate today = LocalDate.now(clock);
        return jdbc.sql("""
                        select (select code from check_in_code where event_id = :event and day = :day) as code,
                               count(distinct p.participant_id) as listed,
                               count(distinct p.participant_id) filter (where a.present) as checked_in
                        from participation p
                        left join attendance a on a.participation_id = p.id and a.day = :day
                        where p.event_id = :event and p.deleted_at is null""")
                .param("event", event.id())
                .param("day", day)
                .query((row, number) -> new CheckInScreen(
                        day,
                        address(row.getString("code")),
                        day.isBefore(today),
                        day.equals(today),
                        row.getLong("checked_in"),
                        row.getLong("listed")))
                .single();
    }

    /**
     * Makes a code for a day; one that the day had stops to work.
     *
     * @return false for a day that is over
     * @throws NotFoundException for a day on which the event does not take place
     */
    boolean renew(EventHeading event, LocalDate day) {
        access.requireWritable(event.id());
        requireDayOf(event, day);
        if (day.isBefore(LocalDate.now(clock))) {
            return false;
        }
        boolean first = jdbc.sql("""
                        insert into check_in_code (event_id, day, code) values (:event, :day, :code)
                        on conflict (event_id, day) do update set code = excluded.code, made_at = now()
                        returning xmax = 0""")
                .param("event", event.id())
                .param("day", day)
                .param("code", TypedCode.create())
                .query(Boolean.class)
                .single();
        log.record(
                new Tracked.Page("event", event.id()),
                "checkIn",
                event.id(),
                first ? "CREATED" : "CHANGED",
                wording.message("checkin.code.of", wording.date(day)),
                Map.of());
        return true;
    }

    private static void requireDayOf(EventHeading event, LocalDate day) {
        if (day.isBefore(event.startsOn()) || day.isAfter(event.endsOn())) {
            throw new NotFoundException("day of the event", day);
        }
    }

    private @Nullable String address(@Nullable String code) {
        return code == null ? null : portal.of("/check-in/" + TypedCode.shown(code));
    }
}
