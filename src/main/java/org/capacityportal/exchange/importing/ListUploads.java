package org.capacityportal.exchange.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.capacityportal.access.CurrentViewer;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.event.EventAccess;
import org.capacityportal.event.EventHeading;
import org.capacityportal.event.Events;
import org.capacityportal.exchange.reading.ListShape;
import org.capacityportal.exchange.reading.ListShapes;
import org.capacityportal.exchange.sheet.SheetRefusedException;
import org.capacityportal.exchange.sheet.SheetRow;
import org.capacityportal.exchange.sheet.Sheets;
import org.capacityportal.platform.Submissions;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes files in: their rows are put aside as they are, whole or not at all. The file itself is not kept, since the rows
 * say all that is needed to read them another way.
 */
@Service
@Transactional
@ForCoordinators
class ListUploads {

    /** Unpacking a file takes memory; one at a time takes a bounded amount. */
    private static final Semaphore UNPACKING = new Semaphore(1, true);

    private final EventAccess access;
    private final Events events;
    private final RememberedColumns remembered;
    private final Submissions submissions;
    private final CurrentViewer viewer;
    private final JdbcClient jdbc;
    private final JdbcTemplate connection;
    private final JsonMapper json;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    ListUploads(
            EventAccess access,
            Events events,
            RememberedColumns remembered,
            Submissions submissions,
            CurrentViewer viewer,
            JdbcClient jdbc,
            JdbcTemplate connection,
            JsonMapper json,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.access = access;
        this.events = events;
        this.remembered = remembered;
        this.submissions = submissions;
        this.viewer = viewer;
        this.jdbc = jdbc;
        this.connection = connection;
        this.json = json;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** @throws org.capacityportal.platform.NotFoundException where the viewer may not write in the event */
    @Transactional(readOnly = true)
    public EventHeading event(long eventId) {
        access.requireWritable(eventId);
        return events.heading(eventId);
    }

    /**
     * Puts the rows of a file aside and has them read.
     *
     * @param name of the file; null for pasted rows
     * @param submission the form’s token, so that a form sent twice makes one import
     * @throws SheetRefusedException for a file that is not taken
     */
    public long upload(long eventId, Path file, @Nullable String name, @Nullable UUID submission) {
        EventHeading event = event(eventId);
        return submissions.once(submission, () -> {
            OffsetDateTime now = OffsetDateTime.now(clock);
            long id = jdbc.sql("""
                            insert into list_import (event_id, file_name, sha256, uploaded_by, uploaded_at, state, asked_by, due_at)
                            values (:event, :name, :sha256, :viewer, :now, 'READING', :viewer, :now) returning id""")
                    .param("event", eventId)
                    .param("name", name, java.sql.Types.VARCHAR)
                    .param("sha256", sha256(file))
                    .param("viewer", viewer.get().id())
                    .param("now", now)
                    .query(Long.class)
                    .single();
            List<SheetRow> first = new ArrayList<>();
            int rows = putAside(id, file, first);
            ListShape shape = remembered.applied(ListShapes.find(first, event.startsOn(), event.endsOn()));
            jdbc.sql("update list_import set shape = ?::jsonb, total = ? where id = ?")
                    .params(json.writeValueAsString(shape), rows, id)
                    .update();
            publisher.publishEvent(new ImportWorker.WorkWanted(id));
            return id;
        });
    }

    /** @return how many rows there are, of which {@code first} gets those that the shape is told from */
    private int putAside(long id, Path file, List<SheetRow> first) {
        int[] rows = {0};
        UNPACKING.acquireUninterruptibly();
        try {
            RowCopy.into(
                    "list_import_row (import_id, number, cells)",
                    connection,
                    copy -> Sheets.read(file, row -> {
                        if (rows[0]++ < ListShapes.ROWS_LOOKED_AT) {
                            first.add(row);
                        }
                        copy.add(id, row.number(), Cells.json(row));
                    }));
        } finally {
            UNPACKING.release();
        }
        if (first.isEmpty()) {
            throw new SheetRefusedException("importing.error.empty");
        }
        return rows[0];
    }

    private static byte[] sha256(Path file) {
        try (InputStream content = Files.newInputStream(file);
                DigestInputStream digest = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"))) {
            digest.transferTo(java.io.OutputStream.nullOutputStream());
            return digest.getMessageDigest().digest();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
