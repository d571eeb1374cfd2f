package org.capacityportal.programme;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.capacityportal.audit.Tracked;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.TranslatedText;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;

/** A funded undertaking with a goal, a period, funders, implementers and cities. */
@Entity
@SQLRestriction("deleted_at is null")
class Programme implements Tracked {

    static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "programme_seq")
    @SequenceGenerator(name = "programme_seq", sequenceName = "programme_seq")
    private @Nullable Long id;

    @Version
    private int version;

    private Language textLanguage;

    @AttributeOverride(name = "original", column = @Column(name = "title"))
    @AttributeOverride(name = "translations", column = @Column(name = "title_translations"))
    private TranslatedText title;

    @AttributeOverride(name = "original", column = @Column(name = "goal"))
    @AttributeOverride(name = "translations", column = @Column(name = "goal_translations"))
    private TranslatedText goal;

    /** In the language of the texts; null where the title is short enough. */
    private @Nullable String shortTitle;

    private Period period;

    @Enumerated(EnumType.STRING)
    private ProgrammeStatus status = ProgrammeStatus.PLANNED;

    private @Nullable String audiences;
    private @Nullable String sourceUrl;
    private @Nullable String note;

    @ElementCollection
    @CollectionTable(name = "funding", joinColumns = @JoinColumn(name = "programme_id"))
    private Set<Funding> funding = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "programme_implementer", joinColumns = @JoinColumn(name = "programme_id"))
    private Set<Implementer> implementers = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "programme_city", joinColumns = @JoinColumn(name = "programme_id"))
    private Set<ProgrammeCity> cities = new HashSet<>();

    private @Nullable Long createdBy;
    private @Nullable Instant deletedAt;

    protected Programme() {}

    Programme(Language textLanguage, TranslatedText title, Period period, long createdBy) {
        entitle(textLanguage, title, null);
        this.goal = TranslatedText.of(null, Map.of());
        this.period = period;
        this.createdBy = createdBy;
    }

    /** @throws IllegalArgumentException without a title */
    final void entitle(Language language, TranslatedText newTitle, @Nullable String newShortTitle) {
        if (newTitle.original() == null) {
            throw new IllegalArgumentException("A programme has a title");
        }
        textLanguage = language;
        title = newTitle;
        shortTitle = newShortTitle;
    }

    void schedule(Period newPeriod, ProgrammeStatus newStatus) {
        period = newPeriod;
        status = newStatus;
    }

    void aimAt(TranslatedText newGoal, @Nullable String newAudiences) {
        goal = newGoal;
        audiences = newAudiences;
    }

    void document(@Nullable String newSourceUrl, @Nullable String newNote) {
        sourceUrl = newSourceUrl;
        note = newNote;
    }

    /** @throws IllegalArgumentException for a donor named twice, or for shares of more than the whole */
    void fund(Collection<Funding> newFunding) {
        BigDecimal sum = newFunding.stream().map(Funding::sharePercent).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(WHOLE) > 0) {
            throw new IllegalArgumentException("The shares exceed 100 %");
        }
        requireDistinct(newFunding.stream().map(Funding::donorId).distinct().count(), newFunding);
        replace(funding, newFunding);
    }

    /** @throws IllegalArgumentException for a partner named twice */
    void entrust(Collection<Implementer> newImplementers) {
        requireDistinct(
                newImplementers.stream().map(Implementer::partnerId).distinct().count(), newImplementers);
        replace(implementers, newImplementers);
    }

    /** @throws IllegalArgumentException for a city named twice */
    void admit(Collection<ProgrammeCity> newCities) {
        requireDistinct(newCities.stream().map(ProgrammeCity::cityId).distinct().count(), newCities);
        replace(cities, newCities);
    }

    private static void requireDistinct(long different, Collection<?> rows) {
        if (different < rows.size()) {
            throw new IllegalArgumentException("Named twice in one programme");
        }
    }

    /** Touches only the rows that differ. */
    private static <T> void replace(Set<T> present, Collection<T> wanted) {
        present.retainAll(wanted);
        present.addAll(wanted);
    }

    void delete(Clock clock) {
        deletedAt = clock.instant();
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("The programme is not stored yet");
        }
        return id;
    }

    int version() {
        return version;
    }

    Language textLanguage() {
        return textLanguage;
    }

    TranslatedText title() {
        return title;
    }

    TranslatedText goal() {
        return goal;
    }

    @Nullable String shortTitle() {
        return shortTitle;
    }

    Period period() {
        return period;
    }

    ProgrammeStatus status() {
        return status;
    }

    @Nullable String audiences() {
        return audiences;
    }

    @Nullable String sourceUrl() {
        return sourceUrl;
    }

    @Nullable String note() {
        return note;
    }

    Set<Funding> funding() {
        return Set.copyOf(funding);
    }

    Set<Implementer> implementers() {
        return Set.copyOf(implementers);
    }

    Set<ProgrammeCity> cities() {
        return Set.copyOf(cities);
    }

    @Override
    public String auditEntity() {
        return "programme";
    }

    @Override
    public String auditLabel() {
        return shortTitle == null ? title.toString() : shortTitle;
    }

    @Override
    public @Nullable Instant deletedAt() {
        return deletedAt;
    }
}
