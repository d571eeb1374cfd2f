package org.capacityportal.exchange.importing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.capacityportal.exchange.reading.ListedPerson;
import org.capacityportal.exchange.reading.Problem;
import org.capacityportal.participant.PersonName;
import org.capacityportal.participant.matching.Person;
import org.jspecify.annotations.Nullable;

/**
 * What is put aside of a row once it has been read.
 *
 * @param cityId the city represented; null with {@code regionId} for who represents none
 * @param place the name of whichever it is
 * @param trackId of the event
 * @param problems why the row cannot be taken over; none: it can
 */
record RowValues(
        int number,
        ListedPerson person,
        @Nullable Long cityId,
        @Nullable Long regionId,
        @Nullable String place,
        @Nullable Long trackId,
        List<Problem> problems) {

    private static final String DELEGATE = "DELEGATE";
    private static final int LONGEST_LATIN = 300;

    static String role(ListedPerson person) {
        return person.role() == null ? DELEGATE : person.role();
    }

    static boolean isDelegate(ListedPerson person) {
        return role(person).equals(DELEGATE);
    }

    String role() {
        return role(person);
    }

    /** Who it is about, as far as the row tells. */
    Person listed() {
        PersonName name = Objects.requireNonNull(person.name());
        return new Person(
                name.familyName(),
                name.givenName(),
                name.patronymic(),
                person.latinName(),
                person.email(),
                person.phone(),
                place,
                person.position());
    }

    /** Who is put on record by it: with a proposed spelling in Latin letters where the row tells none. */
    Person recorded(String proposedLatin) {
        Person listed = listed();
        String latin = Objects.requireNonNullElse(person.latinName(), proposedLatin);
        int length = Math.min(LONGEST_LATIN, latin.codePointCount(0, latin.length()));
        return new Person(
                listed.familyName(),
                listed.givenName(),
                listed.patronymic(),
                latin.substring(0, latin.offsetByCodePoints(0, length)),
                listed.email(),
                listed.phone(),
                null,
                null);
    }

    /** The same for rows that say the same of somebody, in whatever order their columns stand. */
    UUID fingerprint() {
        String said = Stream.of(
                        person.name() == null ? null : person.name().full(),
                        person.latinName(),
                        person.email(),
                        person.phone(),
                        role(person),
                        cityId,
                        regionId,
                        person.organisation(),
                        person.position())
                .map(part -> part == null ? "" : part.toString())
                .collect(Collectors.joining("\u0001"));
        return UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8));
    }
}
