package org.capacityportal.outcome;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.capacityportal.access.CurrentViewer;
import org.capacityportal.access.Role;
import org.capacityportal.access.Viewer;
import org.capacityportal.city.Cities;
import org.capacityportal.city.City;
import org.capacityportal.city.Region;
import org.capacityportal.event.Event;
import org.capacityportal.platform.FieldRejectedException;
import org.capacityportal.platform.NotFoundException;
import org.capacityportal.platform.Refusals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what only the stored data can tell of an outcome's form: which event, city and region it names, and since when. */
@Component
class OutcomeFormReader {

    private final OriginEvents events;
    private final Cities cities;
    private final EntityManager entities;
    private final CurrentViewer viewer;
    private final Clock clock;

    OutcomeFormReader(OriginEvents events, Cities cities, EntityManager entities, CurrentViewer viewer, Clock clock) {
        this.events = events;
        this.cities = cities;
        this.entities = entities;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** What a form that is opened shows. */
    OutcomeForm write(Outcome outcome) {
        return OutcomeForm.of(outcome, typedEvent(outcome), typedCity(outcome));
    }

    /**
     * @param present the outcome that is changed, whose event and city stand as long as their names in the form do; null
     *     for a new one
     * @throws FieldRejectedException for all that cannot be saved
     * @throws NotFoundException for a fixed event that is not the viewer's
     */
    Reading read(OutcomeForm form, @Nullable Outcome present) {
        Refusals refusals = new Refusals();
        OriginEvent event = refusals.attempt(() -> event(form, present));
        City city = refusals.attempt(() -> city(form, present));
        Region region = refusals.attempt(() -> region(form));
        if (form.namesNoOrigin()) {
            refusals.refuse("event", "outcome.error.noOrigin");
        } else if (present != null && !form.namesEvent() && leavesScope(present)) {
            refusals.refuse("event", "outcome.error.eventNeeded");
        }
        if (form.namesCity() && form.region() != null) {
            refusals.refuse("region", "outcome.error.cityOrRegion");
        }
        if (form.titles().original() == null) {
            refusals.refuse("title", "validation.required");
        }
        LocalDate agreedOn = agreedOn(form, event, refusals);
        OutcomeDates.check("dueOn", form.dueOn(), refusals);
        if (agreedOn != null && form.dueOn() != null && form.dueOn().isBefore(agreedOn)) {
            refusals.refuse("dueOn", "outcome.error.dueBeforeAgreed");
        }
        form.progress().check(LocalDate.now(clock), refusals);
        refusals.throwIfAny();
        return new Reading(
                new Origin(event == null ? null : entities.find(Event.class, event.id()), city, region), Objects.requireNonNull(agreedOn));
    }

    /** @throws NotFoundException where there is no such event, or none in the viewer's scope */
    OriginEvent fixed(long event) {
        return events.find(event).orElseThrow(() -> new NotFoundException("event", event));
    }

    private @Nullable LocalDate agreedOn(OutcomeForm form, @Nullable OriginEvent event, Refusals refusals) {
        if (form.agreedOn() != null) {
            OutcomeDates.check("agreedOn", form.agreedOn(), refusals);
            return form.agreedOn();
        }
        if (!form.namesEvent()) {
            refusals.refuse("agreedOn", "outcome.error.agreedNeeded");
        }
        return event == null ? null : event.endsOn();
    }

    private @Nullable OriginEvent event(OutcomeForm form, @Nullable Outcome present) {
        if (present == null && form.eventId() != null) {
            return fixed(form.eventId());
        }
        if (present != null && Objects.equals(form.event(), typedEvent(present))) {
            return event(present);
        }
        return events.resolve(form.event(), "event");
    }

    private @Nullable City city(OutcomeForm form, @Nullable Outcome present) {
        if (present != null && Objects.equals(form.city(), typedCity(present))) {
            return present.origin().city();
        }
        Long id = cities.resolve(form.city(), "city");
        return id == null ? null : entities.find(City.class, id);
    }

    private @Nullable Region region(OutcomeForm form) {
        if (form.region() == null) {
            return null;
        }
        Region region = entities.find(Region.class, form.region());
        if (region == null) {
            throw new FieldRejectedException("region", "outcome.error.regionUnknown");
        }
        return region;
    }

    /** A coordinator sees what has no event only where they recorded it themselves. */
    private boolean leavesScope(Outcome outcome) {
        Viewer author = viewer.get();
        return author.role() == Role.COORDINATOR && !Objects.equals(outcome.createdBy(), author.id());
    }

    private @Nullable OriginEvent event(Outcome outcome) {
        Event event = outcome.origin().event();
        return event == null ? null : events.find(event.id()).orElse(null);
    }

    private @Nullable String typedEvent(Outcome outcome) {
        OriginEvent event = event(outcome);
        return event == null ? null : event.typed();
    }

    private @Nullable String typedCity(Outcome outcome) {
        City city = outcome.origin().city();
        return city == null ? null : cities.typed(city.id());
    }

    /** @param agreedOn as the form says, else the last day of the event */
    record Reading(Origin origin, LocalDate agreedOn) {}
}
