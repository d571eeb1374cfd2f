package org.capacityportal.outcome;

/** What an outcome is. */
enum OutcomeKind {
    CERTIFICATE,
    PROJECT,
    REGULATION,
    STRATEGY,
    PARTNERSHIP,
    PRACTICE_ADOPTED,
    OTHER_COMMITMENT
}
