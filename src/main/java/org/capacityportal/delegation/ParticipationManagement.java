package org.capacityportal.delegation;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.audit.Deletions;
import org.capacityportal.audit.Tracked;
import org.capacityportal.city.Cities;
import org.capacityportal.city.City;
import org.capacityportal.city.Region;
import org.capacityportal.event.EventAccess;
import org.capacityportal.participant.ParticipantManagement;
import org.capacityportal.participant.Participants;
import org.capacityportal.platform.Editable;
import org.capacityportal.platform.FieldRejectedException;
import org.capacityportal.platform.InUseException;
import org.capacityportal.platform.NotFoundException;
import org.capacityportal.platform.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What coordinators do with one person's part in an event. */
@Service
@Transactional
@ForCoordinators
class ParticipationManagement {

    private final ParticipationRepository participations;
    private final ParticipantManagement people;
    private final EventAccess access;
    private final Cities cities;
    private final Deletions deletions;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final Clock clock;

    ParticipationManagement(
            ParticipationRepository participations,
            ParticipantManagement people,
            EventAccess access,
            Cities cities,
            Deletions deletions,
            EntityManager entities,
            JdbcClient jdbc,
            Clock clock) {
        this.participations = participations;
        this.people = people;
        this.access = access;
        this.cities = cities;
        this.deletions = deletions;
        this.entities = entities;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Who it is, and where the event's page lists them, whether removed or not. */
    @Transactional(readOnly = true)
    Listed listed(long id) {
        Listed listed = jdbc.sql("""
                        select p.id, p.event_id, p.participant_id, p.role, p.city_id, p.region_id, %s as name
                        from participation p join participant pt on pt.id = p.participant_id
                        where p.id = ?""".formatted(Participants.fullName("pt")))
                .param(id)
                .query(Listed.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("participation", id));
        access.requireWritable(listed.eventId());
        return listed;
    }

    /** The form of a participation as it is now. */
    @Transactional(readOnly = true)
    Editable<ParticipationForm> edit(long id) {
        Participation it = find(id);
        ParticipationForm form = new ParticipationForm(
                it.role(),
                cities.typed(it.city() == null ? null : it.city().id()),
                it.region() == null ? null : it.region().id(),
                it.organisation(),
                it.position(),
                it.trackId(),
                it.absent());
        return new Editable<>(form, it.version());
    }

    /** @throws OptimisticLockingFailureException where somebody saved it after the form was opened */
    void change(long id, ParticipationForm form, int version) {
        Participation it = find(id);
        Editable.requireCurrent(version, it.version());
        ParticipationRole role = form.role() == null ? it.role() : form.role();
        Long cityId = cities.resolve(form.city(), "city");
        City city = cityId == null ? null : entities.find(City.class, cityId);
        Region region = region(form.region());
        if (city != null && region != null || role == ParticipationRole.DELEGATE && city == null && region == null) {
            throw new FieldRejectedException("city", "delegation.error.cityOrRegion");
        }
        if (role != it.role() && taken(it, role)) {
            throw new FieldRejectedException("role", "delegation.error.roleTaken");
        }
        it.represent(role, city, region);
        it.employ(text(form.organisation()), text(form.position()));
        it.join(track(it.eventId(), form.trackId()));
        it.markAbsent(Boolean.TRUE.equals(form.absent()));
        participations.flush();
    }

    /**
     * Takes somebody off the list of the event; their own record stays.
     *
     * @throws InUseException where they hold a certificate of attendance, which has to be withdrawn first
     */
    void remove(long id) {
        Participation it = find(id);
        boolean certified = jdbc.sql(
                        "select exists (select 1 from certificate where participation_id = ? and withdrawn_at is null)")
                .param(id)
                .query(Boolean.class)
                .single();
        if (certified) {
            throw new InUseException(
                    "certificate.error.removal", it.participant().auditLabel());
        }
        it.remove(clock);
        participations.flush();
    }

    /**
     * Puts somebody back on the list.
     *
     * @return false where they were put on it anew in the meantime
     */
    boolean restore(long id) {
        Listed it = listed(id);
        people.hold(it.participantId());
        boolean again = jdbc.sql("""
                        select exists (select 1 from participation
                        where event_id = ? and participant_id = ? and role = ? and deleted_at is null)""")
                .params(it.eventId(), it.participantId(), it.role().name())
                .query(Boolean.class)
                .single();
        if (again) {
            return false;
        }
        deletions.restore("participation", id, new Tracked.Page("event", it.eventId()), it.name());
        return true;
    }

    /** The tracks of the participation's event, for a select. */
    @Transactional(readOnly = true)
    List<Option> tracks(long eventId) {
        return jdbc.sql("select id::text as value, title as text from track where event_id = ? order by position, id")
                .param(eventId)
                .query(Option.class)
                .list();
    }

    private Participation find(long id) {
        Participation it = participations.findById(id).orElseThrow(() -> new NotFoundException("participation", id));
        access.requireWritable(it.eventId());
        return it;
    }

    private boolean taken(Participation it, ParticipationRole role) {
        people.hold(it.participant().id());
        return jdbc.sql("""
                        select exists (select 1 from participation
                        where event_id = ? and participant_id = ? and role = ? and id <> ? and deleted_at is null)""")
                .params(it.eventId(), it.participant().id(), role.name(), it.id())
                .query(Boolean.class)
                .single();
    }

    private @Nullable Region region(@Nullable Long id) {
        if (id == null) {
            return null;
        }
        Region region = entities.find(Region.class, id);
        if (region == null) {
            throw new FieldRejectedException("region", "delegation.error.region");
        }
        return region;
    }

    private @Nullable Long track(long eventId, @Nullable Long trackId) {
        if (trackId != null
                && tracks(eventId).stream().noneMatch(track -> track.value().equals(trackId.toString()))) {
            throw new FieldRejectedException("trackId", "delegation.error.track");
        }
        return trackId;
    }

    private static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    /** Somebody's part in an event, as links and messages need it. */
    record Listed(
            long id,
            long eventId,
            long participantId,
            ParticipationRole role,
            @Nullable Long cityId,
            @Nullable Long regionId,
            String name) {

        /** Where the event's page lists the person. */
        Place place() {
            return role == ParticipationRole.DELEGATE ? new Place(cityId, regionId) : Place.NONE;
        }

        /** The section of the event's page. */
        public String address() {
            return "/events/" + eventId + "#delegation-" + place().key();
        }
    }
}
