package org.capacityportal.participant;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.capacityportal.platform.Conditions;
import org.capacityportal.platform.SortColumn;
import org.capacityportal.platform.SortColumn.Part;

/**
 * People by how their names sound, in whatever alphabet they were typed: first those whose family name begins so, then
 * those whose given name does, then those of whose name the words typed are parts. Each of the first two is a range of an
 * index, so that a common name takes no longer than a rare one. A word of one or two letters has to begin a word.
 *
 * @param words SQL for the spelling of each word typed
 * @param parameters what was typed
 */
record NameSearch(String[] words, Map<String, String> parameters) {

    private static final int MOST_WORDS = 6;
    private static final int LONGEST = 200;

    private static final String KEY = "(pt.name_key collate \"C\")";

    /** As in the index on it: the second word of a name, mostly the given name, before the whole. */
    private static final String GIVEN = "((split_part(pt.name_key, ' ', 2) || ' ' || pt.name_key) collate \"C\")";

    static NameSearch of(String typed) {
        String text = typed.strip();
        text = text.substring(0, text.offsetByCodePoints(0, Math.min(text.codePointCount(0, text.length()), LONGEST)));
        String[] typedWords = text.split("\\s+", MOST_WORDS + 1);
        Map<String, String> parameters = new LinkedHashMap<>(Map.of("typed", text));
        String[] words = new String[Math.min(typedWords.length, MOST_WORDS)];
        for (int i = 0; i < words.length; i++) {
            parameters.put("word" + i, typedWords[i]);
            words[i] = "name_key(:word" + i + ")";
        }
        return new NameSearch(words, parameters);
    }

    /** The people found, the nearest first. */
    SortColumn nearestFirst() {
        String others = IntStream.range(1, words.length)
                .mapToObj(i -> " and " + holds(words[i]))
                .collect(Collectors.joining());
        String family = begins(KEY, words[0]) + others;
        String given = begins(GIVEN, "name_key(:typed)");
        String parts =
                IntStream.range(0, words.length).mapToObj(i -> holds(words[i])).collect(Collectors.joining(" and "));
        return SortColumn.search(
                Part.of(family, KEY),
                Part.of("not (%s) and %s".formatted(family, given), GIVEN),
                Part.byId("not (%s) and not (%s) and %s".formatted(family, given, parts)));
    }

    /** For when nobody is found: each word is much like one of the name. */
    Conditions alike(Conditions conditions) {
        for (String word : words) {
            conditions.and("%1$s <> '' and %1$s <%% pt.name_key".formatted(word));
        }
        return bind(conditions);
    }

    Conditions bind(Conditions conditions) {
        parameters.forEach(conditions::bind);
        return conditions;
    }

    /** A spelling has letters, figures and spaces only, all of which come before {@code ~}. */
    private static String begins(String key, String typed) {
        return "%2$s <> '' and %1$s >= %2$s and %1$s < %2$s || '~'".formatted(key, typed);
    }

    private static String holds(String word) {
        return """
                %1$s <> '' and (pt.name_key like case when length(%1$s) < 3 then '%% ' else '%%' end || %1$s || '%%'
                                or length(%1$s) < 3 and pt.name_key like %1$s || '%%')""".formatted(word);
    }
}
