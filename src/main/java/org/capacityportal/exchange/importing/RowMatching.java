package org.capacityportal.exchange.importing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.capacityportal.participant.matching.Candidates;
import org.capacityportal.participant.matching.Likeness;
import org.capacityportal.participant.matching.Likenesses;
import org.capacityportal.participant.matching.Person;
import org.capacityportal.participant.matching.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds out of each row whether it is about somebody on record, on the event’s list, or in a row above: some hundreds of
 * rows at a time, in a few statements each.
 */
@Component
class RowMatching {

    /** More people are not offered for one row. */
    static final int MOST_OFFERED = 5;

    /** So many rows above are compared with one row: those first that have most in common with it. */
    private static final int MOST_ROWS_ABOVE = 10;

    private static final String PERSON_OF_ROW = """
            select r.number, r.role, r.fingerprint, r.family_name, r.given_name, r.patronymic, r.latin_name, r.email, r.phone,
                   r.position, coalesce(c.name_uk, c.name_en, g.name_uk, g.name_en) as place, r.same_as_row
            from list_import_row r
            left join city c on c.id = r.city_id
            left join region g on g.id = r.region_id
            """;

    private final Candidates candidates;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    RowMatching(Candidates candidates, JdbcClient jdbc, JsonMapper json) {
        this.candidates = candidates;
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Row(
            int number,
            String role,
            UUID fingerprint,
            Person person,
            @Nullable Integer sameAs) {}

    /** What became of a row. */
    private record Judged(
            int number,
            RowState state,
            @Nullable Long personId,
            @Nullable Integer sameAsRow,
            List<Candidate> candidates) {}

    void prepare(long importId) {
        jdbc.sql("delete from list_import_key where import_id = ?")
                .param(importId)
                .update();
        jdbc.sql("""
                        update list_import_row set person_id = null, same_as_row = null, fills = false
                        where import_id = ? and (person_id is not null or same_as_row is not null or fills)""").param(importId).update();
    }

    void finish(long importId) {
        jdbc.sql("delete from list_import_key where import_id = ?")
                .param(importId)
                .update();
    }

    /**
     * Compares the next rows.
     *
     * @param after the number of the last row that was compared
     * @return the number of the last row that is now; -1 where there was none left
     */
    int matchNext(long importId, long eventId, int after, int most) {
        List<Row> rows = jdbc.sql(PERSON_OF_ROW + """
                        where r.import_id = ? and r.number > ? and r.state = 'NEW' order by r.number limit ?""")
                .params(importId, after, most)
                .query(RowMatching::row)
                .list();
        if (rows.isEmpty()) {
            return -1;
        }
        Integer[] numbers = rows.stream().map(Row::number).toArray(Integer[]::new);
        List<List<Candidates.Match>> onRecord =
                candidates.of(rows.stream().map(Row::person).toList());
        Set<String> listed = listed(eventId, onRecord);
        Map<Integer, Long> listedBefore = listedBefore(importId, eventId, numbers);
        Map<Integer, List<Row>> above = above(importId, numbers);
        List<Judged> judged = new ArrayList<>();
        Map<Integer, Row> settled = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            Judged verdict = judge(
                    row,
                    onRecord.get(i),
                    listed,
                    listedBefore.get(row.number()),
                    above.getOrDefault(row.number(), List.of()),
                    settled);
            judged.add(verdict);
            settled.put(
                    row.number(),
                    new Row(row.number(), row.role(), row.fingerprint(), row.person(), verdict.sameAsRow()));
        }
        store(importId, judged);
        markFills(importId, eventId, numbers);
        return numbers[numbers.length - 1];
    }

