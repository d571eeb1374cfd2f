package org.capacityportal.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.capacityportal.PortalTest;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.ListPage;
import org.capacityportal.platform.ListRequest;
import org.capacityportal.platform.Option;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.transaction.annotation.Transactional;

/** Among thousands of namesakes the nearest come first, and whoever goes through what was found meets each person once. */
@PortalTest
@Transactional
@WithUserDetails("coordinator@demo.example")
class PeopleSearchTests {

    @Autowired
    Participants participants;

    @Autowired
    JdbcClient jdbc;

    /** 3,000 people of a name that nobody else has, and a few whose given name or patronymic is like it. */
    @BeforeEach
    void namesakes() {
        jdbc.sql("""
                        insert into participant (id, family_name, given_name, patronymic, sex)
                        select 100000 + i, 'Жугайлин' || (array['', 'ко', 'чук'])[1 + i % 3],
                               (array['Олена', 'Тарас', 'Зоряна'])[1 + i % 7 % 3], (array['Петрівна', null])[1 + i % 2],
                               (array['WOMAN', 'MAN', null])[1 + i % 3]
                        from generate_series(1, 3000) i""").update();
        person(200001, "Абрам", "Жугайлина", "Ігорівна");
        person(200002, "Бабій", "Іван", "Жугайлинович");
        person(200003, "Нежугайлин", "Іван", null);
        person(200004, "Жугайлин", "Ярина", "Янівна");
        jdbc.sql("analyze participant").update();
    }

    @Test
    void familyNamesComeBeforeGivenNamesAndTheseBeforeTheRest() {
        jdbc.sql("delete from participant where id between 100000 and 200000").update();
        assertThat(found("Жугайлин")).containsExactly(200004L, 200001L, 200002L, 200003L);
        assertThat(suggested("жугайлин")).hasSize(4).first().isEqualTo("Жугайлин Ярина Янівна [200004]");
        assertThat(participants.find("Жугайлин", 3))
                .extracting(PersonFound::id)
                .containsExactly(200004L, 200001L, 200002L);
    }

    @ParameterizedTest
    @CsvSource({
        "Жугайлин Ярина, 200004",
        "Zhuhailyn Yaryna, 200004",
        "Ярина Жугайл, 200004",
        "Жугайл Яр, 200004",
        "Янівна Ярина Жугайлин, 200004",
        "Абрам Жугайлина Ігор, 200001",
        "нежугайлин, 200003"
    })
    void oneOfThousandsIsFoundByMoreWords(String typed, long id) {
        assertThat(found(typed).get(0)).isEqualTo(id);
        assertThat(suggested(typed)).first().asString().endsWith("[" + id + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Жугайлин", "Жугайлинч", "олена жугай", "Ж", "жу", "угайл"})
    void whatIsFoundIsShownOnceOverAllPages(String typed) {
        List<Long> people = new ArrayList<>();
        @Nullable String at = null;
        do {
            ListPage<ParticipantSummary> page = page(typed, at);
            page.rows().forEach(person -> people.add(person.id()));
            at = page.next() == null ? null : String.valueOf(page.next().value());
        } while (at != null);
        assertThat(people).doesNotHaveDuplicates().hasSizeGreaterThan(900);
        if (typed.startsWith("Жугай")) {
            assertThat(people)
                    .containsAll(jdbc.sql("select id from participant where family_name like :begin")
                            .param("begin", typed + "%")
                            .query(Long.class)
                            .list());
        }
    }

    @Test
    void whereNobodyIsFoundThoseOfMuchTheSameNameAre() {
        assertThat(suggested("Жугойлинчук Олена")).isNotEmpty().allMatch(name -> name.startsWith("Жугайлин"));
        assertThat(found("Жугойлинчук Олена")).isNotEmpty();
        assertThat(suggested("Зюзюкацьк")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "%",
                "_",
                "%%%%",
                "~",
                "'",
                "\\",
                "💥",
                "а",
                "щ",
                "--",
                "( [ {",
                "a b c d e f g h i j k l m n",
                "@",
                "@example",
                "a@b.c",
                "%@%",
                "\\@_"
            })
    void nothingTypedBreaksIt(String typed) {
        assertThatCode(() -> {
                    participants.suggest(typed);
                    participants.find(typed, 8);
                    page(typed, null);
                    page(typed, "nowhere");
                })
                .doesNotThrowAnyException();
        participants.suggest("щ".repeat(20_000));
        participants.suggest("щ ".repeat(20_000));
    }

    @Test
    void addressesAreFoundByTheirBeginningEachOfSeveralAndByTheirHost() {
        jdbc.sql("update participant set email = 'Yaryna_Z@Host.example; second@other.example' where id = 200004")
                .update();
        assertThat(found("yaryna_z@ho")).containsExactly(200004L);
        assertThat(found("yarynaxz@ho")).isEmpty();
        assertThat(found("second@other.example")).containsExactly(200004L);
        assertThat(found("@host.EXAMPLE")).containsExactly(200004L);
    }

    /** Of a common name a suggestion reads the first few in an index; with every person of that name it takes no more. */
    @Test
    void aCommonNameIsNotReadAsAWhole() {
        List<String> plan = jdbc.sql("""
                        explain (analyze, timing off, summary off, costs off)
                        select pt.id from participant pt
                        where pt.deleted_at is null and (pt.name_key collate "C") >= name_key('Жугайлин')
                          and (pt.name_key collate "C") < name_key('Жугайлин') || '~'
                        order by (pt.name_key collate "C"), pt.id limit 10""").query(String.class).list();
        assertThat(String.join("\n", plan))
                .contains("participant_by_spelling", "rows=10")
                .doesNotContain("Seq Scan", "Sort");
    }

    @ParameterizedTest
    @ValueSource(strings = {"uk", "en", "pl", "ru"})
    void theListIsInTheOrderOfAnIndexInEveryLanguage(String tag) {
        String collation = Language.of(Locale.forLanguageTag(tag)).collationOfNames();
        List<String> plan =
                jdbc.sql("""
                        explain (costs off)
                        select pt.id from participant pt where pt.deleted_at is null
                        order by (pt.family_name || coalesce(' ' || pt.given_name, '') || coalesce(' ' || pt.patronymic, ''))
                                 collate %s, pt.id limit 26""".formatted(collation)).query(String.class).list();
        assertThat(String.join("\n", plan)).contains("participant_by_name_").doesNotContain("Sort");
    }

    private void person(long id, String family, String given, @Nullable String patronymic) {
        jdbc.sql("insert into participant (id, family_name, given_name, patronymic) values (?, ?, ?, ?)")
                .params(id, family, given, patronymic)
                .update();
    }

    private List<String> suggested(String typed) {
        return participants.suggest(typed).stream().map(Option::value).toList();
    }

    private List<Long> found(String typed) {
        return page(typed, null).rows().stream().map(ParticipantSummary::id).toList();
    }

    private ListPage<ParticipantSummary> page(String typed, @Nullable String at) {
        return participants.list(new ParticipantFilter(typed, null, null), new ListRequest(1, null, at));
    }
}
