package org.capacityportal.outcome;

/**
 * Outcomes by status.
 *
 * @param committedOverdue those of {@code committed} that are overdue; likewise {@code inProgressOverdue}
 */
record OutcomeCounts(
        long committed, long inProgress, long achieved, long dropped, long committedOverdue, long inProgressOverdue) {

    long total() {
        return committed + inProgress + achieved + dropped;
    }

    long overdue() {
        return committedOverdue + inProgressOverdue;
    }

    long committedInTime() {
        return committed - committedOverdue;
    }

    long inProgressInTime() {
        return inProgress - inProgressOverdue;
    }
}
