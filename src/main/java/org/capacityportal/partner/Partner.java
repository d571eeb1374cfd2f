package org.capacityportal.partner;

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

/** An organisation: it gives, implements, hosts, sends experts or certifies, several of these at once if need be. */
@Entity
@SQLRestriction("deleted_at is null")
class Partner implements Tracked {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "partner_seq")
    @SequenceGenerator(name = "partner_seq", sequenceName = "partner_seq")
    private @Nullable Long id;

    @Version
    private int version;

    private Language textLanguage;

    @AttributeOverride(name = "original", column = @Column(name = "name"))
    @AttributeOverride(name = "translations", column = @Column(name = "name_translations"))
    private TranslatedText name;

    private @Nullable String shortName;

    @ElementCollection
    @CollectionTable(name = "partner_kind", joinColumns = @JoinColumn(name = "partner_id"))
    @Column(name = "kind")
    @Enumerated(EnumType.STRING)
    private Set<PartnerKind> kinds = new HashSet<>();

    /** Null for an organisation of many countries. */
    private @Nullable String countryCode;

    /** The city whose city hall this is; null for all others. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "city_id")
    private @Nullable City city;

    /** How the organisation is known to the International Aid Transparency Initiative; null where unknown. */
    private @Nullable String iatiIdentifier;

    private @Nullable String website;
    private @Nullable String note;
    private @Nullable Instant deletedAt;

    protected Partner() {}

    Partner(Language textLanguage, TranslatedText name, @Nullable String shortName) {
        rename(textLanguage, name, shortName);
    }

    /** @throws IllegalArgumentException without a name */
    final void rename(Language language, TranslatedText newName, @Nullable String newShortName) {
        if (newName.original() == null) {
            throw new IllegalArgumentException("A partner has a name");
        }
        textLanguage = language;
        name = newName;
        shortName = newShortName;
    }

    void actAs(Collection<PartnerKind> newKinds) {
        kinds.retainAll(newKinds);
        kinds.addAll(newKinds);
    }

    void settle(@Nullable String newCountryCode, @Nullable City newCity) {
        countryCode = newCountryCode;
        city = newCity;
    }

    void describe(@Nullable String newIatiIdentifier, @Nullable String newWebsite, @Nullable String newNote) {
        iatiIdentifier = newIatiIdentifier;
        website = newWebsite;
        note = newNote;
    }

    void delete(Clock clock) {
        deletedAt = clock.instant();
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("The partner is not stored yet");
        }
        return id;
    }

    int version() {
        return version;
    }

    Language textLanguage() {
        return textLanguage;
    }

    TranslatedText name() {
        return name;
    }

    @Nullable String shortName() {
        return shortName;
    }

    List<PartnerKind> kinds() {
        return kinds.stream().sorted().toList();
    }

    @Nullable String countryCode() {
        return countryCode;
    }

    @Nullable City city() {
        return city;
    }

    @Nullable String iatiIdentifier() {
        return iatiIdentifier;
    }

    @Nullable String website() {
        return website;
    }

    @Nullable String note() {
        return note;
    }

    @Override
    public String auditEntity() {
        return "partner";
    }

    @Override
    public String auditLabel() {
        return name.toString();
    }

    @Override
    public @Nullable Instant deletedAt() {
        return deletedAt;
    }
}
