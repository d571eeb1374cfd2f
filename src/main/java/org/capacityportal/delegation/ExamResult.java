package org.capacityportal.delegation;

/** How the exam at an event went for somebody; {@code ENTERED}: the result is awaited. */
enum ExamResult {
    ENTERED,
    PASSED,
    FAILED
}
