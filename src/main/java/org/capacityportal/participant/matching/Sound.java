package org.capacityportal.participant.matching;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How a word of a name sounds, roughly, whatever alphabet it is written in: Андрій, Андрей, Andrii and Andrij sound alike.
 * One letter stands for one sound; what languages and romanisations write differently (г and х, и and і, soft signs,
 * iotated and doubled letters) falls together. A word in Latin letters may be meant in the English way or in the Polish
 * (ch, j, c), so that it may have two sounds.
 */
final class Sound {

    private static final Map<Character, String> CYRILLIC = Map.ofEntries(
            Map.entry('а', "a"),
            Map.entry('б', "b"),
            Map.entry('в', "v"),
            Map.entry('г', "h"),
            Map.entry('ґ', "h"),
            Map.entry('д', "d"),
            Map.entry('е', "e"),
            Map.entry('є', "e"),
            Map.entry('ё', "e"),
            Map.entry('ж', "ž"),
            Map.entry('з', "z"),
            Map.entry('и', "i"),
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
            Map.entry('ў', "v"),
            Map.entry('ф', "f"),
            Map.entry('х', "h"),
            Map.entry('ц', "c"),
            Map.entry('ч', "č"),
            Map.entry('ш', "š"),
            Map.entry('щ', "šč"),
            Map.entry('ъ', ""),
            Map.entry('ы', "i"),
            Map.entry('ь', ""),
            Map.entry('э', "e"),
            Map.entry('ю', "iu"),
            Map.entry('я', "ia"));

    /** Pairs of a spelling and its sound; the longer ones first. */
    private static final List<String[]> ENGLISH = List.of(
            pair("shch", "šč"),
            pair("tsch", "č"),
            pair("sch", "šč"),
            pair("zgh", "zh"),
            pair("zh", "ž"),
            pair("kh", "h"),
            pair("ts", "c"),
            pair("tz", "c"),
            pair("ch", "č"),
            pair("sh", "š"),
            pair("ph", "f"),
            pair("th", "t"),
            pair("c", "k"),
            pair("q", "k"));

    private static final List<String[]> POLISH = List.of(
            pair("szcz", "šč"),
            pair("sz", "š"),
            pair("cz", "č"),
            pair("rz", "ž"),
            pair("ch", "h"),
            pair("dź", "dz"),
            pair("dż", "dž"),
            pair("ż", "ž"),
            pair("ź", "z"),
            pair("ś", "s"),
            pair("ć", "c"),
            pair("ń", "n"),
            pair("ó", "u"),
            pair("ą", "on"),
            pair("ę", "en"),
            pair("q", "k"));

    private static final List<String[]> EITHER = List.of(
            pair("ł", "l"),
            pair("ü", "ue"),
            pair("ö", "oe"),
            pair("ä", "ae"),
            pair("ß", "ss"),
            pair("x", "ks"),
            pair("g", "h"),
            pair("w", "v"),
            pair("y", "i"),
            pair("j", "i"));

    private static final String POLISH_LETTERS = "łąęśćżźńó";

    private Sound() {}

    /** The sounds that a word may have; none for what has no letters. */
    static List<String> of(String word) {
        String letters = Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        Set<String> sounds = new LinkedHashSet<>();
        if (letters.codePoints().anyMatch(letter -> POLISH_LETTERS.indexOf(letter) >= 0)) {
            sounds.add(settled(spoken(letters, POLISH)));
        } else if (isLatin(letters)) {
            sounds.add(settled(spoken(letters, ENGLISH)));
            sounds.add(settled(spoken(letters, POLISH)));
        } else {
            sounds.add(settled(spoken(letters, List.of())));
        }
        sounds.remove("");
        return List.copyOf(sounds);
    }

    private static String spoken(String letters, List<String[]> manner) {
        String text = letters;
        for (String[] spelling : manner) {
            text = text.replace(spelling[0], spelling[1]);
        }
        for (String[] spelling : EITHER) {
            text = text.replace(spelling[0], spelling[1]);
        }
        StringBuilder sound = new StringBuilder();
        for (char letter : text.toCharArray()) {
            String cyrillic = CYRILLIC.get(letter);
            if (cyrillic != null) {
                sound.append(cyrillic);
            } else if ("čšž".indexOf(letter) >= 0) {
                sound.append(letter);
            } else if (Character.isLetter(letter)) {
                sound.append(Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD)
                        .charAt(0));
            }
        }
        return sound.toString();
    }

    /** Takes away what languages differ in: iotation within words, doubled letters, the ends of adjectives, -off for -ov. */
    private static String settled(String spoken) {
        String single = withoutDoubles(spoken.replace("ts", "c"));
        StringBuilder sound = new StringBuilder();
        for (int i = 0; i < single.length(); i++) {
            char letter = single.charAt(i);
            char next = i + 1 < single.length() ? single.charAt(i + 1) : ' ';
            boolean iotates = letter == 'i' && (next == 'e' || i > 0 && "aou".indexOf(next) >= 0);
            if (!iotates) {
                sound.append(letter);
            }
        }
        return withoutDoubles(sound.toString()).replaceFirst("(?<=[oe])f$", "v").replaceFirst("(?<=..)oi$", "i");
    }

    private static String withoutDoubles(String text) {
        StringBuilder single = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (i == 0 || text.charAt(i) != text.charAt(i - 1)) {
                single.append(text.charAt(i));
            }
        }
        return single.toString();
    }

    private static boolean isLatin(String letters) {
        return letters.codePoints()
                .filter(Character::isLetter)
                .anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN);
    }

    private static String[] pair(String spelling, String sound) {
        return new String[] {spelling, sound};
    }
}
