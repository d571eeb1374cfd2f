package org.capacityportal.exchange.reading;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What headings mean in lists of one kind. */
interface Vocabulary {

    /** What a heading was taken for. */
    record Meaning(Target target, boolean sure) {

        static Meaning of(Field field) {
            return new Meaning(Target.of(field), true);
        }
    }

    /** @return null where the heading says nothing */
    @Nullable Meaning meaning(String heading);

    /** Whether a column of this field makes it likely that a row holds the headings. */
    boolean tellsHeadings(Field field);

    /**
     * A field and the words that name it.
     *
     * @param phrases each matches at the beginning of a word; {@code $} at its end asks for the end of a word, {@code =} at
     *     its beginning for the whole heading, {@code +} for both of two
     */
    record Rule(Field field, List<String> phrases) {

        /** @param phrases with commas between them */
        static Rule of(Field field, String phrases) {
            return new Rule(field, Words.list(phrases));
        }

        boolean matches(String plain) {
            return phrases.stream().anyMatch(phrase -> matches(plain, phrase));
        }

        private static boolean matches(String plain, String phrase) {
            if (phrase.startsWith("=")) {
                return plain.equals(phrase.substring(1));
            }
            String words = " " + plain + " ";
            return Arrays.stream(phrase.split("\\+"))
                    .allMatch(part -> words.contains(
                            " " + (part.endsWith("$") ? part.substring(0, part.length() - 1) + " " : part)));
        }
    }

    static @Nullable Field first(List<Rule> rules, String heading) {
        String plain = Letters.plain(heading);
        return rules.stream()
                .filter(rule -> rule.matches(plain))
                .map(Rule::field)
                .findFirst()
                .orElse(null);
    }
}
