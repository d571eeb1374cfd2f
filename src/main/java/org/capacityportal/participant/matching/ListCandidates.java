package org.capacityportal.participant.matching;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.capacityportal.access.ForCoordinators;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds who on record may be each of a whole list of people: the same people as {@link Candidates} finds for one, in the
 * same order. Whoever shares a key with any of them is asked for once, people of like names are compared one after the
 * other, and whoever is on record is read once for all of these. Memory holds some thousands of people at a time.
 */
@Service
@Transactional(readOnly = true)
@ForCoordinators
public class ListCandidates {

    /** Somebody of the list. */
    public interface Listed {

        Person person();

        /** Prepared for being compared. */
        default Likenesses likenesses() {
            return Likenesses.of(person());
        }

        /** As {@code match_keys} makes them. */
        Collection<String> keys();
    }

    private static final int LISTED_AT_A_TIME = 2_500;
    private static final int ON_RECORD_AT_A_TIME = 4_000;
    private static final int FETCHED_AT_A_TIME = 5_000;

    /**
     * Where there are fewer on record for each of the list, going through the keys of all of them once is quicker than looking
     * each key up in the index; so many of the list are then answered together.
     */
    private static final int FEW_FOR_EACH = 200;

    private static final int LISTED_TOGETHER = 10_000;

    /** Whoever has one of some keys, looked up key by key. */
    private static final String BY_INDEX = """
            select wanted.nr, pt.id
            from unnest(:keys::text[]) with ordinality as wanted (key, nr)
            join participant pt on pt.match_keys @> array[wanted.key] and pt.deleted_at is null""";

    /** The same, found by going through the keys of all whom a condition leaves. */
    private static final String AMONG = """
            select wanted.nr, pt.id
            from (select id, unnest(match_keys) as key from participant where deleted_at is null and %s) pt
            join unnest(:keys::text[]) with ordinality as wanted (key, nr) on wanted.key = pt.key""";

    private static final Comparator<Listed> LIKE_NAMES = Comparator.comparing(
                    (Listed listed) -> String.valueOf(listed.person().givenName()))
            .thenComparing(listed -> String.valueOf(listed.person().patronymic()))
            .thenComparing(listed -> listed.person().familyName());

    private final JdbcClient jdbc;
    private final PeopleOnRecord people;

    ListCandidates(JdbcClient jdbc, PeopleOnRecord people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /**
     * Who may be each of these people, the likeliest first, in the order of the list.
     *
     * @param most how many are told of each
     * @param compared is told how many of the list were compared
     */
    public List<List<Candidates.Match>> of(List<? extends Listed> list, int most, IntConsumer compared) {
        boolean few = onRecordFor(list.size()) < FEW_FOR_EACH;
        Lookup lookup = few ? Lookup.among("true", Map.of()) : new Lookup(BY_INDEX, LISTED_AT_A_TIME, Map.of());
        return compare(list, most, lookup, compared);
    }

    /** Who of those entered after that time may be each of these people, the likeliest first, in the order of the list. */
    public List<List<Candidates.Match>> newcomers(List<? extends Listed> list, OffsetDateTime since, int most) {
        return compare(list, most, Lookup.among("created_at > :since", Map.of("since", since)), compared -> {});
    }

    /** How those are found who share a key with some of the list, and for how many of the list at once. */
    private record Lookup(String sql, int listedAtATime, Map<String, Object> parameters) {

        static Lookup among(String condition, Map<String, Object> parameters) {
            return new Lookup(AMONG.formatted(condition), LISTED_TOGETHER, parameters);
        }
    }

    private List<List<Candidates.Match>> compare(
            List<? extends Listed> list, int most, Lookup lookup, IntConsumer compared) {
        List<List<Candidates.Match>> found = new ArrayList<>();
        list.forEach(one -> found.add(List.of()));
        int[] order = IntStream.range(0, list.size())
                .boxed()
                .sorted(Comparator.comparing(list::get, LIKE_NAMES))
                .mapToInt(Integer::intValue)
                .toArray();
        int atATime = lookup.listedAtATime();
        for (int from = 0; from < order.length; from += atATime) {
            int to = Math.min(from + atATime, order.length);
            compare(list, Arrays.copyOfRange(order, from, to), most, lookup, found);
            compared.accept(to);
        }
        return found;
    }

    /** About how many are on record for each of a list. */
    private long onRecordFor(int listed) {
        return jdbc.sql("select greatest(reltuples, 1000)::bigint from pg_class where oid = 'participant'::regclass")
                        .query(Long.class)
                        .single()
                / Math.max(listed, 1);
    }

    private void compare(
            List<? extends Listed> list, int[] these, int most, Lookup lookup, List<List<Candidates.Match>> found) {
        OnRecord onRecord = onRecord(list, these, lookup);
        Map<Long, Likenesses> known = new HashMap<>();
        int from = 0;
        while (from < these.length) {
            List<long[]> inQuestion = new ArrayList<>();
            Set<Long> ids = new HashSet<>();
            while (from + inQuestion.size() < these.length && ids.size() < ON_RECORD_AT_A_TIME) {
                long[] alike =
                        onRecord.alike(list.get(these[from + inQuestion.size()]).keys());
                inQuestion.add(alike);
                Arrays.stream(alike).forEach(ids::add);
            }
            known.keySet().retainAll(ids);
            ids.removeAll(known.keySet());
            known.putAll(people.read(ids));
            int first = from;
            IntStream.range(0, inQuestion.size()).parallel().forEach(nth -> {
                int place = these[first + nth];
                List<Candidates.Match> matches =
                        Candidates.matches(list.get(place).likenesses(), inQuestion.get(nth), known);
                found.set(place, List.copyOf(matches.subList(0, Math.min(most, matches.size()))));
            });
            from += inQuestion.size();
        }
    }

    /** Everybody on record who shares a key with one of the list. */
    private record OnRecord(long[] ids, SharedKeys shared) {

        long[] alike(Collection<String> keys) {
            return Arrays.stream(shared.alike(keys, ids.length, Candidates.MOST_LOOKED_AT))
                    .mapToLong(place -> ids[place])
                    .toArray();
        }
    }

    private OnRecord onRecord(List<? extends Listed> list, int[] these, Lookup lookup) {
        String[] keys = Arrays.stream(these)
                .boxed()
                .flatMap(place -> list.get(place).keys().stream())
                .distinct()
                .toArray(String[]::new);
        Map<String, Ids> having = new HashMap<>();
        jdbc.sql(lookup.sql())
                .params(lookup.parameters())
                .param("keys", keys)
                .withFetchSize(FETCHED_AT_A_TIME)
                .query(row -> {
                    having.computeIfAbsent(keys[row.getInt(1) - 1], key -> new Ids())
                            .add(row.getLong(2));
                });
        long[] ids = having.values().stream()
                .flatMapToLong(Ids::stream)
                .sorted()
                .distinct()
                .toArray();
        Map<String, int[]> places = new HashMap<>();
        having.forEach((key, theirs) -> places.put(
                key,
                theirs.stream()
                        .sorted()
                        .mapToInt(id -> Arrays.binarySearch(ids, id))
                        .toArray()));
        return new OnRecord(ids, SharedKeys.of(places, ids.length));
    }

    /** Numbers, as many as come. */
    private static final class Ids {

        private long[] values = new long[4];
        private int size;

        void add(long id) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = id;
        }

        LongStream stream() {
            return Arrays.stream(values, 0, size);
        }
    }
}
