package org.capacityportal.event;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.capacityportal.access.CurrentViewer;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.audit.Deletions;
import org.capacityportal.audit.Tracked;
import org.capacityportal.platform.Editable;
import org.capacityportal.platform.InUseException;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.Submissions;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What coordinators do with events. */
@Service
@Transactional
@ForCoordinators
public class EventManagement {

    private final EventRepository events;
    private final EventEditing editing;
    private final EventAccess access;
    private final EventFormReader reader;
    private final EventForms forms;
    private final Invitees invitees;
    private final Submissions submissions;
    private final Deletions deletions;
    private final EventHistory history;
    private final CurrentViewer viewer;
    private final JdbcClient jdbc;
    private final Clock clock;

    EventManagement(
            EventRepository events,
            EventEditing editing,
            EventAccess access,
            EventFormReader reader,
            EventForms forms,
            Invitees invitees,
            Submissions submissions,
            Deletions deletions,
            EventHistory history,
            CurrentViewer viewer,
            JdbcClient jdbc,
            Clock clock) {
        this.events = events;
        this.editing = editing;
        this.access = access;
        this.reader = reader;
        this.forms = forms;
        this.invitees = invitees;
        this.submissions = submissions;
        this.deletions = deletions;
        this.history = history;
        this.viewer = viewer;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param submission the form's token, so that a form sent twice makes one event */
    long create(EventForm form, @Nullable UUID submission) {
        return submissions.once(submission, () -> {
            EventFacts facts = reader.read(form, null);
            Event event = new Event(viewer.get().id());
            fill(event, facts);
            long id = events.saveAndFlush(event).id();
            invitees.replace(id, facts.invited());
            return id;
        });
    }

    /** The form of an event as it is now. */
    @Transactional(readOnly = true)
    Editable<EventForm> edit(long id) {
        Event event = editing.find(id);
        return new Editable<>(forms.of(event), event.version());
    }

    /** @throws OptimisticLockingFailureException where somebody saved the event after the form was opened */
    void change(long id, EventForm form, int version) {
        Event event = editing.take(id, version);
        EventFacts facts = reader.read(form, id);
        EventHistory.Names before = history.names(id);
        fill(event, facts);
        events.flush();
        invitees.replace(id, facts.invited());
        history.recordChanges(event, before);
    }

    /** @throws InUseException where people, money or outcomes rest on the event */
    void delete(long id) {
        Event event = editing.find(id);
        boolean used = jdbc.sql("""
                        select exists (select 1 from participation where event_id = :id and deleted_at is null)
                            or exists (select 1 from outcome where event_id = :id and deleted_at is null)
                            or exists (select 1 from head_count where event_id = :id)
                            or exists (select 1 from evaluation where event_id = :id)
                            or exists (select 1 from spending where event_id = :id and deleted_at is null)""").param("id", id).query(Boolean.class).single();
        if (used) {
            throw new InUseException("event.error.inUse", event.title(Language.current()));
        }
        event.delete(clock);
        events.flush();
    }

    /** Takes a deletion back. */
    void restore(long id) {
        deletions.restore("event", id, new Tracked.Page("event", id), "event " + id);
        access.requireWritable(id);
    }

    private void fill(Event event, EventFacts facts) {
        event.describe(facts.language(), facts.title(), facts.description(), facts.type());
        event.schedule(facts.dates(), facts.status(), LocalDate.now(clock));
        event.takePlace(facts.online(), facts.city(), facts.venue());
        event.belongTo(facts.programmeId());
        event.examine(facts.examTitle());
        event.document(facts.workingLanguages(), facts.sourceUrl(), facts.assumptions());
        event.address(facts.topics(), facts.audiences());
        event.parties().involve(facts.partners());
        event.parties().fund(facts.funding());
    }
}
