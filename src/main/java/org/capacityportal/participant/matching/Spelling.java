package org.capacityportal.participant.matching;

import java.util.List;

/**
 * One spelling for a name whatever its alphabet, letter by letter as the database makes it ({@code name_key}): what is made
 * here of the thousands of names of a list stands beside what the database makes of names that are typed.
 */
final class Spelling {

    private static final String LETTERS = "абвгґдеёжзиіїйклмнопрстуфхцчшыэ";
    private static final String SOUNDS = "abvhhdeezziiiiklmnoprstufhccsie";
    private static final String OTHERS = "gyjwqąćęńźäöüáéíčš\u017e";
    private static final String SOUNDS_OF_OTHERS = "hiivkacenzaouaeicsz";

    /** In this order: what one makes, the next may take for its own. */
    private static final List<String[]> SEVERAL = List.of(
            pair("shch", "sc"),
            pair("szcz", "sc"),
            pair("zgh", "zh"),
            pair("zh", "z"),
            pair("kh", "h"),
            pair("ts", "c"),
            pair("cz", "c"),
            pair("ch", "c"),
            pair("sh", "s"),
            pair("sz", "s"));

    private static final char[] MADE = made();

    private Spelling() {}

    /** The spelling by which people are looked up. */
    static String key(String text) {
        return trimmed(withoutRepeats(letters(text)));
    }

    /** The consonants of that spelling, or all of it where they are next to nothing. */
    static String skeleton(String word) {
        String letters = letters(word);
        StringBuilder bones = new StringBuilder(letters.length());
        for (int i = 0; i < letters.length(); i++) {
            char letter = letters.charAt(i) == 'm' ? 'n' : letters.charAt(i);
            boolean stays = "aeiou ".indexOf(letter) < 0;
            if (stays && (bones.isEmpty() || bones.charAt(bones.length() - 1) != letter)) {
                bones.append(letter);
            }
        }
        return bones.length() < 2 ? trimmed(withoutRepeats(letters)) : bones.toString();
    }

    /** In small letters, each by itself, as databases do it. */
    static String small(String text) {
        StringBuilder small = new StringBuilder(text.length());
        text.codePoints().map(Character::toLowerCase).forEach(small::appendCodePoint);
        return small.toString();
    }

    /** The spelling but for repeated letters. */
    private static String letters(String text) {
        StringBuilder spelled = new StringBuilder(text.length() + 4);
        text.codePoints().map(Character::toLowerCase).forEach(letter -> spell(letter, spelled));
        String joined = spelled.toString();
        for (String[] several : SEVERAL) {
            joined = joined.replace(several[0], several[1]);
        }
        joined = joined.replace("x", "ks");
        StringBuilder letters = new StringBuilder(joined.length());
        for (int i = 0; i < joined.length(); i++) {
            char letter = joined.charAt(i);
            int other = OTHERS.indexOf(letter);
            char sound = other < 0 ? letter : SOUNDS_OF_OTHERS.charAt(other);
            if (sound >= 'a' && sound <= 'z' || sound >= '0' && sound <= '9' || sound == ' ') {
                letters.append(sound);
            }
        }
        return letters.toString();
    }

    private static void spell(int letter, StringBuilder spelled) {
        switch (letter) {
            case 'щ' -> spelled.append("sc");
            case 'є' -> spelled.append("ie");
            case 'ю' -> spelled.append("iu");
            case 'я' -> spelled.append("ia");
            case 'ł' -> spelled.append('l');
            case 'ó' -> spelled.append('o');
            case 'ś' -> spelled.append('s');
            case 'ż' -> spelled.append('z');
            case 'ъ', 'ь', '\'', 'ʼ', '’', '`', 1, 2 -> {}
            default -> {
                if (letter < MADE.length && MADE[letter] != 0) {
                    spelled.append(MADE[letter]);
                } else {
                    spelled.appendCodePoint(letter);
                }
            }
        }
    }

    private static String withoutRepeats(String text) {
        StringBuilder single = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (i == 0 || text.charAt(i) != text.charAt(i - 1)) {
                single.append(text.charAt(i));
            }
        }
        return single.toString();
    }

    private static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && text.charAt(from) == ' ') {
            from++;
        }
        while (from < to && text.charAt(to - 1) == ' ') {
            to--;
        }
        return text.substring(from, to);
    }

    private static char[] made() {
        char[] made = new char[LETTERS.chars().max().orElseThrow() + 1];
        for (int i = 0; i < LETTERS.length(); i++) {
            made[LETTERS.charAt(i)] = SOUNDS.charAt(i);
        }
        return made;
    }

    private static String[] pair(String letters, String sound) {
        return new String[] {letters, sound};
    }
}
