package org.capacityportal.participant.matching;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The keys of people as the database makes them ({@code match_keys}, {@code name_key}), for the people of whole lists: it
 * takes a hundred times as long there. Whoever changes the functions changes this; tests hold both against each other.
 */
public final class MatchKeys {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\p{IsWhite_Space}()–-]+");
    private static final Pattern BETWEEN_ADDRESSES = Pattern.compile("[\\p{IsWhite_Space},;]+");
    private static final Pattern BETWEEN_NUMBERS = Pattern.compile("[,;/]|\\p{IsWhite_Space}{2,}");
    private static final Pattern SPACES_AROUND = Pattern.compile("^ +| +$");
    private static final int DIGITS_OF_A_NUMBER = 9;

    private static final Set<String> GIVEN_NAMES = GivenNames.lines("/matching/given-name-skeletons.txt").stream()
            .flatMap(line -> Arrays.stream(line.split(" ")))
            .collect(Collectors.toUnmodifiableSet());

    private MatchKeys() {}

    /** The spelling by which somebody is looked up. */
    public static String nameKey(Person person) {
        return Spelling.key(Stream.of(person.familyName(), person.givenName(), person.patronymic(), person.latinName())
                .map(part -> Objects.requireNonNullElse(part, ""))
                .collect(Collectors.joining(" ")));
    }

    /** The keys under which somebody is found together with others who may be the same person. */
    public static List<String> of(Person person) {
        Set<String> keys = new TreeSet<>();
        String family = plain(person.familyName());
        String given = plain(person.givenName());
        String first = Spelling.skeleton(given);
        String father = Spelling.skeleton(plain(person.patronymic()));
        String last = Spelling.skeleton(family);
        addFamily(family, keys);
        if (length(Objects.requireNonNullElse(person.givenName(), "")) > 2 && isGiven(last)) {
            keys.add("f:" + first);
        }
        if (first.length() > 1 && last.length() > 2) {
            keys.add("g:" + first + ':' + last.substring(0, 3));
            keys.add("h:" + first + ':' + last.substring(last.length() - 3));
        }
        if (first.length() > 1 && father.length() > 2) {
            keys.add("p:" + first + ':' + father);
        }
        addLatin(plain(person.latinName()), keys);
        addAddresses(person.email(), keys);
        addNumbers(person.phone(), keys);
        return List.copyOf(keys);
    }

    /**
     * The keys of somebody, with those of a spelling in Latin letters which was not known when they were made.
     *
     * @param keys as {@link #of} makes them without it
     */
    public static List<String> with(String latin, List<String> keys) {
        Set<String> more = new TreeSet<>(keys);
        addLatin(plain(latin), more);
        return more.size() == keys.size() ? keys : List.copyOf(more);
    }

    /** Each part of the family name, read in the English and in the Polish way. */
    private static void addFamily(String family, Set<String> keys) {
        for (String part : words(family)) {
            if (length(part) > 1) {
                keys.add("f:" + Spelling.skeleton(part));
                if (part.contains("ch")) {
                    keys.add("f:" + Spelling.skeleton(part.replace("ch", "h")));
                }
            }
        }
    }

    /** As written in Latin letters, where that is another spelling; patronymics end in -vych and -vna. */
    private static void addLatin(String latin, Set<String> keys) {
        for (String part : words(latin)) {
            if (length(part) > 3) {
                String bones = Spelling.skeleton(part);
                if (!bones.endsWith("vc") && !bones.endsWith("vn") && !isGiven(bones)) {
                    keys.add("f:" + bones);
                }
            }
        }
    }

    private static void addAddresses(@Nullable String email, Set<String> keys) {
        if (email != null && email.indexOf('@') >= 0) {
            String trimmed = SPACES_AROUND.matcher(email).replaceAll("");
            for (String address : BETWEEN_ADDRESSES.split(Spelling.small(trimmed), -1)) {
                keys.add("e:" + address);
            }
        }
    }

    private static void addNumbers(@Nullable String phone, Set<String> keys) {
        if (phone == null) {
            return;
        }
        for (String number : BETWEEN_NUMBERS.split(phone, -1)) {
            StringBuilder digits = new StringBuilder();
            number.chars()
                    .filter(letter -> letter >= '0' && letter <= '9')
                    .forEach(digit -> digits.append((char) digit));
            if (digits.length() >= DIGITS_OF_A_NUMBER) {
                keys.add("t:" + digits.substring(digits.length() - DIGITS_OF_A_NUMBER));
            }
        }
    }

    /** Nothing at all counts as one, too, as it does in the database. */
    private static boolean isGiven(String skeleton) {
        return skeleton.isEmpty() || GIVEN_NAMES.contains(skeleton);
    }

    private static String[] words(String text) {
        return BETWEEN_WORDS.split(Spelling.small(text), -1);
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.replace("\u0001", "").replace("\u0002", "");
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
