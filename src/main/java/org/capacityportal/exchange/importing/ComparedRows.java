package org.capacityportal.exchange.importing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.capacityportal.participant.matching.ListCandidates;
import org.capacityportal.participant.matching.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the rows that are to be compared: all of a list, since each may be about the same person as any above. */
@Component
class ComparedRows {

    private static final int FETCHED_AT_A_TIME = 2_000;

    private final JdbcClient jdbc;

    ComparedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param keys under which rows about the same person, and people on record, are found */
    record Row(int number, String role, UUID fingerprint, Person person, List<String> keys)
            implements ListCandidates.Listed {}

    /** The rows of somebody, in the order of the list. */
    List<Row> of(long importId) {
        List<Row> rows = new ArrayList<>();
        Map<String, String> repeated = new HashMap<>();
        jdbc.sql("""
                        select r.number, r.role, r.fingerprint, r.family_name, r.given_name, r.patronymic, r.latin_name, r.email,
                               r.phone, r.position, coalesce(c.name_uk, c.name_en, g.name_uk, g.name_en) as place, r.match_keys
                        from list_import_row r
                        left join city c on c.id = r.city_id
                        left join region g on g.id = r.region_id
                        where r.import_id = ? and r.state = 'NEW' order by r.number""").param(importId).withFetchSize(FETCHED_AT_A_TIME).query(row -> {
            rows.add(row(row, repeated));
        });
        return rows;
    }

    /** @param repeated texts that many rows have, each once, so that a long list takes less memory */
    private static Row row(ResultSet row, Map<String, String> repeated) throws SQLException {
        return new Row(
                row.getInt("number"),
                once(row, "role", repeated),
                row.getObject("fingerprint", UUID.class),
                new Person(
                        row.getString("family_name"),
                        once(row, "given_name", repeated),
                        once(row, "patronymic", repeated),
                        row.getString("latin_name"),
                        row.getString("email"),
                        row.getString("phone"),
                        once(row, "place", repeated),
                        once(row, "position", repeated)),
                List.of((String[]) row.getArray("match_keys").getArray()));
    }

    private static @Nullable String once(ResultSet row, String column, Map<String, String> repeated)
            throws SQLException {
        String text = row.getString(column);
        return text == null ? null : repeated.computeIfAbsent(text, same -> same);
    }
}
