package org.capacityportal.delegation.evaluation;

/** How a question of the coordinator's own is answered. */
enum QuestionKind {
    /** From 1 to 5. */
    SCALE,
    YES_NO,
    TEXT;

    static final int LONGEST_TEXT = 2000;

    /** Whether this can be an answer; a text may be of any words. */
    boolean takes(String value) {
        return switch (this) {
            case SCALE -> value.matches("[1-5]");
            case YES_NO -> value.equals("YES") || value.equals("NO");
            case TEXT -> value.length() <= LONGEST_TEXT;
        };
    }
}
