package org.capacityportal.participant.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How two names compare, part by part, each read in one way.
 *
 * @param oneSex false where the names are those of a woman and a man
 * @param common whether the family name is one that very many people have
 */
record NameLikeness(FamilyName.@Nullable Relation family, Part given, Part patronymic, boolean oneSex, boolean common) {

    /** How a part of one name relates to that part of the other. */
    enum Part {
        EQUAL,
        /** As a typing error would have it. */
        SIMILAR,
        /** One is the initial of the other, or both are the same initial. */
        INITIAL,
        /** One of the names does not have this part. */
        UNKNOWN,
        DIFFERENT
    }

    private static final NameLikeness OF_TWO = new NameLikeness(null, Part.DIFFERENT, Part.UNKNOWN, true, false);
    private static final double SAME = 0.5;
    private static final double TYPING_ERROR = 1;

    static NameLikeness of(NameParts one, NameParts other) {
        FamilyName ours = one.family();
        FamilyName theirs = other.family();
        Part given = given(one.given(), other.given());
        if (given == Part.DIFFERENT) {
            return OF_TWO;
        }
        return new NameLikeness(
                ours == null || theirs == null ? null : ours.to(theirs),
                given,
                patronymic(one.patronymic(), other.patronymic()),
                oneSex(one, other, given),
                ours != null && theirs != null && ours.isCommon() && theirs.isCommon());
    }

    /** Whether anything at all can make them one: not those of a woman and a man, nor those with other given names. */
    boolean mayBeOne() {
        return oneSex && given != Part.DIFFERENT;
    }

    double score() {
        return (family == null ? 0 : family.weight * (common ? 3 : 5))
                + switch (given) {
                    case EQUAL -> 3;
                    case SIMILAR -> 2;
                    case INITIAL -> 1;
                    case UNKNOWN, DIFFERENT -> 0;
                }
                + switch (patronymic) {
                    case EQUAL -> 3.5;
                    case SIMILAR -> 2.5;
                    case INITIAL -> 1.5;
                    case UNKNOWN, DIFFERENT -> 0;
                };
    }

    private static Part given(List<Word> ours, List<Word> theirs) {
        if (ours.isEmpty() || theirs.isEmpty()) {
            return Part.UNKNOWN;
        }
        Word first = ours.get(0);
        if (first == theirs.get(0) && !first.initial() && first.text().indexOf('-') < 0) {
            return Part.EQUAL;
        }
        Part best = Part.DIFFERENT;
        for (Word one : halves(ours)) {
            for (Word other : halves(theirs)) {
                Part part = part(one, other, one.names(), other.names());
                best = part.compareTo(best) < 0 ? part : best;
            }
        }
        return best;
    }

    /** Анна-Марія is Анна and Марія. */
    private static List<Word> halves(List<Word> words) {
        if (words.size() == 1 && words.get(0).text().indexOf('-') < 0) {
            return words;
        }
        List<Word> halves = new ArrayList<>();
        for (Word word : words) {
            if (word.text().contains("-")) {
                for (String half : word.text().split("-")) {
                    halves.add(Word.of(half));
                }
            } else {
                halves.add(word);
            }
        }
        return halves;
    }

    private static Part patronymic(@Nullable Word one, @Nullable Word other) {
        return one == null || other == null ? Part.UNKNOWN : part(one, other, one.fathers(), other.fathers());
    }

    /** @param ours the names that the one word may stand for, {@code theirs} those of the other */
    private static Part part(Word one, Word other, Set<GivenNames.Name> ours, Set<GivenNames.Name> theirs) {
        if (one.initial() || other.initial()) {
            return Collections.disjoint(one.initials(), other.initials()) ? Part.DIFFERENT : Part.INITIAL;
        }
        if (!ours.isEmpty() && !theirs.isEmpty()) {
            return Collections.disjoint(ours, theirs) ? Part.DIFFERENT : Part.EQUAL;
        }
        double distance = SoundDistance.between(one.sounds(), other.sounds());
        if (distance <= SAME) {
            return Part.EQUAL;
        }
        return distance <= TYPING_ERROR
                        && Math.min(one.text().length(), other.text().length()) >= 3
                ? Part.SIMILAR
                : Part.DIFFERENT;
    }

    /** The form of a family name tells the sex only where the given names do not: people write "Olena Kovalskyi", too. */
    private static boolean oneSex(NameParts one, NameParts other, Part given) {
        Boolean ours = one.ofWoman();
        Boolean theirs = other.ofWoman();
        if (ours != null && theirs != null) {
            return ours.equals(theirs);
        }
        if (given == Part.EQUAL || given == Part.SIMILAR || one.family() == null || other.family() == null) {
            return true;
        }
        Boolean ourForm = ours != null ? ours : one.family().ofWoman();
        Boolean theirForm = theirs != null ? theirs : other.family().ofWoman();
        return ourForm == null || theirForm == null || ourForm.equals(theirForm);
    }
}
