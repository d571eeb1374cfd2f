package org.capacityportal.delegation;

import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.UUID;
import org.capacityportal.access.CurrentViewer;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.access.Viewer;
import org.capacityportal.audit.AuditLog;
import org.capacityportal.audit.Tracked;
import org.capacityportal.city.Cities;
import org.capacityportal.city.City;
import org.capacityportal.city.Region;
import org.capacityportal.event.EventAccess;
import org.capacityportal.event.EventScope;
import org.capacityportal.participant.Participant;
import org.capacityportal.participant.ParticipantManagement;
import org.capacityportal.participant.PossiblySamePersonException;
import org.capacityportal.platform.FieldRejectedException;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.NotFoundException;
import org.capacityportal.platform.Submissions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How coordinators put together who goes to an event: delegations, and one after the other the people in them. */
@Service
@Transactional
@ForCoordinators
class DelegationManagement {

    private final ParticipationRepository participations;
    private final ParticipantManagement people;
    private final Cities cities;
    private final EventAccess access;
    private final Submissions submissions;
    private final EntityManager entities;
    private final AuditLog log;
    private final JdbcClient jdbc;
    private final CurrentViewer viewer;

    DelegationManagement(
            ParticipationRepository participations,
            ParticipantManagement people,
            Cities cities,
            EventAccess access,
            Submissions submissions,
            EntityManager entities,
            AuditLog log,
            JdbcClient jdbc,
            CurrentViewer viewer) {
        this.participations = participations;
        this.people = people;
        this.cities = cities;
        this.access = access;
        this.submissions = submissions;
        this.entities = entities;
        this.log = log;
        this.jdbc = jdbc;
        this.viewer = viewer;
    }

    /**
     * Puts somebody on the list of an event, on record before or not.
     *
     * @param place for whom they come; {@link Place#NONE} for experts, speakers and the like
     * @return the id of the participation
     * @throws PossiblySamePersonException where they may be on record already, and the form does not say otherwise
     */
    long add(long eventId, Place place, AddPersonForm form, @Nullable UUID submission) {
        access.requireWritable(eventId);
        return submissions.once(submission, () -> {
            ParticipationRole role = role(place, form);
            Long chosen = form.chosen();
            if (chosen == null && !form.typedName().isUsable()) {
                throw new FieldRejectedException("name", "delegation.error.name");
            }
            Participant person = chosen == null
                    ? people.register(form.typedName(), form.sex(), text(name(place)), form.answer())
                    : onRecord(chosen);
            requireNotListed(eventId, person, role);
            Participation participation =
                    new Participation(eventId, person, role, city(place.cityId()), region(place.regionId()));
            participation.employ(text(form.organisation()), text(form.position()));
            if (participation.position() == null && chosen != null) {
                employAsLastTime(participation);
            }
            participation.join(track(eventId, form.track()));
            return participations.saveAndFlush(participation).id();
        });
    }

    /**
     * Lists a city or a region without people yet.
     *
     * @throws FieldRejectedException where neither, both or an unknown one is given
     */
    Place invite(long eventId, @Nullable String typedCity, @Nullable Long regionId) {
        access.requireWritable(eventId);
        Long cityId = cities.resolve(typedCity, "city");
        if ((cityId == null) == (regionId == null)) {
            throw new FieldRejectedException("city", "delegation.error.cityOrRegion");
        }
        if (regionId != null && entities.find(Region.class, regionId) == null) {
            throw new FieldRejectedException("region", "delegation.error.region");
        }
        Place place = new Place(cityId, regionId);
        place.bind(jdbc.sql("""
                                insert into event_invitee (event_id, city_id, region_id) values (:event, :cityId, :regionId)
                                on conflict do nothing""")).param("event", eventId).update();
        return place;
    }

