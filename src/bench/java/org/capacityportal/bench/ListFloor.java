package org.capacityportal.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** The least that a list can take: its workbook is read, and its rows go into the database by COPY. */
final class ListFloor implements Work {

    /** Where the rows go. */
    interface Destination {

        /** @param lines the rows as COPY takes them; all of them are to be read */
        void copy(Stream<String> lines) throws SQLException, IOException;
    }

    private final Path list;
    private final int columns;
    private final Destination destination;

    ListFloor(Path list, int columns, Destination destination) {
        this.list = list;
        this.columns = columns;
        this.destination = destination;
    }

    @Override
    public void once(int turn) throws SQLException, IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(list.toFile());
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            destination.copy(rows.map(this::line));
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
