package org.capacityportal.delegation.certificate;

/** Who attended enough of an event for its certificate, as conditions of SQL that all questions of this share. */
final class Qualification {

    /** On a row {@code a} of the view {@code attended_participation}; {@code :min} is the percentage of the event's days. */
    static final String MET = met(":min");

    private Qualification() {}

    /** As {@link #MET}, with the percentage as SQL. */
    static String met(String min) {
        return "a.days * 100 >= " + min + " * (a.ends_on - a.starts_on + 1)";
    }
}
