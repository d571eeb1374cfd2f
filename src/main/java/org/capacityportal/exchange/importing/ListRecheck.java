package org.capacityportal.exchange.importing;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.capacityportal.exchange.importing.ListWriting.Taking;
import org.capacityportal.participant.matching.Candidates;
import org.capacityportal.participant.matching.ListCandidates;
import org.capacityportal.participant.matching.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Looks, before a list is taken over, whether what its rows were compared with is still so. */
@Component
class ListRecheck {

    /** A row of somebody new. */
    static final String MADE_NEW = "(r.state = 'NEW' and r.decision is null or r.decision = 'NEW')";

    /** A person has the time at which the transaction that entered them began. */
    private static final Duration LONGEST_ENTRY = Duration.ofMinutes(1);

    private static final int AT_A_TIME = 500;

    private final Candidates candidates;
    private final ListCandidates newcomers;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    ListRecheck(Candidates candidates, ListCandidates newcomers, JdbcClient jdbc, JsonMapper json) {
        this.candidates = candidates;
        this.newcomers = newcomers;
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A row of somebody new.
     *
     * @param known who was offered for it
     */
    private record New(Person person, List<String> keys, Set<Long> known) implements ListCandidates.Listed {}

    /**
     * Settles which person on record each row is about, and holds them.
     *
     * @throws ChangedMeanwhileException where somebody is gone, was listed or taken off the list, or where somebody was put
     *     on record who may be one of those taken for new
     */
    void requireUnchanged(Taking taking) {
        settle(taking.id());
        require(taking, "people are gone", """
                select exists (
                    select 1 from list_import_row r left join participant pt on pt.id = r.participant_id
                    where r.import_id = :import and pt.deleted_at is null and pt.id is null
                      and (r.decision = 'USE' or r.decision is null and r.state in ('MATCHED', 'LISTED') and r.person_id is not null)
                    union all
                    select 1 from list_import_row r join participant pt on pt.id = r.participant_id
                    where r.import_id = :import and pt.deleted_at is not null)""");
        require(taking, "people were listed or taken off the list", """
                select exists (
                    select 1 from list_import_row r
                    left join participation p on p.event_id = :event and p.participant_id = r.participant_id and p.role = r.role
                        and p.deleted_at is null
                    where r.import_id = :import and r.participant_id is not null
                      and (p.id is not null) <> case when r.decision = 'USE' then r.candidates @> jsonb_build_array(
                              jsonb_build_object('id', r.decided_id, 'listed', true)) else r.state = 'LISTED' end)""");
        requireNobodyNew(taking);
    }

    private void settle(long importId) {
        jdbc.sql("""
                        with recursive wanted as (
                            select number, case when decision = 'USE' then decided_id
                                when decision is null and state in ('MATCHED', 'LISTED') then person_id end as id
                            from list_import_row where import_id = :import and state <> 'REJECTED'
                              and (decided_id is not null or person_id is not null)),
                        led as (
                            select w.number, pt.id, pt.merged_into from wanted w join participant pt on pt.id = w.id
                            union
                            select led.number, pt.id, pt.merged_into from led join participant pt on pt.id = led.merged_into)
                        update list_import_row r set participant_id = led.id
                        from led where r.import_id = :import and r.number = led.number and led.merged_into is null""").param("import", importId).update();
        jdbc.sql("""
                        select count(*) from (
                            select pt.id from participant pt
                            where pt.id in (select participant_id from list_import_row where import_id = ?)
                            order by pt.id for update) held""").param(importId).query(Long.class).single();
    }

    private void require(Taking taking, String what, String changed) {
        if (jdbc.sql(changed)
                .param("import", taking.id())
                .param("event", taking.eventId())
                .query(Boolean.class)
                .single()) {
            throw new ChangedMeanwhileException("Import " + taking.id() + ": " + what);
        }
    }

    /** Compares those taken for new with whoever was put on record since; mostly that is nobody. */
    private void requireNobodyNew(Taking taking) {
        OffsetDateTime since = taking.comparedAt().minus(LONGEST_ENTRY);
        List<New> rows = likeNewcomers(taking, since);
        List<New> alike = offeredMore(rows, newcomers.newcomers(rows, since, RowMatching.MOST_OFFERED));
        // Beside those who were there before, newcomers may not be among the likeliest.
        for (int from = 0; from < alike.size(); from += AT_A_TIME) {
            List<New> some = alike.subList(from, Math.min(from + AT_A_TIME, alike.size()));
            List<Person> people = some.stream().map(New::person).toList();
            if (!offeredMore(some, candidates.of(people)).isEmpty()) {
                throw new ChangedMeanwhileException("Import " + taking.id() + ": people were entered");
            }
        }
    }

    /** Those of the rows for which somebody would be offered who was not. */
    private static List<New> offeredMore(List<New> rows, List<List<Candidates.Match>> matches) {
        return IntStream.range(0, rows.size())
                .filter(place -> matches.get(place).stream()
                        .limit(RowMatching.MOST_OFFERED)
                        .anyMatch(match -> !rows.get(place).known().contains(match.id())))
                .mapToObj(rows::get)
                .toList();
    }

    private List<New> likeNewcomers(Taking taking, OffsetDateTime since) {
        return jdbc.sql("""
                        with entered as materialized (
                            select distinct key from participant, unnest(match_keys) key
                            where deleted_at is null and created_at > :since),
                        alike as materialized (
                            select distinct k.number
                            from (select number, unnest(match_keys) as key from list_import_row where import_id = :import) k
                            join entered on entered.key = k.key)
                        select r.number, r.candidates::text as candidates, r.family_name, r.given_name, r.patronymic, r.latin_name,
                               r.email, r.phone, r.position, coalesce(c.name_uk, c.name_en, g.name_uk, g.name_en) as place,
                               r.match_keys
                        from alike
                        join list_import_row r on r.import_id = :import and r.number = alike.number
                        left join city c on c.id = r.city_id
                        left join region g on g.id = r.region_id
                        where %s
                        order by r.number""".formatted(MADE_NEW))
                .param("since", since)
                .param("import", taking.id())
                .query((row, number) -> new New(
                        new Person(
                                row.getString("family_name"),
                                row.getString("given_name"),
                                row.getString("patronymic"),
                                row.getString("latin_name"),
                                row.getString("email"),
                                row.getString("phone"),
                                row.getString("place"),
                                row.getString("position")),
                        List.of((String[]) row.getArray("match_keys").getArray()),
                        ids(row.getString("candidates"))))
                .list();
    }

    private Set<Long> ids(String candidates) {
        Set<Long> ids = new HashSet<>();
        for (JsonNode candidate : json.readTree(candidates)) {
            if (candidate.get("id").isNumber()) {
                ids.add(candidate.get("id").longValue());
            }
        }
        return ids;
    }
}
