package org.capacityportal.delegation.history;

import java.util.List;
import org.capacityportal.access.CurrentViewer;
import org.capacityportal.access.ForEveryone;
import org.capacityportal.access.Role;
import org.capacityportal.access.Viewer;
import org.capacityportal.city.Cities;
import org.capacityportal.event.EventScope;
import org.capacityportal.platform.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads at which events a person was, as far as they are the viewer's to read; officials read what was for their city. */
@Service
@Transactional(readOnly = true)
@ForEveryone
class PersonHistory {

    private static final int MOST = 100;

    private final JdbcClient jdbc;
    private final CurrentViewer viewer;

    PersonHistory(JdbcClient jdbc, CurrentViewer viewer) {
        this.jdbc = jdbc;
        this.viewer = viewer;
    }

    PersonEvents of(long participantId) {
        Viewer reader = viewer.get();
        String scope =
                EventScope.condition("e", reader) + (reader.cityId() == null ? "" : " and p.city_id = :viewerCity");
        List<PersonEvent> rows = jdbc.sql("""
                        select e.id as event_id, translated(e.title, e.title_translations, :language) as title,
                               e.starts_on, e.ends_on, e.status, p.role, coalesce(%1$s, %2$s) as place, p.organisation, p.position,
                               a.days, p.exam_result,
                               case when %3$s then p.exam_score end as exam_score,
                               case when %3$s then p.exam_certificate end as exam_certificate,
                               case when %3$s then p.exam_valid_until end as exam_valid_until
                        from participation p
                        join event e on e.id = p.event_id
                        left join city c on c.id = p.city_id
                        left join region r on r.id = p.region_id
                        left join attended_participation a on a.id = p.id
                        where p.participant_id = :person and p.deleted_at is null and %4$s
                        order by e.ends_on desc, p.id desc limit %5$d""".formatted(
                                Cities.name("c"),
                                Cities.name("r"),
                                reader.role() == Role.DONOR ? "false" : "true",
                                scope,
                                MOST))
                .param("person", participantId)
                .param("language", Language.current().tag())
                .params(reader.sqlParameters())
                .query(PersonEvent.class)
                .list();
        return new PersonEvents(rows, reader.coordinates() ? elsewhere(participantId, reader) : 0);
    }

    /** People belong to all who enter data, events do not: of those of others only the number is told. */
    private long elsewhere(long participantId, Viewer reader) {
        return jdbc.sql("""
                        select count(*) from participation p join event e on e.id = p.event_id
                        where p.participant_id = :person and p.deleted_at is null and e.deleted_at is null and not (%s)""".formatted(EventScope.condition("e", reader)))
                .param("person", participantId)
                .params(reader.sqlParameters())
                .query(Long.class)
                .single();
    }
}
