package org.capacityportal.event;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.capacityportal.access.CurrentViewer;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.city.City;
import org.capacityportal.platform.InUseException;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.TranslatedText;
import org.capacityportal.programme.Programmes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts events on record that come in lists, and takes them back. */
@Service
@Transactional
@ForCoordinators
public class NewEvents {

    private final EventRepository events;
    private final EventManagement management;
    private final EventEditing editing;
    private final Invitees invitees;
    private final Programmes programmes;
    private final EntityManager entities;
    private final CurrentViewer viewer;
    private final Clock clock;

    NewEvents(
            EventRepository events,
            EventManagement management,
            EventEditing editing,
            Invitees invitees,
            Programmes programmes,
            EntityManager entities,
            CurrentViewer viewer,
            Clock clock) {
        this.events = events;
        this.management = management;
        this.editing = editing;
        this.invitees = invitees;
        this.programmes = programmes;
        this.entities = entities;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** @throws org.capacityportal.platform.NotFoundException where the viewer may not write in the programme */
    public long add(NewEvent facts) {
        programmes.requireWritable(facts.programmeId());
        Event event = new Event(viewer.get().id());
        event.describe(
                facts.language(),
                TranslatedText.of(facts.title(), Map.of()),
                TranslatedText.of(null, Map.of()),
                facts.type());
        event.schedule(new EventDates(facts.startsOn(), facts.endsOn()), facts.status(), LocalDate.now(clock));
        Long city = facts.cityId();
        event.takePlace(facts.online(), city == null ? null : entities.getReference(City.class, city), null);
        event.belongTo(facts.programmeId());
        event.address(facts.topics().stream().sorted().toList(), List.of());
        long id = events.saveAndFlush(event).id();
        invitees.replace(id, new Invitees.Invited(facts.cities(), facts.regions()));
        return id;
    }

    /** @throws InUseException where somebody changed the event since it was added, or something rests on it */
    public void takeBack(long eventId) {
        Event event = editing.find(eventId);
        if (event.version() > 0) {
            throw new InUseException("event.error.inUse", event.title(Language.current()));
        }
        management.delete(eventId);
    }
}
