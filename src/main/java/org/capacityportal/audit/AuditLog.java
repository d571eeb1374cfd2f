package org.capacityportal.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.capacityportal.access.CurrentViewer;
import org.capacityportal.access.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads history. */
@Component
public class AuditLog {

    private static final String COLUMNS = "at, user_name, action, entity, label, page, page_id, changes";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final CurrentViewer viewer;

    AuditLog(JdbcClient jdbc, JsonMapper json, CurrentViewer viewer) {
        this.jdbc = jdbc;
        this.json = json;
        this.viewer = viewer;
    }

    /**
     * Records one action on a record, for what is not a tracked entity (an attendance sheet saved as a whole).
     *
     * @param changes by field, as [from, to]
     */
    public void record(
            Tracked.Page page,
            String entity,
            long entityId,
            String action,
            String label,
            Map<String, String[]> changes) {
        @Nullable Viewer author = author();
        jdbc.sql("""
                        insert into audit_entry (user_id, user_name, entity, entity_id, page, page_id, action, label, changes)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)""")
                .params(
                        author == null ? null : author.id(),
                        author == null ? "Capacity Portal" : author.name(),
                        entity,
                        entityId,
                        page.kind(),
                        page.id(),
                        action,
                        label,
                        json.writeValueAsString(changes))
                .update();
    }

    /** The latest entries of one record's page, newest first. */
    public List<AuditEntry> of(String page, long pageId, int limit) {
        return jdbc.sql("select " + COLUMNS
                        + " from audit_entry where page = ? and page_id = ? order by id desc limit ?")
                .params(page, pageId, limit)
                .query(this::entry)
                .list();
    }

    /** How many entries the history of one record's page has. */
    public long count(String page, long pageId) {
        return jdbc.sql("select count(*) from audit_entry where page = ? and page_id = ?")
                .params(page, pageId)
                .query(Long.class)
                .single();
    }

    private @Nullable Viewer author() {
        try {
            return viewer.get();
        } catch (AuthenticationException nobody) {
            return null;
        }
    }

    private AuditEntry entry(ResultSet row, int number) throws SQLException {
        Map<String, String[]> changes = json.readValue(row.getString("changes"), new TypeReference<>() {});
        return new AuditEntry(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("user_name"),
                row.getString("action"),
                row.getString("entity"),
                row.getString("label"),
                row.getString("page"),
                row.getLong("page_id"),
                changes.entrySet().stream()
                        .map(change ->
                                new AuditEntry.Change(change.getKey(), change.getValue()[0], change.getValue()[1]))
                        .toList());
    }
}
