package org.capacityportal.exchange.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import org.capacityportal.participant.matching.Candidates;
import org.capacityportal.participant.matching.Likeness;
import org.capacityportal.participant.matching.Likenesses;
import org.capacityportal.participant.matching.ListCandidates;
import org.capacityportal.participant.matching.SharedKeys;
import org.capacityportal.participant.matching.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds out of each row whether it is about somebody on record, on the event’s list, or in a row above: all rows of a list
 * at once, in a number of statements that grows with the thousands of rows.
 */
@Component
class RowMatching {

    /** More people are not offered for one row. */
    static final int MOST_OFFERED = 5;

    /** So many rows above are compared with one row: those first that have most in common with it. */
    private static final int MOST_ROWS_ABOVE = 10;

    private final ListCandidates candidates;
    private final JdbcClient jdbc;

    RowMatching(ListCandidates candidates, JdbcClient jdbc) {
        this.candidates = candidates;
        this.jdbc = jdbc;
    }

    /**
     * Compares a list that was read.
     *
     * @param list the rows of somebody, in its order
     * @param compared is told how many rows were
     */
    List<JudgedRow> match(long importId, long eventId, List<ComparedRow> list, IntConsumer compared) {
        List<List<Candidates.Match>> onRecord = candidates.of(list, MOST_OFFERED, compared);
        boolean first = isFirst(eventId);
        Set<String> listed = first ? Set.of() : listed(eventId, onRecord);
        Map<Integer, Long> listedBefore = first ? Map.of() : listedBefore(importId, eventId);
        RowsAbove above = new RowsAbove(list);
        List<JudgedRow> judged = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            judged.add(judge(i, list.get(i), onRecord.get(i), listed, listedBefore, above));
        }
        return judged;
    }

    /** The rows of a list above each other, and which of them turned out to be about the same people. */
    private static final class RowsAbove {

        private final List<ComparedRow> list;
        private final int[][] above;
        private final Likeness[][] likenesses;
        private final int[] first;

        RowsAbove(List<ComparedRow> list) {
            this.list = list;
            SharedKeys shared =
                    SharedKeys.of(list.stream().map(ComparedRow::keys).toList());
            above = new int[list.size()][];
            Arrays.setAll(above, place -> shared.alike(list.get(place).keys(), place, MOST_ROWS_ABOVE));
            likenesses = new Likeness[list.size()][];
            Arrays.parallelSetAll(likenesses, this::compared);
            first = list.stream().mapToInt(ComparedRow::number).toArray();
        }

        private Likeness[] compared(int place) {
            Likenesses row = list.get(place).likenesses();
            return Arrays.stream(above[place])
                    .mapToObj(upper -> row.to(list.get(upper).likenesses()))
                    .toArray(Likeness[]::new);
        }

        /** The places of those that have most in common with a row. */
        int[] of(int place) {
            return above[place];
        }

        /** How alike a row is to each of them. */
        Likeness[] likenesses(int place) {
            return likenesses[place];
        }

        /** The number of the first row about the person of a row. */
        int first(int place) {
            return first[place];
        }

        void same(int place, int number) {
            first[place] = number;
        }
    }

    private static JudgedRow judge(
            int place,
            ComparedRow row,
            List<Candidates.Match> matches,
            Set<String> listed,
            Map<Integer, Long> listedBefore,
            RowsAbove above) {
        List<Candidate> offered = new ArrayList<>();
        for (int nth = 0; nth < above.of(place).length; nth++) {
            int upper = above.of(place)[nth];
            ComparedRow other = above.list.get(upper);
            Likeness likeness = above.likenesses(place)[nth];
            boolean sure =
                    likeness.verdict() == Verdict.SAME || row.fingerprint().equals(other.fingerprint());
            int first = above.first(upper);
            if (sure && row.role().equals(other.role())) {
                above.same(place, first);
                return new JudgedRow(row.number(), RowState.REJECTED, null, first, List.of());
            }
            if ((likeness.isPossible() || sure)
                    && offered.stream().noneMatch(one -> Integer.valueOf(first).equals(one.row()))) {
                offered.add(new Candidate(null, first, sure, false));
            }
        }
        if (listedBefore.containsKey(row.number())) {
            return new JudgedRow(row.number(), RowState.LISTED, listedBefore.get(row.number()), null, List.of());
        }
        List<Candidate> people = matches.stream()
                .map(match -> new Candidate(
                        match.id(),
                        null,
                        match.likeness().verdict() == Verdict.SAME,
                        listed.contains(match.id() + row.role())))
                .toList();
        List<Candidate> sure = people.stream().filter(Candidate::sure).toList();
        if (sure.size() == 1) {
            Candidate one = sure.get(0);
            return new JudgedRow(
                    row.number(), one.listed() ? RowState.LISTED : RowState.MATCHED, one.id(), null, people);
        }
        if (people.isEmpty() && offered.size() == 1 && offered.get(0).sure()) {
            int first = offered.get(0).row();
            above.same(place, first);
            return new JudgedRow(row.number(), RowState.MATCHED, null, first, offered);
        }
        offered.addAll(0, people);
        return new JudgedRow(
                row.number(),
                offered.isEmpty() ? RowState.NEW : RowState.POSSIBLE,
                null,
                null,
                offered.stream().limit(MOST_OFFERED).toList());
    }

    /** Whether nobody is on the event’s list yet. */
    private boolean isFirst(long eventId) {
        return jdbc.sql("select not exists (select 1 from participation where event_id = ? and deleted_at is null)")
                .param(eventId)
                .query(Boolean.class)
                .single();
    }

    /** Who of those in question is on the event’s list, as id and role. */
    private Set<String> listed(long eventId, List<List<Candidates.Match>> matches) {
        Set<Long> ids = new HashSet<>();
        matches.forEach(row -> row.forEach(match -> ids.add(match.id())));
        return new HashSet<>(jdbc.sql("""
                        select participant_id || role from participation
                        where event_id = ? and deleted_at is null and participant_id = any (?)""")
                .params(eventId, ids.toArray(Long[]::new))
                .query(String.class)
                .list());
    }

    /**
     * Who is on the event’s list because of a row that said the same, or by the same name for the same place: a list that is
     * taken over again finds everybody, whatever was decided about them before. Lists that were taken back tell nothing.
     */
    private Map<Integer, Long> listedBefore(long importId, long eventId) {
        Map<Integer, Long> people = new HashMap<>();
        jdbc.sql("""
                        with r as (select * from list_read where state = 'NEW'),
                        said as (
                            select distinct on (r.number) r.number, p.participant_id
                            from r
                            join list_import_row before on before.fingerprint = r.fingerprint
                                and before.participation_id is not null
                                and before.import_id in (select id from list_import
                                                         where event_id = :event and state = 'WRITTEN' and id <> :import)
                            join participation p on p.id = before.participation_id and p.event_id = :event and p.deleted_at is null
                            order by r.number, before.import_id desc),
                        present as materialized (
                            select p.participant_id, p.role, p.city_id, p.region_id, pt.email, lower(pt.family_name) as family_name,
                                   lower(coalesce(pt.given_name, '')) as given_name, lower(coalesce(pt.patronymic, '')) as patronymic
                            from participation p join participant pt on pt.id = p.participant_id
                            where p.event_id = :event and p.deleted_at is null),
                        named as (
                            select r.number, min(p.participant_id) as participant_id
                            from r
                            join present p on p.family_name = lower(r.family_name) and p.given_name = lower(coalesce(r.given_name, ''))
                                and p.patronymic = lower(coalesce(r.patronymic, ''))
                                and p.role = r.role and (p.city_id, p.region_id) is not distinct from (r.city_id, r.region_id)
                                and (p.email is null or r.email is null
                                     or regexp_split_to_array(lower(p.email), '[\\s,;]+') && regexp_split_to_array(lower(r.email), '[\\s,;]+'))
                            group by r.number having count(distinct p.participant_id) = 1)
                        select number, participant_id from named where number not in (select number from said)
                        union all select number, participant_id from said""")
                .param("import", importId)
                .param("event", eventId)
                .query((row, number) -> people.put(row.getInt("number"), row.getLong("participant_id")))
                .list();
        return people;
    }

    /** Of those who are listed already, marks whom the list tells something that was not known. */
    void markFills(long importId, long eventId, List<JudgedRow> judged) {
        if (judged.stream().noneMatch(row -> row.state() == RowState.LISTED)) {
            return;
        }
        jdbc.sql("""
                        update list_import_row r set fills = true
                        from participant pt, participation p
                        where r.import_id = :import and r.state = 'LISTED' and pt.id = r.person_id
                          and p.event_id = :event and p.participant_id = pt.id and p.role = r.role and p.deleted_at is null
                          and (%s or %s or exists (
                            select 1 from jsonb_object_keys(r.attendance) day
                            where not exists (select 1 from attendance a where a.participation_id = p.id and a.day = day::date)))""".formatted(Filling.PERSON_CHANGES, Filling.PARTICIPATION_CHANGES))
                .param("import", importId)
                .param("event", eventId)
                .update();
    }
}
