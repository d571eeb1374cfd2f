package org.capacityportal.event.agenda;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.audit.AuditLog;
import org.capacityportal.audit.Tracked;
import org.capacityportal.event.Event;
import org.capacityportal.event.EventEditing;
import org.capacityportal.platform.Editable;
import org.capacityportal.platform.Refusals;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What coordinators do with the agenda of an event. */
@Service
@Transactional
@ForCoordinators
class AgendaManagement {

    private final TrackRepository tracks;
    private final AgendaSessionRepository sessions;
    private final EventEditing editing;
    private final AuditLog log;
    private final JdbcClient jdbc;

    AgendaManagement(
            TrackRepository tracks,
            AgendaSessionRepository sessions,
            EventEditing editing,
            AuditLog log,
            JdbcClient jdbc) {
        this.tracks = tracks;
        this.sessions = sessions;
        this.editing = editing;
        this.log = log;
        this.jdbc = jdbc;
    }

    /** The form of the agenda as it is now; its version is the event's. */
    @Transactional(readOnly = true)
    Editable<AgendaForm> edit(long eventId) {
        Event event = editing.find(eventId);
        return new Editable<>(form(eventId), event.version());
    }

    /** @throws OptimisticLockingFailureException where somebody saved the event after the form was opened */
    void change(long eventId, AgendaForm form, int version) {
        Event event = editing.take(eventId, version);
        List<AgendaReader.PlannedSession> planned = AgendaReader.read(form, day -> takesPlaceOn(event, day));
        AgendaForm before = form(eventId);
        save(eventId, form, planned);
        recordChanges(event, before, form(eventId));
    }

    /** Sessions may meet each other, or be left without their track, while they are moved one after the other. */
    private void save(long eventId, AgendaForm form, List<AgendaReader.PlannedSession> planned) {
        Map<String, AgendaSession> known = sessions.findByEventId(eventId).stream()
                .collect(Collectors.toMap(session -> String.valueOf(session.id()), session -> session));
        constraints("deferred");
        removeSessions(known, planned, form);
        Map<String, Track> byReference = saveTracks(eventId, form);
        List<AgendaSession> added = new ArrayList<>();
        for (AgendaReader.PlannedSession typed : planned) {
            Track track = typed.track() == null ? null : byReference.get(typed.track());
            AgendaSession session = typed.id() == null ? null : known.remove(typed.id());
            if (session == null) {
                added.add(new AgendaSession(eventId, track, typed.slot(), typed.title(), typed.speaker()));
            } else {
                session.plan(track, typed.slot(), typed.title(), typed.speaker());
            }
        }
        sessions.saveAllAndFlush(added);
        constraints("immediate");
    }

    private void constraints(String moment) {
        jdbc.sql("set constraints agenda_session_no_overlap, agenda_session_track " + moment)
                .update();
    }

