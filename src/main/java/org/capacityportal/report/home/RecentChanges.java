package org.capacityportal.report.home;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.capacityportal.access.Role;
import org.capacityportal.access.Viewer;
import org.capacityportal.event.EventScope;
import org.capacityportal.programme.ProgrammeScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The latest lines of the history of all records that a viewer may see. */
@Component
class RecentChanges {

    /** Lines of history older than the last so many are not searched. */
    private static final int LINES_SEARCHED = 500;

    private static final int FIELDS = 3;

    /** Where the pages of records are, by the kind of page. */
    private static final Map<String, String> ADDRESSES = Map.of(
            "event", "/events/",
            "programme", "/programmes/",
            "city", "/cities/",
            "partner", "/partners/",
            "participant", "/participants/",
            "outcome", "/outcomes/");

    private final JdbcClient jdbc;

    RecentChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Home.Change> latest(Viewer reader) {
        return jdbc.sql("""
                        with recent as (select * from audit_entry order by id desc limit :searched)
                        select h.at, h.user_name, h.user_id is not distinct from :viewerId as own, h.action, h.entity, h.label,
                               h.page, h.page_id, array(select jsonb_object_keys(h.changes) limit :fields) as fields
                        from recent h where %s
                        order by h.id desc limit :lines""".formatted(scope(reader)))
                .params(reader.sqlParameters())
                .param("searched", LINES_SEARCHED)
                .param("fields", FIELDS)
                .param("lines", Home.LINES)
                .query(RecentChanges::change)
                .list();
    }

    /** Places, partners and people are everybody's who enters data; the rest is of an event, a programme or an outcome. */
    private static String scope(Viewer reader) {
        if (reader.role() == Role.ADMINISTRATOR) {
            return "true";
        }
        String event = EventScope.condition("e", reader);
        return """
                case h.page
                    when 'event' then exists (select 1 from event e where e.id = h.page_id and %1$s)
                    when 'programme' then exists (select 1 from programme pr where pr.id = h.page_id and %2$s)
                    when 'outcome' then exists (
                        select 1 from outcome o where o.id = h.page_id
                          and (o.event_id is null and o.created_by = :viewerId
                               or exists (select 1 from event e where e.id = o.event_id and %1$s)))
                    else true end""".formatted(event, ProgrammeScope.condition("pr", reader));
    }

    private static Home.Change change(ResultSet row, int number) throws SQLException {
        String entity = row.getString("entity");
        String page = row.getString("page");
        String action = row.getString("action");
        boolean gone = action.equals("DELETED") && entity.equals(page);
        @Nullable String address = gone || !ADDRESSES.containsKey(page) ? null : ADDRESSES.get(page) + row.getLong("page_id");
        String[] fields = (String[]) row.getArray("fields").getArray();
        return new Home.Change(
                row.getObject("at", OffsetDateTime.class),
                row.getString("user_name"),
                row.getBoolean("own"),
                action,
                row.getString("label"),
                address,
                List.of(fields).stream()
                        .map(field -> entity + ".field." + field)
                        .toList());
    }
}
