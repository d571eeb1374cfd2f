package org.capacityportal.participant;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The name of a person as they write it, in parts; lists often hold initials, or the family name alone.
 *
 * @param givenName null where unknown
 * @param patronymic null where unknown or not in use
 */
public record PersonName(
        String familyName,
        @Nullable String givenName,
        @Nullable String patronymic) {

    private static final Pattern AFTER_INITIAL = Pattern.compile("(?<=\\p{L}\\.)(?=\\p{L})");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");
    private static final int LONGEST_PART = 100;

    public PersonName {
        familyName = familyName.strip();
        givenName = stripped(givenName);
        patronymic = stripped(patronymic);
    }

    /**
     * Reads a name typed into one field. In Cyrillic the family name stands first, then the given name and the patronymic;
     * in Latin letters it stands last, unless a comma follows it.
     */
    public static PersonName parse(String typed) {
        int comma = typed.indexOf(',');
        if (comma > 0 && !typed.substring(0, comma).isBlank()) {
            List<String> rest = words(typed.substring(comma + 1).replace(',', ' '));
            return familyFirst(String.join(" ", words(typed.substring(0, comma))), rest);
        }
        List<String> words = words(typed);
        if (words.isEmpty()) {
            return new PersonName("", null, null);
        }
        if (words.size() == 1 || !isLatin(typed)) {
            return familyFirst(words.get(0), words.subList(1, words.size()));
        }
        int family = familyStart(words);
        return new PersonName(
                String.join(" ", words.subList(family, words.size())),
                String.join(" ", words.subList(0, family)),
                null);
    }

    /** Family name, given name, patronymic, as lists show people. */
    public String full() {
        return Stream.of(familyName, givenName, patronymic)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    /** The spelling in Latin letters to propose: romanised from Ukrainian, as typed in Latin script. */
    public String latin() {
        return Romanisation.of(full());
    }

    /** Whether this can be the name of somebody: it has letters, and no part is longer than a name is. */
    public boolean isUsable() {
        return familyName.codePoints().anyMatch(Character::isLetter)
                && Stream.of(familyName, givenName, patronymic)
                        .allMatch(part -> part == null || part.length() <= LONGEST_PART);
    }

    private static PersonName familyFirst(String family, List<String> rest) {
        return new PersonName(
                family,
                rest.isEmpty() ? null : rest.get(0),
                String.join(" ", rest.subList(Math.min(1, rest.size()), rest.size())));
    }

    /** "Jan van der Berg": particles in small letters belong to the family name. */
    private static int familyStart(List<String> words) {
        for (int i = 1; i < words.size() - 1; i++) {
            if (Character.isLowerCase(words.get(i).charAt(0))) {
                return i;
            }
        }
        return words.size() - 1;
    }

    /** Words of a name; initials written together ("В.П.") count as two. */
    private static List<String> words(String text) {
        return SPACES.splitAsStream(AFTER_INITIAL.matcher(text).replaceAll(" "))
                .filter(word -> !word.isBlank())
                .toList();
    }

    private static boolean isLatin(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .allMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN);
    }

    private static @Nullable String stripped(@Nullable String part) {
        return part == null || part.isBlank() ? null : part.strip();
    }
}
