package org.capacityportal.exchange.importing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.capacityportal.participant.matching.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the rows that are to be compared, and those above them in the list that may be about the same people. */
@Component
class ComparedRows {

    /** So many rows above are compared with one row: those first that have most in common with it. */
    private static final int MOST_ROWS_ABOVE = 10;

    private static final String PERSON_OF_ROW = """
            select r.number, r.role, r.fingerprint, r.family_name, r.given_name, r.patronymic, r.latin_name, r.email, r.phone,
                   r.position, coalesce(c.name_uk, c.name_en, g.name_uk, g.name_en) as place, r.same_as_row
            from list_import_row r
            left join city c on c.id = r.city_id
            left join region g on g.id = r.region_id
            """;

    private final JdbcClient jdbc;

    ComparedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param sameAs the number of the row above that is about the same person */
    record Row(
            int number,
            String role,
            UUID fingerprint,
            Person person,
            @Nullable Integer sameAs) {}

    /** The next rows of somebody who was not compared yet. */
    List<Row> next(long importId, int after, int most) {
        return jdbc.sql(PERSON_OF_ROW + """
                        where r.import_id = ? and r.number > ? and r.state = 'NEW' order by r.number limit ?""")
                .params(importId, after, most)
                .query(ComparedRows::row)
                .list();
    }

    /** Forgets what the rows are compared by, once that is over. */
    void forgetKeys(long importId) {
        jdbc.sql("delete from list_import_key where import_id = ?")
                .param(importId)
                .update();
    }

    /** The rows above that have a key in common with each of these. */
    Map<Integer, List<Row>> above(long importId, Integer[] numbers) {
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
                .query(ComparedRows::row)
                .list()
                .forEach(row -> others.put(row.number(), row));
        Map<Integer, List<Row>> above = new HashMap<>();
        pairs.forEach((number, rows) ->
                above.put(number, rows.stream().map(others::get).toList()));
        return above;
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
