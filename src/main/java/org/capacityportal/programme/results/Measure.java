package org.capacityportal.programme.results;

/** How the level of an indicator is told. */
enum Measure {
    /** A count since the programme began, or a mean. */
    NUMBER("value"),
    /** From 0 to 100. */
    PERCENTAGE("value"),
    YES_NO("answer"),
    /** In words. */
    QUALITATIVE("text");

    private final String field;

    Measure(String field) {
        this.field = field;
    }

    /** The field of a form that takes such a level: see {@link TypedLevel}. */
    public String field() {
        return field;
    }

    public boolean numeric() {
        return this == NUMBER || this == PERCENTAGE;
    }
}
