package org.capacityportal.exchange.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Cells are made comparable as these expressions say, though most are never run through them. */
class LettersTests {

    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\s\\u00a0]+");
    private static final Pattern SIGNS_IN_WORDS = Pattern.compile("(?<=\\p{L})['ʼ’‘`´′\"*“”](?=\\p{L})");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private static final List<String> PIECES = List.of(
            "а", "Ж", "ё", "ї", "И\u0306", "a", "Z", "ł", "Ó", "c", "о", "-", "–", ".", ",", "'", "’", "*", "“", " ",
            " ", "  ", "\u00a0", "\u2003", "\u200b", "\t", "\n", "\u0000", "\u0085", "\ue000", "\ud800", "💥", "𝒜",
            "7", "½", "٣", "нет", "н/д", "немає", "brak", "İ", "Σ", "中", "\u0378");

    private final Random random = new Random(20_18);

    @Test
    void saysOfAnyTextWhatTheExpressionsSay() {
        int blank = 0;
        for (int i = 0; i < 40_000; i++) {
            String text = text();
            String line = CONTROLS.matcher(text).replaceAll(" ").strip();
            assertThat(Letters.line(text)).isEqualTo(line);
            String joined = SIGNS_IN_WORDS.matcher(Letters.unmixed(line)).replaceAll("");
            String plain = NO_LETTERS
                    .matcher(joined.toLowerCase(Locale.ROOT).replace('ё', 'е'))
                    .replaceAll(" ")
                    .strip();
            assertThat(Letters.plain(text)).as(text).isEqualTo(plain);
            boolean saysNothing = line.isEmpty()
                    || Words.BLANK.contains(plain)
                    || NO_LETTERS.matcher(line).matches();
            assertThat(Letters.said(text)).as(text).isEqualTo(saysNothing ? null : line);
            blank += saysNothing ? 1 : 0;
        }
        assertThat(blank).isBetween(1_000, 39_000);
    }

    @Test
    void lettersOfTheOtherAlphabetThatLookAlikeAreReplacedInMixedWordsOnly() {
        assertThat(Letters.unmixed("Cуми Sumy Тарас")).isEqualTo("Суми Sumy Тарас");
        assertThat(Letters.unmixed("Суми Тарас")).isEqualTo("Суми Тарас");
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(9); length > 0; length--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }
}
