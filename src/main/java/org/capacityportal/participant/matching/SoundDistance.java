package org.capacityportal.participant.matching;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** How far apart two sounds are, in letters that are too many, missing, wrong or swapped. */
final class SoundDistance {

    /** Letters that are taken for each other, two by two in their order. */
    private record Confusion(double costs, Set<String> pairs) {}

    private static final List<Confusion> CONFUSIONS = List.of(
            new Confusion(0.3, Set.of("ei", "cč", "sš", "zž")),
            new Confusion(0.4, Set.of("eo", "ao", "io", "fv")),
            new Confusion(0.6, Set.of("mn", "ou", "uv", "sz", "hk", "ae", "rž")),
            new Confusion(0.8, Set.of("bp", "dt", "čš", "cs", "ai")));

    private static final double FAR = 99;
    private static final String VOWELS = "aeiou";

    /** Farther apart than this two sounds are as good as strangers. */
    private static final double FARTHEST_ASKED = 2;

    private static final int MOST_OMISSIONS = 3;

    /** The letters that sounds are made of; what costs what is looked up by their places here, 0 for any other. */
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzčšž";

    private static final int[] PLACES = places();
    private static final double[] OMISSIONS = omissions();
    private static final double[][] CONFUSED = confused();

    /** Letters of two families are never taken for each other; those that are of none here make one more. */
    private static final List<String> FAMILIES = List.of("aeiouvf", "cčsšzžr", "mn", "hk", "bp", "dt", "l");

    /** One letter more of a family takes at least this: an i that is missing, or half of a letter of another family. */
    private static final double LEAST_FOR_ONE_MORE = 0.6;

    private static final int LONGEST_COUNTED = 100;

    /** By the places of the letters, one in the byte of the family. */
    private static final long[] COUNTED = counted();

    private SoundDistance() {}

    /**
     * The least that it takes to turn one of the sounds into one of the others, in letters,
     * or {@link #FAR} where that is more than anybody asks for.
     */
    static double between(List<String> some, List<String> others) {
        double least = FAR;
        for (int i = 0; i < some.size(); i++) {
            for (int j = 0; j < others.size(); j++) {
                least = Math.min(least, between(some.get(i), others.get(j)));
            }
        }
        return least;
    }

    /** Edits from one sound to another: a whole one for a letter too many or wrong, less for sounds that are near. */
    static double between(String one, String other) {
        if (one.equals(other)) {
            return 0;
        }
        if (Math.abs(one.length() - other.length()) > MOST_OMISSIONS || areStrangers(one, other)) {
            return FAR;
        }
        int width = other.length() + 1;
        double[] beforeLast = new double[width];
        double[] last = new double[width];
        double[] row = new double[width];
        for (int j = 1; j < width; j++) {
            last[j] = last[j - 1] + OMISSIONS[index(other.charAt(j - 1))];
        }
        double leastOfLast = 0;
        for (int i = 1; i <= one.length(); i++) {
            char a = one.charAt(i - 1);
            double[] confusions = CONFUSED[index(a)];
            double omission = OMISSIONS[index(a)];
            row[0] = last[0] + omission;
            double least = row[0];
            for (int j = 1; j < width; j++) {
                char b = other.charAt(j - 1);
                double confusion = a == b ? 0 : confusions[index(b)];
                double costs = Math.min(
                        last[j - 1] + confusion, Math.min(last[j] + omission, row[j - 1] + OMISSIONS[index(b)]));
                if (i > 1 && j > 1 && a == other.charAt(j - 2) && b == one.charAt(i - 2)) {
                    costs = Math.min(costs, beforeLast[j - 2] + 0.8);
                }
                row[j] = costs;
                least = Math.min(least, costs);
            }
            // From two rows in a row all of which is too far nothing nearer comes.
            if (least > FARTHEST_ASKED && leastOfLast > FARTHEST_ASKED) {
                return FAR;
            }
            leastOfLast = least;
            double[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[width - 1];
    }

    /** Whether they are surely too far apart, told by counting letters, which takes a tenth of the time. */
    private static boolean areStrangers(String one, String other) {
        if (one.length() > LONGEST_COUNTED || other.length() > LONGEST_COUNTED) {
            return false;
        }
        long ours = families(one);
        long theirs = families(other);
        int more = 0;
        for (int bits = 0; bits < Long.SIZE; bits += Byte.SIZE) {
            more += Math.abs((int) (ours >>> bits & 0xff) - (int) (theirs >>> bits & 0xff));
        }
        return LEAST_FOR_ONE_MORE * more > FARTHEST_ASKED;
    }

    /** How many letters there are of each family, a byte for each. */
    private static long families(String sound) {
        long count = 0;
        for (int i = 0; i < sound.length(); i++) {
            count += COUNTED[index(sound.charAt(i))];
        }
        return count;
    }

    private static int index(char letter) {
        return letter < PLACES.length ? PLACES[letter] : 0;
    }

    private static double[][] confused() {
        double[][] costs = new double[LETTERS.length() + 1][LETTERS.length() + 1];
        for (int i = 0; i <= LETTERS.length(); i++) {
            for (int j = 0; j <= LETTERS.length(); j++) {
                costs[i][j] = i == 0 || j == 0 ? 1.2 : confusion(LETTERS.charAt(i - 1), LETTERS.charAt(j - 1));
            }
        }
        return costs;
    }

    private static long[] counted() {
        long[] counted = new long[LETTERS.length() + 1];
        Arrays.fill(counted, 1L << Byte.SIZE * FAMILIES.size());
        for (int family = 0; family < FAMILIES.size(); family++) {
            for (char letter : FAMILIES.get(family).toCharArray()) {
                counted[index(letter)] = 1L << Byte.SIZE * family;
            }
        }
        return counted;
    }

    private static double[] omissions() {
        double[] costs = new double[LETTERS.length() + 1];
        costs[0] = 1;
        for (int i = 0; i < LETTERS.length(); i++) {
            costs[i + 1] = omission(LETTERS.charAt(i));
        }
        return costs;
    }

    private static int[] places() {
        int[] places = new int[LETTERS.chars().max().orElseThrow() + 1];
        for (int i = 0; i < LETTERS.length(); i++) {
            places[LETTERS.charAt(i)] = i + 1;
        }
        return places;
    }

    private static double omission(char letter) {
        return letter == 'i' ? 0.6 : isVowel(letter) ? 0.8 : 1;
    }

    private static double confusion(char a, char b) {
        if (a == b) {
            return 0;
        }
        for (Confusion known : CONFUSIONS) {
            if (known.pairs().contains(a < b ? "" + a + b : "" + b + a)) {
                return known.costs();
            }
        }
        return isVowel(a) && isVowel(b) ? 0.9 : 1.2;
    }

    private static boolean isVowel(char letter) {
        return VOWELS.indexOf(letter) >= 0;
    }
}
