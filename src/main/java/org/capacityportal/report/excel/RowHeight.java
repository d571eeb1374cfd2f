package org.capacityportal.report.excel;

import org.apache.poi.ss.usermodel.Row;

/** Rows as high as their texts need, since not every program works that out when it opens a file. */
final class RowHeight {

    private static final float LINE = 15;

    /** The highest row that a workbook may have. */
    private static final int MOST_LINES = 27;

    private RowHeight() {}

    /** The lines of a text in a column so many characters wide, where each line may lose half a word at its end. */
    static int lines(String text, int width) {
        int usable = Math.max(1, width - Math.min(4, width / 5));
        return text.lines()
                .mapToInt(line -> Math.max(1, (line.length() + usable - 1) / usable))
                .sum();
    }

    /** The lines of a heading in a column that is wide enough for each of its words. */
    static int headingLines(String heading, int width) {
        int lines = 1;
        int used = 0;
        for (String word : heading.split("\\s+")) {
            if (used > 0 && used + word.length() + 2 > width) {
                lines++;
                used = 0;
            }
            used += word.length() + 1;
        }
        return lines;
    }

    static void fit(Row row, int lines) {
        if (lines > 1) {
            row.setHeightInPoints(LINE * Math.min(MOST_LINES, lines));
        }
    }
}
