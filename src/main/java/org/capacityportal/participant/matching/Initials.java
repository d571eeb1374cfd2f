package org.capacityportal.participant.matching;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The sounds that the first letter of a name may stand for: "Y." may be Юрій, and "Ю." may be Yurii. */
final class Initials {

    private static final Map<Character, String> SOUNDS = Map.ofEntries(
            Map.entry('а', "a"),
            Map.entry('б', "b"),
            Map.entry('в', "v"),
            Map.entry('г', "h"),
            Map.entry('ґ', "h"),
            Map.entry('д', "d"),
            Map.entry('е', "ei"),
            Map.entry('є', "ei"),
            Map.entry('ё', "ei"),
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
            Map.entry('ф', "f"),
            Map.entry('х', "h"),
            Map.entry('ц', "c"),
            Map.entry('ч', "č"),
            Map.entry('ш', "š"),
            Map.entry('щ', "š"),
            Map.entry('э', "e"),
            Map.entry('ю', "ui"),
            Map.entry('я', "ai"),
            Map.entry('y', "i"),
            Map.entry('j', "i"),
            Map.entry('g', "h"),
            Map.entry('w', "v"),
            Map.entry('c', "ckčh"),
            Map.entry('z', "zž"),
            Map.entry('s', "sš"),
            Map.entry('k', "kh"),
            Map.entry('t', "tc"),
            Map.entry('ł', "l"),
            Map.entry('ż', "ž"),
            Map.entry('ś', "s"));

    private Initials() {}

    /** What the first letter of the word may stand for. */
    static Set<Character> of(String word) {
        char first = Character.toLowerCase(word.charAt(0));
        Set<Character> sounds = new HashSet<>();
        for (char sound : SOUNDS.getOrDefault(first, String.valueOf(first)).toCharArray()) {
            sounds.add(sound);
        }
        return sounds;
    }
}