    private static Judged judge(
            Row row,
            List<Candidates.Match> matches,
            Set<String> listed,
            @Nullable Long listedBefore,
            List<Row> above,
            Map<Integer, Row> settled) {
        List<Candidate> offered = new ArrayList<>();
        Likenesses likenesses = Likenesses.of(row.person());
        for (Row other : above) {
            Likeness likeness = likenesses.to(Likenesses.of(other.person()));
            boolean sure =
                    likeness.verdict() == Verdict.SAME || row.fingerprint().equals(other.fingerprint());
            Row known = settled.getOrDefault(other.number(), other);
            int first = known.sameAs() == null ? other.number() : known.sameAs();
            if (sure && row.role().equals(other.role())) {
                return new Judged(row.number(), RowState.REJECTED, null, first, List.of());
            }
            if (likeness.isPossible() || sure) {
                offered.add(new Candidate(null, first, sure, false));
            }
        }
        if (listedBefore != null) {
            return new Judged(row.number(), RowState.LISTED, listedBefore, null, List.of());
        }
        List<Candidate> people = matches.stream()
                .limit(MOST_OFFERED)
                .map(match -> new Candidate(
                        match.id(),
                        null,
                        match.likeness().verdict() == Verdict.SAME,
                        listed.contains(match.id() + row.role())))
                .toList();
        List<Candidate> sure = people.stream().filter(Candidate::sure).toList();
        if (sure.size() == 1) {
            Candidate one = sure.get(0);
            return new Judged(row.number(), one.listed() ? RowState.LISTED : RowState.MATCHED, one.id(), null, people);
        }
        if (people.isEmpty() && offered.size() == 1 && offered.get(0).sure()) {
            return new Judged(
                    row.number(), RowState.MATCHED, null, offered.get(0).row(), offered);
        }
        offered.addAll(0, people);
        return new Judged(
                row.number(),
                offered.isEmpty() ? RowState.NEW : RowState.POSSIBLE,
                null,
                null,
                offered.stream().distinct().limit(MOST_OFFERED).toList());
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
     * taken over again finds everybody, whatever was decided about them before.
     */
    private Map<Integer, Long> listedBefore(long importId, long eventId, Integer[] numbers) {
        Map<Integer, Long> people = new HashMap<>();
        jdbc.sql("""
                        with r as (select * from list_import_row where import_id = :import and number = any (:numbers)),
                        said as (
                            select distinct on (r.number) r.number, p.participant_id
                            from r
                            join list_import_row before on before.fingerprint = r.fingerprint
                                and before.participation_id is not null and before.import_id <> :import
                            join participation p on p.id = before.participation_id and p.event_id = :event and p.deleted_at is null
                            order by r.number, before.import_id desc),
                        named as (
                            select r.number, min(p.participant_id) as participant_id
                            from r
                            join participant pt on lower(pt.family_name) = lower(r.family_name)
                                and lower(coalesce(pt.given_name, '')) = lower(coalesce(r.given_name, ''))
                                and lower(coalesce(pt.patronymic, '')) = lower(coalesce(r.patronymic, ''))
                                and (pt.email is null or r.email is null
                                     or regexp_split_to_array(lower(pt.email), '[\\s,;]+') && regexp_split_to_array(lower(r.email), '[\\s,;]+'))
                            join participation p on p.participant_id = pt.id and p.event_id = :event and p.deleted_at is null
                                and p.role = r.role and (p.city_id, p.region_id) is not distinct from (r.city_id, r.region_id)
                            group by r.number having count(distinct p.participant_id) = 1)
                        select number, participant_id from named where number not in (select number from said)
                        union all select number, participant_id from said""")
                .param("import", importId)
                .param("event", eventId)
                .param("numbers", numbers)
                .query((row, number) -> people.put(row.getInt("number"), row.getLong("participant_id")))
                .list();
        return people;
    }

    /** The rows above that have a key in common with each of these. */
    private Map<Integer, List<Row>> above(long importId, Integer[] numbers) {
        jdbc.sql("""
                        insert into list_import_key (import_id, key, number)
                        select r.import_id, key, r.number
                        from list_import_row r, unnest(match_keys(
                            r.family_name, r.given_name, r.patronymic, r.latin_name, r.email, r.phone)) key
                        where r.import_id = ? and r.number = any (?) on conflict do nothing""").params(importId, numbers).update();
        Map<Integer, List<Integer>> pairs = new LinkedHashMap<>();
        jdbc.sql("""
                        select number, above from (
                            select shared.number, other.number as above, row_number() over (
                                partition by shared.number order by sum(case left(shared.key, 1) when 'e' then 10 when 't' then 10 when 'f' then 1 else 3 end) desc, other.number) as place
                            from list_import_key shared
                            join list_import_key other on other.import_id = shared.import_id and other.key = shared.key
                                and other.number < shared.number
                            where shared.import_id = :import and shared.number = any (:numbers)
                            group by shared.number, other.number) as ranked
                        where place <= :most order by number, place""")
                .param("import", importId)
                .param("numbers", numbers)
                .param("most", MOST_ROWS_ABOVE)
                .query((row, number) -> pairs.computeIfAbsent(row.getInt("number"), one -> new ArrayList<>())
                        .add(row.getInt("above")))
                .list();
        Map<Integer, Row> others = new HashMap<>();
        jdbc.sql(PERSON_OF_ROW + "where r.import_id = ? and r.number = any (?)")
                .params(
                        importId,
                        pairs.values().stream().flatMap(List::stream).distinct().toArray(Integer[]::new))
                .query(RowMatching::row)
                .list()
                .forEach(row -> others.put(row.number(), row));
        Map<Integer, List<Row>> above = new HashMap<>();
        pairs.forEach((number, rows) ->
                above.put(number, rows.stream().map(others::get).toList()));
        return above;
    }

    private void store(long importId, List<Judged> judged) {
        jdbc.sql("""
                        update list_import_row r
                        set state = v.state, person_id = v."personId", same_as_row = v."sameAsRow",
                            problems = case when v.state = 'REJECTED' then jsonb_build_array(jsonb_build_object('column', -1,
                                'key', 'importing.problem.sameRow', 'arguments', jsonb_build_array(v."sameAsRow"::text)))
                                else r.problems end,
                            decision = case when kept.holds then r.decision end,
                            decided_id = case when kept.holds then r.decided_id end,
                            candidates = v.candidates
                        from jsonb_to_recordset(:rows::jsonb) as v (number int, state text, "personId" bigint, "sameAsRow" int, candidates jsonb)
                        join list_import_row was on was.import_id = :import and was.number = v.number
                        -- A decision holds while it still answers the question: the one chosen is offered, or nobody new is.
                        cross join lateral (select coalesce(case was.decision
                            when 'NEW' then was.candidates @> v.candidates
                            when 'USE' then v.candidates @> jsonb_build_array(jsonb_build_object('id', was.decided_id))
                            when 'ROW' then v.candidates @> jsonb_build_array(jsonb_build_object('row', was.decided_id)) end, false)
                            and v.state in ('NEW', 'MATCHED', 'POSSIBLE') as holds) kept
                        where r.import_id = :import and r.number = v.number""")
                .param("import", importId)
                .param("rows", json.writeValueAsString(judged))
                .update();
    }

    /** Of those who are listed already, marks whom the list tells something that was not known. */
    private void markFills(long importId, long eventId, Integer[] numbers) {
        jdbc.sql("""
                        update list_import_row r set fills = true
                        from participant pt, participation p
                        where r.import_id = :import and r.number = any (:numbers) and r.state = 'LISTED' and pt.id = r.person_id
                          and p.event_id = :event and p.participant_id = pt.id and p.role = r.role and p.deleted_at is null
                          and (%s or %s or exists (
                            select 1 from jsonb_object_keys(r.attendance) day
                            where not exists (select 1 from attendance a where a.participation_id = p.id and a.day = day::date)))""".formatted(Filling.PERSON_CHANGES, Filling.PARTICIPATION_CHANGES))
                .param("import", importId)
                .param("event", eventId)
                .param("numbers", numbers)
                .update();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getInt("number"),
                row.getString("role"),
                row.getObject("fingerprint", UUID.class),
                new Person(
                        row.getString("family_name"),
                        row.getString("given_name"),
                        row.getString("patronymic"),
                        row.getString("latin_name"),
                        row.getString("email"),
                        row.getString("phone"),
                        row.getString("place"),
                        row.getString("position")),
                row.getObject("same_as_row", Integer.class));
    }
}
