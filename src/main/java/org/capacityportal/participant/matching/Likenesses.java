package org.capacityportal.participant.matching;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares one person with others. Names decide whether they can be one person at all; how common the name is, the
 * patronymic, contact data and the place weigh whether it is worth a question. Several threads may compare at once.
 */
public final class Likenesses {

    /** What a rare name in full reaches by itself, and a common one only together with something else. */
    private static final double WORTH_A_QUESTION = 5;

    private final List<NameParts> readings;
    private final Person person;
    private volatile Evidence.@Nullable Facts facts;

    private Likenesses(Person person) {
        List<NameParts> all = new ArrayList<>(NameParts.readings(person.name()));
        if (person.latinName() != null) {
            all.addAll(NameParts.readings(person.latinName()));
        }
        readings = all;
        this.person = person;
    }

    /** Only of whom the name does not settle it, which are few. */
    private Evidence.Facts facts() {
        Evidence.Facts known = facts;
        if (known == null) {
            known = Evidence.Facts.of(person);
            facts = known;
        }
        return known;
    }

    /** Prepares comparing this person with many. */
    public static Likenesses of(Person person) {
        return new Likenesses(person);
    }

    public static Likeness between(Person one, Person other) {
        return of(one).to(of(other));
    }

    /** The likeness by that reading of both names which brings them nearest to each other. */
    public Likeness to(Likenesses other) {
        Evidence evidence = null;
        Likeness best = Likeness.NONE;
        for (NameParts ours : readings) {
            for (NameParts theirs : other.readings) {
                NameLikeness names = NameLikeness.of(ours, theirs);
                if (!names.mayBeOne()) {
                    continue;
                }
                if (evidence == null) {
                    evidence = Evidence.of(facts(), other.facts());
                }
                Likeness likeness = judge(names, evidence);
                boolean better = likeness.verdict().compareTo(best.verdict()) < 0
                        || likeness.verdict() == best.verdict() && likeness.score() > best.score();
                best = better ? likeness : best;
            }
        }
        return best;
    }

    private static Likeness judge(NameLikeness names, Evidence evidence) {
        if (names.patronymic() == NameLikeness.Part.DIFFERENT) {
            return evidence.sameMailbox() ? possible(names, evidence) : Likeness.NONE;
        }
        if (names.family() == null || names.family() == FamilyName.Relation.DIFFERENT) {
            // Somebody married, or only the given name is written: worth a question where they are reached the same
            // way.
            return names.given() == NameLikeness.Part.EQUAL && evidence.isStrong()
                    ? possible(names, evidence)
                    : Likeness.NONE;
        }
        Likeness likeness = possible(names, evidence);
        if (isSurelyOne(names, evidence)) {
            return new Likeness(likeness.score(), Verdict.SAME);
        }
        return likeness.score() >= WORTH_A_QUESTION ? likeness : Likeness.NONE;
    }

    private static Likeness possible(NameLikeness names, Evidence evidence) {
        return new Likeness(names.score() + evidence.score(), Verdict.POSSIBLE);
    }

    /** The same mailbox and name, or the same name in full in the same city; a common name needs the position, too. */
    private static boolean isSurelyOne(NameLikeness names, Evidence evidence) {
        boolean sameName = names.family() == FamilyName.Relation.EQUAL && names.given() == NameLikeness.Part.EQUAL;
        if (!sameName || evidence.speaksAgainst() && !evidence.sameMailbox()) {
            return false;
        }
        boolean inFull = names.patronymic() == NameLikeness.Part.EQUAL
                && evidence.sameCity()
                && (!names.common() || evidence.samePosition());
        return evidence.sameMailbox() || inFull;
    }
}
