package org.capacityportal.event.agenda;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** One item of an agenda. It is written once: a changed agenda has new sessions. */
@Entity
class AgendaSession {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "agenda_session_seq")
    @SequenceGenerator(name = "agenda_session_seq", sequenceName = "agenda_session_seq")
    private @Nullable Long id;

    private long eventId;

    /** null: a joint session of all tracks. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "track_id")
    private @Nullable Track track;

    private LocalDate day;

    private LocalTime startsAt;

    private LocalTime endsAt;

    private String title;

    private @Nullable String speaker;

    protected AgendaSession() {}

    AgendaSession(long eventId, @Nullable Track track, TimeSlot slot, String title, @Nullable String speaker) {
        this.eventId = eventId;
        this.track = track;
        this.day = slot.day();
        this.startsAt = slot.startsAt();
        this.endsAt = slot.endsAt();
        this.title = title;
        this.speaker = speaker;
    }

    @Nullable Track track() {
        return track;
    }

    TimeSlot slot() {
        return new TimeSlot(day, startsAt, endsAt);
    }

    String title() {
        return title;
    }

    @Nullable String speaker() {
        return speaker;
    }
}
