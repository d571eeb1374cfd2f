package org.capacityportal.report.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.capacityportal.report.content.Figure;
import org.capacityportal.report.document.Table.Cell;
import org.capacityportal.report.document.Table.Column;
import org.capacityportal.report.document.Table.Kind;
import org.capacityportal.report.document.Table.Role;
import org.jspecify.annotations.Nullable;

/**
 * A table in the making: column by column, each with how a record becomes its cell.
 *
 * @param <R> the record of a row
 */
final class TableDraft<R> {

    private record Drawn<R>(
            Column column, Function<R, Cell> cell, @Nullable Object total) {}

    private final Words words;
    private final String key;
    private final List<Drawn<R>> drawn = new ArrayList<>();
    private @Nullable String note;

    /** @param key of the table; its title is the message {@code document.table.<key>} */
    TableDraft(Words words, String key) {
        this.words = words;
        this.key = key;
    }

    TableDraft<R> note(String sentence) {
        note = sentence;
        return this;
    }

    /** A column of cells that say more than a value; its heading is the message {@code document.column.<key>}. */
    TableDraft<R> cells(String column, Kind kind, Function<R, Cell> cell) {
        return add(column, words.word("document.column." + column), kind, cell);
    }

    TableDraft<R> column(String column, Kind kind, Function<R, @Nullable Object> value) {
        return cells(column, kind, row -> new Cell(value.apply(row), kind));
    }

    /** A column of whole numbers under the name of a figure. */
    TableDraft<R> figure(Figure figure, Function<R, @Nullable Long> value) {
        return add(figure.key(), words.figure(figure), Kind.COUNT, row -> new Cell(value.apply(row), Kind.COUNT));
    }

    private TableDraft<R> add(String column, String heading, Kind kind, Function<R, Cell> cell) {
        drawn.add(new Drawn<>(new Column(column, heading, kind, false), cell, null));
        return this;
    }

    /** The role of the last column. */
    TableDraft<R> role(Role role) {
        return change(last -> new Drawn<>(
                new Column(last.column.key(), last.column.heading(), last.column.kind(), last.column.summed(), role),
                last.cell,
                last.total));
    }

    /** The total of the last column, where it is not the sum of the rows. */
    TableDraft<R> total(@Nullable Object total) {
        return change(last -> new Drawn<>(last.column, last.cell, total));
    }

    /** Lets the last column sum up. */
    TableDraft<R> summed() {
        return change(last -> new Drawn<>(
                new Column(last.column.key(), last.column.heading(), last.column.kind(), true, last.column.role()),
                last.cell,
                null));
    }

    private TableDraft<R> change(Function<Drawn<R>, Drawn<R>> how) {
        drawn.add(how.apply(drawn.remove(drawn.size() - 1)));
        return this;
    }

    Table of(List<R> records) {
        List<List<Cell>> rows = records.stream()
                .map(row -> drawn.stream().map(one -> one.cell.apply(row)).toList())
                .toList();
        return new Table(
                key,
                words.word("document.table." + key),
                note,
                drawn.stream().map(Drawn::column).toList(),
                rows,
                total(rows));
    }

    /** A last row where a column has a total; the first column says what it is. */
    private List<Cell> total(List<List<Cell>> rows) {
        if (rows.isEmpty() || drawn.stream().noneMatch(one -> one.column.summed() || one.total != null)) {
            return List.of();
        }
        List<Cell> total = new ArrayList<>();
        for (int at = 0; at < drawn.size(); at++) {
            Column column = drawn.get(at).column;
            Object value = column.summed() ? sum(rows, at) : drawn.get(at).total;
            total.add(at == 0 ? words.text(words.word("report.total")) : new Cell(value, column.kind()));
        }
        return total;
    }

    private static Number sum(List<List<Cell>> rows, int at) {
        if (rows.get(0).get(at).kind() == Kind.COUNT) {
            return rows.stream()
                    .mapToLong(row -> row.get(at).value() instanceof Long number ? number : 0)
                    .sum();
        }
        return rows.stream()
                .map(row -> row.get(at).value() instanceof BigDecimal number ? number : BigDecimal.ZERO)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
