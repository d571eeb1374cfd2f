package org.capacityportal.report.content;

/** The results of one external exam, such as PRINCE2 Foundation. Who entered and has no result yet is in neither of the last two. */
public record ExamLine(String exam, long entered, long passed, long failed) {}
