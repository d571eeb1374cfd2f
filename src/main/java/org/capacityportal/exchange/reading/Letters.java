package org.capacityportal.exchange.reading;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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

    private static final String SIGNS = "'ʼ’‘`´′\"*“”";

    private static final int KINDS_SEEN = ~kinds(
            Character.CONTROL,
            Character.FORMAT,
            Character.PRIVATE_USE,
            Character.UNASSIGNED,
            Character.SURROGATE,
            Character.SPACE_SEPARATOR,
            Character.LINE_SEPARATOR,
            Character.PARAGRAPH_SEPARATOR);
    private static final int KINDS_COUNTED = kinds(
            Character.UPPERCASE_LETTER,
            Character.LOWERCASE_LETTER,
            Character.TITLECASE_LETTER,
            Character.MODIFIER_LETTER,
            Character.OTHER_LETTER,
            Character.NON_SPACING_MARK,
            Character.ENCLOSING_MARK,
            Character.COMBINING_SPACING_MARK,
            Character.DECIMAL_DIGIT_NUMBER,
            Character.LETTER_NUMBER,
            Character.OTHER_NUMBER);

    /** What letters are that most cells are made of, looked up once for all: those below the first of no such alphabet. */
    private static final int USUAL = 0x0530;

    private static final boolean[] VISIBLE = of(KINDS_SEEN);
    private static final boolean[] COUNTS = of(KINDS_COUNTED);
    private static final UnicodeScript[] SCRIPTS =
            IntStream.range(0, USUAL).mapToObj(UnicodeScript::of).toArray(UnicodeScript[]::new);

    private static final int LONGEST_BLANK =
            Words.BLANK.stream().mapToInt(String::length).max().orElse(0);

    private Letters() {}

    private static int kinds(int... kinds) {
        return IntStream.of(kinds).map(kind -> 1 << kind).reduce(0, (some, other) -> some | other);
    }

    private static boolean isOneOf(int letter, int kinds) {
        return (kinds >>> Character.getType(letter) & 1) == 1;
    }

    private static boolean[] of(int kinds) {
        boolean[] which = new boolean[USUAL];
        for (int letter = 0; letter < USUAL; letter++) {
            which[letter] = isOneOf(letter, kinds);
        }
        return which;
    }

    /** On one line, without what cannot be seen. */
    static String line(String text) {
        return isLine(text) ? text : CONTROLS.matcher(text).replaceAll(" ").strip();
    }

    /** Whether it surely is one, as nearly all cells are: looking at each letter takes a tenth of the time. */
    private static boolean isLine(String text) {
        boolean afterSpace = true;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean space = letter == ' ';
            if (space ? afterSpace : !isVisible(letter)) {
                return false;
            }
            afterSpace = space;
        }
        return !afterSpace || text.isEmpty();
    }

    private static boolean isVisible(char letter) {
        return letter < VISIBLE.length ? VISIBLE[letter] : isOneOf(letter, KINDS_SEEN);
    }

    /** What the text says, or null where it says nothing: a cell with a dash is left blank in other words. */
    static @Nullable String said(String text) {
        String line = line(text);
        int counted = 0;
        for (int i = 0; i < line.length() && counted <= LONGEST_BLANK; i++) {
            if (Character.isSurrogate(line.charAt(i)) || counts(line.charAt(i))) {
                counted++;
            }
        }
        boolean saysNothing = counted == 0
                || counted <= LONGEST_BLANK
                        && (Words.BLANK.contains(plain(line))
                                || NO_LETTERS.matcher(line).matches());
        return saysNothing ? null : line;
    }

    /**
     * In small letters, words apart by one space, without punctuation and apostrophes: "Ім’я  (по-батькові)" becomes "імя
     * по батькові".
     */
    static String plain(String text) {
        String unmixed = unmixed(line(text));
        boolean signs = unmixed.chars().anyMatch(letter -> SIGNS.indexOf(letter) >= 0);
        String joined = signs ? SIGNS_IN_WORDS.matcher(unmixed).replaceAll("") : unmixed;
        StringBuilder plain = new StringBuilder(joined.length());
        joined.toLowerCase(Locale.ROOT).replace('ё', 'е').codePoints().forEach(letter -> {
            if (counts(letter)) {
                plain.appendCodePoint(letter);
            } else if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
                plain.append(' ');
            }
        });
        return plain.toString().strip();
    }

    /** Whether it is a letter, a mark upon one, or part of a number. */
    private static boolean counts(int letter) {
        return letter < COUNTS.length ? COUNTS[letter] : isOneOf(letter, KINDS_COUNTED);
    }

    /** Words of Cyrillic letters with some Latin ones between them that look alike, in Cyrillic letters throughout. */
    static String unmixed(String text) {
        if (!has(text, UnicodeScript.CYRILLIC) || !has(text, UnicodeScript.LATIN)) {
            return text;
        }
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
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter >= SCRIPTS.length) {
                return text.substring(i).codePoints().anyMatch(one -> UnicodeScript.of(one) == script);
            }
            if (SCRIPTS[letter] == script) {
                return true;
            }
        }
        return false;
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
