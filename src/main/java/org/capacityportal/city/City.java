package org.capacityportal.city;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import org.capacityportal.audit.Tracked;
import org.capacityportal.platform.Language;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;

/** A municipality or territorial community. */
@Entity
@SQLRestriction("deleted_at is null")
public class City implements Tracked {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "city_seq")
    @SequenceGenerator(name = "city_seq", sequenceName = "city_seq")
    private @Nullable Long id;

    @Version
    private int version;

    private String countryCode;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "region_id")
    private @Nullable Region region;

    private Names names;

    /** The official code: KATOTTH ({@code UA} and 17 digits) in Ukraine; null where unknown. */
    private @Nullable String code;

    /** Degrees, WGS 84; both or neither. */
    private @Nullable BigDecimal latitude;

    private @Nullable BigDecimal longitude;

    /** Inhabitants; null where unknown. */
    private @Nullable Integer population;

    private @Nullable Instant deletedAt;

    protected City() {}

    City(String countryCode, @Nullable Region region, Names names) {
        describe(countryCode, region, names);
    }

    /** @throws IllegalArgumentException without any name, or for a region of another country */
    final void describe(String newCountryCode, @Nullable Region newRegion, Names newNames) {
        if (newNames.isEmpty()) {
            throw new IllegalArgumentException("A city has a name in one language at least");
        }
        if (newRegion != null && !newRegion.countryCode().equals(newCountryCode)) {
            throw new IllegalArgumentException("The region lies in another country");
        }
        countryCode = newCountryCode;
        region = newRegion;
        names = newNames;
    }

    void locate(@Nullable BigDecimal newLatitude, @Nullable BigDecimal newLongitude) {
        if ((newLatitude == null) != (newLongitude == null)) {
            throw new IllegalArgumentException("Latitude and longitude go together");
        }
        latitude = newLatitude;
        longitude = newLongitude;
    }

    void identify(@Nullable String newCode, @Nullable Integer newPopulation) {
        code = newCode;
        population = newPopulation;
    }

    void delete(Clock clock) {
        deletedAt = clock.instant();
    }

    public long id() {
        if (id == null) {
            throw new IllegalStateException("The city is not stored yet");
        }
        return id;
    }

    public String name(Language language) {
        return names.in(language);
    }

    int version() {
        return version;
    }

    Names names() {
        return names;
    }

    String countryCode() {
        return countryCode;
    }

    @Nullable Region region() {
        return region;
    }

    @Nullable String code() {
        return code;
    }

    @Nullable BigDecimal latitude() {
        return latitude;
    }

    @Nullable BigDecimal longitude() {
        return longitude;
    }

    @Nullable Integer population() {
        return population;
    }

    @Override
    public String auditEntity() {
        return "city";
    }

    @Override
    public String auditLabel() {
        return names.in(Language.EN);
    }

    @Override
    public @Nullable Instant deletedAt() {
        return deletedAt;
    }
}
