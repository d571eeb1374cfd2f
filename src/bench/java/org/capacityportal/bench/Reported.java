package org.capacityportal.bench;

import java.time.LocalDate;

/**
 * Whom a report is about, in which period.
 *
 * @param whom as the table of results names them
 * @param kind of whom
 */
record Reported(String whom, ReportFloor kind, long id, LocalDate from, LocalDate to) {

    static final String PREFIX = "report on ";
    static final String JSON = ": JSON";
    static final String PAGE = ": page";

    Asked page() {
        return asked(PAGE, "");
    }

    Asked json() {
        return asked(JSON, ".json");
    }

    Asked excel() {
        return asked(": Excel", ".xlsx");
    }

    Asked pdf() {
        return asked(": PDF", ".pdf");
    }

    private Asked asked(String form, String suffix) {
        return new Asked(
                PREFIX + whom + form,
                "administrator",
                "/reports/" + kind.path() + "/" + id + suffix + "?from=" + from + "&to=" + to);
    }
}
