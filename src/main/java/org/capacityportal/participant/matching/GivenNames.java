package org.capacityportal.participant.matching;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The given names that the portal knows, each with its forms in other languages; from {@code matching/given-names.txt}. */
final class GivenNames {

    /** One name in all its forms: Андрій, Андрей, Andrzej, Andrew. */
    record Name(int number, boolean ofMen, Set<Character> initials) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Name name && name.number == number;
        }

        @Override
        public int hashCode() {
            return number;
        }
    }

    private static final Map<String, Set<Name>> BY_SOUND = new HashMap<>();
    private static final Map<String, Set<Name>> BY_STEM = new HashMap<>();

    static {
        int number = 0;
        for (String line : lines("/matching/given-names.txt")) {
            String[] words = line.split("\\s+");
            List<String> forms = Arrays.asList(words).subList(1, words.length);
            Set<Character> initials = new HashSet<>();
            forms.forEach(form -> initials.addAll(Initials.of(form)));
            Name name = new Name(number++, words[0].equals("m"), initials);
            for (String form : forms) {
                for (String sound : Sound.of(form)) {
                    BY_SOUND.computeIfAbsent(sound, key -> new LinkedHashSet<>())
                            .add(name);
                    if (name.ofMen()) {
                        BY_STEM.computeIfAbsent(stem(sound), key -> new LinkedHashSet<>())
                                .add(name);
                    }
                }
            }
        }
    }

    private GivenNames() {}

    /** The names that a word with these sounds may be; none where it is no name known here. */
    static Set<Name> of(List<String> sounds) {
        Set<Name> found = new LinkedHashSet<>();
        sounds.forEach(sound -> found.addAll(BY_SOUND.getOrDefault(sound, Set.of())));
        return found;
    }

    /** The fathers' names that a patronymic may come from, by what is left of it without its ending. */
    static Set<Name> fathers(String stem) {
        return BY_STEM.getOrDefault(stem(stem), Set.of());
    }

    /** Lines of a list among the resources, without remarks. */
    static List<String> lines(String resource) {
        List<String> lines = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(GivenNames.class.getResourceAsStream(resource)), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    lines.add(line.strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    private static String stem(String sound) {
        return sound.replaceFirst("[aeiou]+$", "");
    }
}
