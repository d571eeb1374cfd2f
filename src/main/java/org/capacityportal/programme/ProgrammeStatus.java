package org.capacityportal.programme;

/** Where a programme stands. */
enum ProgrammeStatus {
    PLANNED,
    ACTIVE,
    COMPLETED,
    SUSPENDED,
    CANCELLED
}
