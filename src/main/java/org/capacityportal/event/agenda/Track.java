package org.capacityportal.event.agenda;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import org.jspecify.annotations.Nullable;

/** One of several parallel strands of an event. Delegates are in one track at the most. */
@Entity
class Track {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "track_seq")
    @SequenceGenerator(name = "track_seq", sequenceName = "track_seq")
    private @Nullable Long id;

    private long eventId;

    private int position;

    private String title;

    /** How many each city or region may send to it; null: as many as it likes. */
    private @Nullable Integer quota;

    protected Track() {}

    Track(long eventId, int position, String title) {
        this.eventId = eventId;
        this.position = position;
        this.title = title;
    }

    void rename(String newTitle) {
        title = newTitle;
    }

    void moveTo(int newPosition) {
        position = newPosition;
    }

    void admit(@Nullable Integer ofEachDelegation) {
        quota = ofEachDelegation;
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("The track is not stored yet");
        }
        return id;
    }

    String title() {
        return title;
    }

    @Nullable Integer quota() {
        return quota;
    }
}
