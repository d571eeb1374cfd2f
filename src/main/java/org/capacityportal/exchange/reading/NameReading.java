package org.capacityportal.exchange.reading;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.capacityportal.participant.PersonName;
import org.jspecify.annotations.Nullable;

/** Reads names out of cells: without numbers and titles, parts told apart by what the name and its heading say. */
final class NameReading {

    /** In which order the heading says that the parts stand. */
    enum Order {
        FAMILY_FIRST,
        GIVEN_FIRST,
        UNSAID;

        static Order of(String heading) {
            String plain = " " + Letters.plain(heading);
            int family = first(plain, " прізвищ", " фамил", " nazwisk", " surname", " last", " family");
            int given = first(plain, " імя", " имя", " imi", " name", " first", " given");
            return family < 0 || given < 0 ? UNSAID : family < given ? FAMILY_FIRST : GIVEN_FIRST;
        }

        private static int first(String plain, String... words) {
            return Arrays.stream(words)
                    .mapToInt(plain::indexOf)
                    .filter(at -> at >= 0)
                    .min()
                    .orElse(-1);
        }
    }

    /**
     * What a cell says.
     *
     * @param name null where there is a problem
     * @param rest what follows the name after a comma: the position
     * @param problem the key of its message
     */
    record Read(
            @Nullable PersonName name,
            @Nullable String rest,
            @Nullable String problem) {

        static Read wrong(String problem) {
            return new Read(null, null, problem);
        }
    }

    static final int LONGEST_PART = 100;

    private static final int LONGEST_NAME = 300;
    private static final int MOST_WORDS = 6;
    private static final Pattern NUMBERED = Pattern.compile("^\\d{1,5}\\s*[.)]\\s*");
    private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{M}\\s.,'’ʼ‘`´\"*()–‑-]+");
    private static final Pattern QUOTE_AS_APOSTROPHE = Pattern.compile("(?<=\\p{L})[`´\"*‘](?=\\p{L})");
    private static final Pattern POSITION = Pattern.compile("^([^,]+?)\\s*(?:,|\\s[-–—])\\s+(\\p{Ll}.*)$");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern AFTER_INITIAL = Pattern.compile("(?<=(?<!\\p{L})\\p{L}\\.)(?=\\p{L})");
    private static final Pattern AFTER_WORD = Pattern.compile("(?<=[ -])");
    private static final Pattern INITIAL = Pattern.compile("\\p{L}\\.");
    private static final Set<String> TITLES = Words.set("""
                    пан, пані, п, г-н, г-жа, господин, госпожа, pan, pani, mr, mrs, ms, miss, dr, prof, mgr,
                    inż, hab, lic, д-р, доктор, проф, професор, доц, доцент, к.е.н, phd""");
    private static final Set<String> OPEN = Words.set("""
                    вакансія, вакантна, вакантно, вакансия, уточнюється, уточняется, буде визначено,
                    буде уточнено, tbc, tba, tbd, nn, n n, wakat, vacant, vacancy, to be confirmed,
                    do ustalenia""");

    private NameReading() {}

    static Read whole(String cell, Order order) {
        String text = plain(cell);
        String problem = problem(text);
        if (problem != null) {
            return Read.wrong(problem);
        }
        Matcher position = POSITION.matcher(text);
        if (position.matches() && Character.isUpperCase(text.codePointAt(0))) {
            return new Read(inOrder(position.group(1), order), position.group(2), null);
        }
        boolean tooShort = text.codePoints().filter(Character::isLetter).count() < 2;
        if (tooShort || !ALLOWED.matcher(text).matches() || SPACES.split(text).length > MOST_WORDS) {
            return Read.wrong("import.problem.name.invalid");
        }
        return new Read(inOrder(text, order), null, null);
    }

    /** A name whose parts stand in columns of their own; null parts are blank cells. */
    static Read parts(@Nullable String family, @Nullable String given, @Nullable String patronymic) {
        if (family == null) {
            return Read.wrong("import.problem.name.missing");
        }
        String last = plain(family);
        String first = given == null ? null : plain(given);
        String father = patronymic == null ? null : plain(patronymic);
        for (String part : Arrays.asList(last, first, father)) {
            String problem = part == null ? null : problem(part);
            if (problem != null || part != null && !ALLOWED.matcher(part).matches()) {
                return Read.wrong(problem == null ? "import.problem.name.invalid" : problem);
            }
        }
        if (first == null && father == null && ColumnValues.namesWithPatronymic(last)) {
            return new Read(inOrder(last, Order.FAMILY_FIRST), null, null);
        }
        List<String> words = first == null ? List.of() : words(first);
        if (father == null && words.size() == 2 && ColumnValues.isPatronymic(words.get(1))) {
            return new Read(name(List.of(last), words.subList(0, 1), words.subList(1, 2)), null, null);
        }
        return new Read(
                name(
                        List.of(last),
                        first == null ? List.of() : List.of(first),
                        father == null ? List.of() : List.of(father)),
                null,
                null);
    }

    private static String plain(String cell) {
        String text = NUMBERED.matcher(Letters.unmixed(Letters.line(cell))).replaceFirst("");
        return QUOTE_AS_APOSTROPHE.matcher(text).replaceAll("’");
    }

