package org.capacityportal.programme.classification;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.capacityportal.audit.Tracked;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;

/** The part of a programme's record that classifies it. Saving it saves the programme, whose version it shares. */
@Entity
@Table(name = "programme")
@SQLRestriction("deleted_at is null")
class ProgrammeClassification implements Tracked {

    @Id
    private @Nullable Long id;

    @Version
    private int version;

    @Column(insertable = false, updatable = false)
    private String title;

    /** As publishers of IATI data know the programme; null where nobody gave it an identifier. */
    private @Nullable String iatiIdentifier;

    /** In which the programme's money is reported. */
    private String currency;

    @ElementCollection
    @CollectionTable(name = "programme_sector", joinColumns = @JoinColumn(name = "programme_id"))
    private Set<SectorShare> sectors = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "programme_policy_marker", joinColumns = @JoinColumn(name = "programme_id"))
    private Set<Marking> markers = new HashSet<>();

    @Column(insertable = false, updatable = false)
    private @Nullable Instant deletedAt;

    protected ProgrammeClassification() {}

    void identify(@Nullable String newIatiIdentifier) {
        iatiIdentifier = newIatiIdentifier;
    }

    void reportIn(String newCurrency) {
        currency = newCurrency;
    }

    /** @throws IllegalArgumentException where a sector stands twice, or the parts are not all of the programme */
    void divide(Collection<SectorShare> shares) {
        if (shares.stream().map(SectorShare::sector).distinct().count() < shares.size()) {
            throw new IllegalArgumentException("A sector has one part of a programme");
        }
        if (!shares.isEmpty() && SectorShare.sum(shares).compareTo(SectorShare.WHOLE) != 0) {
            throw new IllegalArgumentException("The sectors come to 100 %");
        }
        sectors.retainAll(shares);
        sectors.addAll(shares);
    }

    void mark(Collection<Marking> markings) {
        markers.retainAll(markings);
        markers.addAll(markings);
    }

    int version() {
        return version;
    }

    @Nullable String iatiIdentifier() {
        return iatiIdentifier;
    }

    String currency() {
        return currency;
    }

    /** The largest first. */
    List<SectorShare> sectors() {
        return sectors.stream()
                .sorted(Comparator.comparing(SectorShare::percent).reversed().thenComparing(SectorShare::sector))
                .toList();
    }

    List<Marking> markers() {
        return markers.stream().sorted(Comparator.comparing(Marking::marker)).toList();
    }

    @Override
    public String auditEntity() {
        return "classification";
    }

    @Override
    public String auditLabel() {
        return title;
    }

    @Override
    public @Nullable Page auditPage() {
        return id == null ? null : new Page("programme", id);
    }

    @Override
    public @Nullable Instant deletedAt() {
        return deletedAt;
    }
}
