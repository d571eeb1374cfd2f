package org.capacityportal.programme.narrative;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.capacityportal.audit.Tracked;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.TranslatedText;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;

/** What is to be told of a period of a programme; at least one of its three texts. */
@Entity
@SQLRestriction("deleted_at is null")
class Narrative implements Tracked {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "narrative_seq")
    @SequenceGenerator(name = "narrative_seq", sequenceName = "narrative_seq")
    private @Nullable Long id;

    @Version
    private int version;

    private long programmeId;
    private LocalDate startsOn;
    private LocalDate endsOn;
    private Language textLanguage;

    @AttributeOverride(name = "original", column = @Column(name = "deviations"))
    @AttributeOverride(name = "translations", column = @Column(name = "deviations_translations"))
    private TranslatedText deviations;

    @AttributeOverride(name = "original", column = @Column(name = "lessons"))
    @AttributeOverride(name = "translations", column = @Column(name = "lessons_translations"))
    private TranslatedText lessons;

    @AttributeOverride(name = "original", column = @Column(name = "risks"))
    @AttributeOverride(name = "translations", column = @Column(name = "risks_translations"))
    private TranslatedText risks;

    private @Nullable Instant deletedAt;

    protected Narrative() {}

    Narrative(long programmeId) {
        this.programmeId = programmeId;
    }

    /** @throws IllegalArgumentException where the period ends before it starts */
    void span(LocalDate newStartsOn, LocalDate newEndsOn) {
        if (newEndsOn.isBefore(newStartsOn)) {
            throw new IllegalArgumentException("A period ends no earlier than it starts");
        }
        startsOn = newStartsOn;
        endsOn = newEndsOn;
    }

    /** @throws IllegalArgumentException without any text */
    void tell(Language language, TranslatedText newDeviations, TranslatedText newLessons, TranslatedText newRisks) {
        if (Stream.of(newDeviations, newLessons, newRisks).allMatch(text -> text.original() == null)) {
            throw new IllegalArgumentException("A narrative tells something");
        }
        textLanguage = language;
        deviations = newDeviations;
        lessons = newLessons;
        risks = newRisks;
    }

    void delete(Clock clock) {
        deletedAt = clock.instant();
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("The narrative is not stored yet");
        }
        return id;
    }

    int version() {
        return version;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    LocalDate endsOn() {
        return endsOn;
    }

    Language textLanguage() {
        return textLanguage;
    }

    TranslatedText deviations() {
        return deviations;
    }

    TranslatedText lessons() {
        return lessons;
    }

    TranslatedText risks() {
        return risks;
    }

    @Override
    public String auditEntity() {
        return "narrative";
    }

    @Override
    public String auditLabel() {
        return label(startsOn, endsOn);
    }

    static String label(LocalDate startsOn, LocalDate endsOn) {
        return startsOn + " – " + endsOn;
    }

    @Override
    public Page auditPage() {
        return new Page("programme", programmeId);
    }

    @Override
    public @Nullable Instant deletedAt() {
        return deletedAt;
    }
}
