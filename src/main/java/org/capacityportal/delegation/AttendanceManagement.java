package org.capacityportal.delegation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.audit.AuditLog;
import org.capacityportal.audit.Tracked;
import org.capacityportal.delegation.attendance.AttendanceSheet;
import org.capacityportal.event.EventAccess;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the attendance sheet of an event, and beside it tracks and exam results. Only what was changed is written, in one
 * statement each, however many people it is.
 */
@Service
@Transactional
@ForCoordinators
public class AttendanceManagement {

    private final AttendanceSheet sheet;
    private final EventAccess access;
    private final AuditLog log;
    private final JdbcClient jdbc;

    AttendanceManagement(AttendanceSheet sheet, EventAccess access, AuditLog log, JdbcClient jdbc) {
        this.sheet = sheet;
        this.access = access;
        this.log = log;
        this.jdbc = jdbc;
    }

    /**
     * Writes what was changed in the sheet. Exam results with details beside them stay: they are changed where the details
     * are seen.
     *
     * @param label whose sheet, for the history
     * @return how many exam results stayed for that reason
     */
    int save(long eventId, SheetChanges sent, String label) {
        access.requireWritable(eventId);
        List<Long> detailed = withExamDetails(eventId, sent);
        SheetChanges changes = sent.withoutExamsOf(detailed);
        if (changes.isEmpty()) {
            return detailed.size();
        }
        long daysBefore = lockAndCount(eventId);
        writeAbsences(eventId, changes.absences());
        if (!changes.ticks().isEmpty()) {
            sheet.start(eventId);
            writeTicks(eventId, changes.ticks());
        }
        writeTracks(eventId, changes);
        writeExams(eventId, changes);
        record(eventId, label, daysBefore, changes);
        return detailed.size();
    }

    private List<Long> withExamDetails(long eventId, SheetChanges sent) {
        return sent.exams().isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select id from participation where event_id = ? and id = any (?)
                        and num_nonnulls(exam_taken_on, exam_score, exam_certificate, exam_valid_until) > 0""")
                        .params(eventId, sent.exams().keySet().toArray(Long[]::new))
                        .query(Long.class)
                        .list();
    }

    /** Ticks every day for everybody of one place, or for all beside the delegations. */
    void markAllPresent(long eventId, Place place, String label) {
        access.requireWritable(eventId);
        long daysBefore = lockAndCount(eventId);
        sheet.start(eventId);
        place.bind(jdbc.sql("""
                                insert into attendance (participation_id, event_id, day, present)
                                select p.id, p.event_id, e.starts_on + n, true
                                from participation p
                                join event e on e.id = p.event_id
                                cross join generate_series(0, e.ends_on - e.starts_on) as n
                                where p.event_id = :event and p.deleted_at is null
                                  and case when num_nonnulls(:cityId::bigint, :regionId::bigint) = 0 then p.role <> 'DELEGATE'
                                      else p.role = 'DELEGATE'
                                           and (p.city_id, p.region_id) is not distinct from (:cityId::bigint, :regionId::bigint) end
                                on conflict (participation_id, day) do update set present = true where not attendance.present""")).param("event", eventId).update();
        record(eventId, label, daysBefore, new SheetChanges(List.of(), Map.of(), Map.of(), Map.of()));
    }

    private long lockAndCount(long eventId) {
        sheet.hold(eventId);
        return daysTicked(eventId);
    }

    private long daysTicked(long eventId) {
        return jdbc.sql("""
                        select count(*) from attendance a join participation p on p.id = a.participation_id
                        where a.event_id = ? and a.present and p.deleted_at is null""").param(eventId).query(Long.class).single();
    }

    /**
     * Starts the sheet of an event that keeps none yet, for lists that tell of days; as the first tick by hand does.
     *
     * @return whether there was none
     */
    public boolean startSheet(long eventId) {
        boolean kept = sheet.isKept(eventId);
        sheet.start(eventId);
        return !kept;
    }

    private void writeTicks(long eventId, List<SheetChanges.Tick> ticks) {
        jdbc.sql("""
                        insert into attendance (participation_id, event_id, day, present)
                        select p.id, p.event_id, tick.day, tick.present
                        from unnest(:ids, :days::date[], :present) as tick (id, day, present)
                        join participation p on p.id = tick.id
                        join event e on e.id = p.event_id
                        where p.event_id = :event and p.deleted_at is null and tick.day between e.starts_on and e.ends_on
                        on conflict (participation_id, day) do update set present = excluded.present""")
                .param("event", eventId)
                .param(
                        "ids",
                        ticks.stream().map(SheetChanges.Tick::participation).toArray(Long[]::new))
                .param("days", ticks.stream().map(tick -> tick.day().toString()).toArray(String[]::new))
                .param("present", ticks.stream().map(SheetChanges.Tick::present).toArray(Boolean[]::new))
                .update();
    }

    private void writeAbsences(long eventId, Map<Long, Boolean> absences) {
        update("absent = change.value::boolean", eventId, absences);
    }

    /** A track that the event does not have (any more) changes nothing. */
    private void writeTracks(long eventId, SheetChanges changes) {
        List<Long> known = jdbc.sql("select id from track where event_id = ?")
                .param(eventId)
                .query(Long.class)
                .list();
        Map<Long, Object> tracks = new TreeMap<>();
        changes.tracks().forEach((id, track) -> {
            if (track == null || known.contains(track)) {
                tracks.put(id, track == null ? "" : track);
            }
        });
        update("track_id = nullif(change.value, '')::bigint", eventId, tracks);
    }

    private void writeExams(long eventId, SheetChanges changes) {
        Map<Long, Object> exams = new TreeMap<>();
        changes.exams().forEach((id, result) -> exams.put(id, result == null ? "" : result));
        update("exam_result = nullif(change.value, '')", eventId, exams);
    }

    private void update(String assignment, long eventId, Map<Long, ?> values) {
        if (values.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        update participation p set %s, version = p.version + 1
                        from unnest(:ids, :values) as change (id, value)
                        where p.id = change.id and p.event_id = :event and p.deleted_at is null""".formatted(assignment))
                .param("event", eventId)
                .param("ids", values.keySet().toArray(Long[]::new))
                .param("values", values.values().stream().map(Objects::toString).toArray(String[]::new))
                .update();
    }

    private void record(long eventId, String label, long daysBefore, SheetChanges changes) {
        Map<String, String[]> told = new TreeMap<>();
        long days = daysTicked(eventId);
        if (days != daysBefore || !changes.ticks().isEmpty()) {
            told.put("days", new String[] {Long.toString(daysBefore), Long.toString(days)});
        }
        tell(told, "tracks", changes.tracks().size());
        tell(told, "exams", changes.exams().size());
        tell(told, "absences", changes.absences().size());
        log.record(new Tracked.Page("event", eventId), "attendance", eventId, "CHANGED", label, told);
    }

    private static void tell(Map<String, String[]> told, String field, int number) {
        if (number > 0) {
            told.put(field, new String[] {"", Integer.toString(number)});
        }
    }
}
