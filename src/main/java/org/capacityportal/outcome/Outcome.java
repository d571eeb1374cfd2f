package org.capacityportal.outcome;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
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
import java.time.LocalDate;
import org.capacityportal.audit.Tracked;
import org.capacityportal.city.City;
import org.capacityportal.city.Region;
import org.capacityportal.event.Event;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.TranslatedText;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;

/** What came of an event for a city or region, or for all who took part (a joint product); or a promise of its own. */
@Entity
@SQLRestriction("deleted_at is null")
class Outcome implements Tracked {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "outcome_seq")
    @SequenceGenerator(name = "outcome_seq", sequenceName = "outcome_seq")
    private @Nullable Long id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "event_id")
    private @Nullable Event event;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "city_id")
    private @Nullable City city;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "region_id")
    private @Nullable Region region;

    @Enumerated(EnumType.STRING)
    private OutcomeKind kind;

    @Enumerated(EnumType.STRING)
    private OutcomeStatus status = OutcomeStatus.COMMITTED;

    private Language textLanguage;

    @AttributeOverride(name = "original", column = @Column(name = "title"))
    @AttributeOverride(name = "translations", column = @Column(name = "title_translations"))
    private TranslatedText title;

    @AttributeOverride(name = "original", column = @Column(name = "description"))
    @AttributeOverride(name = "translations", column = @Column(name = "description_translations"))
    private TranslatedText description;

    /** The day it was promised; places an outcome without an event in a period. */
    private LocalDate agreedOn;

    private @Nullable LocalDate dueOn;

    /** There exactly while the outcome is achieved. */
    private @Nullable LocalDate achievedOn;

    private @Nullable String owner;
    private @Nullable String evidence;
    private @Nullable String evidenceUrl;

    @Column(updatable = false)
    private @Nullable Long createdBy;

    private @Nullable Instant deletedAt;

    protected Outcome() {}

    /** A new promise, committed to but not begun. */
    Outcome(Origin origin, OutcomeKind kind, long createdBy) {
        this.createdBy = createdBy;
        originate(origin);
        classify(kind);
    }

    final void originate(Origin origin) {
        event = origin.event();
        city = origin.city();
        region = origin.region();
    }

    final void classify(OutcomeKind newKind) {
        kind = newKind;
    }

    /** @throws IllegalArgumentException without a title */
    void describe(Language language, TranslatedText newTitle, TranslatedText newDescription) {
        if (newTitle.original() == null) {
            throw new IllegalArgumentException("An outcome has a title");
        }
        textLanguage = language;
        title = newTitle;
        description = newDescription;
    }

    /** @throws IllegalArgumentException where it would be due before it was agreed on */
    void promise(LocalDate agreed, @Nullable LocalDate due, @Nullable String who) {
        if (due != null && due.isBefore(agreed)) {
            throw new IllegalArgumentException("Nothing is due before it was agreed on");
        }
        agreedOn = agreed;
        dueOn = due;
        owner = who;
    }

    /** Takes it back to what was promised: nothing is begun. */
    void recommit() {
        moveTo(OutcomeStatus.COMMITTED, null);
    }

    void start() {
        moveTo(OutcomeStatus.IN_PROGRESS, null);
    }

    void achieve(LocalDate on, Evidence shown) {
        moveTo(OutcomeStatus.ACHIEVED, on);
        prove(shown);
    }

    void drop() {
        moveTo(OutcomeStatus.DROPPED, null);
    }

    /** Evidence may be there before the promise is kept in full: a draft, a decision. */
    void prove(Evidence shown) {
        evidence = shown.text();
        evidenceUrl = shown.url();
    }

    void delete(Clock clock) {
        deletedAt = clock.instant();
    }

    private void moveTo(OutcomeStatus next, @Nullable LocalDate achieved) {
        status = next;
        achievedOn = achieved;
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("The outcome is not stored yet");
        }
        return id;
    }

    int version() {
        return version;
    }

    Origin origin() {
        return new Origin(event, city, region);
    }

    OutcomeKind kind() {
        return kind;
    }

    OutcomeStatus status() {
        return status;
    }

    Language textLanguage() {
        return textLanguage;
    }

    TranslatedText title() {
        return title;
    }

    TranslatedText description() {
        return description;
    }

    LocalDate agreedOn() {
        return agreedOn;
    }

    @Nullable LocalDate dueOn() {
        return dueOn;
    }

    @Nullable LocalDate achievedOn() {
        return achievedOn;
    }

    @Nullable String owner() {
        return owner;
    }

    Evidence evidence() {
        return new Evidence(evidence, evidenceUrl);
    }

    @Nullable Long createdBy() {
        return createdBy;
    }

    @Override
    public String auditEntity() {
        return "outcome";
    }

    @Override
    public String auditLabel() {
        return title.toString();
    }

    @Override
    public Page auditPage() {
        return page(id(), event == null ? null : event.id(), city == null ? null : city.id());
    }

    /** What is promised at an event is part of the event's history, what a city promises otherwise of the city's. */
    static Page page(long id, @Nullable Long eventId, @Nullable Long cityId) {
        if (eventId != null) {
            return new Page("event", eventId);
        }
        return cityId == null ? new Page("outcome", id) : new Page("city", cityId);
    }

    @Override
    public @Nullable Instant deletedAt() {
        return deletedAt;
    }
}
