package org.capacityportal.event;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.capacityportal.platform.Editable;
import org.capacityportal.platform.NotFoundException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes an event for a change of any part of it, one user at a time. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class EventEditing {

    private final EventRepository events;
    private final EventAccess access;
    private final EntityManager entities;

    EventEditing(EventRepository events, EventAccess access, EntityManager entities) {
        this.events = events;
        this.access = access;
        this.entities = entities;
    }

    /** @throws NotFoundException where there is no such event that the viewer may write */
    public Event find(long id) {
        access.requireWritable(id);
        return events.findById(id).orElseThrow(() -> new NotFoundException("event", id));
    }

    /**
     * The event, with its next version taken at once: invited cities, tracks and sessions stand in tables of their own,
     * and whoever has the event open has to learn of a change there, too.
     *
     * @throws OptimisticLockingFailureException where somebody saved the event after the form was opened
     */
    public Event take(long id, int formVersion) {
        Event event = find(id);
        Editable.requireCurrent(formVersion, event.version());
        entities.lock(event, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        return event;
    }
}
