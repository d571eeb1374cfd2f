package org.capacityportal.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** The least that a list can take: its workbook is read, and its rows go into a table by one COPY. */
final class ListFloor implements Work {

    private final Connection connection;
    private final Path list;
    private final int columns;

    ListFloor(Connection connection, Path list, int columns) {
        this.connection = connection;
        this.list = list;
        this.columns = columns;
    }

    @Override
    public void once(int turn) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            String texts = Stream.iterate(0, at -> at + 1)
                    .limit(columns)
                    .map(at -> "c" + at + " text")
                    .collect(Collectors.joining(", "));
            statement.execute("drop table if exists copied_list");
            statement.execute("create table copied_list (" + texts + ")");
            try (ReadableWorkbook workbook = new ReadableWorkbook(list.toFile());
                    Stream<Row> rows = workbook.getFirstSheet().openStream();
                    OutputStream copy = new PGCopyOutputStream(
                            connection.unwrap(PGConnection.class), "copy copied_list from stdin")) {
                rows.forEach(row -> {
                    try {
                        copy.write(line(row).getBytes(UTF_8));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            }
            statement.execute("drop table copied_list");
        }
    }

    private String line(Row row) {
        StringBuilder line = new StringBuilder();
        for (int at = 0; at < columns; at++) {
            line.append(at == 0 ? "" : "\t")
                    .append(row.getOptionalCell(at)
                            .map(Cell::getRawValue)
                            .orElse("\\N")
                            .replace('\t', ' '));
        }
        return line.append('\n').toString();
    }
}
