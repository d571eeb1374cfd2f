package org.capacityportal.participant.matching;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.capacityportal.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The keys that are stored were made by functions that have quicker successors since: both say the same. */
@PortalTest
@Transactional
class QuickKeysTests {

    private static final List<String> UNUSUAL = List.of(
            "",
            "  Ссс  її-Ааа ",
            "Нечуй – Левицький",
            "Шшщщ Zzsszzz xxxx",
            "Wojciechowska-Schulz (Charzewska)",
            "О’Коннор ʼ’`",
            "Яяя Юю Є",
            "Łukasz Ąężźćńóś ÄÖÜ é č š ž",
            "Ій",
            "а",
            "12 345 667",
            "💥 % _ \\",
            "van der Meer");

    private final JdbcClient jdbc;

    QuickKeysTests(@Autowired JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Test
    void keysAreWhatTheyWere() throws IOException {
        former("V009__participant_people.sql", "create function name_key(", "'g'));");
        former("V020__participant_same_person.sql", "create function name_skeleton(", "end $$;");
        former("V020__participant_same_person.sql", "create function match_keys(", "end $$;");
        List<String> names = names();
        assertThat(names).hasSizeGreaterThan(300);
        for (int i = 0; i < names.size(); i++) {
            String[] words = names.get(i).split(" ", 3);
            String other = names.get((i + 1) % names.size());
            String contacts = words[0] + "@Example.org, b@x.org;" + i;
            String phones = "+380 50 11" + i + "22 333 44, 1; 044-123-45-67   067 765 43 21";
            List<List<String>> people = new ArrayList<>();
            people.add(Arrays.asList(names.get(i), null, null, null, null, null));
            people.add(Arrays.asList(
                    words[0],
                    words.length > 1 ? words[1] : null,
                    words.length > 2 ? words[2] : null,
                    other,
                    contacts,
                    phones));
            people.add(Arrays.asList(other, names.get(i), words[0], words[0], "no address", ""));
            for (List<String> person : people) {
                assertThat(keys("match_keys", person)).as("%s", person).isEqualTo(keys("former_match_keys", person));
            }
            assertThat(jdbc.sql("select name_key(:name) = former_name_key(:name)")
                            .param("name", names.get(i) + "  " + other)
                            .query(Boolean.class)
                            .single())
                    .as(names.get(i))
                    .isTrue();
        }
    }

    /** Makes a function as it once was, under another name. */
    private void former(String migration, String begin, String end) throws IOException {
        String script = new ClassPathResource("db/migration/" + migration).getContentAsString(UTF_8);
        int from = script.indexOf(begin);
        int to = script.indexOf(end, from) + end.length();
        assertThat(from).isNotNegative();
        jdbc.sql(script.substring(from, to).replaceAll("\\b(name_key|name_skeleton|match_keys)\\(", "former_$1("))
                .update();
    }

    private String keys(String function, List<String> person) {
        return jdbc.sql("select " + function + "(?::text, ?::text, ?::text, ?::text, ?::text, ?::text)::text")
                .params(person)
                .query(String.class)
                .single();
    }

    private static List<String> names() throws IOException {
        List<String> names = new ArrayList<>(UNUSUAL);
        for (String line : new ClassPathResource("matching/pairs.csv")
                .getContentAsString(UTF_8)
                .lines()
                .skip(1)
                .toList()) {
            names.add(line.split("[,;]")[0].replace("\"", ""));
        }
        return names.stream().distinct().toList();
    }
}
