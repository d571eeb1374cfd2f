package org.capacityportal.delegation;

/** How the exam at an event went for somebody; {@code ENTERED}: the result is awaited. */
public enum ExamResult {
    ENTERED,
    PASSED,
    FAILED
}
