package org.capacityportal.exchange.reading;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What the rows of a list are about. */
public enum ListKind {
    /** One row for each person at an event. */
    PARTICIPANTS(participants()),
    /** One row for each event, or for each city that took part in it. */
    EVENTS(events());

    private final List<Field> fields;

    ListKind(Set<Field> fields) {
        this.fields = List.copyOf(fields);
    }

    /** What its columns may hold, in the order in which to offer it, "left out" last. */
    public List<Field> fields() {
        return fields;
    }

    private static Set<Field> participants() {
        EnumSet<Field> fields = EnumSet.range(Field.FULL_NAME, Field.CONSENT);
        fields.add(Field.NONE);
        return fields;
    }

    private static Set<Field> events() {
        EnumSet<Field> fields = EnumSet.range(Field.TITLE, Field.REPORTED_MEN);
        fields.add(Field.CITY);
        fields.add(Field.NONE);
        return fields;
    }
}
