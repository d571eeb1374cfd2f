package org.capacityportal.exchange.reading;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts as people type them into spreadsheets, made comparable. */
final class Letters {

    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\s\\u00a0]+");
    private static final Pattern SIGNS_IN_WORDS = Pattern.compile("(?<=\\p{L})['ʼ’‘`´′\"*“”](?=\\p{L})");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    /** Letters that look the same in both alphabets and share a key of the keyboard or of somebody’s habits. */
    private static final String LATIN = "aceiopxyABCEHIKMOPTXkmt";

    private static final String CYRILLIC = "асеіорхуАВСЕНІКМОРТХкмт";

    private Letters() {}

    /** On one line, without what cannot be seen. */
    static String line(String text) {
        return CONTROLS.matcher(text).replaceAll(" ").strip();
    }

    /** What the text says, or null where it says nothing: a cell with a dash is left blank in other words. */
    static @Nullable String said(String text) {
        String line = line(text);
        return line.isEmpty()
                        || Words.BLANK.contains(plain(line))
                        || NO_LETTERS.matcher(line).matches()
                ? null
                : line;
    }

    /**
     * In small letters, words apart by one space, without punctuation and apostrophes: "Ім’я  (по-батькові)" becomes "імя
     * по батькові".
     */
    static String plain(String text) {
        String joined = SIGNS_IN_WORDS.matcher(unmixed(line(text))).replaceAll("");
        return NO_LETTERS
                .matcher(joined.toLowerCase(Locale.ROOT).replace('ё', 'е'))
                .replaceAll(" ")
                .strip();
    }

    /** Words of Cyrillic letters with some Latin ones between them that look alike, in Cyrillic letters throughout. */
    static String unmixed(String text) {
        return WORD.matcher(text).replaceAll(word -> unmixedWord(word.group()));
    }

    private static String unmixedWord(String word) {
        if (!has(word, UnicodeScript.CYRILLIC) || !has(word, UnicodeScript.LATIN)) {
            return word;
        }
        StringBuilder cyrillic = new StringBuilder(word.length());
        for (char letter : word.toCharArray()) {
            int at = LATIN.indexOf(letter);
            cyrillic.append(at < 0 ? letter : CYRILLIC.charAt(at));
        }
        return cyrillic.toString();
    }

    static boolean has(String text, UnicodeScript script) {
        return text.codePoints().anyMatch(letter -> UnicodeScript.of(letter) == script);
    }

    /** Without any but Latin letters; digits and signs do not count. */
    static boolean allLatin(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .allMatch(letter -> UnicodeScript.of(letter) == UnicodeScript.LATIN);
    }

    static long digits(String text) {
        return text.chars().filter(Character::isDigit).count();
    }
}
