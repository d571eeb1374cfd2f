package org.capacityportal.exchange.events;

import java.nio.file.Path;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.capacityportal.access.CurrentViewer;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.exchange.importing.Cells;
import org.capacityportal.exchange.reading.ListShape;
import org.capacityportal.exchange.reading.ListShapes;
import org.capacityportal.exchange.reading.Target;
import org.capacityportal.exchange.sheet.SheetRefusedException;
import org.capacityportal.exchange.sheet.SheetRow;
import org.capacityportal.exchange.sheet.Sheets;
import org.capacityportal.platform.NotFoundException;
import org.capacityportal.platform.Submissions;
import org.capacityportal.programme.ProgrammeHeading;
import org.capacityportal.programme.Programmes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Takes lists of events in, and shows what would become of their rows. */
@Service
@Transactional
@ForCoordinators
class EventListUploads {

    /** Ten years of the busiest institute. */
    static final int MOST_ROWS = 2_000;

    private static final String LIST = """
            select l.id, l.programme_id, l.file_name, l.shape::text as shape, l.state,
                   coalesce(l.written_at, l.uploaded_at) as at, u.name as by
            from event_list l left join portal_user u on u.id = coalesce(l.written_by, l.uploaded_by)
            where l.programme_id = :programme""";

    private final Programmes programmes;
    private final EventPlan plan;
    private final Submissions submissions;
    private final CurrentViewer viewer;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final JsonMapper json;
    private final Clock clock;

    EventListUploads(
            Programmes programmes,
            EventPlan plan,
            Submissions submissions,
            CurrentViewer viewer,
            JdbcClient jdbc,
            JdbcTemplate batches,
            JsonMapper json,
            Clock clock) {
        this.programmes = programmes;
        this.plan = plan;
        this.submissions = submissions;
        this.viewer = viewer;
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
        this.clock = clock;
    }

    /** @throws NotFoundException where the viewer may not write in the programme */
    @Transactional(readOnly = true)
    public ProgrammeHeading programme(long id) {
        programmes.requireWritable(id);
        return programmes.heading(id);
    }

    /**
     * Puts the rows of a file aside.
     *
     * @param name of the file; null for pasted rows
     * @param submission the form’s token, so that a form sent twice makes one list
     * @throws SheetRefusedException for a file that is not taken
     */
    public long upload(long programmeId, Path file, @Nullable String name, @Nullable UUID submission) {
        programmes.requireWritable(programmeId);
        return submissions.once(submission, () -> {
            List<SheetRow> rows = new ArrayList<>();
            Sheets.read(file, row -> {
                if (rows.size() == MOST_ROWS) {
                    throw new SheetRefusedException("sheet.error.rows", MOST_ROWS);
                }
                rows.add(row);
            });
            if (rows.isEmpty()) {
                throw new SheetRefusedException("importing.error.empty");
            }
            long id = jdbc.sql("""
                            insert into event_list (programme_id, file_name, shape, state, uploaded_by, uploaded_at)
                            values (:programme, :name, :shape::jsonb, 'CHECK', :viewer, :now) returning id""")
                    .param("programme", programmeId)
                    .param("name", name, Types.VARCHAR)
                    .param("shape", json.writeValueAsString(ListShapes.ofEvents(rows)))
                    .param("viewer", viewer.get().id())
                    .param("now", OffsetDateTime.now(clock))
                    .query(Long.class)
                    .single();
            batches.batchUpdate(
                    "insert into event_list_row (list_id, number, cells) values (?, ?, ?::jsonb)",
                    rows.stream()
                            .map(row -> new Object[] {id, row.number(), Cells.json(row)})
                            .toList());
            return id;
        });
    }

    /** @throws NotFoundException where there is no such list of a programme in which the viewer may write */
    @Transactional(readOnly = true)
    public EventList list(long programmeId, long id) {
        programmes.requireWritable(programmeId);
        return jdbc.sql(LIST + " and l.id = :id")
                .param("programme", programmeId)
                .param("id", id)
                .query((row, number) -> new EventList(
                        row.getLong("id"),
                        row.getLong("programme_id"),
                        row.getString("file_name"),
                        json.readValue(row.getString("shape"), ListShape.class),
                        EventList.State.valueOf(row.getString("state")),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("by")))
                .optional()
                .orElseThrow(() -> new NotFoundException("event list", id));
    }

    /** What would become of the rows if the list were taken over now. */
    @Transactional(readOnly = true)
    public List<PlannedRow> rows(EventList list) {
        List<SheetRow> rows = jdbc.sql(
                        "select number, cells::text as cells from event_list_row where list_id = ? order by number")
                .param(list.id())
                .query((row, number) -> Cells.row(row.getInt("number"), row.getString("cells")))
                .list();
        return plan.of(list, rows);
    }

    /** @param targets of columns, by their index */
    public void read(EventList list, Map<Integer, Target> targets) {
        jdbc.sql("update event_list set shape = ?::jsonb where id = ? and state = 'CHECK'")
                .params(json.writeValueAsString(list.shape().with(targets)), list.id())
                .update();
    }
}
