package org.capacityportal.participant.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.capacityportal.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.transaction.annotation.Transactional;

/** Who on record comes into question for somebody who is being entered, and the pairs that are kept. */
@PortalTest
@Transactional
@WithUserDetails("coordinator@demo.example")
class CandidatesTests {

    @Autowired
    Candidates candidates;

    @Autowired
    ListCandidates ofLists;

    @Autowired
    Comparisons comparisons;

    @Autowired
    Duplicates duplicates;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({
        "Ткаченко, Лариса, Миколаївна",
        "Лариса, Ткаченко, Николаевна",
        "Tkachenko, Larysa, ",
        "Tkaczenko, Larysa, ",
        "Ткаченко, Л., М.",
        "Ткачеко, Лариса, Миколаївна",
        "Пкаченко, Лариса, Миколаївна",
    })
    void findsThePersonInAnySpelling(String family, String given, String patronymic) {
        assertThat(candidates.of(Person.named(family, given, patronymic)))
                .extracting(Candidates.Match::id)
                .contains(102L);
    }

    @Test
    void findsByAddressAndPhoneWhateverTheFamilyName() {
        Person married =
                new Person("Заміжня", "Лариса", "Миколаївна", null, "L.Tkachenko@sumy.example", null, null, null);
        assertThat(candidates.of(married)).extracting(Candidates.Match::id).containsExactly(102L);
        Person called = new Person("Заміжня", "Лариса", null, null, null, "38 (000) 000-01-02", null, null);
        assertThat(candidates.of(called)).extracting(Candidates.Match::id).containsExactly(102L);
    }

    @Test
    void manyAreAnsweredInTheirOrderAndDeletedPeopleAreNobody() {
        jdbc.sql(
                        "insert into participant (id, family_name, given_name, deleted_at) values (-5, 'Зникла', 'Олена', now())")
                .update();
        List<List<Candidates.Match>> found = candidates.of(List.of(
                Person.named("Зникла", "Олена", null),
                Person.named("Kravets", "Olha", null),
                Person.named("💥", null, null),
                Person.named("Яременко", "Вадим", "Олексійович")));
        assertThat(found).hasSize(4);
        assertThat(found.get(0)).isEmpty();
        assertThat(found.get(1)).extracting(Candidates.Match::id).contains(103L);
        assertThat(found.get(2)).isEmpty();
        assertThat(found.get(3)).extracting(Candidates.Match::id).contains(101L);
    }

    private record Listed(Person person, List<String> keys) implements ListCandidates.Listed {}

    @Test
    void aWholeListIsAnsweredAsEachOfItsPeopleWouldBe() {
        jdbc.sql("""
                        insert into participant (id, family_name, given_name, patronymic, email)
                        select -1000 - n, 'Натовпенко' || chr(1072 + n % 30), 'Олена', 'Петрівна', 'x' || n || '@example.org'
                        from generate_series(1, 400) n""").update();
        List<Listed> list = jdbc.sql("""
                        select family_name, given_name, patronymic, latin_name, email, phone, match_keys, id
                        from participant where deleted_at is null
                        union all
                        select given_name, family_name, null, null, null, phone,
                               match_keys(given_name, family_name, null, null, null, phone), id
                        from participant where deleted_at is null and given_name is not null
                        order by id""")
                .query((row, number) -> new Listed(
                        new Person(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6),
                                null,
                                null),
                        List.of((String[]) row.getArray(7).getArray())))
                .list();
        assertThat(list).hasSizeGreaterThan(800);
        List<List<Candidates.Match>> one =
                candidates.of(list.stream().map(Listed::person).toList());
        List<List<Candidates.Match>> all = ofLists.of(list, 1_000, compared -> {});
        assertThat(all).isEqualTo(one);
        assertThat(ofLists.of(list.subList(400, 403), 1_000, compared -> {}))
                .as("a list of few people, looked up by the index")
                .isEqualTo(one.subList(400, 403));
        assertThat(ofLists.of(list, 2, compared -> {}))
                .isEqualTo(one.stream()
                        .map(matches -> matches.stream().limit(2).toList())
                        .toList());
    }

    @Test
    void whoIsPutOnRecordAndListedAtOnceIsComparedOnce() {
        jdbc.sql("delete from participant_to_compare").update();
        jdbc.sql("insert into participant (id, family_name) values (-5, 'Відлунко'), (-6, 'Видлунко')")
                .update();
        jdbc.sql("""
                        insert into participation (id, event_id, participant_id, role)
                        values (-5, 1, -5, 'OBSERVER'), (-6, 1, -6, 'OBSERVER'), (-7, 1, 101, 'OBSERVER')""").update();
        assertThat(jdbc.sql("select participant_id from participant_to_compare order by 1")
                        .query(Long.class)
                        .list())
                .containsExactly(-6L, -5L, 101L);
    }

    @Test
    void keepsThePairsUpToDateWithWhatIsWrittenByWhateverWay() {
        jdbc.sql("""
                        insert into participant (id, family_name, given_name) values
                        (-5, 'Відлунко', 'Олена'), (-6, 'Видлунко', 'Елена'), (-7, 'Vidlunko', 'Andrii')""").update();
        compareAll();
        assertThat(pairsOf(-5)).containsExactly(-6L);
        jdbc.sql("update participant set given_name = 'Андрій' where id = -5").update();
        compareAll();
        assertThat(pairsOf(-5)).containsExactly(-7L);
        jdbc.sql("update participant set deleted_at = now() where id = -7").update();
        compareAll();
        assertThat(pairsOf(-5)).isEmpty();
    }

    @Test
    void remembersThatTwoAreDifferentPeople() {
        jdbc.sql(
                        "insert into participant (id, family_name, given_name) values (-5, 'Відлунко', 'Олена'), (-6, 'Видлунко', 'Елена')")
                .update();
        compareAll();
        long open = duplicates.open();
        duplicates.areDifferent(-5, -6);
        jdbc.sql("update participant set email = 'e@x.example' where id = -5").update();
        compareAll();
        assertThat(duplicates.open()).isEqualTo(open - 1);
        duplicates.mayBeOne(-5, -6);
        assertThat(duplicates.open()).isEqualTo(open);
    }

    private void compareAll() {
        while (comparisons.compareNext()) {
            // as the worker does
        }
    }

    private List<Long> pairsOf(long person) {
        return jdbc.sql("""
                        select case one_id when :person then other_id else one_id end
                        from duplicate_pair where :person in (one_id, other_id)""").param("person", person).query(Long.class).list();
    }
}
