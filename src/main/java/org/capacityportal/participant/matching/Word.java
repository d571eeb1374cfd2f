package org.capacityportal.participant.matching;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One word of a name, with what can be said of it by itself.
 *
 * @param sounds how it may sound
 * @param names the given names that it may be; none where it is no given name known here
 * @param fathers the given names that it may come from, as a patronymic
 * @param initials what its first letter may stand for; of a name known here, also in the other languages
 * @param initial whether it is an initial or a short form with a dot: "О.", "Ол."
 * @param endsAsPatronymic whether it has the ending of a patronymic; a family name may have it, too (Петрович)
 * @param ofDaughter whether it is the patronymic of a woman
 */
record Word(
        String text,
        List<String> sounds,
        Set<GivenNames.Name> names,
        Set<GivenNames.Name> fathers,
        Set<Character> initials,
        boolean initial,
        boolean endsAsPatronymic,
        boolean ofDaughter) {

    private static final Pattern SON = Pattern.compile(".+(ov|ev|il|m|uk)ič");
    private static final List<String> ENDINGS_OF_SONS = List.of("ovič", "evič", "ič");
    private static final List<String> ENDINGS_OF_DAUGHTERS = List.of("inična", "ična", "ivna", "ovna", "evna");

    /** Words repeat from name to name; what was found out about them is kept, within bounds. */
    private static final Map<String, Word> KNOWN = new ConcurrentHashMap<>();

    private static final int MOST_KNOWN = 50_000;

    static Word of(String text) {
        if (KNOWN.size() > MOST_KNOWN) {
            KNOWN.clear();
        }
        return KNOWN.computeIfAbsent(text, Word::read);
    }

    boolean isGivenName() {
        return !names.isEmpty();
    }

    private static Word read(String text) {
        String letters = text.replace(".", "");
        boolean initial = letters.length() == 1 || text.endsWith(".") && letters.length() <= 3;
        List<String> sounds = Sound.of(letters);
        Set<GivenNames.Name> names = initial ? Set.of() : GivenNames.of(sounds);
        Set<Character> initials = new HashSet<>(Initials.of(letters));
        Set<GivenNames.Name> fathers = initial ? Set.of() : fathers(sounds);
        names.forEach(name -> initials.addAll(name.initials()));
        fathers.forEach(name -> initials.addAll(name.initials()));
        boolean ofDaughter = !initial && sounds.stream().anyMatch(sound -> endsWith(sound, ENDINGS_OF_DAUGHTERS));
        boolean ofSon =
                !initial && sounds.stream().anyMatch(sound -> SON.matcher(sound).matches());
        return new Word(letters, sounds, names, fathers, initials, initial, ofDaughter || ofSon, ofDaughter);
    }

    private static Set<GivenNames.Name> fathers(List<String> sounds) {
        Set<GivenNames.Name> fathers = new HashSet<>();
        for (String sound : sounds) {
            for (List<String> endings : List.of(ENDINGS_OF_SONS, ENDINGS_OF_DAUGHTERS)) {
                for (String ending : endings) {
                    String stem = stem(sound, ending);
                    if (stem != null) {
                        fathers.addAll(GivenNames.fathers(stem));
                    }
                }
            }
        }
        return fathers;
    }

    private static boolean endsWith(String sound, List<String> endings) {
        return endings.stream().anyMatch(ending -> stem(sound, ending) != null);
    }

    private static @Nullable String stem(String sound, String ending) {
        return sound.endsWith(ending) && sound.length() > ending.length() + 1
                ? sound.substring(0, sound.length() - ending.length())
                : null;
    }
}
