package org.capacityportal.outcome;

/**
 * Outcomes by status.
 *
 * @param committedOverdue those of {@code committed} that are overdue; likewise {@code inProgressOverdue}
 */
record OutcomeCounts(
        long committed, long inProgress, long achieved, long dropped, long committedOverdue, long inProgressOverdue) {

    public long total() {
        return committed + inProgress + achieved + dropped;
    }

    public long overdue() {
        return committedOverdue + inProgressOverdue;
    }

    public long committedInTime() {
        return committed - committedOverdue;
    }

    public long inProgressInTime() {
        return inProgress - inProgressOverdue;
    }
}
