package org.capacityportal.report.paper;

import org.capacityportal.report.document.ReportDocument;
import org.capacityportal.report.document.Table;
import org.jspecify.annotations.Nullable;

/** What every paper says in the same way. */
public final class PaperText {

    private static final int LONGEST_RUNNING_TITLE = 90;

    private PaperText() {}

    /** The title as it stands above each page, in one line. */
    public static String runningTitle(ReportDocument document) {
        String title = document.title().replaceAll("\\s+", " ");
        return title.codePointCount(0, title.length()) <= LONGEST_RUNNING_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_RUNNING_TITLE - 1)) + "…";
    }

    /** The address of a cell where it leads out of the portal: only such an address holds wherever the file goes. */
    public static @Nullable String outside(Table.Cell cell) {
        String address = cell.address();
        return address != null && address.matches("(?i)https?://[\\x21-\\x7e&&[^\"<>\\\\^`{|}]]+") ? address : null;
    }
}