    private static @Nullable String problem(String text) {
        if (text.length() > LONGEST_NAME) {
            return "import.problem.name.invalid";
        }
        if (OPEN.contains(Letters.plain(text))) {
            return "import.problem.name.open";
        }
        long fathers = Arrays.stream(SPACES.split(text))
                .filter(ColumnValues::isPatronymic)
                .count();
        if (text.indexOf(';') > 0 || text.contains(" / ") || fathers > 1 && SPACES.split(text).length >= MOST_WORDS) {
            return "import.problem.name.several";
        }
        return text.codePoints().anyMatch(Character::isLetter) ? null : "import.problem.name.invalid";
    }

    private static PersonName inOrder(String text, Order order) {
        List<String> words = withoutTitles(words(text));
        if (text.indexOf(',') > 0 || words.size() < 2) {
            PersonName name = PersonName.parse(String.join(" ", words));
            return name(
                    List.of(name.familyName()),
                    name.givenName() == null ? List.of() : List.of(name.givenName()),
                    name.patronymic() == null ? List.of() : List.of(name.patronymic()));
        }
        int last = words.size() - 1;
        if (INITIAL.matcher(words.get(0)).matches()) {
            return givenFirst(words);
        }
        int capitals = onlyInCapitals(words);
        if (capitals == 0) {
            return familyFirst(words);
        }
        if (capitals == last) {
            return givenFirst(words);
        }
        if (last == 2 && ColumnValues.isPatronymic(words.get(2))) {
            return familyFirst(words);
        }
        if (last == 2 && ColumnValues.isPatronymic(words.get(1)) && Letters.has(text, UnicodeScript.CYRILLIC)) {
            return givenFirst(words);
        }
        return switch (order) {
            case FAMILY_FIRST -> familyFirst(words);
            case GIVEN_FIRST -> givenFirst(words);
            case UNSAID -> {
                PersonName name = PersonName.parse(String.join(" ", words));
                yield words.get(0).equals(name.familyName()) ? familyFirst(words) : given(words, name);
            }
        };
    }

    private static PersonName given(List<String> words, PersonName parsed) {
        int family = words(parsed.familyName()).size();
        int cut = words.size() - family;
        return name(words.subList(cut, words.size()), words.subList(0, cut), List.of());
    }

    private static PersonName familyFirst(List<String> words) {
        boolean second = words.size() > 2 && !Letters.allLatin(String.join(" ", words))
                || words.size() == 3 && ColumnValues.isPatronymic(words.get(2));
        return second
                ? name(words.subList(0, 1), words.subList(1, 2), words.subList(2, words.size()))
                : name(words.subList(0, 1), words.subList(1, words.size()), List.of());
    }

    /** "Андрій Петрович Коваленко", "А. П. Коваленко", "Anna Maria Nowak" */
    private static PersonName givenFirst(List<String> words) {
        int last = words.size() - 1;
        boolean second = last == 2
                && (ColumnValues.isPatronymic(words.get(1))
                        || INITIAL.matcher(words.get(1)).matches())
                && Letters.has(words.get(last), UnicodeScript.CYRILLIC);
        return second
                ? name(words.subList(last, last + 1), words.subList(0, 1), words.subList(1, last))
                : name(words.subList(last, last + 1), words.subList(0, last), List.of());
    }

    private static PersonName name(List<String> family, List<String> given, List<String> patronymic) {
        return new PersonName(cased(family), cased(given), cased(patronymic));
    }

    /** Words; initials written together ("В.П.") count as two. */
    private static List<String> words(String text) {
        return SPACES.splitAsStream(
                        text.indexOf('.') < 0
                                ? text
                                : AFTER_INITIAL.matcher(text).replaceAll(" "))
                .filter(word -> !word.isBlank())
                .toList();
    }

    private static List<String> withoutTitles(List<String> words) {
        List<String> left = new ArrayList<>(words);
        while (left.size() > 1 && isTitle(left.get(0))) {
            left.remove(0);
        }
        return left;
    }

    private static boolean isTitle(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        return TITLES.contains(small.endsWith(".") ? small.substring(0, small.length() - 1) : small);
    }

    /** Whether the first or the last word, and no other, is in capitals, as family names often are; -1 for neither. */
    private static int onlyInCapitals(List<String> words) {
        int last = words.size() - 1;
        boolean one = words.stream().filter(NameReading::inCapitals).count() == 1;
        return !one ? -1 : inCapitals(words.get(0)) ? 0 : inCapitals(words.get(last)) ? last : -1;
    }

    private static boolean inCapitals(String word) {
        return word.codePoints().filter(Character::isLetter).count() > 1
                && word.codePoints().filter(Character::isLetter).allMatch(Character::isUpperCase);
    }

    private static String cased(List<String> words) {
        return String.join(" ", words.stream().map(NameReading::casedWords).toList());
    }

    /** КОВАЛЕНКО-САВЧУК becomes Коваленко-Савчук; words of which only some letters are capitals stay. */
    private static String casedWords(String part) {
        StringBuilder cased = new StringBuilder();
        for (String word : AFTER_WORD.split(part)) {
            cased.append(inCapitals(word) && word.strip().length() > 2 ? capitalised(word) : word);
        }
        return cased.toString();
    }

    private static String capitalised(String word) {
        int first = word.offsetByCodePoints(0, 1);
        return word.substring(0, first) + word.substring(first).toLowerCase(Locale.ROOT);
    }
}
