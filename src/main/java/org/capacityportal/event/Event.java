package org.capacityportal.event;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
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
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.capacityportal.audit.Tracked;
import org.capacityportal.city.City;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.TranslatedText;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;

/** A seminar, training, study visit or the like: what, when, where, by whom. */
@Entity
@SQLRestriction("deleted_at is null")
public class Event implements Tracked {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "event_seq")
    @SequenceGenerator(name = "event_seq", sequenceName = "event_seq")
    private @Nullable Long id;

    @Version
    private int version;

    /** The language of the texts as they were written. */
    private Language textLanguage;

    @AttributeOverride(name = "original", column = @Column(name = "title"))
    @AttributeOverride(name = "translations", column = @Column(name = "title_translations"))
    private TranslatedText title;

    @AttributeOverride(name = "original", column = @Column(name = "description"))
    @AttributeOverride(name = "translations", column = @Column(name = "description_translations"))
    private TranslatedText description;

    @Enumerated(EnumType.STRING)
    private EventType type;

    @Enumerated(EnumType.STRING)
    private EventStatus status;

    private EventDates dates;

    private boolean online;

    /** Where it takes place; null for an online event, and where the place is not decided. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "city_id")
    private @Nullable City city;

    private @Nullable String venue;

    /** null: an event outside any programme, which belongs to whoever created it. */
    private @Nullable Long programmeId;

    private @Nullable String workingLanguages;

    /** What an external exam at the event certifies; null: there is none. */
    private @Nullable String examTitle;

    private @Nullable String sourceUrl;

    /** What the record assumes because its source does not say it, one assumption on a line. */
    private @Nullable String assumptions;

    private EventParties parties = new EventParties();

    @ElementCollection
    @CollectionTable(name = "event_topic", joinColumns = @JoinColumn(name = "event_id"))
    @Column(name = "topic")
    @Enumerated(EnumType.STRING)
    private Set<Topic> topics = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "event_audience", joinColumns = @JoinColumn(name = "event_id"))
    @Column(name = "audience")
    @Enumerated(EnumType.STRING)
    private Set<Audience> audiences = new HashSet<>();

    @Column(updatable = false)
    private @Nullable Long createdBy;

    private @Nullable Instant deletedAt;

    protected Event() {}

    Event(long createdBy) {
        this.createdBy = createdBy;
    }

    void describe(Language language, TranslatedText newTitle, TranslatedText newDescription, EventType newType) {
        if (newTitle.original() == null) {
            throw new IllegalArgumentException("An event has a title");
        }
        textLanguage = language;
        title = newTitle;
        description = newDescription;
        type = newType;
    }

    /** @throws IllegalArgumentException for an event that is completed before its last day */
    void schedule(EventDates newDates, EventStatus newStatus, LocalDate today) {
        if (!newStatus.allows(newDates, today)) {
            throw new IllegalArgumentException("An event that has not ended cannot be completed");
        }
        dates = newDates;
        status = newStatus;
    }

    /** @throws IllegalArgumentException for an online event in a city */
    void takePlace(boolean isOnline, @Nullable City newCity, @Nullable String newVenue) {
        if (isOnline && newCity != null) {
            throw new IllegalArgumentException("An event takes place online or in a city");
        }
        online = isOnline;
        city = newCity;
        venue = newVenue;
    }

    void belongTo(@Nullable Long newProgrammeId) {
        programmeId = newProgrammeId;
    }

    void examine(@Nullable String newExamTitle) {
        examTitle = newExamTitle;
    }

    void document(@Nullable String languages, @Nullable String source, @Nullable String newAssumptions) {
        workingLanguages = languages;
        sourceUrl = source;
        assumptions = newAssumptions;
    }

    /** What it is about, and for whom it is. */
    void address(Collection<Topic> newTopics, Collection<Audience> newAudiences) {
        topics.retainAll(newTopics);
        topics.addAll(newTopics);
        audiences.retainAll(newAudiences);
        audiences.addAll(newAudiences);
    }

    void delete(Clock clock) {
        deletedAt = clock.instant();
    }

    /** The same event once more, planned from another day on. */
    Event again(LocalDate firstDay, long author) {
        Event copy = new Event(author);
        copy.describe(textLanguage(), title, description, type);
        copy.schedule(dates.from(firstDay), EventStatus.PLANNED, firstDay);
        copy.takePlace(online, city, venue);
        copy.belongTo(programmeId);
        copy.examine(examTitle);
        copy.document(workingLanguages, sourceUrl, assumptions);
        copy.address(topics, audiences);
        copy.parties.involve(parties.partners());
        copy.parties.fund(parties.funding());
        return copy;
    }

    public long id() {
        if (id == null) {
            throw new IllegalStateException("The event is not stored yet");
        }
        return id;
    }

    public String title(Language language) {
        return String.valueOf(title.in(language));
    }

    public int version() {
        return version;
    }

    public LocalDate startsOn() {
        return dates.startsOn();
    }

    public LocalDate endsOn() {
        return dates.endsOn();
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

    EventType type() {
        return type;
    }

    EventStatus status() {
        return status;
    }

    EventDates dates() {
        return dates;
    }

    boolean online() {
        return online;
    }

    @Nullable City city() {
        return city;
    }

    @Nullable String venue() {
        return venue;
    }

    @Nullable Long programmeId() {
        return programmeId;
    }

    @Nullable String workingLanguages() {
        return workingLanguages;
    }

    @Nullable String examTitle() {
        return examTitle;
    }

    @Nullable String sourceUrl() {
        return sourceUrl;
    }

    @Nullable String assumptions() {
        return assumptions;
    }

    /** In the order of the catalogue. */
    List<Topic> topics() {
        return topics.stream().sorted().toList();
    }

    List<Audience> audiences() {
        return audiences.stream().sorted().toList();
    }

    EventParties parties() {
        return parties;
    }

    @Override
    public String auditEntity() {
        return "event";
    }

    @Override
    public String auditLabel() {
        return title(Language.EN);
    }

    /** {@link EventHistory} tells these by their names. */
    @Override
    public Set<String> auditUntold() {
        return Set.of("programmeId", "parties");
    }

    @Override
    public @Nullable Instant deletedAt() {
        return deletedAt;
    }
}
