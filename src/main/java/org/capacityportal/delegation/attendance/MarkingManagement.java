package org.capacityportal.delegation.attendance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.audit.AuditLog;
import org.capacityportal.audit.Tracked;
import org.capacityportal.event.EventAccess;
import org.capacityportal.platform.NotFoundException;
import org.capacityportal.platform.Wording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Marks who was there on a day or in a session. That a day and its sessions agree is seen to by the database, for every
 * writer.
 */
@Service
@Transactional
@ForCoordinators
class MarkingManagement {

    private final AttendanceSheet sheet;
    private final MarkingPages pages;
    private final EventAccess access;
    private final AuditLog log;
    private final Wording wording;
    private final JdbcClient jdbc;

    MarkingManagement(
            AttendanceSheet sheet,
            MarkingPages pages,
            EventAccess access,
            AuditLog log,
            Wording wording,
            JdbcClient jdbc) {
        this.sheet = sheet;
        this.pages = pages;
        this.access = access;
        this.log = log;
        this.wording = wording;
        this.jdbc = jdbc;
    }

    /**
     * Writes the marks that were changed. Where somebody else changed the same one meanwhile, the later change stands, and
     * the answer tells of theirs.
     *
     * @param onlyUntouched leave marks alone that somebody else changed meanwhile
     * @throws NotFoundException where the event is not the viewer's to write
     */
    Marked mark(long eventId, Occasion occasion, List<MarkChange> sent, boolean onlyUntouched) {
        access.requireWritable(eventId);
        List<MarkChange> wanted = sent.stream().filter(MarkChange::changed).toList();
        if (wanted.isEmpty()) {
            return new Marked(List.of(), List.of());
        }
        sheet.hold(eventId);
        sheet.startOn(eventId, occasion.day());
        MarkingPage before = pages.part(
                eventId, occasion, wanted.stream().map(MarkChange::id).toList());
        Map<Long, MarkedPerson> now =
                before.people().stream().collect(Collectors.toMap(MarkedPerson::id, Function.identity()));
        List<MarkChange> changes = new ArrayList<>();
        List<Marked.Overtaken> overtaken = new ArrayList<>();
        for (MarkChange change : wanted) {
            MarkedPerson person = now.get(change.id());
            if (person == null || person.mark() == change.is()) {
                continue;
            }
            if (person.mark() != change.was()) {
                overtaken.add(new Marked.Overtaken(person.id(), person.name(), person.mark()));
            }
            if (person.mark() == change.was() || !onlyUntouched) {
                changes.add(new MarkChange(change.id(), person.mark(), change.is()));
            }
        }
        if (!changes.isEmpty()) {
            write(eventId, occasion, changes, onlyUntouched);
            record(eventId, occasion, before.counts());
        }
        return new Marked(changes, overtaken);
    }

    private void write(long eventId, Occasion occasion, List<MarkChange> changes, boolean onlyUntouched) {
        List<MarkChange> made =
                changes.stream().filter(change -> change.is() != null).toList();
        Long[] cleared = changes.stream()
                .filter(change -> change.is() == null)
                .map(MarkChange::id)
                .toArray(Long[]::new);
        Long[] ids = made.stream().map(MarkChange::id).toArray(Long[]::new);
        String[] marks =
                made.stream().map(change -> Objects.toString(change.is())).toArray(String[]::new);
        if (occasion.session() == null) {
            clearDay(eventId, occasion, onlyUntouched ? unmarkedInSessions(occasion, cleared) : cleared);
            markDay(eventId, occasion, ids, marks);
        } else {
            clearSession(occasion.session(), cleared);
            markSession(eventId, occasion.session(), ids, marks);
        }
    }

    private void markDay(long eventId, Occasion occasion, Long[] ids, String[] marks) {
        jdbc.sql("""
                        insert into attendance (participation_id, event_id, day, present, excused)
                        select made.id, :event, :day, made.mark = 'PRESENT', made.mark = 'EXCUSED'
                        from unnest(:ids, :marks) as made (id, mark)
                        on conflict (participation_id, day) do update set present = excluded.present, excused = excluded.excused""")
                .param("event", eventId)
                .param("day", occasion.day())
                .param("ids", ids)
                .param("marks", marks)
                .update();
    }

    /** Whoever is not marked on a day is not marked in its sessions either. */
    private void clearDay(long eventId, Occasion occasion, Long[] ids) {
        for (String table : List.of("session_attendance", "attendance")) {
            jdbc.sql("delete from " + table
                            + " where event_id = :event and day = :day and participation_id = any (:ids)")
                    .param("event", eventId)
                    .param("day", occasion.day())
                    .param("ids", ids)
                    .update();
        }
    }

    /** Those of the people whom nobody has marked in a session of the day. */
    private Long[] unmarkedInSessions(Occasion occasion, Long[] ids) {
        return jdbc.sql("""
                        select id from unnest(:ids) as people (id)
                        where not exists (select 1 from session_attendance s where s.participation_id = id and s.day = :day)""")
                .param("ids", ids)
                .param("day", occasion.day())
                .query(Long.class)
                .list()
                .toArray(Long[]::new);
    }

    private void markSession(long eventId, Occasion.Session session, Long[] ids, String[] marks) {
        jdbc.sql("""
                        insert into session_attendance (participation_id, session_id, event_id, day, mark)
                        select made.id, :session, :event, :day, made.mark from unnest(:ids, :marks) as made (id, mark)
                        on conflict (participation_id, session_id) do update set mark = excluded.mark""")
                .param("session", session.id())
                .param("event", eventId)
                .param("day", session.day())
                .param("ids", ids)
                .param("marks", marks)
                .update();
    }

    private void clearSession(Occasion.Session session, Long[] ids) {
        jdbc.sql("delete from session_attendance where session_id = :session and participation_id = any (:ids)")
                .param("session", session.id())
                .param("ids", ids)
                .update();
    }

    /** Marks made one after the other are one entry of history. */
    private void record(long eventId, Occasion occasion, MarkCounts before) {
        MarkCounts after = pages.part(eventId, occasion, List.of()).counts();
        Map<String, String[]> changes = new LinkedHashMap<>();
        tell(changes, "present", before, after, MarkCounts::present);
        tell(changes, "absent", before, after, MarkCounts::absent);
        tell(changes, "excused", before, after, MarkCounts::excused);
        Occasion.Session session = occasion.session();
        String label = wording.date(occasion.day()) + (session == null ? "" : ", " + session.title());
        log.recordOngoing(new Tracked.Page("event", eventId), "attendance", eventId, "CHANGED", label, changes);
    }

    private static void tell(
            Map<String, String[]> changes,
            String field,
            MarkCounts before,
            MarkCounts after,
            ToLongFunction<MarkCounts> count) {
        long was = count.applyAsLong(before);
        long is = count.applyAsLong(after);
        if (was != is) {
            changes.put(field, new String[] {Long.toString(was), Long.toString(is)});
        }
    }
}
