package org.capacityportal.event;

import java.time.LocalDate;
import java.util.UUID;
import org.capacityportal.access.CurrentViewer;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.platform.FieldRejectedException;
import org.capacityportal.platform.Submissions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans an event once more: everything but the people, from another day on. */
@Service
@Transactional
@ForCoordinators
class EventCopying {

    private final EventRepository events;
    private final EventEditing editing;
    private final Submissions submissions;
    private final CurrentViewer viewer;
    private final JdbcClient jdbc;

    EventCopying(
            EventRepository events,
            EventEditing editing,
            Submissions submissions,
            CurrentViewer viewer,
            JdbcClient jdbc) {
        this.events = events;
        this.editing = editing;
        this.submissions = submissions;
        this.viewer = viewer;
        this.jdbc = jdbc;
    }

    /**
     * @param from the first day of the copy; its agenda moves by as many days
     * @return the id of the copy
     * @throws FieldRejectedException where the copy would lie outside all reason
     */
    long copy(long id, LocalDate from, @Nullable UUID submission) {
        Event original = editing.find(id);
        EventFormReader.within("from", from);
        EventFormReader.within("from", original.dates().from(from).endsOn());
        return submissions.once(submission, () -> {
            long copy =
                    events.saveAndFlush(original.again(from, viewer.get().id())).id();
            copyInvitees(id, copy);
            copyAgenda(id, copy);
            return copy;
        });
    }

    private void copyInvitees(long original, long copy) {
        jdbc.sql("""
                        insert into event_invitee (event_id, city_id, region_id)
                        select :copy, city_id, region_id from event_invitee where event_id = :original""").param("original", original).param("copy", copy).update();
    }

    /** Tracks are found again by their title, which is unique within an event. */
    private void copyAgenda(long original, long copy) {
        jdbc.sql("""
                        insert into track (id, event_id, position, title, quota)
                        select nextval('track_seq'), :copy, position, title, quota from track where event_id = :original""").param("original", original).param("copy", copy).update();
        jdbc.sql("""
                        insert into agenda_session (id, event_id, track_id, day, starts_at, ends_at, title, speaker)
                        select nextval('agenda_session_seq'), copy.id, own.id, s.day - original.starts_on + copy.starts_on,
                               s.starts_at, s.ends_at, s.title, s.speaker
                        from agenda_session s
                        join event original on original.id = s.event_id
                        join event copy on copy.id = :copy
                        left join track t on t.id = s.track_id
                        left join track own on own.event_id = copy.id and own.title = t.title
                        where s.event_id = :original""").param("original", original).param("copy", copy).update();
    }
}