    /**
     * Takes over the delegates whom the same city or region sent to its last event before this one, with organisation and
     * position; those on the list already are left out.
     *
     * @return how many were taken over
     */
    int copyLast(long eventId, Place place) {
        access.requireWritable(eventId);
        Viewer reader = viewer.get();
        int copied = place.bind(jdbc.sql("""
                        with last as (
                            select e.id from event e join event now on now.id = :event
                            where e.id <> now.id and e.starts_on < now.starts_on and %s
                              and exists (select 1 from participation p
                                          where p.event_id = e.id and p.deleted_at is null and p.role = 'DELEGATE'
                                            and (p.city_id, p.region_id) is not distinct from (:cityId::bigint, :regionId::bigint))
                            order by e.starts_on desc, e.id desc limit 1)
                        insert into participation (id, event_id, participant_id, role, city_id, region_id, organisation, position)
                        select nextval('participation_seq'), :event, p.participant_id, p.role, p.city_id, p.region_id,
                               p.organisation, p.position
                        from participation p join last on last.id = p.event_id
                        where p.deleted_at is null and p.role = 'DELEGATE'
                          and (p.city_id, p.region_id) is not distinct from (:cityId::bigint, :regionId::bigint)
                        on conflict (event_id, participant_id, role) where deleted_at is null do nothing""".formatted(EventScope.condition("e", reader))))
                .param("event", eventId)
                .params(reader.sqlParameters())
                .update();
        if (copied > 0) {
            log.record(
                    new Tracked.Page("event", eventId),
                    "delegation",
                    eventId,
                    "CREATED",
                    name(place),
                    Map.of("copied", new String[] {"", Integer.toString(copied)}));
        }
        return copied;
    }

    /** The name of a city or region, for messages. */
    String name(Place place) {
        City city = city(place.cityId());
        Region region = region(place.regionId());
        return city != null ? city.name(Language.current()) : region != null ? region.name(Language.current()) : "";
    }

    private static ParticipationRole role(Place place, AddPersonForm form) {
        if (!place.isNone()) {
            return ParticipationRole.DELEGATE;
        }
        if (form.role() == null || form.role() == ParticipationRole.DELEGATE) {
            throw new FieldRejectedException("role", "validation.required");
        }
        return form.role();
    }

    private Participant onRecord(long id) {
        try {
            return people.hold(id);
        } catch (NotFoundException gone) {
            throw new FieldRejectedException("name", "delegation.error.personGone");
        }
    }

    private void requireNotListed(long eventId, Participant person, ParticipationRole role) {
        boolean listed = jdbc.sql("""
                        select exists (select 1 from participation
                        where event_id = ? and participant_id = ? and role = ? and deleted_at is null)""")
                .params(eventId, person.id(), role.name())
                .query(Boolean.class)
                .single();
        if (listed) {
            throw new FieldRejectedException(
                    "name", "delegation.error.listed", person.name().full());
        }
    }

    private void employAsLastTime(Participation participation) {
        jdbc.sql("""
                        select p.organisation, p.position from participation p join event e on e.id = p.event_id
                        where p.participant_id = ? and p.deleted_at is null
                        order by e.ends_on desc, p.id desc limit 1""")
                .param(participation.participant().id())
                .query((row, number) -> new String[] {row.getString("organisation"), row.getString("position")})
                .optional()
                .ifPresent(last -> participation.employ(
                        participation.organisation() == null ? last[0] : participation.organisation(), last[1]));
    }

    private @Nullable Long track(long eventId, @Nullable Long trackId) {
        if (trackId == null) {
            return null;
        }
        boolean known = jdbc.sql("select exists (select 1 from track where id = ? and event_id = ?)")
                .params(trackId, eventId)
                .query(Boolean.class)
                .single();
        if (!known) {
            throw new FieldRejectedException("track", "delegation.error.track");
        }
        return trackId;
    }

    private @Nullable City city(@Nullable Long id) {
        return id == null ? null : found(entities.find(City.class, id), id);
    }

    private @Nullable Region region(@Nullable Long id) {
        return id == null ? null : found(entities.find(Region.class, id), id);
    }

    private static <T> T found(@Nullable T record, long id) {
        if (record == null) {
            throw new NotFoundException("place", id);
        }
        return record;
    }

    private static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
