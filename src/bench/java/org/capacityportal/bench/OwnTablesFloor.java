package org.capacityportal.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * What the portal’s own tables ask for: the people and the participations of a list go by COPY into tables that have all of
 * their columns, checks and indexes, but no triggers and no foreign keys. This much of taking a list over is the database’s
 * own work, whoever sends it the rows.
 */
final class OwnTablesFloor implements Work {

    static final String WHAT = "COPY into the portal’s own tables";

    /** A table, and its rows as COPY writes them. */
    private record Rows(String table, String columns, byte[] copied) {}

    private final Connection connection;
    private final List<Rows> tables = new ArrayList<>();

    /** @param event at which a list was taken over, and no other delegate is listed */
    OwnTablesFloor(Connection connection, long event) throws SQLException, IOException {
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

    @Override
    public void once(int turn) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            for (Rows rows : tables) {
                String copy = "copied_" + rows.table();
                statement.execute("drop table if exists " + copy);
                statement.execute("create table " + copy + " (like " + rows.table() + " including all)");
                copying()
                        .copyIn(
                                "copy " + copy + " (" + rows.columns() + ") from stdin",
                                new ByteArrayInputStream(rows.copied()));
            }
            for (Rows rows : tables) {
                statement.execute("drop table copied_" + rows.table());
            }
        }
    }

    private CopyManager copying() throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }
}
