package org.capacityportal.report.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.capacityportal.report.document.Table;

/**
 * How the columns of a table share the width of a sheet of A4: numbers, dates and the words of headings stay whole, texts
 * share what is left.
 *
 * @param letters what each column is given, in letters
 * @param needed the letters of a line below which words would break
 */
public record ColumnWidths(List<Integer> letters, int needed) {

    /** Letters of table type in a line of an upright and of a lying sheet. */
    private static final int UPRIGHT = 93;

    private static final int LYING = 140;

    /** Between the text of two columns. */
    private static final int PADDING = 2;

    /** Letters that are half as wide again as others, as capital ones are. */
    private static final String WIDE = "mwжмфшщыю";

    private static final int LONGEST_WORD = 18;
    private static final int LEAST_TEXT = 12;

    /** For texts of several lines. */
    private static final int LEAST_LONG_TEXT = 24;

    private static final int MOST_TEXT = 48;

    /** @param words how a cell is written */
    public static ColumnWidths of(Table table, Function<Table.Cell, String> words) {
        int columns = table.columns().size();
        int[] least = new int[columns];
        int[] wanted = new int[columns];
        for (int i = 0; i < columns; i++) {
            least[i] = longestWord(table.columns().get(i).heading()) + 1;
        }
        List<List<Table.Cell>> rows = new ArrayList<>(table.rows());
        rows.add(table.total());
        for (List<Table.Cell> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                measure(row.get(i), words.apply(row.get(i)), i, least, wanted);
            }
        }
        int needed = Arrays.stream(least).sum() + PADDING * columns;
        return new ColumnWidths(shared(least, wanted, needed > UPRIGHT ? LYING : UPRIGHT), needed);
    }

    private static void measure(Table.Cell cell, String text, int column, int[] least, int[] wanted) {
        if (cell.value() instanceof String) {
            int usual = text.length() > MOST_TEXT ? LEAST_LONG_TEXT : Math.min(LEAST_TEXT, text.length());
            least[column] = Math.max(least[column], Math.max(usual, longestWord(text)));
            wanted[column] = Math.max(wanted[column], Math.min(MOST_TEXT, text.length()));
        } else {
            least[column] = Math.max(least[column], Math.min(MOST_TEXT, text.length()));
        }
    }

    /** Each column what it needs, and of the rest as much as it wants more than that. */
    private static List<Integer> shared(int[] least, int[] wanted, int line) {
        int columns = least.length;
        int rest = Math.max(0, line - Arrays.stream(least).sum() - PADDING * columns);
        int more = 0;
        for (int i = 0; i < columns; i++) {
            more += Math.max(0, wanted[i] - least[i]);
        }
        List<Integer> letters = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            int part = more == 0 ? 0 : Math.max(0, wanted[i] - least[i]) * rest / more;
            letters.add(least[i] + PADDING + part);
        }
        return letters;
    }

    private static int longestWord(String text) {
        int longest = 0;
        for (String word : text.split("[\\s/-]+")) {
            longest = Math.max(longest, width(word));
        }
        return Math.min(LONGEST_WORD, longest);
    }

    /** The letters of usual width that a word takes the room of. */
    private static int width(String word) {
        long wide = word.chars()
                .filter(letter -> Character.isUpperCase(letter) || WIDE.indexOf(letter) >= 0)
                .count();
        return word.length() + (int) (wide + 1) / 2;
    }

    /** Whether the table needs a lying sheet. */
    public boolean wide() {
        return needed > UPRIGHT;
    }

    /** The type that lets the words stay whole: {@code 1} as usual, smaller for very wide tables, but never below a legible part of it. */
    public double scale() {
        return wide() && needed > LYING ? Math.max(0.65, (double) LYING / needed) : 1;
    }

    /** The part of each column of the whole width, in hundredths of a percent. */
    public List<Integer> shares() {
        int sum = letters.stream().mapToInt(Integer::intValue).sum();
        return letters.stream().map(width -> width * 10_000 / sum).toList();
    }
}
