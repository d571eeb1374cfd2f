package org.capacityportal.report.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.capacityportal.platform.Language;
import org.capacityportal.report.document.CellWords;
import org.capacityportal.report.document.Table;
import org.capacityportal.report.document.Table.Cell;
import org.capacityportal.report.document.Table.Column;
import org.capacityportal.report.document.Table.Kind;
import org.capacityportal.report.document.Table.Role;
import org.capacityportal.report.page.ShownBlock.Align;
import org.capacityportal.report.page.ShownBlock.Grid;
import org.capacityportal.report.page.ShownBlock.Head;
import org.capacityportal.report.page.ShownBlock.Line;
import org.capacityportal.report.page.ShownBlock.Shown;
import org.jspecify.annotations.Nullable;

/** The rows of a table as a page shows them: what is grouped under headings, what is a part below its whole. */
final class TableRows {

    /** Rows that a page begins with; a few more are shown rather than hidden. */
    private static final int FIRST = 25;

    private static final int RATHER_SHOWN = 5;

    /** Rows that a page shows at the most; the files have them all. */
    private static final int MOST = 1000;

    private static final int NARROW = 4;
    private static final int WIDE = 7;
    private static final int WIDEST = 9;

    private final Table table;
    private final CellWords words;
    private final Language language;
    private final Predicate<String> reachable;
    private final List<Integer> groups;
    private final List<Integer> shown;
    private final int part;

    TableRows(Table table, CellWords words, Language language, Predicate<String> reachable) {
        this.table = table;
        this.words = words;
        this.language = language;
        this.reachable = reachable;
        groups = at(Role.GROUP);
        part = at(Role.PART).stream().findFirst().orElse(-1);
        shown = IntStream.range(0, table.columns().size())
                .filter(at -> at != part && !groups.contains(at))
                .boxed()
                .toList();
    }

    private List<Integer> at(Role role) {
        return IntStream.range(0, table.columns().size())
                .filter(at -> table.columns().get(at).role() == role)
                .boxed()
                .toList();
    }

    /** @param titled whether the title says something that the section's does not */
    Grid grid(boolean titled, boolean whole) {
        int rows = table.rows().size();
        int most = whole ? MOST : rows <= FIRST + RATHER_SHOWN ? rows : FIRST;
        int count = Math.min(rows, most);
        return new Grid(
                table.key(),
                table.title(),
                titled,
                style(),
                shown.stream()
                        .map(at -> table.columns().get(at))
                        .map(column -> new Head(column.heading(), column.kind().number()))
                        .toList(),
                lines(table.rows().subList(0, count)),
                table.total().isEmpty() ? null : total(),
                rows,
                count,
                table.note());
    }

    private String style() {
        String width = shown.size() >= WIDEST ? " cp-indicator" : shown.size() >= WIDE ? " cp-wide" : "";
        return "cp-table-data" + width + (shown.size() >= NARROW ? " cp-keep-first" : "");
    }

    private List<Line> lines(List<List<Cell>> rows) {
        List<Line> lines = new ArrayList<>();
        List<@Nullable Object> under = null;
        for (List<Cell> row : rows) {
            List<@Nullable Object> group = new ArrayList<>();
            groups.forEach(at -> group.add(row.get(at).value()));
            if (!groups.isEmpty() && !group.equals(under)) {
                lines.add(new Line(heading(row), false, List.of()));
                under = group;
            }
            lines.add(line(row));
        }
        return lines;
    }

    private Shown heading(List<Cell> row) {
        if (groups.size() == 1) {
            return cell(row.get(groups.get(0)), table.columns().get(groups.get(0)));
        }
        String text = groups.stream().map(at -> words.of(row.get(at), language)).collect(Collectors.joining(" · "));
        return new Shown(text, null, null, Align.START, true, null, null);
    }

    private Line line(List<Cell> row) {
        List<Shown> cells = new ArrayList<>(shown.stream()
                .map(at -> cell(row.get(at), table.columns().get(at)))
                .toList());
        boolean isPart = part >= 0 && !Objects.equals(row.get(part).value(), "");
        if (isPart) {
            cells.set(0, cell(row.get(part), table.columns().get(part)));
        }
        return new Line(null, isPart, cells);
    }

    private Line total() {
        List<Shown> cells = new ArrayList<>();
        for (int at : shown) {
            Cell cell = table.total().get(at);
            boolean first = cells.isEmpty();
            Cell named = first && cell.value() == null ? table.total().get(0) : cell;
            cells.add(
                    named.value() == null
                            ? new Shown("", null, null, Align.START, false, null, null)
                            : cell(named, table.columns().get(at)));
        }
        return new Line(null, false, cells);
    }

    Shown cell(Cell cell, Column column) {
        String address = cell.address();
        return new Shown(
                words.of(cell, language),
                cell.language(),
                address == null || address.startsWith("/") && !reachable.test(address) ? null : address,
                cell.kind().number() ? Align.NUMBER : column.kind().number() ? Align.END : Align.START,
                cell.kind() == Kind.DATE || cell.value() == null,
                cell.tone(),
                column.role() == Role.PROGRESS && cell.value() instanceof BigDecimal done ? percent(done) : null);
    }

    static int percent(BigDecimal done) {
        return done.movePointRight(2)
                .setScale(0, RoundingMode.HALF_UP)
                .max(BigDecimal.ZERO)
                .min(BigDecimal.valueOf(100))
                .intValue();
    }
}
