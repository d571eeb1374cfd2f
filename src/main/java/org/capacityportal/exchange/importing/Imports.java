package org.capacityportal.exchange.importing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Supplier;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.city.Cities;
import org.capacityportal.event.EventAccess;
import org.capacityportal.exchange.importing.ImportView.RowCounts;
import org.capacityportal.exchange.importing.ImportView.Taken;
import org.capacityportal.exchange.reading.ListShape;
import org.capacityportal.platform.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Reads imports for those who may write in their event, whoever uploaded them. */
@Service
@ForCoordinators
class Imports {

    private static final int MOST_SHOWN = 30;

    /** So long a page waits for work that is mostly done at once. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** Lists of more rows are not; their progress is shown instead. */
    private static final int MOST_DONE_AT_ONCE = 2_000;

    private static final long MILLISECONDS_BETWEEN_LOOKS = 50;

    private final EventAccess access;
    private final Cities cities;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    Imports(EventAccess access, Cities cities, JdbcClient jdbc, JsonMapper json) {
        this.access = access;
        this.cities = cities;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The latest imports of an event. */
    public List<ImportSummary> of(long eventId) {
        access.requireWritable(eventId);
        return jdbc.sql("""
                        select i.id, i.file_name, i.state, i.uploaded_at, u.name as uploaded_by,
                               case when i.written_at is not null then i.listed_made end as listed
                        from list_import i left join portal_user u on u.id = i.uploaded_by
                        where i.event_id = ? order by i.uploaded_at desc, i.id desc limit ?""")
                .params(eventId, MOST_SHOWN)
                .query(ImportSummary.class)
                .list();
    }

    /** @throws NotFoundException where the event has no such import, or the viewer may not write in it */
    public ImportView view(long eventId, long importId) {
        access.requireWritable(eventId);
        Taken before = before(importId);
        return jdbc.sql("""
                        select i.*, u.name as uploaded_by_name, w.name as written_by_name, d.name as undone_by_name
                        from list_import i
                        left join portal_user u on u.id = i.uploaded_by
                        left join portal_user w on w.id = i.written_by
                        left join portal_user d on d.id = i.undone_by
                        where i.id = ? and i.event_id = ?""")
                .params(importId, eventId)
                .query((row, number) -> new ImportView(
                        importId,
                        eventId,
                        row.getString("file_name"),
                        ImportState.valueOf(row.getString("state")),
                        instant(row, "uploaded_at"),
                        row.getString("uploaded_by_name"),
                        row.getInt("done"),
                        row.getInt("total"),
                        json.readValue(row.getString("shape"), ListShape.class),
                        cities.typed(row.getObject("city_id", Long.class)),
                        row.getString("notice"),
                        taken(row),
                        before,
                        RowCounts.NONE))
                .optional()
                .map(list -> list.state().isWork() ? list : list.with(counts(importId)))
                .orElseThrow(() -> new NotFoundException("import", importId));
    }

    /**
     * Gives work on an import the time that it mostly takes. Within a transaction nobody waits: no other process sees what
     * is not committed.
     */
    public void awaitWork(long importId) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return;
        }
        Supplier<Boolean> working = () -> jdbc.sql(
                        "select exists (select 1 from list_import where id = ? and state in ('READING', 'WRITING') and total <= ?)")
                .params(importId, MOST_DONE_AT_ONCE)
                .query(Boolean.class)
                .single();
        long until = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (working.get() && System.nanoTime() < until) {
                Thread.sleep(MILLISECONDS_BETWEEN_LOOKS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private RowCounts counts(long importId) {
        return jdbc.sql("""
                        with r as (
                            select w.*, state = 'NEW' and decision is null or decision = 'NEW' as made,
                                   case when decision = 'USE' then decided_id
                                       when decision is null and state = 'MATCHED' then person_id end as person,
                                   case when decision = 'ROW' then decided_id
                                       when decision is null and state = 'MATCHED' and person_id is null then same_as_row end as above
                            from list_import_row w where import_id = :import and state is not null)
                        select count(*) as rows, count(*) filter (where state = 'NEW') as fresh,
                               count(*) filter (where state = 'MATCHED') as matched, count(*) filter (where state = 'POSSIBLE') as possible,
                               count(*) filter (where state = 'REJECTED') as rejected, count(*) filter (where state = 'LISTED') as listed,
                               count(*) filter (where state = 'LISTED' and fills) as fills,
                               count(*) filter (where state = 'POSSIBLE' and decision is null) as undecided,
                               count(*) filter (where made) as people,
                               count(*) filter (where made)
                               + count(distinct (person, role)) filter (where person is not null
                                   and not candidates @> jsonb_build_array(jsonb_build_object('id', person, 'listed', true)))
                               + count(*) filter (where exists (select 1 from list_import_row other where other.import_id = :import
                                   and other.number = r.above and other.role <> r.role)) as ready
                        from r""").param("import", importId).query(RowCounts.class).single();
    }

    /** When the same file was taken over into the same event before. */
    private @Nullable Taken before(long importId) {
        return jdbc.sql("""
                        select b.*, w.name as written_by_name, null as undone_by_name
                        from list_import i
                        join list_import b on b.event_id = i.event_id and b.sha256 = i.sha256 and b.id <> i.id and b.state = 'WRITTEN'
                        left join portal_user w on w.id = b.written_by
                        where i.id = ? order by b.written_at desc limit 1""")
                .param(importId)
                .query((row, number) -> taken(row))
                .optional()
                .orElse(null);
    }

    private static @Nullable Taken taken(ResultSet row) throws SQLException {
        return row.getObject("written_at") == null
                ? null
                : new Taken(
                        row.getString("written_by_name"),
                        instant(row, "written_at"),
                        row.getInt("listed_made"),
                        row.getInt("people_made"),
                        row.getInt("people_filled"),
                        row.getString("undone_by_name"),
                        row.getObject("undone_at") == null ? null : instant(row, "undone_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
