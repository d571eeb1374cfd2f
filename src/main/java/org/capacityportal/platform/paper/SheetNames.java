package org.capacityportal.platform.paper;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.util.WorkbookUtil;

/** Names of sheets as Excel takes them: 31 characters, none of {@code []:*?/\}, no two alike. */
public final class SheetNames {

    private static final int LONGEST = 31;

    private final Set<String> taken = new HashSet<>();

    /** The name for the next sheet of the workbook. */
    public String of(String title) {
        String safe = WorkbookUtil.createSafeSheetName(SheetText.of(title).replaceAll("[\\n\\r\\t]", " "), ' ')
                .strip();
        String name = safe.isEmpty() ? "1" : safe;
        for (int next = 2; !taken.add(name.toLowerCase(Locale.ROOT)); next++) {
            String number = " " + next;
            name = safe.substring(0, Math.min(safe.length(), LONGEST - number.length())) + number;
        }
        return name;
    }
}
