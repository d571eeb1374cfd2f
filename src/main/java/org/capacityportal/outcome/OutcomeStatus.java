package org.capacityportal.outcome;

/** How far an outcome has come. Overdue is no status of its own: it is an open outcome whose due date is past. */
enum OutcomeStatus {
    COMMITTED,
    IN_PROGRESS,
    ACHIEVED,
    DROPPED
}
