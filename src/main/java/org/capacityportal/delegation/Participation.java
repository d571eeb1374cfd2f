package org.capacityportal.delegation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import org.capacityportal.audit.Tracked;
import org.capacityportal.city.City;
import org.capacityportal.city.Region;
import org.capacityportal.participant.Participant;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;

/** One person at one event: in which role, for which city or region, with the organisation and position held then. */
@Entity
@SQLRestriction("deleted_at is null")
class Participation implements Tracked {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "participation_seq")
    @SequenceGenerator(name = "participation_seq", sequenceName = "participation_seq")
    private @Nullable Long id;

    @Version
    private int version;

    private long eventId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "participant_id")
    private Participant participant;

    @Enumerated(EnumType.STRING)
    private ParticipationRole role;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "city_id")
    private @Nullable City city;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "region_id")
    private @Nullable Region region;

    private @Nullable String organisation;
    private @Nullable String position;
    private @Nullable Long trackId;

    /** Known not to have come; counts only where the event has no attendance sheet. */
    private boolean absent;

    private @Nullable Instant deletedAt;

    protected Participation() {}

    Participation(
            long eventId,
            Participant participant,
            ParticipationRole role,
            @Nullable City city,
            @Nullable Region region) {
        this.eventId = eventId;
        this.participant = participant;
        represent(role, city, region);
    }

    /** @throws IllegalArgumentException for a delegate of nobody, and for two places at once */
    final void represent(ParticipationRole newRole, @Nullable City newCity, @Nullable Region newRegion) {
        if (newCity != null && newRegion != null) {
            throw new IllegalArgumentException("A person represents a city or a region, not both");
        }
        if (newRole == ParticipationRole.DELEGATE && newCity == null && newRegion == null) {
            throw new IllegalArgumentException("A delegate represents a city or a region");
        }
        role = newRole;
        city = newCity;
        region = newRegion;
    }

    void employ(@Nullable String newOrganisation, @Nullable String newPosition) {
        organisation = newOrganisation;
        position = newPosition;
    }

    void join(@Nullable Long newTrackId) {
        trackId = newTrackId;
    }

    void markAbsent(boolean isAbsent) {
        absent = isAbsent;
    }

    void remove(Clock clock) {
        deletedAt = clock.instant();
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("The participation is not stored yet");
        }
        return id;
    }

    int version() {
        return version;
    }

    long eventId() {
        return eventId;
    }

    Participant participant() {
        return participant;
    }

    ParticipationRole role() {
        return role;
    }

    @Nullable City city() {
        return city;
    }

    @Nullable Region region() {
        return region;
    }

    /** Where the event's page lists this participation. */
    Place listedUnder() {
        if (role != ParticipationRole.DELEGATE) {
            return Place.NONE;
        }
        return new Place(city == null ? null : city.id(), region == null ? null : region.id());
    }

    @Nullable String organisation() {
        return organisation;
    }

    @Nullable String position() {
        return position;
    }

    @Nullable Long trackId() {
        return trackId;
    }

    boolean absent() {
        return absent;
    }

    @Override
    public String auditEntity() {
        return "participation";
    }

    @Override
    public String auditLabel() {
        return participant.auditLabel();
    }

    @Override
    public Tracked.Page auditPage() {
        return new Tracked.Page("event", eventId);
    }

    @Override
    public @Nullable Instant deletedAt() {
        return deletedAt;
    }
}
