package org.capacityportal.exchange.importing;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forgets the people on lists that are no longer needed: what was never taken over goes whole, of what was taken over the
 * rows go, without which it cannot be undone any more.
 */
@Component
class OldImports {

    static final int DAYS_UNFINISHED = 7;
    static final int DAYS_TAKEN_OVER = 60;

    private final JdbcClient jdbc;
    private final Clock clock;

    OldImports(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    void forget() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql("""
                        delete from list_import
                        where uploaded_at < ? and (state in ('CHECK', 'FAILED') or state = 'UNDONE' and undone_at < ?)""")
                .params(now.minusDays(DAYS_UNFINISHED), now.minusDays(DAYS_UNFINISHED))
                .update();
        for (String table : new String[] {"list_import_row", "list_import_day"}) {
            jdbc.sql("delete from " + table + " where import_id in (select id from list_import where state = 'WRITTEN'"
                            + " and written_at < ?)")
                    .param(now.minusDays(DAYS_TAKEN_OVER))
                    .update();
        }
    }
}
