package org.capacityportal.exchange.importing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Says how far work on a list has come, in transactions of its own, so that it shows while the work is not finished. */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class ImportProgress {

    private final JdbcClient jdbc;

    ImportProgress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void start(long importId, int total) {
        jdbc.sql("update list_import set done = 0, total = ? where id = ?")
                .params(total, importId)
                .update();
    }

    void reached(long importId, int done) {
        jdbc.sql("update list_import set done = ? where id = ?")
                .params(done, importId)
                .update();
    }
}
