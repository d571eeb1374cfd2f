package org.capacityportal.exchange.importing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.capacityportal.exchange.reading.Problem;
import org.capacityportal.participant.PersonName;
import org.capacityportal.participant.matching.Likenesses;
import org.capacityportal.participant.matching.MatchKeys;
import org.capacityportal.participant.matching.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what was read of the rows of one list, and what became of each, until all of it is known; then it is written into
 * the rows at once, since writing a row anew costs as much for one of its columns as for all of them. It is kept in tables of
 * the transaction, so that a long list takes no more memory than what is compared.
 */
@Component
class ReadRows {

    private static final String COLUMNS =
            "number, state, family_name, given_name, patronymic, latin_name, proposed_latin, sex, email, phone, role, city_name,"
                    + " city_id, region_id, organisation, position, track_id, attendance, consent_on, problems, fingerprint,"
                    + " match_keys, person_keys, name_key";

    /** A decision holds while it still answers the question: the one chosen is offered, or nobody new is. */
    private static final String DECISION_HOLDS = """
            case when j.state in ('NEW', 'MATCHED', 'POSSIBLE') then case r.decision
                when 'NEW' then r.candidates @> j.candidates
                when 'USE' then j.candidates @> jsonb_build_array(jsonb_build_object('id', r.decided_id))
                when 'ROW' then j.candidates @> jsonb_build_array(jsonb_build_object('row', r.decided_id)) end end""";

    private final JdbcClient jdbc;
    private final JdbcTemplate connection;
    private final JsonMapper json;

    ReadRows(JdbcClient jdbc, JdbcTemplate connection, JsonMapper json) {
        this.jdbc = jdbc;
        this.connection = connection;
        this.json = json;
    }

    void begin() {
        jdbc.sql("create temp table list_read on commit drop as select " + COLUMNS
                        + " from list_import_row with no data")
                .update();
        jdbc.sql("""
                        create temp table list_judged on commit drop as
                        select number, state, person_id, same_as_row, problems, candidates from list_import_row with no data""").update();
    }

    /**
     * Keeps some rows.
     *
     * @param nobody the numbers of those that are about nobody
     * @param repeated texts that many rows have, each once, so that a long list takes less memory
     * @return those that are to be compared, which have no problem
     */
    List<ComparedRow> keep(List<RowValues> rows, List<Integer> nobody, Map<String, String> repeated) {
        List<Kept> kept = rows.parallelStream().map(row -> kept(row, repeated)).toList();
        RowCopy.into("list_read (" + COLUMNS + ")", connection, copy -> {
            kept.forEach(row -> copy.add(row.columns()));
            nobody.forEach(number -> copy.add(Arrays.copyOf(new Object[] {number}, COLUMNS.split(",").length)));
        });
        return kept.stream().map(Kept::compared).filter(Objects::nonNull).toList();
    }

    /** @param compared null for who is not compared */
    private record Kept(
            @Nullable Object[] columns, @Nullable ComparedRow compared) {}

    private Kept kept(RowValues row, Map<String, String> repeated) {
        var person = row.person();
        PersonName name = person.name();
        String latin = name == null ? null : name.latin();
        UUID fingerprint = row.fingerprint();
        ComparedRow compared = row.problems().isEmpty() ? compared(row, fingerprint, repeated) : null;
        Person recorded = compared == null || latin == null ? null : row.recorded(latin);
        List<String> keys = compared == null ? List.of() : compared.keys();
        List<String> recordedKeys =
                recorded == null || person.latinName() != null ? keys : MatchKeys.with(recorded.latinName(), keys);
        @Nullable Object[] columns = {
            row.number(),
            compared == null ? RowState.REJECTED : RowState.NEW,
            name == null ? null : name.familyName(),
            name == null ? null : name.givenName(),
            name == null ? null : name.patronymic(),
            person.latinName(),
            latin,
            person.sex(),
            person.email(),
            person.phone(),
            row.role(),
            person.city(),
            row.cityId(),
            row.regionId(),
            person.organisation(),
            person.position(),
            row.trackId(),
            person.attendance().isEmpty() ? "{}" : json.writeValueAsString(person.attendance()),
            person.consentOn(),
            row.problems().isEmpty() ? "[]" : json.writeValueAsString(row.problems()),
            fingerprint,
            keys,
            recordedKeys == keys ? null : recordedKeys,
            recorded == null ? null : MatchKeys.nameKey(recorded)
        };
        return new Kept(columns, compared);
    }

    private static ComparedRow compared(RowValues row, UUID fingerprint, Map<String, String> repeated) {
        Person listed = row.listed();
        Person lean = new Person(
                listed.familyName(),
                once(listed.givenName(), repeated),
                once(listed.patronymic(), repeated),
                listed.latinName(),
                listed.email(),
                listed.phone(),
                once(listed.city(), repeated),
                once(listed.position(), repeated));
        return new ComparedRow(row.number(), row.role(), fingerprint, lean, Likenesses.of(lean), MatchKeys.of(listed));
    }

    private static @Nullable String once(@Nullable String text, Map<String, String> repeated) {
        return text == null ? null : repeated.computeIfAbsent(text, same -> same);
    }

    /** Keeps what became of rows. */
    void judged(List<JudgedRow> rows) {
        RowCopy.into("list_judged", connection, copy -> {
            for (JudgedRow row : rows) {
                List<Problem> problems = row.state() == RowState.REJECTED
                        ? List.of(new Problem(-1, "importing.problem.sameRow", String.valueOf(row.sameAsRow())))
                        : List.of();
                copy.add(
                        row.number(),
                        row.state(),
                        row.personId(),
                        row.sameAsRow(),
                        problems.isEmpty() ? "[]" : json.writeValueAsString(problems),
                        row.candidates().isEmpty() ? "[]" : json.writeValueAsString(row.candidates()));
            }
        });
    }

    /** Writes all that is kept. */
    void store(long importId) {
        jdbc.sql("""
                        update list_import_row r
                        set state = coalesce(j.state, v.state), person_id = j.person_id, same_as_row = j.same_as_row, fills = false,
                            family_name = v.family_name, given_name = v.given_name, patronymic = v.patronymic,
                            latin_name = v.latin_name, proposed_latin = v.proposed_latin, sex = v.sex, email = v.email,
                            phone = v.phone, role = v.role, city_name = v.city_name, city_id = v.city_id, region_id = v.region_id,
                            organisation = v.organisation, position = v.position, track_id = v.track_id,
                            attendance = coalesce(v.attendance, '{}'), consent_on = v.consent_on,
                            problems = coalesce(j.problems, v.problems, '[]'), fingerprint = v.fingerprint,
                            match_keys = coalesce(v.match_keys, '{}'), person_keys = v.person_keys, name_key = v.name_key,
                            candidates = coalesce(j.candidates, '[]'),
                            decision = case when %1$s then r.decision end, decided_id = case when %1$s then r.decided_id end
                        from list_read v left join list_judged j on j.number = v.number
                        where r.import_id = :import and r.number = v.number""".formatted(DECISION_HOLDS)).param("import", importId).update();
    }
}
