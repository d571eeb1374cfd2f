package org.capacityportal.delegation.merging;

import java.time.LocalDate;
import java.util.List;
import org.capacityportal.participant.MergedField;
import org.capacityportal.participant.Sex;
import org.jspecify.annotations.Nullable;

/**
 * One of two people who may be one, with all that tells them apart or together.
 *
 * @param events those that the viewer may read of, the latest first
 * @param elsewhere how many more there are
 */
record PersonToMerge(
        long id,
        int version,
        String name,
        String familyName,
        @Nullable String givenName,
        @Nullable String patronymic,
        @Nullable String latinName,
        @Nullable Sex sex,
        @Nullable String email,
        @Nullable String phone,
        boolean sharedWithDonors,
        @Nullable LocalDate consentOn,
        @Nullable String note,
        List<At> events,
        long elsewhere) {

    /** One event that the person was at. */
    record At(
            long eventId,
            String title,
            LocalDate startsOn,
            LocalDate endsOn,
            String role,
            @Nullable String place,
            @Nullable String position) {}

    /** How full a field is, for proposing the fuller value. The parts of a name go together, in one spelling. */
    int fullness(MergedField field) {
        Object value =
                switch (field) {
                    case FAMILY_NAME -> familyName;
                    case GIVEN_NAME -> givenName;
                    case PATRONYMIC -> patronymic;
                    case LATIN_NAME -> latinName;
                    case SEX -> sex;
                    case EMAIL -> email;
                    case PHONE -> phone;
                    case SHARED_WITH_DONORS -> sharedWithDonors ? consentOn : null;
                    case NOTE -> note;
                };
        if (value == null) {
            return 0;
        }
        return switch (field) {
            case FAMILY_NAME, GIVEN_NAME, PATRONYMIC -> name.length();
            default -> value.toString().length();
        };
    }

    public long eventCount() {
        return events.size() + elsewhere;
    }
}
