package org.capacityportal.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.capacityportal.access.CurrentViewer;
import org.capacityportal.access.Viewer;
import org.capacityportal.platform.ListPage;
import org.capacityportal.platform.ListRequest;
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
    private static final String SHOWN_ELSEWHERE =
            "entity = :page and entity_id = :id and (page, page_id) is distinct from (:page, :id)";

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

    /**
     * Records one action on many records at once, each on its own page, for what is written without entities.
     *
     * @param labels how the history names them, by their ids
     * @param changes by their ids what changed, by field, as [from, to]; nothing for those that are not in it
     */
    public void recordAll(
            String entity, String action, Map<Long, String> labels, Map<Long, Map<String, String[]>> changes) {
        @Nullable Viewer author = author();
        Long[] ids = labels.keySet().toArray(Long[]::new);
        jdbc.sql("""
                        insert into audit_entry (user_id, user_name, entity, entity_id, page, page_id, action, label, changes)
                        select :user, :name, :entity, id, :entity, id, :action, label, changes::jsonb
                        from unnest(:ids, :labels, :changes) as recorded (id, label, changes)""")
                .param("user", author == null ? null : author.id(), Types.BIGINT)
                .param("name", author == null ? "Capacity Portal" : author.name())
                .param("entity", entity)
                .param("action", action)
                .param("ids", ids)
                .param("labels", Arrays.stream(ids).map(labels::get).toArray(String[]::new))
                .param(
                        "changes",
                        Arrays.stream(ids)
                                .map(id -> json.writeValueAsString(changes.getOrDefault(id, Map.of())))
                                .toArray(String[]::new))
                .update();
    }

    /**
     * The latest entries of one record's page, newest first: those of the records that the page shows, and those of the
     * record itself, wherever else it is shown.
     */
    public List<AuditEntry> of(String page, long pageId, int limit) {
        return read(page, pageId, limit, 0);
    }

    /** One page of all the entries that {@link #of} tells the latest of. */
    ListPage<AuditEntry> page(String page, long pageId, ListRequest wanted) {
        long total = count(page, pageId);
        int last = (int) Math.max(1, (total + ListRequest.PAGE_SIZE - 1) / ListRequest.PAGE_SIZE);
        int number = Math.min(wanted.page(), last);
        List<AuditEntry> rows = read(page, pageId, ListRequest.PAGE_SIZE, (long) (number - 1) * ListRequest.PAGE_SIZE);
        return new ListPage<>(rows, total, number, last, null);
    }

    /** How many entries the history of one record's page has. */
    public long count(String page, long pageId) {
        return jdbc.sql("""
                        select (select count(*) from audit_entry where page = :page and page_id = :id)
                             + (select count(*) from audit_entry where %s)""".formatted(SHOWN_ELSEWHERE))
                .param("page", page)
                .param("id", pageId)
                .query(Long.class)
                .single();
    }

    /** Each half stops at an index's first rows, however long the history is. */
    private List<AuditEntry> read(String page, long pageId, int limit, long skipped) {
        return jdbc.sql("""
                        select %1$s from (
                            (select id, %1$s from audit_entry where page = :page and page_id = :id order by id desc limit :most)
                            union all
                            (select id, %1$s from audit_entry where %2$s order by id desc limit :most)) as both_halves
                        order by id desc limit :limit offset :skipped""".formatted(COLUMNS, SHOWN_ELSEWHERE))
                .param("page", page)
                .param("id", pageId)
                .param("most", limit + skipped)
                .param("limit", limit)
                .param("skipped", skipped)
                .query(this::entry)
                .list();
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
