package org.capacityportal.report.comparison;

/** A part of a report whose lines are compared one by one. */
public enum Part {
    EVENT,
    OUTCOME,
    PLACE,
    INDICATOR,
    SPENDING,
    EXAM,
    NARRATIVE
}
