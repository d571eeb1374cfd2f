package org.capacityportal.report.excel;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.util.WorkbookUtil;
import org.capacityportal.platform.paper.SheetText;

/** Names of sheets as Excel takes them: 31 characters, none of {@code []:*?/\}, no two alike. */
final class SheetNames {

    private static final int LONGEST = 31;

    private final Set<String> taken = new HashSet<>();

    String of(String title) {
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
