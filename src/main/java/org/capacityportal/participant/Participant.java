package org.capacityportal.participant;

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
import java.time.LocalDate;
import org.capacityportal.audit.Tracked;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;

/** A person who takes part in events: on record once, however many they are. */
@Entity
@SQLRestriction("deleted_at is null")
public class Participant implements Tracked {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "participant_seq")
    @SequenceGenerator(name = "participant_seq", sequenceName = "participant_seq")
    private @Nullable Long id;

    @Version
    private int version;

    private String familyName;
    private @Nullable String givenName;
    private @Nullable String patronymic;

    /** The whole name in Latin letters, as in a passport or on a certificate. */
    private @Nullable String latinName;

    @Enumerated(EnumType.STRING)
    private @Nullable Sex sex;

    private @Nullable String email;
    private @Nullable String phone;

    /** Whether the person agreed that donors may read the name. */
    private boolean sharedWithDonors;

    /** The day of that agreement. */
    private @Nullable LocalDate consentOn;

    private @Nullable String note;
    private @Nullable Instant deletedAt;

    protected Participant() {}

    Participant(PersonName name, @Nullable String latinName) {
        rename(name, latinName);
    }

    /** @param newLatinName null: as the official romanisation of the name has it */
    final void rename(PersonName name, @Nullable String newLatinName) {
        familyName = name.familyName();
        givenName = name.givenName();
        patronymic = name.patronymic();
        latinName = newLatinName == null ? name.latin() : newLatinName;
    }

    void describe(@Nullable Sex newSex, @Nullable String newNote) {
        sex = newSex;
        note = newNote;
    }

    void contact(@Nullable String newEmail, @Nullable String newPhone) {
        email = newEmail;
        phone = newPhone;
    }

    void shareNameWithDonors(LocalDate agreedOn) {
        sharedWithDonors = true;
        consentOn = agreedOn;
    }

    void keepNameFromDonors() {
        sharedWithDonors = false;
        consentOn = null;
    }

    void delete(Clock clock) {
        deletedAt = clock.instant();
    }

    public long id() {
        if (id == null) {
            throw new IllegalStateException("The person is not stored yet");
        }
        return id;
    }

    public PersonName name() {
        return new PersonName(familyName, givenName, patronymic);
    }

    int version() {
        return version;
    }

    @Nullable String latinName() {
        return latinName;
    }

    @Nullable Sex sex() {
        return sex;
    }

    @Nullable String email() {
        return email;
    }

    @Nullable String phone() {
        return phone;
    }

    boolean sharedWithDonors() {
        return sharedWithDonors;
    }

    @Nullable LocalDate consentOn() {
        return consentOn;
    }

    @Nullable String note() {
        return note;
    }

    @Override
    public String auditEntity() {
        return "participant";
    }

    @Override
    public String auditLabel() {
        return name().full();
    }

    @Override
    public @Nullable Instant deletedAt() {
        return deletedAt;
    }
}
