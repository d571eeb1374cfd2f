package org.capacityportal.participant.matching;

/** Whether two records are of one person. */
public enum Verdict {
    /** So well founded that it may be taken without asking. */
    SAME,
    /** Alike enough to ask. */
    POSSIBLE,
    /** Not worth a question. */
    DIFFERENT
}
