package org.capacityportal.delegation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.capacityportal.participant.NewPerson;
import org.capacityportal.participant.PersonName;
import org.capacityportal.participant.Sex;
import org.capacityportal.participant.TypedPerson;
import org.jspecify.annotations.Nullable;

/**
 * One line of entry: somebody is put on the list of an event.
 *
 * @param name the whole name, or somebody on record as the look-up writes them
 * @param use the answer to the question about namesakes: the id of the person meant, or {@code new}
 * @param asked the people whom that was asked about
 */
record AddPersonForm(
        @NotBlank(message = "{delegation.error.nameMissing}") @Size(max = 300, message = "{validation.tooLong}") @Nullable String name,

        @Size(max = 300, message = "{validation.tooLong}") @Nullable String position,

        @Size(max = 300, message = "{validation.tooLong}") @Nullable String organisation,

        @Nullable Sex sex,
        @Nullable Long track,
        @Nullable ParticipationRole role,
        @Nullable String use,
        @Nullable String asked) {

    static AddPersonForm blank() {
        return new AddPersonForm(null, null, null, null, null, null, null, null);
    }

    /** The line for the next person: what mostly stays the same within a delegation is kept. */
    AddPersonForm next() {
        return new AddPersonForm(null, null, organisation, null, track, role, null, null);
    }

    PersonName typedName() {
        return TypedPerson.parse(name).name();
    }

    /** The person on record who is meant; null: somebody new, or not yet decided. */
    @Nullable Long chosen() {
        return use != null && use.matches("\\d{1,18}")
                ? Long.valueOf(use)
                : TypedPerson.parse(name).id();
    }

    /** What is said of a person who is not chosen from those on record. */
    NewPerson answer() {
        return NewPerson.of("new".equals(use), asked);
    }
}
