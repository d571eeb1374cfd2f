package org.capacityportal.exchange.importing;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.capacityportal.exchange.reading.ListedPerson;
import org.capacityportal.exchange.reading.Problem;
import org.capacityportal.participant.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * What is put aside of a row once it has been read.
 *
 * @param cityId the city represented; null with {@code regionId} for who represents none
 * @param trackId of the event
 * @param problems why the row cannot be taken over; none: it can
 */
record RowValues(
        int number,
        ListedPerson person,
        @Nullable Long cityId,
        @Nullable Long regionId,
        @Nullable Long trackId,
        List<Problem> problems) {

    private static final String DELEGATE = "DELEGATE";

    static String role(ListedPerson person) {
        return person.role() == null ? DELEGATE : person.role();
    }

    static boolean isDelegate(ListedPerson person) {
        return role(person).equals(DELEGATE);
    }

    /** By the names of the columns that keep them. */
    Map<String, @Nullable Object> columns() {
        Map<String, @Nullable Object> columns = new HashMap<>();
        PersonName name = person.name();
        columns.put("number", number);
        columns.put("family_name", name == null ? null : name.familyName());
        columns.put("given_name", name == null ? null : name.givenName());
        columns.put("patronymic", name == null ? null : name.patronymic());
        columns.put("latin_name", person.latinName());
        columns.put("proposed_latin", name == null ? null : name.latin());
        columns.put("sex", person.sex());
        columns.put("email", person.email());
        columns.put("phone", person.phone());
        columns.put("role", role(person));
        columns.put("city_name", person.city());
        columns.put("city_id", cityId);
        columns.put("region_id", regionId);
        columns.put("organisation", person.organisation());
        columns.put("position", person.position());
        columns.put("track_id", trackId);
        columns.put("attendance", person.attendance());
        columns.put("consent_on", person.consentOn());
        columns.put("problems", problems);
        columns.put("fingerprint", fingerprint());
        return columns;
    }

    /** The same for rows that say the same of somebody, in whatever order their columns stand. */
    private UUID fingerprint() {
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
