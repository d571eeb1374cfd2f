package org.capacityportal.programme.results;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.capacityportal.audit.Tracked;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.TranslatedText;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;

/** An objective of a programme, or an output that serves one or the programme as a whole. */
@Entity
@SQLRestriction("deleted_at is null")
class Result implements Tracked {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "result_seq")
    @SequenceGenerator(name = "result_seq", sequenceName = "result_seq")
    private @Nullable Long id;

    @Version
    private int version;

    private long programmeId;

    @Enumerated(EnumType.STRING)
    private ResultLevel level;

    /** The objective that an output serves; null where it serves the programme as a whole. */
    private @Nullable Long objectiveId;

    /** Among its likes; lower stands first. */
    private int position;

    private Language textLanguage;

    @AttributeOverride(name = "original", column = @Column(name = "title"))
    @AttributeOverride(name = "translations", column = @Column(name = "title_translations"))
    private TranslatedText title;

    @AttributeOverride(name = "original", column = @Column(name = "description"))
    @AttributeOverride(name = "translations", column = @Column(name = "description_translations"))
    private TranslatedText description;

    private @Nullable Instant deletedAt;

    protected Result() {}

    Result(long programmeId, ResultLevel level, Language textLanguage, TranslatedText title) {
        this.programmeId = programmeId;
        this.level = level;
        describe(textLanguage, title, TranslatedText.of(null, Map.of()));
    }

    /** @throws IllegalArgumentException without a title */
    final void describe(Language language, TranslatedText newTitle, TranslatedText newDescription) {
        if (newTitle.original() == null) {
            throw new IllegalArgumentException("A result has a title");
        }
        textLanguage = language;
        title = newTitle;
        description = newDescription;
    }

    /** @throws IllegalArgumentException for an objective that is to serve another */
    void place(ResultLevel newLevel, @Nullable Long newObjectiveId, int newPosition) {
        if (newLevel == ResultLevel.OBJECTIVE && newObjectiveId != null) {
            throw new IllegalArgumentException("An objective serves no other");
        }
        level = newLevel;
        objectiveId = newObjectiveId;
        position = newPosition;
    }

    void delete(Clock clock) {
        deletedAt = clock.instant();
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("The result is not stored yet");
        }
        return id;
    }

    int version() {
        return version;
    }

    long programmeId() {
        return programmeId;
    }

    ResultLevel level() {
        return level;
    }

    @Nullable Long objectiveId() {
        return objectiveId;
    }

    int position() {
        return position;
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

    @Override
    public String auditEntity() {
        return "result";
    }

    @Override
    public String auditLabel() {
        return title.toString();
    }

    /** An id says nothing; the use case tells the objectives by their titles. */
    @Override
    public Set<String> auditUntold() {
        return Set.of("objectiveId");
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
