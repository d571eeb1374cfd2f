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

/** One item of an agenda. */
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
        plan(track, slot, title, speaker);
    }

    /** @param newTrack null: a joint session of all tracks */
    final void plan(@Nullable Track newTrack, TimeSlot slot, String newTitle, @Nullable String newSpeaker) {
        track = newTrack;
        day = slot.day();
        startsAt = slot.startsAt();
        endsAt = slot.endsAt();
        title = newTitle;
        speaker = newSpeaker;
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("The session is not stored yet");
        }
        return id;
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
