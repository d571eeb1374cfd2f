package org.capacityportal.participant.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One way to read a name: which word is the family name, which the given name, which the patronymic.
 *
 * @param family null where there is none
 * @param given the given names or an initial; empty where there is none
 * @param patronymic null where there is none
 */
record NameParts(
        @Nullable FamilyName family,
        List<Word> given,
        @Nullable Word patronymic) {

    private static final Set<String> PARTICLES = Set.of(
            "van", "der", "den", "de", "von", "ван", "дер", "ден", "де", "фон", "огли", "оглы", "оглу", "oglu", "ogly",
            "кизи", "кызы", "qizi");
    private static final Pattern BRACKETED = Pattern.compile("\\(([^)]*)\\)");
    private static final Pattern MARKS = Pattern.compile("['’ʼ`‘´\"«»“”]");
    private static final Pattern HYPHEN = Pattern.compile("\\s*[-–—‑]\\s*");
    private static final Pattern AFTER_INITIAL = Pattern.compile("(?<=\\p{L}\\.)(?=\\p{L})");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\u00a0,;]+");
    private static final int MOST_WORDS = 8;

    /** The ways to read a name: one where the words tell their parts, two where the order of two is open. */
    static List<NameParts> readings(String name) {
        List<String> maiden = new ArrayList<>();
        Matcher bracketed = BRACKETED.matcher(name);
        while (bracketed.find()) {
            maiden.add(bracketed.group(1));
        }
        List<Word> words = words(bracketed.replaceAll(" "));
        return words.isEmpty() ? List.of() : new Reading(words, maiden).all();
    }

    /** Whether the name tells that it is a woman's; null where it does not tell. */
    @Nullable Boolean ofWoman() {
        if (patronymic != null && !patronymic.initial() && patronymic.endsAsPatronymic()) {
            return patronymic.ofDaughter();
        }
        List<Boolean> told = given.stream()
                .flatMap(word -> word.names().stream())
                .map(known -> !known.ofMen())
                .distinct()
                .toList();
        return told.size() == 1 ? told.get(0) : null;
    }

    private static List<Word> words(String name) {
        String plain = MARKS.matcher(name).replaceAll("");
        plain = HYPHEN.matcher(plain).replaceAll("-");
        plain = plain.indexOf('.') < 0 ? plain : AFTER_INITIAL.matcher(plain).replaceAll(" ");
        return BETWEEN_WORDS
                .splitAsStream(plain)
                .filter(word -> word.codePoints().anyMatch(Character::isLetter))
                .filter(word -> !PARTICLES.contains(word.toLowerCase()))
                .limit(MOST_WORDS)
                .map(Word::of)
                .toList();
    }

    /** The reading of one name, word by word. */
    private record Reading(List<Word> words, List<String> maiden) {

        List<NameParts> all() {
            List<Word> initials = words.stream().filter(Word::initial).toList();
            List<Word> full = words.stream().filter(word -> !word.initial()).toList();
            if (full.isEmpty()) {
                return List.of();
            }
            if (!initials.isEmpty()) {
                return withInitials(full, initials);
            }
            int patronymic = patronymicAt();
            if (patronymic < 0) {
                return named(full, null);
            }
            List<Word> rest = IntStream.range(0, full.size())
                    .filter(i -> i != patronymic)
                    .mapToObj(full::get)
                    .toList();
            List<NameParts> readings = new ArrayList<>(named(rest, full.get(patronymic)));
            if (full.size() == 2 && !full.get(1).ofDaughter()) {
                readings.addAll(named(full, null));
            }
            return readings;
        }

        private List<NameParts> withInitials(List<Word> full, List<Word> initials) {
            if (full.size() == 1) {
                return List.of(parts(full, initials.subList(0, 1), initials.size() > 1 ? initials.get(1) : null));
            }
            return named(full, initials.get(0));
        }

        /** A patronymic follows a given name, in every order of the parts; a name known to be third in a row is one, too. */
        private int patronymicAt() {
            for (int i = words.size() - 1; i > 0; i--) {
                if (words.get(i).endsAsPatronymic() && words.get(i - 1).isGivenName()) {
                    return i;
                }
            }
            if (words.size() != 3) {
                return -1;
            }
            boolean lastOfThree = words.get(2).endsAsPatronymic()
                    || words.get(1).isGivenName()
                            && !words.get(0).isGivenName()
                            && !words.get(2).isGivenName();
            return lastOfThree ? 2 : -1;
        }

        private List<NameParts> named(List<Word> rest, @Nullable Word patronymic) {
            if (rest.size() == 1) {
                Word only = rest.get(0);
                boolean given = patronymic != null && only.isGivenName();
                return List.of(given ? parts(List.of(), rest, patronymic) : parts(rest, List.of(), patronymic));
            }
            if (rest.size() > 2) {
                return List.of(manyWords(rest, patronymic));
            }
            List<NameParts> readings = new ArrayList<>();
            boolean first = isGiven(rest.get(0));
            boolean second = isGiven(rest.get(1));
            if (second || !first) {
                readings.add(parts(rest.subList(0, 1), rest.subList(1, 2), patronymic));
            }
            if (first || !second) {
                readings.add(parts(rest.subList(1, 2), rest.subList(0, 1), patronymic));
            }
            return readings;
        }

        private NameParts manyWords(List<Word> rest, @Nullable Word patronymic) {
            List<Word> given = rest.stream().filter(Reading::isGiven).toList();
            List<Word> family = rest.stream().filter(word -> !isGiven(word)).toList();
            return given.isEmpty() || family.isEmpty()
                    ? parts(rest.subList(0, 1), rest.subList(1, rest.size()), patronymic)
                    : parts(family, given, patronymic);
        }

        private NameParts parts(List<Word> family, List<Word> given, @Nullable Word patronymic) {
            List<String> names = new ArrayList<>(family.stream().map(Word::text).toList());
            FamilyName read = null;
            if (!names.isEmpty()) {
                read = FamilyName.of(names);
                if (!maiden.isEmpty()) {
                    List<List<String>> parts = new ArrayList<>(read.parts());
                    FamilyName.of(maiden).parts().forEach(parts::add);
                    read = new FamilyName(read.whole(), parts, read.ofWoman());
                }
            }
            return new NameParts(read, given, patronymic);
        }

        /** Double names (Анна-Марія) are given names where their first half is. */
        private static boolean isGiven(Word word) {
            return word.isGivenName()
                    || word.text().contains("-")
                            && Word.of(word.text().split("-")[0]).isGivenName();
        }
    }
}
