package org.capacityportal.exchange.reading;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names of months by their first three letters, which tell them apart in all four languages, and Roman numbers. */
final class Months {

    private static final Map<String, Integer> NUMBERS = numbers();

    private Months() {}

    /** From 1 to 12; 0 where the word is no month. */
    static int of(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        return NUMBERS.getOrDefault(small, small.length() < 3 ? 0 : NUMBERS.getOrDefault(small.substring(0, 3), 0));
    }

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        for (String names : List.of(
                "січ лют бер кві тра чер лип сер вер жов лис гру",
                "янв фев мар апр май июн июл авг сен окт ноя дек",
                "янв фев мар апр мая июн июл авг сен окт ноя дек",
                "sty lut mar kwi maj cze lip sie wrz paź lis gru",
                "jan feb mar apr may jun jul aug sep oct nov dec",
                "i ii iii iv v vi vii viii ix x xi xii")) {
            List<String> year = Arrays.asList(names.split(" "));
            year.forEach(name -> numbers.put(name, year.indexOf(name) + 1));
        }
        return numbers;
    }
}
