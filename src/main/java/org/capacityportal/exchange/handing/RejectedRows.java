package org.capacityportal.exchange.handing;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.capacityportal.exchange.reading.Field;
import org.capacityportal.exchange.reading.ListColumn;
import org.capacityportal.exchange.reading.ListShape;
import org.capacityportal.exchange.reading.Problem;
import org.capacityportal.exchange.reading.Target;
import org.capacityportal.exchange.sheet.SheetCell;
import org.capacityportal.exchange.sheet.SheetRow;
import org.capacityportal.platform.Wording;
import org.capacityportal.platform.paper.ExcelList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes the rows that could not be taken over as a list of their own, with the reason beside each, to be mended and
 * uploaded again. The columns are those of the list that was uploaded, so that it is read the same way.
 */
@Component
public class RejectedRows {

    /**
     * @param row as it stands in the list
     * @param problems in the order in which to tell them
     * @param city that the row has from the name of its group; null where it has a cell of its own, or none
     */
    public record Rejected(
            SheetRow row, List<Problem> problems, @Nullable String city) {}

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final Wording wording;
    private final Clock clock;

    RejectedRows(Wording wording, Clock clock) {
        this.wording = wording;
        this.clock = clock;
    }

    /**
     * Writes a workbook; of the rows, only one at a time is held in memory.
     *
     * @param shape of the list, with the targets by which it was read
     */
    public void write(ListShape shape, Iterator<Rejected> rows, OutputStream out) throws IOException {
        int width = shape.columns().stream().mapToInt(ListColumn::index).max().orElse(-1) + 1;
        boolean ofGroups = isOfPeople(shape)
                && shape.columns().stream().noneMatch(column -> column.target().field() == Field.CITY);
        List<String> headings = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            headings.add(heading(shape, column));
        }
        if (ofGroups) {
            headings.add(wording.message("import.field.CITY"));
        }
        headings.add(wording.message("import.reason"));
        try (ExcelList list = new ExcelList(wording.message("import.rejected"), headings, clock.instant(), out)) {
            while (rows.hasNext()) {
                Rejected rejected = rows.next();
                list.row(cells(shape, rejected, width, ofGroups), marked(rejected));
            }
        }
    }

    private List<@Nullable Object> cells(ListShape shape, Rejected rejected, int width, boolean ofGroups) {
        List<@Nullable Object> cells = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            SheetCell cell = rejected.row().cell(column);
            cells.add(cell.date() != null ? cell.date() : cell.empty() ? null : cell.text());
        }
        if (ofGroups) {
            cells.add(rejected.city());
        }
        cells.add(rejected.problems().stream()
                .map(problem -> reason(shape, problem))
                .distinct()
                .collect(Collectors.joining("\n")));
        return cells;
    }

    private static Set<Integer> marked(Rejected rejected) {
        return rejected.problems().stream().map(Problem::column).collect(Collectors.toSet());
    }

    private String reason(ListShape shape, Problem problem) {
        String sentence = wording.message(problem.key(), problem.arguments().toArray());
        String heading = heading(shape, problem.column());
        return heading.isEmpty() ? sentence : heading + ": " + sentence;
    }

    /** As it stands in the list; where the list has none, what the column was taken for. */
    private String heading(ListShape shape, int column) {
        ListColumn found = shape.columns().stream()
                .filter(one -> one.index() == column)
                .findFirst()
                .orElse(null);
        if (found == null || !found.heading().isEmpty() || found.target().equals(Target.NONE)) {
            return found == null ? "" : found.heading();
        }
        return found.target().day() != null
                ? DAY.format(found.target().day())
                : wording.message("import.field." + found.target().field());
    }

    private static boolean isOfPeople(ListShape shape) {
        return shape.columns().stream()
                .map(column -> column.target().field())
                .anyMatch(field -> field == Field.FULL_NAME || field == Field.FAMILY_NAME);
    }
}
