package org.capacityportal.participant.matching;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of somebody that may tell who they are. Where the parts of the name are not told apart, all of it may
 * stand as the family name.
 *
 * @param latinName the name as the person writes it in Latin letters, where that is known beside the name
 * @param city the name of the city or region they represented last, in any language
 * @param position what they were then
 */
public record Person(
        String familyName,
        @Nullable String givenName,
        @Nullable String patronymic,
        @Nullable String latinName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String city,
        @Nullable String position) {

    /** Somebody of whom the name alone is known. */
    public static Person named(String familyName, @Nullable String givenName, @Nullable String patronymic) {
        return new Person(familyName, givenName, patronymic, null, null, null, null, null);
    }

    /** The whole name. */
    String name() {
        return Stream.of(familyName, givenName, patronymic)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }
}
