package org.capacityportal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.capacityportal.PortalTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Whoever goes through the pages of a long list sees each of its rows once, in its order, whatever that is. */
@PortalTest
@Transactional
class LongListTests {

    private static final int ROWS = 203;

    @Autowired
    Listing listing;

    @Autowired
    JdbcClient jdbc;

    record Line(
            long id,
            String name,
            @Nullable String place,
            @Nullable Integer amount) {}

    /** Names that many share, in two alphabets, and values that are often not there. */
    @BeforeEach
    void rows() {
        jdbc.sql("""
                        create temporary table line (id bigint primary key, name text not null, place text, day date, amount int)
                        on commit drop""").update();
        insert(1, ROWS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"name", "-name", "place", "-place", "day", "-day", "amount", "-amount", "urgent", "-urgent"})
    void showsEachRowOnceInBothDirections(String sort) {
        List<Long> all = inOrder(sort);
        assertThat(all).hasSize(ROWS);

        List<ListPage<Line>> pages = new ArrayList<>(List.of(page(sort, null)));
        while (last(pages).next() != null) {
            pages.add(page(sort, at(last(pages).next())));
        }
        assertThat(ids(pages)).isEqualTo(all);
        assertThat(pages).hasSize(9).extracting(ListPage::page).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(last(pages).first()).isEqualTo(201);
        assertThat(last(pages).last()).isEqualTo(203);

        List<ListPage<Line>> backwards =
                new ArrayList<>(List.of(page(sort, at(pages.get(0).toLast()))));
        while (last(backwards).previous() != null) {
            backwards.add(page(sort, at(last(backwards).previous())));
        }
        Collections.reverse(backwards);
        assertThat(ids(backwards)).isEqualTo(all);
        assertThat(backwards).extracting(ListPage::page).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "-place", "urgent"})
    void pagesByNumberShowTheSame(String sort) {
        List<ListPage<Line>> pages = new ArrayList<>();
        for (int number = 1; number <= 9; number++) {
            pages.add(read(new ListRequest(number, sort)));
        }
        assertThat(ids(pages)).isEqualTo(inOrder(sort));
        assertThat(read(new ListRequest(77, sort)).rows()).isEqualTo(last(pages).rows());
    }

    /** Offsets would show rows twice where others come in before them, and leave rows out where others go. */
    @ParameterizedTest
    @ValueSource(strings = {"name", "-name", "-place", "day", "-amount", "urgent"})
    void showsEachRowOnceWhileOthersComeAndGo(String sort) {
        List<Long> before = inOrder(sort);
        Random random = new Random(5);
        List<Long> gone = new ArrayList<>();
        List<ListPage<Line>> pages = new ArrayList<>(List.of(page(sort, null)));
        while (last(pages).next() != null) {
            insert(ROWS + 1 + pages.size() * 10, ROWS + 10 + pages.size() * 10);
            gone.add(before.get(random.nextInt(before.size())));
            // The row that the next page is behind may be the one that goes.
            gone.add(last(last(pages).rows()).id());
            jdbc.sql("delete from line where id in (:gone)").param("gone", gone).update();
            pages.add(page(sort, at(last(pages).next())));
        }
        List<Long> seen = ids(pages);
        assertThat(seen).doesNotHaveDuplicates();
        List<Long> stayed = new ArrayList<>(before);
        stayed.removeAll(gone);
        assertThat(seen).containsAll(stayed);
    }

    @Test
    void whatIsNoPlaceShowsTheBeginningAndSaysSo() {
        ListPage<Line> beginning = page("name", null);
        assertThat(beginning.lost()).isFalse();
        String place = at(beginning.next());
        List<String> damaged = List.of(
                "",
                "1",
                "%00",
                "💥",
                place.substring(0, place.length() / 2),
                place + place,
                "A".repeat(100_000),
                encoded("AFTER\tname\t2\t0\t5"),
                encoded("AFTER\tname\t2\t7\t5\tx"),
                encoded("AFTER\tname\t2\t-1\t5\tx"),
                encoded("AFTER\tname\t-2\t0\t5\tx"),
                encoded("AFTER\tname\t2\t0\t5\tx\0y"),
                encoded("AFTER\tname\t2\t0\tfive\tx"),
                encoded("AFTER\tplace\t2\t0\t5\tx"),
                encoded("ASIDE\tname\t2\t0\t5\tx"));
        for (String at : damaged) {
            ListPage<Line> shown = page("name", at);
            assertThat(shown.rows()).as(at).isEqualTo(beginning.rows());
            assertThat(shown.lost()).as(at).isTrue();
        }
        for (String value : List.of("2020-13-01", "+999999999-01-01", "today", "'", "")) {
            assertThat(page("day", encoded("AFTER\tday\t2\t0\t5\t" + value)).lost())
                    .as(value)
                    .isTrue();
            assertThat(page("amount", encoded("AFTER\tamount\t2\t0\t5\t" + value))
                            .lost())
                    .as(value)
                    .isTrue();
        }
        assertThat(page("-name", place).lost()).as("the place in another order").isTrue();
    }

    @Test
    void behindTheEndIsTheLastPageAndBeforeTheBeginningTheFirst() {
        assertThat(page("name", encoded("AFTER\tname\t3\t0\t5\tЯя")).rows())
                .isEqualTo(read(new ListRequest(9, "name")).rows());
        ListPage<Line> first = page("name", encoded("BEFORE\tname\t8\t0\t5\t"));
        assertThat(first.rows()).isEqualTo(page("name", null).rows());
        assertThat(first.page()).isEqualTo(1);
        jdbc.sql("delete from line").update();
        assertThat(page("name", encoded("AFTER\tname\t3\t0\t5\tА")).rows()).isEmpty();
    }

    @Test
    void countsNoFurtherThanPeopleWould() {
        insert(1000, 999 + LongList.MOST_COUNTED);
        ListPage<Line> first = page("name", null);
        assertThat(first.total()).isEqualTo(LongList.MOST_COUNTED);
        assertThat(first.more()).isTrue();
        assertThat(first.lastPage()).isZero();

        List<Long> all = inOrder("name");
        ListPage<Line> last = page("name", at(first.toLast()));
        assertThat(last.rows()).extracting(Line::id).isEqualTo(all.subList(all.size() - 25, all.size()));
        assertThat(last.page()).as("nobody counted so far").isZero();
        assertThat(last.first()).isZero();
        ListPage<Line> before = page("name", at(last.previous()));
        assertThat(before.rows()).extracting(Line::id).isEqualTo(all.subList(all.size() - 50, all.size() - 25));
        assertThat(at(before.next())).isNotNull();
        assertThat(read(new ListRequest(85, "name")).rows())
                .extracting(Line::id)
                .isEqualTo(all.subList(84 * 25, 85 * 25));
        assertThat(read(new ListRequest(9_999_999, "name")).rows()).isEqualTo(last.rows());
    }

    /** A page deep in the list reads an index from its place on, not the rows before. */
    @Test
    void readsNoMoreThanThePageWhereAnIndexHasItsOrder() {
        insert(1000, 30_000);
        jdbc.sql("create index line_name on line (name collate \"en-x-icu\", id)")
                .update();
        jdbc.sql("analyze line").update();
        String at = encoded("AFTER\tname\t900\t0\t5\tОлена 7");
        assertThat(page("name", at).rows()).hasSize(25);
        List<String> plan = jdbc.sql("""
                        explain (analyze, timing off, costs off, summary off)
                        select id from line where (name collate "en-x-icu", id) > ('Олена 7', 5)
                        order by name collate "en-x-icu", id limit 26""").query(String.class).list();
        assertThat(String.join("\n", plan)).contains("Index", "line_name").doesNotContain("Seq Scan", "Sort");
    }

    private void insert(int from, int to) {
        jdbc.sql("""
                        insert into line
                        select i, (array['Олена', 'Kowal', 'Їжак', 'Ґудзь', 'Żak', 'anna'])[1 + i % 6] || ' ' || i * 7 % 11,
                               case when i % 5 > 1 then 'Суми ' || i % 13 end,
                               case when i % 4 > 0 then date '2020-02-28' + i % 9 end, nullif(i % 7, 3)
                        from generate_series(:from, :to) i on conflict do nothing""").param("from", from).param("to", to).update();
    }

    private List<Long> inOrder(String sort) {
        String key = sort.replace("-", "");
        String direction = sort.startsWith("-") ? " desc" : "";
        String sql =
                switch (key) {
                    case "name", "place" -> key + " collate \"en-x-icu\"";
                    case "urgent" -> "day";
                    default -> key;
                };
        return jdbc.sql("select id from line order by "
                        + (key.equals("urgent") ? "not coalesce(amount > 3, false), " : "") + sql + direction
                        + " nulls last, id" + direction)
                .query(Long.class)
                .list();
    }

    private ListPage<Line> page(String sort, @Nullable String at) {
        return read(new ListRequest(1, sort, at));
    }

    private ListPage<Line> read(ListRequest wanted) {
        Sorting sorting = new Sorting("l.id")
                .by("name", SortColumn.text("l.name collate \"en-x-icu\""))
                .by("place", SortColumn.text("l.place collate \"en-x-icu\"").orNone())
                .by("day", SortColumn.day("l.day").orNone())
                .by("amount", SortColumn.number("l.amount").orNone())
                .by("urgent", SortColumn.day("l.day").orNone().behind("coalesce(l.amount > 3, false)"));
        return listing.read(Line.class, "l.id, l.name, l.place, l.amount", "line l", new Conditions(), sorting, wanted);
    }

    private static List<Long> ids(List<ListPage<Line>> pages) {
        return pages.stream()
                .flatMap(page -> page.rows().stream())
                .map(Line::id)
                .toList();
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }

    private static String at(ListPage.@Nullable Step step) {
        assertThat(step).isNotNull();
        assertThat(step.parameter()).isEqualTo("at");
        return String.valueOf(step.value());
    }

    private static String encoded(String fields) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(fields.getBytes(StandardCharsets.UTF_8));
    }
}
