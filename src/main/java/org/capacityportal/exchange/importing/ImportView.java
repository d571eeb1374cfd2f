package org.capacityportal.exchange.importing;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.capacityportal.exchange.reading.Field;
import org.capacityportal.exchange.reading.ListColumn;
import org.capacityportal.exchange.reading.ListShape;
import org.jspecify.annotations.Nullable;

/**
 * An import as its page shows it.
 *
 * @param fileName null for pasted rows
 * @param done how many rows were worked through, of {@code total}
 * @param city as its field takes it back; null where the list names the cities
 * @param notice the message that tells why it came back
 * @param before when and by whom the same file was taken over before; null where it was not
 */
record ImportView(
        long id,
        long eventId,
        @Nullable String fileName,
        ImportState state,
        Instant uploadedAt,
        @Nullable String uploadedBy,
        int done,
        int total,
        ListShape shape,
        @Nullable String city,
        @Nullable String notice,
        @Nullable Taken taken,
        @Nullable Taken before,
        RowCounts counts) {

    /** How a list was taken over, and whether that was taken back. */
    record Taken(
            @Nullable String by,
            Instant at,
            int listed,
            int peopleMade,
            int peopleFilled,
            @Nullable String undoneBy,
            @Nullable Instant undoneAt) {}

    /**
     * How many rows are taken for what; {@link #NONE} while that is being found out.
     *
     * @param fills of those listed, how many tell something that was not known
     * @param undecided of those possible
     * @param ready how many rows put somebody on the list as things are decided by now
     * @param people how many of these are put on record
     */
    record RowCounts(
            int rows,
            int fresh,
            int matched,
            int possible,
            int rejected,
            int listed,
            int fills,
            int undecided,
            int ready,
            int people) {

        static final RowCounts NONE = new RowCounts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

        /** How many rows each tab shows, in their order. */
        public Map<String, Integer> tabs() {
            Map<String, Integer> tabs = new LinkedHashMap<>();
            tabs.put("attention", attention());
            tabs.put("new", fresh);
            tabs.put("matched", matched);
            tabs.put("listed", listed);
            tabs.put("all", rows);
            return tabs;
        }

        public int attention() {
            return possible + rejected;
        }

        /** How many rows change anything when the list is taken over. */
        public int toTake() {
            return ready + fills;
        }

        public int known() {
            return ready - people;
        }
    }

    /** The same with what its rows are taken for by now. */
    ImportView with(RowCounts counted) {
        return with(shape, counted);
    }

    /** The same with other columns. */
    ImportView with(ListShape other) {
        return with(other, counts);
    }

    private ImportView with(ListShape columns, RowCounts counted) {
        return new ImportView(
                id,
                eventId,
                fileName,
                state,
                uploadedAt,
                uploadedBy,
                done,
                total,
                columns,
                city,
                notice,
                taken,
                before,
                counted);
    }

    public int headingRow() {
        return shape.headingRow();
    }

    public long columnsTaken() {
        return shape.columns().stream()
                .filter(column -> column.target().field() != Field.NONE)
                .count();
    }

    public long columnsUnsure() {
        return shape.columns().stream().filter(column -> !column.sure()).count();
    }

    /** The columns in two halves, side by side. */
    public List<List<ListColumn>> halves() {
        List<ListColumn> all = shape.columns();
        int half = (all.size() + 1) / 2;
        return all.size() < 2 ? List.of(all) : List.of(all.subList(0, half), all.subList(half, all.size()));
    }

    /** As a spreadsheet calls its columns: A, B, …, Z, AA. */
    public static String letter(int index) {
        return (index >= 26 ? letter(index / 26 - 1) : "") + (char) ('A' + index % 26);
    }
}
