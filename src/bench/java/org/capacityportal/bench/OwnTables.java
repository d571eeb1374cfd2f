package org.capacityportal.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The portal’s own tables: the people and the participations that came of a list go into them by one COPY each, with their
 * indexes, checks, foreign keys and triggers; then all of it is taken back. That much the database does, whoever brings it the
 * rows.
 */
final class OwnTables implements ListFloor.Destination {

    /** A table, and its rows as COPY writes them. */
    private record Rows(String table, String columns, byte[] copied) {}

    private final Connection connection;
    private final List<Rows> tables = new ArrayList<>();

    /** @param event at which a list was taken over, and no other delegate is listed */
    OwnTables(Connection connection, long event) throws SQLException, IOException {
        this.connection = connection;
        String listed = "role = 'DELEGATE' and deleted_at is null and event_id = " + event;
        tables.add(rows("participant", "id in (select participant_id from participation where " + listed + ")"));
        tables.add(rows("participation", listed));
    }

    private Rows rows(String table, String condition) throws SQLException, IOException {
        String columns;
        try (Statement statement = connection.createStatement();
                var names = statement.executeQuery("""
                        select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
                        where attrelid = '%s'::regclass and attnum > 0 and not attisdropped and attgenerated = ''""".formatted(table))) {
            names.next();
            columns = names.getString(1);
        }
        ByteArrayOutputStream copied = new ByteArrayOutputStream();
        copying().copyOut("copy (select " + columns + " from " + table + " where " + condition + ") to stdout", copied);
        return new Rows(table, columns, copied.toByteArray());
    }

    /** The portal must have taken the list back before. */
    @Override
    public void copy(Stream<String> lines) throws SQLException, IOException {
        // What became of the lines is known; that they are read is what takes time.
        lines.forEach(Objects::requireNonNull);
        connection.setAutoCommit(false);
        try {
            for (Rows rows : tables) {
                copying()
                        .copyIn(
                                "copy " + rows.table() + " (" + rows.columns() + ") from stdin",
                                new ByteArrayInputStream(rows.copied()));
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private CopyManager copying() throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }
}
