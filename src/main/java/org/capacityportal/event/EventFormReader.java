package org.capacityportal.event;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.capacityportal.access.CurrentViewer;
import org.capacityportal.access.Role;
import org.capacityportal.access.Viewer;
import org.capacityportal.city.Cities;
import org.capacityportal.city.City;
import org.capacityportal.platform.FieldRejectedException;
import org.capacityportal.platform.Option;
import org.capacityportal.platform.Refusals;
import org.capacityportal.platform.TranslatedText;
import org.capacityportal.platform.Wording;
import org.capacityportal.programme.ProgrammeScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the form of an event: finds what it names, and refuses at their fields what cannot be. */
@Component
class EventFormReader {

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

    private final Cities cities;
    private final EventPartiesReader parties;
    private final Invitees invitees;
    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final CurrentViewer viewer;
    private final Wording wording;
    private final Clock clock;

    EventFormReader(
            Cities cities,
            EventPartiesReader parties,
            Invitees invitees,
            JdbcClient jdbc,
            EntityManager entities,
            CurrentViewer viewer,
            Wording wording,
            Clock clock) {
        this.cities = cities;
        this.parties = parties;
        this.invitees = invitees;
        this.jdbc = jdbc;
        this.entities = entities;
        this.viewer = viewer;
        this.wording = wording;
        this.clock = clock;
    }

    /**
     * @param id the event that the form changes; null for a new one
     * @throws FieldRejectedException for everything that is wrong, together
     */
    EventFacts read(EventForm form, @Nullable Long id) {
        Refusals refusals = new Refusals();
        EventDates dates = refusals.attempt(() -> dates(form));
        EventStatus status = Objects.requireNonNull(form.status());
        if (dates != null && !status.allows(dates, LocalDate.now(clock))) {
            refusals.refuse("status", "event.error.notEndedYet");
        }
        Long city = refusals.attempt(() -> cities.resolve(form.city(), "city"));
        boolean online = Boolean.TRUE.equals(form.online());
        if (online && city != null) {
            refusals.refuse("city", "event.error.onlineInCity");
        }
        TranslatedText description = form.descriptions();
        if (description.original() == null && !description.translations().isEmpty()) {
            refusals.refuse("description", "event.error.originalMissing");
        }
        refusals.attempt(() -> programme(form.programme()));
        List<EventPartner> involved = parties.partners(form.partners(), refusals);
        List<EventFunding> funding = parties.funding(form.donors(), refusals);
        Invitees.Invited invited =
                new Invitees.Invited(cities(form.cities(), refusals), regions(form.regions(), refusals));
        if (id != null) {
            refuseWhatIsLost(id, dates, invited, refusals);
            if (form.programme() == null && wouldBeGivenAway(id)) {
                refusals.refuse("programme", "event.error.programmeNeeded");
            }
        }
        refusals.throwIfAny();
        return new EventFacts(
                form.language(),
                form.titles(),
                description,
                Objects.requireNonNull(form.type()),
                status,
                Objects.requireNonNull(dates),
                online,
                city == null ? null : entities.getReference(City.class, city),
                EventForm.stripped(form.venue()),
                form.programme(),
                EventForm.stripped(form.workingLanguages()),
                EventForm.stripped(form.examTitle()),
                EventForm.stripped(form.sourceUrl()),
                EventForm.stripped(form.assumptions()),
                form.topic(),
                form.audience(),
                involved,
                funding,
                invited);
    }

    private static EventDates dates(EventForm form) {
        LocalDate from = within("from", Objects.requireNonNull(form.from()));
        LocalDate to = within("to", Objects.requireNonNull(form.to()));
        if (to.isBefore(from)) {
            throw new FieldRejectedException("to", "event.error.endsBeforeStart");
        }
        if (EventDates.tooLong(from, to)) {
            throw new FieldRejectedException("to", "event.error.tooLong");
        }
        return new EventDates(from, to);
    }

    static LocalDate within(String field, LocalDate day) {
        if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
            throw new FieldRejectedException(field, "validation.date");
        }
        return day;
    }

    /** What is on record for a day or a place goes with neither. */
    private void refuseWhatIsLost(long id, @Nullable EventDates dates, Invitees.Invited invited, Refusals refusals) {
        if (dates != null) {
            refuseDaysOutside(
                    id, dates, "agenda_session where event_id = :event", "event.error.sessionsOutside", refusals);
            refuseDaysOutside(
                    id,
                    dates,
                    "attendance where event_id = :event and present",
                    "event.error.attendedOutside",
                    refusals);
        }
        List<String> uninvited = invitees.missing(id, invited);
        if (!uninvited.isEmpty()) {
            refusals.refuse("cities[0].city", "event.error.takesPart", String.join(", ", uninvited));
        }
    }

    /** Outside any programme an event belongs to its creator alone. */
    private boolean wouldBeGivenAway(long id) {
        Viewer editor = viewer.get();
        return editor.role() == Role.COORDINATOR
                && jdbc.sql("select created_by is distinct from :editor from event where id = :event")
                        .param("editor", editor.id())
                        .param("event", id)
                        .query(Boolean.class)
                        .single();
    }

    private void refuseDaysOutside(long id, EventDates dates, String recorded, String messageKey, Refusals refusals) {
        List<LocalDate> outside = jdbc.sql("select distinct day from " + recorded
                        + " and day not between :from and :to order by day limit 5")
                .param("event", id)
                .param("from", dates.startsOn())
                .param("to", dates.endsOn())
                .query(LocalDate.class)
                .list();
        if (!outside.isEmpty()) {
            String days = outside.stream().map(wording::dayAndMonth).collect(Collectors.joining(", "));
            refusals.refuse(outside.get(0).isBefore(dates.startsOn()) ? "from" : "to", messageKey, days);
        }
    }

    private @Nullable Long programme(@Nullable Long id) {
        Viewer reader = viewer.get();
        boolean known = id == null
                || jdbc.sql("select exists (select 1 from programme p where p.id = :id and "
                                + ProgrammeScope.condition("p", reader) + ")")
                        .param("id", id)
                        .params(reader.sqlParameters())
                        .query(Boolean.class)
                        .single();
        if (!known) {
            throw new FieldRejectedException("programme", "event.error.programmeUnknown");
        }
        return id;
    }

    private Set<Long> cities(List<EventForm.CityRow> rows, Refusals refusals) {
        Set<Long> found = new TreeSet<>();
        for (int i = 0; i < rows.size(); i++) {
            EventForm.CityRow row = rows.get(i);
            String field = "cities[" + i + "].city";
            Long city = refusals.attempt(() -> cities.resolve(row.city(), field));
            if (city != null) {
                found.add(city);
            }
        }
        return found;
    }

    private Set<Long> regions(List<EventForm.RegionRow> rows, Refusals refusals) {
        Set<String> known = rows.stream().allMatch(EventForm.RegionRow::blank)
                ? Set.of()
                : cities.regions().stream().map(Option::value).collect(Collectors.toSet());
        Set<Long> found = new TreeSet<>();
        for (int i = 0; i < rows.size(); i++) {
            String region = String.valueOf(rows.get(i).region());
            if (known.contains(region)) {
                found.add(Long.valueOf(region));
            } else if (!rows.get(i).blank()) {
                refusals.refuse("regions[" + i + "].region", "event.error.regionUnknown");
            }
        }
        return found;
    }
}
