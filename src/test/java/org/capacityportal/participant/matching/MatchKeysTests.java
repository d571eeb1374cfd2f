package org.capacityportal.participant.matching;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.capacityportal.PortalTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The keys that are made of the people of a list are those that the database would have made of them. */
@PortalTest
@Transactional
class MatchKeysTests {

    private static final String PIECES =
            "abcdeghijklmnoprstuwxyzłóśżąćęńźäöüáéíčšž абвгґдеєёжзиіїйклмнопрстуфхцчшщьъыэюя'ʼ’`-–().,;/ 0123456789@@"
                    + "АБВГҐЄІЇЮЯŁÓŚŻABCGHXZ💥Σß\u0001\u0002%\\";

    @Autowired
    JdbcClient jdbc;

    @Test
    void theDatabaseMakesTheSameOfLabelledPeople() throws IOException {
        List<Person> people = new ArrayList<>();
        List<String> names = names();
        for (int i = 0; i < names.size(); i++) {
            String[] words = names.get(i).split(" ", 3);
            String other = names.get((i + 1) % names.size());
            people.add(Person.named(names.get(i), null, null));
            people.add(new Person(
                    words[0],
                    words.length > 1 ? words[1] : null,
                    words.length > 2 ? words[2] : null,
                    other,
                    " " + words[0] + "@Example.org, b@x.org;" + i + " ",
                    "+380 50 11" + i + "22 333 44, 1; 044-123-45-67   067 765 43 21",
                    null,
                    null));
            people.add(new Person(other, names.get(i), words[0], words[0], "no address", "", null, null));
        }
        assertThat(people).hasSizeGreaterThan(900);
        requireSame(people);
    }

    @Test
    void theDatabaseMakesTheSameOfAnythingThatMayBeTyped() {
        Random random = new Random(20_18);
        int[] pieces = PIECES.codePoints().toArray();
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            people.add(new Person(
                    String.valueOf(text(random, pieces)),
                    text(random, pieces),
                    text(random, pieces),
                    text(random, pieces),
                    text(random, pieces),
                    text(random, pieces),
                    null,
                    null));
        }
        requireSame(people);
    }

    @Test
    void aSpellingInLatinLettersThatIsKnownLaterAddsItsKeys() {
        Person without = new Person("Щербак", "Юрій", "Петрович", null, "y@example.org", null, null, null);
        Person with = new Person("Щербак", "Юрій", "Петрович", "Jerzy Szczepaniak", "y@example.org", null, null, null);
        assertThat(MatchKeys.with("Jerzy Szczepaniak", MatchKeys.of(without)))
                .isEqualTo(MatchKeys.of(with))
                .contains("f:scpnk")
                .isNotEqualTo(MatchKeys.of(without));
        assertThat(MatchKeys.with("Petro Shcherbak", MatchKeys.of(without))).isEqualTo(MatchKeys.of(without));
    }

    @Test
    void theDatabaseMakesTheKeysOfWhomeverNobodyMadeThemFor() {
        jdbc.sql("insert into participant (id, family_name, given_name) values (-5, 'Відлунко', 'Олена')")
                .update();
        assertThat(keysMadeAnew()).isTrue();
        jdbc.sql("""
                        insert into participant (id, family_name, given_name, name_key, match_keys)
                        values (-6, 'Відлунко', 'Олена', 'handed over', '{f:handed}')""").update();
        assertThat(keysMadeAnew()).isFalse();
        jdbc.sql(
                        "update participant set email = 'olena@example.org', name_key = 'x', match_keys = null where id in (-5, -6)")
                .update();
        assertThat(keysMadeAnew()).isTrue();
        jdbc.sql("update participant set match_keys = '{}' where id = -5").update();
        assertThat(keysMadeAnew()).isTrue();
    }

    /** Whether everybody has the keys that the functions make of what is on record. */
    private boolean keysMadeAnew() {
        return jdbc.sql("""
                        select bool_and(
                            match_keys is not distinct from match_keys(family_name, given_name, patronymic, latin_name, email, phone)
                            and name_key is not distinct from name_key(
                                family_name || ' ' || coalesce(given_name, '') || ' ' || coalesce(patronymic, '') || ' '
                                || coalesce(latin_name, '')))
                        from participant""").query(Boolean.class).single();
    }

    private void requireSame(List<Person> people) {
        List<List<String>> keys = new ArrayList<>();
        List<String> spellings = new ArrayList<>();
        jdbc.sql("""
                        select match_keys(family, given, patronymic, latin, email, phone) as keys,
                               name_key(family || ' ' || coalesce(given, '') || ' ' || coalesce(patronymic, '') || ' ' || coalesce(latin, '')) as spelling
                        from unnest(:families, :givens, :patronymics, :latins, :emails, :phones) with ordinality
                            as t (family, given, patronymic, latin, email, phone, nr)
                        order by nr""")
                .param("families", column(people, Person::familyName))
                .param("givens", column(people, Person::givenName))
                .param("patronymics", column(people, Person::patronymic))
                .param("latins", column(people, Person::latinName))
                .param("emails", column(people, Person::email))
                .param("phones", column(people, Person::phone))
                .query(row -> {
                    keys.add(List.of((String[]) row.getArray("keys").getArray()));
                    spellings.add(row.getString("spelling"));
                });
        for (int i = 0; i < people.size(); i++) {
            Person person = people.get(i);
            assertThat(MatchKeys.of(person)).as("%s", person).containsExactlyInAnyOrderElementsOf(keys.get(i));
            assertThat(MatchKeys.nameKey(person)).as("%s", person).isEqualTo(spellings.get(i));
        }
    }

    private static @Nullable String text(Random random, int[] pieces) {
        if (random.nextInt(6) == 0) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(random.nextInt(4) == 0 ? 40 : 12);
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(pieces[random.nextInt(pieces.length)]);
        }
        return text.toString();
    }

    private static String[] column(List<Person> people, Function<Person, @Nullable String> part) {
        return people.stream().map(part).toArray(String[]::new);
    }

    private static List<String> names() throws IOException {
        List<String> names =
                new ArrayList<>(List.of("Нечуй – Левицький", "Wojciechowska-Schulz (Charzewska)", "Ій", "а"));
        new ClassPathResource("matching/pairs.csv")
                .getContentAsString(UTF_8)
                .lines()
                .skip(1)
                .flatMap(line -> Arrays.stream(line.split("[,;]")).limit(2))
                .map(name -> name.replace("\"", ""))
                .filter(name -> !name.isBlank())
                .distinct()
                .forEach(names::add);
        return names;
    }
}
