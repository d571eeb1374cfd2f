package org.capacityportal.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** A table of texts without indexes, keys or checks. */
final class PlainTable implements ListFloor.Destination {

    private final Connection connection;
    private final int columns;

    PlainTable(Connection connection, int columns) {
        this.connection = connection;
        this.columns = columns;
    }

    @Override
    public void copy(Stream<String> lines) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            String texts = IntStream.range(0, columns)
                    .mapToObj(at -> "c" + at + " text")
                    .collect(Collectors.joining(", "));
            statement.execute("drop table if exists copied_list");
            statement.execute("create table copied_list (" + texts + ")");
            try (OutputStream copy =
                    new PGCopyOutputStream(connection.unwrap(PGConnection.class), "copy copied_list from stdin")) {
                lines.forEach(line -> {
                    try {
                        copy.write(line.getBytes(UTF_8));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            }
            statement.execute("drop table copied_list");
        }
    }
}