    /** Takes the sessions that the form no longer has out of those that are known. */
    private void removeSessions(
            Map<String, AgendaSession> known, List<AgendaReader.PlannedSession> planned, AgendaForm form) {
        Set<String> kept = planned.stream()
                .map(AgendaReader.PlannedSession::id)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        List<AgendaSession> gone = known.entrySet().stream()
                .filter(session -> !kept.contains(session.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        List<Long> marked = jdbc.sql("select distinct session_id from session_attendance where session_id = any (?)")
                .param(gone.stream().map(AgendaSession::id).toArray(Long[]::new))
                .query(Long.class)
                .list();
        Refusals refusals = new Refusals();
        gone.stream()
                .filter(session -> marked.contains(session.id()))
                .forEach(session ->
                        refusals.refuse(field(session, form), "attendance.error.sessionMarked", session.title()));
        refusals.throwIfAny();
        sessions.deleteAllInBatch(gone);
        gone.forEach(session -> known.remove(String.valueOf(session.id())));
    }

    private static String field(AgendaSession session, AgendaForm form) {
        for (int row = 0; row < form.sessions().size(); row++) {
            if (String.valueOf(session.id()).equals(form.sessions().get(row).id())) {
                return "sessions[" + row + "].title";
            }
        }
        return "sessions[0].title";
    }

    private static boolean takesPlaceOn(Event event, LocalDate day) {
        return !day.isBefore(event.startsOn()) && !day.isAfter(event.endsOn());
    }

    private Map<String, Track> saveTracks(long eventId, AgendaForm form) {
        Map<String, Track> known = tracks.findByEventIdOrderByPositionAscIdAsc(eventId).stream()
                .collect(Collectors.toMap(track -> String.valueOf(track.id()), track -> track));
        Map<String, AgendaForm.TrackRow> kept = form.tracks().stream()
                .filter(row -> row.title() != null && row.id() != null && known.containsKey(row.id()))
                .collect(Collectors.toMap(AgendaForm.TrackRow::id, row -> row, (one, other) -> one));
        remove(known, kept, form);
        // Titles are unique within an event: two that change places must not meet.
        known.values().stream()
                .filter(track -> !track.title()
                        .equals(kept.get(String.valueOf(track.id())).title()))
                .forEach(track -> track.rename("#" + track.id()));
        tracks.flush();
        Map<String, Track> byReference = new HashMap<>();
        for (int row = 0; row < form.tracks().size(); row++) {
            AgendaForm.TrackRow typed = form.tracks().get(row);
            if (typed.title() != null) {
                Track track = typed.id() == null ? null : known.get(typed.id());
                if (track == null) {
                    track = tracks.save(new Track(eventId, row, typed.title()));
                } else {
                    track.rename(typed.title());
                    track.moveTo(row);
                }
                track.admit(AgendaReader.quota(typed));
                byReference.put(form.trackReference(row), track);
            }
        }
        tracks.flush();
        return byReference;
    }

    /** Takes the tracks that the form no longer has out of those that are known. */
    private void remove(Map<String, Track> known, Map<String, AgendaForm.TrackRow> kept, AgendaForm form) {
        List<Track> gone = known.values().stream()
                .filter(track -> !kept.containsKey(String.valueOf(track.id())))
                .toList();
        Refusals refusals = new Refusals();
        for (Track track : gone) {
            if (isAttended(track)) {
                refusals.refuse(field(track, form), "event.error.trackInUse", track.title());
            }
        }
        refusals.throwIfAny();
        tracks.deleteAllInBatch(gone);
        gone.forEach(track -> known.remove(String.valueOf(track.id())));
    }

    private boolean isAttended(Track track) {
        return jdbc.sql("select exists (select 1 from participation where track_id = ?)")
                .param(track.id())
                .query(Boolean.class)
                .single();
    }

    private static String field(Track track, AgendaForm form) {
        for (int row = 0; row < form.tracks().size(); row++) {
            if (String.valueOf(track.id()).equals(form.tracks().get(row).id())) {
                return "tracks[" + row + "].title";
            }
        }
        return "tracks[0].title";
    }

    private AgendaForm form(long eventId) {
        return new AgendaForm(
                tracks.findByEventIdOrderByPositionAscIdAsc(eventId).stream()
                        .map(AgendaManagement::row)
                        .toList(),
                sessions.findByEventId(eventId).stream()
                        .sorted(Comparator.comparing(AgendaSession::slot).thenComparing(AgendaManagement::trackId))
                        .map(AgendaManagement::row)
                        .toList());
    }

    private static AgendaForm.TrackRow row(Track track) {
        return new AgendaForm.TrackRow(
                String.valueOf(track.id()),
                track.title(),
                track.quota() == null ? null : track.quota().toString());
    }

    private static AgendaForm.SessionRow row(AgendaSession session) {
        TimeSlot slot = session.slot();
        return new AgendaForm.SessionRow(
                String.valueOf(session.id()),
                slot.day().toString(),
                slot.startsAt().toString(),
                slot.endsAt().toString(),
                session.track() == null ? null : String.valueOf(session.track().id()),
                session.title(),
                session.speaker());
    }

    private static long trackId(AgendaSession session) {
        @Nullable Track track = session.track();
        return track == null ? 0 : track.id();
    }

    /** One entry of history for the agenda as a whole. */
    private void recordChanges(Event event, AgendaForm before, AgendaForm after) {
        Map<String, String[]> changes = new LinkedHashMap<>();
        put(changes, "tracks", tracks(before), tracks(after));
        put(changes, "sessions", sessions(before), sessions(after));
        if (!changes.isEmpty()) {
            log.record(
                    new Tracked.Page("event", event.id()), "event", event.id(), "CHANGED", event.auditLabel(), changes);
        }
    }

    private static void put(Map<String, String[]> changes, String field, String was, String is) {
        if (!was.equals(is)) {
            changes.put(field, new String[] {was, is});
        }
    }

    private static String tracks(AgendaForm form) {
        return form.tracks().stream()
                .filter(row -> row.title() != null)
                .map(row -> row.title() + (row.quota() == null ? "" : " (" + row.quota() + ")"))
                .collect(Collectors.joining("; "));
    }

    private static String sessions(AgendaForm form) {
        return form.sessions().stream()
                .filter(row -> !row.blank())
                .map(row -> row.day() + " " + row.from() + "–" + row.to() + " " + row.title())
                .collect(Collectors.joining("; "));
    }
}
