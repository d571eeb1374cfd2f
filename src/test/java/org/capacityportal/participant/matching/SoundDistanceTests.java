package org.capacityportal.participant.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Sounds that are near enough to be asked about are told as near as they are, however the others are sorted out. */
class SoundDistanceTests {

    private static final String LETTERS = "abcdefhiklmnoprstuvzčšžx";
    private static final double FARTHEST_ASKED = 2;

    private final Random random = new Random(20_18);

    @Test
    void whatIsNearIsToldWholeWhateverWasLeftOut() {
        int near = 0;
        int far = 0;
        for (int i = 0; i < 60_000; i++) {
            String one = sound();
            String other = i % 3 == 0 ? sound() : edited(one);
            double plain = plainly(one, other);
            double told = SoundDistance.between(one, other);
            if (plain <= FARTHEST_ASKED && Math.abs(one.length() - other.length()) <= 3) {
                assertThat(told).as("%s, %s", one, other).isCloseTo(plain, Offset.offset(1e-9));
                near++;
            } else {
                assertThat(told).as("%s, %s", one, other).isGreaterThan(FARTHEST_ASKED);
                far++;
            }
        }
        assertThat(near).isGreaterThan(10_000);
        assertThat(far).isGreaterThan(10_000);
    }

    private String sound() {
        StringBuilder sound = new StringBuilder();
        int length = 1 + random.nextInt(9);
        for (int i = 0; i < length; i++) {
            sound.append(letter());
        }
        return sound.toString();
    }

    private String edited(String sound) {
        StringBuilder edited = new StringBuilder(sound);
        for (int edits = random.nextInt(4); edits > 0; edits--) {
            int at = random.nextInt(edited.length() + 1);
            switch (random.nextInt(4)) {
                case 0 -> edited.insert(at, letter());
                case 1 -> edited.replace(at, Math.min(at + 1, edited.length()), String.valueOf(letter()));
                case 2 -> edited.delete(at, Math.min(at + 1, edited.length()));
                default -> {
                    if (at + 1 < edited.length()) {
                        char first = edited.charAt(at);
                        edited.setCharAt(at, edited.charAt(at + 1));
                        edited.setCharAt(at + 1, first);
                    }
                }
            }
        }
        return edited.toString();
    }

    private char letter() {
        return LETTERS.charAt(random.nextInt(LETTERS.length()));
    }

    /** The least costs from the beginnings of one to the beginnings of the other, all of them. */
    private static double plainly(String one, String other) {
        double[][] costs = new double[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                double least = i == 0 && j == 0 ? 0 : Double.MAX_VALUE;
                if (i > 0) {
                    least = Math.min(least, costs[i - 1][j] + omission(one.charAt(i - 1)));
                }
                if (j > 0) {
                    least = Math.min(least, costs[i][j - 1] + omission(other.charAt(j - 1)));
                }
                if (i > 0 && j > 0) {
                    char a = one.charAt(i - 1);
                    char b = other.charAt(j - 1);
                    least = Math.min(least, costs[i - 1][j - 1] + confusion(a, b));
                    if (i > 1 && j > 1 && a == other.charAt(j - 2) && b == one.charAt(i - 2)) {
                        least = Math.min(least, costs[i - 2][j - 2] + 0.8);
                    }
                }
                costs[i][j] = least;
            }
        }
        return costs[one.length()][other.length()];
    }

    private static double omission(char letter) {
        return letter == 'i' ? 0.6 : isVowel(letter) ? 0.8 : 1;
    }

    private static double confusion(char a, char b) {
        if (a == b) {
            return 0;
        }
        String pair = a < b ? "" + a + b : "" + b + a;
        if (" ei cč sš zž ".contains(" " + pair + " ")) {
            return 0.3;
        }
        if (" eo ao io fv ".contains(" " + pair + " ")) {
            return 0.4;
        }
        if (" mn ou uv sz hk ae rž ".contains(" " + pair + " ")) {
            return 0.6;
        }
        if (" bp dt čš cs ai ".contains(" " + pair + " ")) {
            return 0.8;
        }
        return isVowel(a) && isVowel(b) ? 0.9 : 1.2;
    }

    private static boolean isVowel(char letter) {
        return "aeiou".indexOf(letter) >= 0;
    }
}
