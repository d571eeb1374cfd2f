package org.capacityportal.programme.results;

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

/**
 * By what it is seen whether a result is reached: a level that starts at the baseline and is to come to the targets. The
 * portal counts it where it is bound to a figure; else its values are entered by hand.
 */
@Entity
@SQLRestriction("deleted_at is null")
class Indicator implements Tracked {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "indicator_seq")
    @SequenceGenerator(name = "indicator_seq", sequenceName = "indicator_seq")
    private @Nullable Long id;

    @Version
    private int version;

    private long programmeId;
    private long resultId;

    /** Among the indicators of the result; lower stands first. */
    private int position;

    private Language textLanguage;

    @AttributeOverride(name = "original", column = @Column(name = "title"))
    @AttributeOverride(name = "translations", column = @Column(name = "title_translations"))
    private TranslatedText title;

    @AttributeOverride(name = "original", column = @Column(name = "description"))
    @AttributeOverride(name = "translations", column = @Column(name = "description_translations"))
    private TranslatedText description;

    @Enumerated(EnumType.STRING)
    private Measure measure = Measure.NUMBER;

    /** The lower the better. */
    private boolean falling;

    /** null: values are entered by hand. */
    @Enumerated(EnumType.STRING)
    private @Nullable CountedFigure figure;

    private @Nullable BigDecimal baselineValue;
    private @Nullable String baselineText;
    private @Nullable Integer baselineYear;
    private @Nullable String baselineComment;

    @ElementCollection
    @CollectionTable(name = "indicator_dimension", joinColumns = @JoinColumn(name = "indicator_id"))
    @Column(name = "dimension", nullable = false)
    @Enumerated(EnumType.STRING)
    private Set<Dimension> dimensions = new HashSet<>();

    /** Those of dimensions that were taken away among them: they come back with the dimension. */
    @ElementCollection
    @CollectionTable(name = "indicator_target", joinColumns = @JoinColumn(name = "indicator_id"))
    private Set<Target> targets = new HashSet<>();

    private @Nullable Instant deletedAt;

    protected Indicator() {}

    Indicator(long programmeId, Language textLanguage, TranslatedText title) {
        this.programmeId = programmeId;
        describe(textLanguage, title, TranslatedText.of(null, Map.of()));
    }

    /** @throws IllegalArgumentException without a title */
    final void describe(Language language, TranslatedText newTitle, TranslatedText newDescription) {
        if (newTitle.original() == null) {
            throw new IllegalArgumentException("An indicator has a title");
        }
        textLanguage = language;
        title = newTitle;
        description = newDescription;
    }

    /** Puts it below a result of its programme. */
    void place(long newResultId, int newPosition) {
        resultId = newResultId;
        position = newPosition;
    }

    /** @throws IllegalArgumentException for a figure that is told in another measure */
    void measureAs(Measure newMeasure, boolean newFalling, @Nullable CountedFigure newFigure) {
        if (newFigure != null && !newFigure.fits(newMeasure)) {
            throw new IllegalArgumentException(newFigure + " is no " + newMeasure);
        }
        measure = newMeasure;
        falling = newFalling;
        figure = newFigure;
    }

    /** @throws IllegalArgumentException for a level that is told in another measure */
    void startFrom(Level baseline, @Nullable Integer year, @Nullable String comment) {
        if (!baseline.unknown() && !baseline.fits(measure)) {
            throw new IllegalArgumentException("The baseline is no " + measure);
        }
        baselineValue = baseline.value();
        baselineText = baseline.text();
        baselineYear = year;
        baselineComment = comment;
    }

    void tellApartBy(Collection<Dimension> wanted) {
        dimensions.retainAll(wanted);
        dimensions.addAll(wanted);
    }

    /** @throws IllegalArgumentException for two targets of one part at the same time, or one told in another measure */
    void aimAt(Collection<Target> wanted) {
        for (Target target : wanted) {
            if (!target.level().fits(measure)
                    || wanted.stream().anyMatch(other -> other != target && other.meets(target))) {
                throw new IllegalArgumentException("Contradictory target: " + target);
            }
        }
        targets.retainAll(wanted);
        targets.addAll(wanted);
    }

    void delete(Clock clock) {
        deletedAt = clock.instant();
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("The indicator is not stored yet");
        }
        return id;
    }

    int version() {
        return version;
    }

    long resultId() {
        return resultId;
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

    Measure measure() {
        return measure;
    }

    boolean falling() {
        return falling;
    }

    @Nullable CountedFigure figure() {
        return figure;
    }

    Level baseline() {
        return new Level(baselineValue, baselineText);
    }

    @Nullable Integer baselineYear() {
        return baselineYear;
    }

    @Nullable String baselineComment() {
        return baselineComment;
    }

    Set<Dimension> dimensions() {
        return Set.copyOf(dimensions);
    }

    Set<Target> targets() {
        return Set.copyOf(targets);
    }

    @Override
    public String auditEntity() {
        return "indicator";
    }

    @Override
    public String auditLabel() {
        return title.toString();
    }

    /** The use case tells these in words. */
    @Override
    public Set<String> auditUntold() {
        return Set.of("resultId", "baselineValue", "baselineText", "baselineYear", "baselineComment");
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
