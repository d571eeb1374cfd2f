package org.capacityportal.participant.matching;

/**
 * How alike two people are.
 *
 * @param score what speaks for one person less what speaks against it; comparable between pairs
 */
public record Likeness(double score, Verdict verdict) {

    static final Likeness NONE = new Likeness(0, Verdict.DIFFERENT);

    /** Whether somebody should be asked, at the least. */
    public boolean isPossible() {
        return verdict != Verdict.DIFFERENT;
    }
}
