package org.capacityportal.exchange.importing;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.capacityportal.access.CurrentViewer;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.audit.AuditLog;
import org.capacityportal.audit.Tracked;
import org.capacityportal.event.EventAccess;
import org.capacityportal.participant.Participants;
import org.capacityportal.participant.matching.Candidates;
import org.capacityportal.platform.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes back what taking a list over has written, exactly, as long as nothing rests on it and none of it was changed since.
 * Who was put on record by mistake is gone then, as if they had never been.
 */
@Service
@ForCoordinators
class ListUndoing {

    private static final String CHANGED = "importing.undo.changed";
    private static final String RESTS = "importing.undo.rests";

    private final EventAccess access;
    private final Candidates candidates;
    private final RowStatistics statistics;
    private final AuditLog log;
    private final CurrentViewer viewer;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ListUndoing(
            EventAccess access,
            Candidates candidates,
            RowStatistics statistics,
            AuditLog log,
            CurrentViewer viewer,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.access = access;
        this.candidates = candidates;
        this.statistics = statistics;
        this.log = log;
        this.viewer = viewer;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Written(@Nullable String fileName, ImportState state, boolean sheetStarted, boolean rowsKept) {}

    /** @return null where it was taken back; else the message that says why not */
    public @Nullable String undo(long eventId, long importId) {
        access.requireWritable(eventId);
        statistics.refresh();
        try {
            return transaction.execute(status -> undoHeld(eventId, importId));
        } catch (DataIntegrityViolationException restedOn) {
            return RESTS;
        }
    }

    private @Nullable String undoHeld(long eventId, long importId) {
        candidates.awaitComparing();
        jdbc.sql("select id from event where id = ? for no key update")
                .param(eventId)
                .query(Long.class)
                .single();
        candidates.awaitEverybodyTyping();
        Written written = jdbc.sql("""
                        select file_name, state, sheet_started,
                               exists (select 1 from list_import_row r where r.import_id = i.id) as rows_kept
                        from list_import i where id = ? and event_id = ? for update""")
                .params(importId, eventId)
                .query(Written.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("import", importId));
        if (written.state() != ImportState.WRITTEN) {
            return "importing.undo.already";
        }
        if (!written.rowsKept()) {
            return "importing.undo.old";
        }
        holdPeople(importId);
        String refusal = refusal(eventId, importId, written.sheetStarted());
        if (refusal != null) {
            return refusal;
        }
        putBack(eventId, importId);
        log.record(
                new Tracked.Page("event", eventId),
                "importing",
                importId,
                "DELETED",
                written.fileName() == null ? "–" : written.fileName(),
                Map.of());
        return null;
    }

    private void holdPeople(long importId) {
        jdbc.sql("""
                        select count(*) from (
                            select pt.id from participant pt
                            where pt.id in (select participant_id from list_import_row where import_id = ?)
                            order by pt.id for update) held""").param(importId).query(Long.class).single();
    }

    private @Nullable String refusal(long eventId, long importId, boolean sheetStarted) {
        if (is("""
                select exists (
                    select 1 from list_import_row r left join participant pt on pt.id = r.participant_id and pt.deleted_at is null
                    where r.import_id = :import and r.person_version is not null and pt.version is distinct from r.person_version
                    union all
                    select 1 from list_import_row r left join participation p on p.id = r.participation_id and p.deleted_at is null
                    where r.import_id = :import and r.participation_version is not null
                      and p.version is distinct from r.participation_version
                    union all
                    select 1 from list_import_day d
                    left join attendance a on a.participation_id = d.participation_id and a.day = d.day
                    where d.import_id = :import and a.present is distinct from d.present)""", eventId, importId, false)) {
            return CHANGED;
        }
        // Counted rather than asked whether there is any: to find the first of none, the database would compare each
        // with each.
        return is("""
                select count(*) > 0 from (
                    select 1 from list_import_row r join participation p on p.participant_id = r.participant_id
                    where r.import_id = :import and r.person_made
                      and p.id not in (select participation_id from list_import_row
                                       where import_id = :import and participation_made)
                    union all
                    select 1 from list_import_row r join person_merge m on r.participant_id in (m.kept_id, m.gone_id)
                    where r.import_id = :import and r.person_made
                    union all
                    select 1 from attendance a
                    where a.event_id = :event
                      and (:started or a.participation_id in (select participation_id from list_import_row
                                                              where import_id = :import and participation_made))
                      and (a.participation_id, a.day) not in (select participation_id, day from list_import_day where import_id = :import)) rests""", eventId, importId, sheetStarted) ? RESTS : null;
    }

    private boolean is(String sql, long eventId, long importId, boolean started) {
        return jdbc.sql(sql)
                .param("import", importId)
                .param("event", eventId)
                .param("started", started)
                .query(Boolean.class)
                .single();
    }

    private void putBack(long eventId, long importId) {
        update("""
                delete from attendance a using list_import_day d
                where d.import_id = :import and a.participation_id = d.participation_id and a.day = d.day""", eventId, importId);
        update("""
                delete from participation p using list_import_row r
                where r.import_id = :import and r.participation_made and p.id = r.participation_id""", eventId, importId);
        update("""
                update participation p
                set organisation = was.organisation, position = was.position, track_id = was.track_id, version = p.version + 1
                from list_import_row r, jsonb_populate_record(null::participation, r.participation_before) was
                where r.import_id = :import and r.participation_before is not null and p.id = r.participation_id""", eventId, importId);
        Map<Long, String> gone = people(importId, "r.person_made");
        Map<Long, String> restored = people(importId, "r.person_before is not null");
        update("""
                update participant pt
                set sex = was.sex, latin_name = was.latin_name, email = was.email, phone = was.phone,
                    shared_with_donors = was.shared_with_donors, consent_on = was.consent_on, version = pt.version + 1
                from list_import_row r, jsonb_populate_record(null::participant, r.person_before) was
                where r.import_id = :import and r.person_before is not null and pt.id = r.participant_id""", eventId, importId);
        update("""
                delete from participant pt using list_import_row r
                where r.import_id = :import and r.person_made and pt.id = r.participant_id""", eventId, importId);
        update("""
                delete from participant_to_compare c using list_import_row r
                where r.import_id = :import and r.person_made and c.participant_id = r.participant_id""", eventId, importId);
        update("""
                delete from event_invitee i using list_import l
                where l.id = :import and i.event_id = :event
                  and (i.city_id = any (l.invited_cities) or i.region_id = any (l.invited_regions))
                  and not exists (select 1 from participation p where p.event_id = i.event_id and p.deleted_at is null
                                  and p.role = 'DELEGATE' and (p.city_id = i.city_id or p.region_id = i.region_id))
                  and not exists (select 1 from head_count h where h.event_id = i.event_id
                                  and (h.city_id = i.city_id or h.region_id = i.region_id))""", eventId, importId);
        log.recordAll("participant", "DELETED", gone, Map.of());
        log.recordAll("participant", "CHANGED", restored, Map.of());
        jdbc.sql("update list_import set state = 'UNDONE', undone_by = ?, undone_at = ? where id = ?")
                .params(viewer.get().id(), OffsetDateTime.now(clock), importId)
                .update();
    }

    private void update(String sql, long eventId, long importId) {
        jdbc.sql(sql).param("import", importId).param("event", eventId).update();
    }

    private Map<Long, String> people(long importId, String condition) {
        Map<Long, String> names = new HashMap<>();
        jdbc.sql("select pt.id, " + Participants.fullName("pt")
                        + " as name from participant pt join list_import_row r on r.participant_id = pt.id"
                        + " where r.import_id = ? and " + condition)
                .param(importId)
                .query((row, number) -> names.put(row.getLong("id"), row.getString("name")))
                .list();
        return names;
    }
}
