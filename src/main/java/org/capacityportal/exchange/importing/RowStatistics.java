package org.capacityportal.exchange.importing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the database count the rows put aside once they were read or taken over, before it plans work on all of them: it takes
 * a list that has just come for a few rows, and would go through all people for each of 20,000.
 */
@Component
class RowStatistics {

    /** What plans rest on; to count all columns, the keys and the cells among them, takes ten times as long. */
    private static final String JOINED_BY =
            "import_id, number, state, decision, fingerprint, participant_id, person_made, participation_id, participation_made";

    private final JdbcClient jdbc;

    RowStatistics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In a transaction of its own, since only one at a time may count. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void refresh() {
        jdbc.sql("analyze list_import_row (" + JOINED_BY + ")").update();
    }
}
