package org.capacityportal.participant;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What of two records of one person is chosen field by field when they become one. */
public enum MergedField {
    FAMILY_NAME("familyName", "family_name"),
    GIVEN_NAME("givenName", "given_name"),
    PATRONYMIC("patronymic", "patronymic"),
    LATIN_NAME("latinName", "latin_name"),
    SEX("sex", "sex"),
    EMAIL("email", "email"),
    PHONE("phone", "phone"),
    SHARED_WITH_DONORS("sharedWithDonors", "shared_with_donors", "consent_on"),
    NOTE("note", "note");

    private final String property;
    private final String[] columns;

    MergedField(String property, String... columns) {
        this.property = property;
        this.columns = columns;
    }

    /** As forms, messages and the history call it. */
    public String property() {
        return property;
    }

    /** SQL that takes the field over from the row {@code g} where {@code :<property>} says so. */
    static String assignments() {
        return Arrays.stream(values())
                .flatMap(field -> Arrays.stream(field.columns)
                        .map(column ->
                                "%1$s = case when :%2$s then g.%1$s else k.%1$s end".formatted(column, field.property)))
                .collect(Collectors.joining(", "));
    }

    /** The columns that merging two people may change, for putting them back. */
    static Stream<String> restored() {
        return Stream.concat(
                Arrays.stream(values()).flatMap(field -> Arrays.stream(field.columns)),
                Stream.of("deleted_at", "merged_into"));
    }
}
