package org.capacityportal.participant.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the pairs of people who may be one: compares those who are new or were changed with everybody who shares a key
 * with them, a bounded number at a time. The latest changes come first, so that they show at once while a large register
 * is being gone through.
 */
@Component
class Comparisons {

    /** Held by whoever compares people, or takes people off record for good. */
    static final String LOCK = "select pg_advisory_xact_lock(hashtext('participant_to_compare'))";

    private static final int AT_A_TIME = 200;

    private final JdbcClient jdbc;
    private final PeopleOnRecord people;

    Comparisons(JdbcClient jdbc, PeopleOnRecord people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    private record Pair(long one, long other) implements Comparable<Pair> {

        static Pair of(long a, long b) {
            return new Pair(Math.min(a, b), Math.max(a, b));
        }

        @Override
        public int compareTo(Pair pair) {
            return one == pair.one ? Long.compare(other, pair.other) : Long.compare(one, pair.one);
        }
    }

    /**
     * Compares the next ones, one process at a time.
     *
     * @return whether there was anybody to compare
     */
    @Transactional
    public boolean compareNext() {
        jdbc.sql(LOCK).query((row, number) -> true).list();
        List<Long> changed = jdbc.sql("""
                        delete from participant_to_compare
                        where id in (select id from participant_to_compare order by id desc limit ?)
                        returning participant_id""").param(AT_A_TIME).query(Long.class).list();
        if (changed.isEmpty()) {
            return false;
        }
        if (changed.size() == AT_A_TIME) {
            sortInNewcomers();
        }
        replacePairs(Set.copyOf(changed));
        return true;
    }

    /**
     * Each look-up goes through the entries that the index of keys has not sorted in yet: thousands after a list was taken
     * over. Only the owner of the index may have them sorted in; in a portal that is not, they stay until the database does it.
     */
    private void sortInNewcomers() {
        jdbc.sql("""
                        select gin_clean_pending_list(oid) from pg_class
                        where oid = 'participant_match_keys'::regclass and pg_has_role(relowner, 'USAGE')""").query(Long.class).list();
    }

    private void replacePairs(Set<Long> changed) {
        Set<Pair> inQuestion = inQuestion(changed);
        Set<Long> ids = new HashSet<>();
        inQuestion.forEach(pair -> ids.addAll(List.of(pair.one(), pair.other())));
        Map<Long, Likenesses> onRecord = people.read(ids);
        Map<Pair, Likeness> alike = new TreeMap<>();
        for (Pair pair : inQuestion) {
            Likenesses one = onRecord.get(pair.one());
            Likenesses other = onRecord.get(pair.other());
            if (one != null && other != null) {
                Likeness likeness = one.to(other);
                if (likeness.isPossible()) {
                    alike.put(pair, likeness);
                }
            }
        }
        jdbc.sql("delete from duplicate_pair where one_id = any (:ids) or other_id = any (:ids)")
                .param("ids", changed.toArray(Long[]::new))
                .update();
        insert(alike);
    }

    private Set<Pair> inQuestion(Set<Long> changed) {
        Map<Long, List<Long>> others = new HashMap<>();
        jdbc.sql("""
                        select changed_id, id
                        from (select shared.id as changed_id, pt.id,
                                     row_number() over (partition by shared.id order by %s desc, pt.id) as place
                              from (select id, key from participant, unnest(match_keys) key
                                    where id = any (:ids) and deleted_at is null) shared
                              join participant pt on pt.match_keys @> array[shared.key] and pt.deleted_at is null
                                                     and pt.id <> shared.id
                              group by shared.id, pt.id) as ranked
                        where place <= %d""".formatted(Candidates.WEIGHT, Candidates.MOST_LOOKED_AT))
                .param("ids", changed.toArray(Long[]::new))
                .query((row, number) -> others.computeIfAbsent(row.getLong("changed_id"), id -> new ArrayList<>())
                        .add(row.getLong("id")))
                .list();
        Set<Pair> pairs = new HashSet<>();
        others.forEach((id, theirs) -> theirs.forEach(other -> pairs.add(Pair.of(id, other))));
        return pairs;
    }

    private void insert(Map<Pair, Likeness> alike) {
        jdbc.sql("""
                        insert into duplicate_pair (one_id, other_id, score, certain)
                        select * from unnest(:ones, :others, :scores, :certain)
                        on conflict (one_id, other_id) do update set score = excluded.score, certain = excluded.certain""")
                .param("ones", alike.keySet().stream().map(Pair::one).toArray(Long[]::new))
                .param("others", alike.keySet().stream().map(Pair::other).toArray(Long[]::new))
                .param(
                        "scores",
                        alike.values().stream()
                                .map(likeness -> (float) likeness.score())
                                .toArray(Float[]::new))
                .param(
                        "certain",
                        alike.values().stream()
                                .map(likeness -> likeness.verdict() == Verdict.SAME)
                                .toArray(Boolean[]::new))
                .update();
    }
}
