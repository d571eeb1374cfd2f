package org.capacityportal.participant.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what tells who people are, with the place and the position of their last event, in one query for all of them. */
@Component
class PeopleOnRecord {

    private final JdbcClient jdbc;

    PeopleOnRecord(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the ids that are on record, ready to be compared. */
    Map<Long, Likenesses> read(Collection<Long> ids) {
        Map<Long, Likenesses> people = new HashMap<>();
        jdbc.sql("""
                        select pt.id, pt.family_name, pt.given_name, pt.patronymic, pt.latin_name, pt.email, pt.phone,
                               last.place, last.position
                        from participant pt
                        left join lateral (
                            select coalesce(c.name_uk, c.name_en, r.name_uk, r.name_en) as place, p.position
                            from participation p
                            join event e on e.id = p.event_id
                            left join city c on c.id = p.city_id
                            left join region r on r.id = p.region_id
                            where p.participant_id = pt.id and p.deleted_at is null and e.deleted_at is null
                            order by e.ends_on desc, p.id desc limit 1) last on true
                        where pt.id = any (:ids) and pt.deleted_at is null""")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, number) -> people.put(row.getLong("id"), Likenesses.of(person(row))))
                .list();
        return people;
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(
                row.getString("family_name"),
                row.getString("given_name"),
                row.getString("patronymic"),
                row.getString("latin_name"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("place"),
                row.getString("position"));
    }
}
