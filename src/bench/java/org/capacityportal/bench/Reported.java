package org.capacityportal.bench;

import java.io.IOException;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

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
    static final String CHANGED = ": JSON after a change";

    Asked page() {
        return asked(PAGE, "");
    }

    Asked json() {
        return asked(JSON, ".json");
    }

    /** The JSON, each time after somebody changed something at an event of the report. */
    Load afterChanges(Site site) throws IOException, InterruptedException {
        Work asking = json().by(site.visitor("administrator", 0));
        JdbcClient jdbc = site.database().jdbc();
        long event = jdbc.sql(kind.anEvent())
                .param("subject", id)
                .param("from", from)
                .param("to", to)
                .query(Long.class)
                .single();
        return Load.alone(PREFIX + whom + CHANGED, site.scale(), turn -> {
            jdbc.sql("insert into event_to_sum_up (event_id) values (?)")
                    .param(event)
                    .update();
            asking.once(turn);
        });
    }

    Asked excel() {
        return asked(": Excel", ".xlsx");
    }

    Asked pdf() {
        return asked(": PDF", ".pdf");
    }

    /** Where everybody counted as an attendance stands in a workbook. */
    String listOfAttendances() {
        return address("/attendances.xlsx");
    }

    private Asked asked(String form, String suffix) {
        return new Asked(PREFIX + whom + form, "administrator", address(suffix));
    }

    private String address(String suffix) {
        return "/reports/" + kind.path() + "/" + id + suffix + "?from=" + from + "&to=" + to;
    }
}
