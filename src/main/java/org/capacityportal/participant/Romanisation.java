package org.capacityportal.participant;

import java.util.Locale;
import java.util.Map;

/**
 * Ukrainian names in Latin letters by the official table (Cabinet of Ministers, resolution 55 of 27 January 2010), as in
 * passports. Letters of other alphabets stay as they are; the letters that only Russian has are written by their sound.
 */
final class Romanisation {

    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('а', "a"),
            Map.entry('б', "b"),
            Map.entry('в', "v"),
            Map.entry('г', "h"),
            Map.entry('ґ', "g"),
            Map.entry('д', "d"),
            Map.entry('е', "e"),
            Map.entry('є', "ie"),
            Map.entry('ё', "io"),
            Map.entry('ж', "zh"),
            Map.entry('з', "z"),
            Map.entry('и', "y"),
            Map.entry('і', "i"),
            Map.entry('ї', "i"),
            Map.entry('й', "i"),
            Map.entry('к', "k"),
            Map.entry('л', "l"),
            Map.entry('м', "m"),
            Map.entry('н', "n"),
            Map.entry('о', "o"),
            Map.entry('п', "p"),
            Map.entry('р', "r"),
            Map.entry('с', "s"),
            Map.entry('т', "t"),
            Map.entry('у', "u"),
            Map.entry('ф', "f"),
            Map.entry('х', "kh"),
            Map.entry('ц', "ts"),
            Map.entry('ч', "ch"),
            Map.entry('ш', "sh"),
            Map.entry('щ', "shch"),
            Map.entry('ъ', ""),
            Map.entry('ы', "y"),
            Map.entry('ь', ""),
            Map.entry('э', "e"),
            Map.entry('ю', "iu"),
            Map.entry('я', "ia"));

    /** Five letters are written otherwise where a word begins. */
    private static final Map<Character, String> AT_WORD_START =
            Map.of('є', "ye", 'ё', "yo", 'ї', "yi", 'й', "y", 'ю', "yu", 'я', "ya");

    private static final String APOSTROPHES = "'’ʼ`";

    private Romanisation() {}

    static String of(String name) {
        StringBuilder latin = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            latin.append(letter(name, i));
        }
        return latin.toString();
    }

    private static String letter(String name, int at) {
        char original = name.charAt(at);
        if (APOSTROPHES.indexOf(original) >= 0 && isCyrillicAt(name, at - 1)) {
            return "";
        }
        char lower = Character.toLowerCase(original);
        String latin = LETTERS.get(lower);
        if (latin == null) {
            return String.valueOf(original);
        }
        if (startsWord(name, at)) {
            latin = AT_WORD_START.getOrDefault(lower, latin);
        } else if (lower == 'г' && Character.toLowerCase(name.charAt(at - 1)) == 'з') {
            // зг would read as ж
            latin = "gh";
        }
        if (original == lower || latin.isEmpty()) {
            return latin;
        }
        return shouted(name, at)
                ? latin.toUpperCase(Locale.ROOT)
                : Character.toUpperCase(latin.charAt(0)) + latin.substring(1);
    }

    /** Within a word in capitals a letter that needs several is written in capitals throughout. */
    private static boolean shouted(String name, int at) {
        return isUpperAt(name, at + 1) || !isLowerAt(name, at + 1) && isUpperAt(name, at - 1);
    }

    private static boolean startsWord(String name, int at) {
        return at == 0 || !Character.isLetter(name.charAt(at - 1)) && APOSTROPHES.indexOf(name.charAt(at - 1)) < 0;
    }

    private static boolean isUpperAt(String name, int at) {
        return at >= 0 && at < name.length() && Character.isUpperCase(name.charAt(at));
    }

    private static boolean isLowerAt(String name, int at) {
        return at >= 0 && at < name.length() && Character.isLowerCase(name.charAt(at));
    }

    private static boolean isCyrillicAt(String name, int at) {
        return at >= 0 && Character.UnicodeScript.of(name.charAt(at)) == Character.UnicodeScript.CYRILLIC;
    }
}
