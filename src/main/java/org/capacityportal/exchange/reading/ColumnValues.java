package org.capacityportal.exchange.reading;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.capacityportal.exchange.sheet.SheetCell;
import org.jspecify.annotations.Nullable;

/** Tells from its values what a column holds, where its heading does not. */
final class ColumnValues {

    private static final Pattern EMAIL = Pattern.compile("\\S+@\\S+\\.\\S+.*");
    private static final Pattern PHONE = Pattern.compile("[+(]?\\d[\\d\\s()+.,;/-]{6,}");
    private static final List<String> PATRONYMICS = Words.list("""
                    ович, евич, йович, ьович, ілліч, ильич, івна, ївна, овна, евна, інічна, инична,
                    ovych, evych, yovych, ovich, evich, ivna, yivna, ovna, evna""");
    private static final Pattern NAME_WORD = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'’ʼ`-]*\\.?");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final int PER_CENT_OF_MOST = 60;

    private final List<String> values;

    ColumnValues(List<String> values) {
        this.values = values.stream()
                .map(Letters::line)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    boolean empty() {
        return values.isEmpty();
    }

    /** Null where the values might be anything. */
    @Nullable Field field() {
        if (most(value -> EMAIL.matcher(value).matches())) {
            return Field.EMAIL;
        }
        if (most(value -> PHONE.matcher(value).matches() && Dates.of(value) == null && Letters.digits(value) > 6)) {
            return Field.PHONE;
        }
        if (most(ColumnValues::namesWithPatronymic)) {
            return Field.FULL_NAME;
        }
        if (most(value -> Words.sex(value) != null && Letters.said(value) != null)) {
            return Field.SEX;
        }
        return most(value -> value.indexOf(' ') < 0 && Words.role(value) != null) ? Field.ROLE : null;
    }

    /** Whether they are two or three words in capitals, as names are, and as much else is. */
    boolean namesPerhaps() {
        return most(value -> {
            String[] words = SPACES.split(value);
            return words.length > 1
                    && words.length < 5
                    && List.of(words).stream()
                            .allMatch(word -> NAME_WORD.matcher(word).matches());
        });
    }

    boolean singleWords() {
        return most(value -> NAME_WORD.matcher(value).matches());
    }

    boolean severalWords() {
        return most(value -> value.indexOf(' ') > 0);
    }

    boolean dates() {
        return most(value -> Dates.span(SheetCell.of(value)) != null);
    }

    boolean latin() {
        return most(Letters::allLatin);
    }

    private boolean most(Predicate<String> test) {
        long hits = values.stream().filter(test).count();
        return hits > 0 && hits * 100 >= values.size() * PER_CENT_OF_MOST;
    }

    static boolean isPatronymic(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        return PATRONYMICS.stream().anyMatch(ending -> small.endsWith(ending) && small.length() > ending.length())
                && word.codePoints().allMatch(Character::isLetter);
    }

    /** "Савчук Ганна Петрівна" */
    static boolean namesWithPatronymic(String value) {
        String[] words = SPACES.split(value);
        return words.length == 3
                && (isPatronymic(words[1]) || isPatronymic(words[2]))
                && List.of(words).stream()
                        .allMatch(word -> NAME_WORD.matcher(word).matches());
    }
}
