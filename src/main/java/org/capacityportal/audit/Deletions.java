package org.capacityportal.audit;

import java.util.Map;
import org.capacityportal.platform.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes deletions back. A deleted record keeps its row, marked with the time, and its history. */
@Component
public class Deletions {

    private final JdbcClient jdbc;
    private final AuditLog log;

    Deletions(JdbcClient jdbc, AuditLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    /**
     * Brings a deleted record back.
     *
     * @param table the record's table, which is also its kind in the history
     * @param label how the history names it
     * @throws NotFoundException where no record of that id is deleted
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void restore(String table, long id, Tracked.Page page, String label) {
        int restored = jdbc.sql("update " + table
                        + " set deleted_at = null, version = version + 1 where id = ? and deleted_at is not null")
                .param(id)
                .update();
        if (restored == 0) {
            throw new NotFoundException(table, id);
        }
        log.record(page, table, id, "RESTORED", label, Map.of());
    }
}
