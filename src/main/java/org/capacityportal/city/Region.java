package org.capacityportal.city;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import org.capacityportal.audit.Tracked;
import org.capacityportal.platform.Language;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;

/** An oblast, voivodeship, krai or the like. Regional bodies send delegations, too. */
@Entity
@SQLRestriction("deleted_at is null")
public class Region implements Tracked {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "region_seq")
    @SequenceGenerator(name = "region_seq", sequenceName = "region_seq")
    private @Nullable Long id;

    @Version
    private int version;

    private String countryCode;
    private Names names;

    /** The official code, such as KATOTTH of Ukraine; null where unknown. */
    private @Nullable String code;

    private @Nullable Instant deletedAt;

    protected Region() {}

    Region(String countryCode, Names names) {
        this.countryCode = countryCode;
        this.names = names;
    }

    void rename(Names newNames) {
        names = newNames;
    }

    void identify(@Nullable String newCode) {
        code = newCode;
    }

    void delete(Clock clock) {
        deletedAt = clock.instant();
    }

    public long id() {
        if (id == null) {
            throw new IllegalStateException("The region is not stored yet");
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

    @Nullable String code() {
        return code;
    }

    String countryCode() {
        return countryCode;
    }

    @Override
    public String auditEntity() {
        return "region";
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
