package org.capacityportal.participant;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.capacityportal.participant.matching.Person;
import org.jspecify.annotations.Nullable;

/** What a coordinator types about a person. */
record ParticipantForm(
        @NotBlank(message = "{validation.required}") @Size(max = 100, message = "{validation.tooLong}") @Nullable String familyName,

        @Size(max = 100, message = "{validation.tooLong}") @Nullable String givenName,

        @Size(max = 100, message = "{validation.tooLong}") @Nullable String patronymic,

        @Size(max = 300, message = "{validation.tooLong}") @Nullable String latinName,

        @Nullable Sex sex,

        @Size(max = 200, message = "{validation.tooLong}") @Pattern(regexp = ADDRESSES, message = "{participant.error.email}") @Nullable String email,

        @Size(max = 60, message = "{validation.tooLong}") @Nullable String phone,

        @Nullable Boolean sharedWithDonors,

        @Nullable LocalDate consentOn,

        @Size(max = 2000, message = "{validation.tooLong}") @Nullable String note) {

    /** One address or several, as lists of participants bring them. */
    private static final String ADDRESSES =
            "\\s*|\\s*[^\\s@,;]{1,64}@[^\\s@,;]+(\\s*[,;]\\s*[^\\s@,;]{1,64}@[^\\s@,;]+)*\\s*";

    static ParticipantForm blank() {
        return new ParticipantForm(null, null, null, null, null, null, null, false, null, null);
    }

    static ParticipantForm of(Participant person) {
        return new ParticipantForm(
                person.name().familyName(),
                person.name().givenName(),
                person.name().patronymic(),
                person.latinName(),
                person.sex(),
                person.email(),
                person.phone(),
                person.sharedWithDonors(),
                person.consentOn(),
                person.note());
    }

    /** What the form says that tells who it is. */
    Person person() {
        PersonName name = name();
        return new Person(name.familyName(), name.givenName(), name.patronymic(), latinName, email, phone, null, null);
    }

    PersonName name() {
        return new PersonName(familyName == null ? "" : familyName, givenName, patronymic);
    }

    boolean sharesName() {
        return Boolean.TRUE.equals(sharedWithDonors);
    }
}
