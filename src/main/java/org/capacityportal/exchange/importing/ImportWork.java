package org.capacityportal.exchange.importing;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes up the imports that wait for work. A transaction that does nothing else holds the lock of an import while it is
 * worked on, so that no other process works on it and one that dies lets go of it; an attempt is counted before it begins,
 * so that a list which brings the process down is given up in the end.
 */
@Component
class ImportWork {

    private static final Logger log = LoggerFactory.getLogger(ImportWork.class);

    private static final int MOST_ATTEMPTS = 3;

    /** For advisory locks, beside the number of the import. */
    private static final int LOCK = 22;

    /** What waits: {@code userId} asked for it. */
    private record Waiting(long id, ImportState state, long userId, int attempts) {}

    private final ListReading reading;
    private final ListWriting writing;
    private final RowStatistics statistics;
    private final ActingUser acting;
    private final JdbcClient jdbc;
    private final TransactionTemplate holding;
    private final TransactionTemplate own;
    private final Clock clock;

    ImportWork(
            ListReading reading,
            ListWriting writing,
            RowStatistics statistics,
            ActingUser acting,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.reading = reading;
        this.writing = writing;
        this.statistics = statistics;
        this.acting = acting;
        this.jdbc = jdbc;
        this.holding = new TransactionTemplate(transactions);
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** @return whether there was work that nobody else was doing, so that there may be more */
    boolean doNext() {
        List<Long> waiting =
                jdbc.sql("""
                        select id from list_import where state in ('READING', 'WRITING') and due_at <= ? order by due_at, id
                        limit 20""").param(OffsetDateTime.now(clock)).query(Long.class).list();
        for (long id : waiting) {
            if (Boolean.TRUE.equals(holding.execute(status -> hold(id) && doHeld(id)))) {
                statistics.refresh();
                return true;
            }
        }
        return false;
    }

    private boolean hold(long id) {
        return jdbc.sql("select pg_try_advisory_xact_lock(?, ?::int)")
                .params(LOCK, id)
                .query(Boolean.class)
                .single();
    }

    private boolean doHeld(long id) {
        Waiting work = own.execute(status -> begin(id));
        if (work == null) {
            return false;
        }
        try {
            if (work.attempts() > MOST_ATTEMPTS) {
                throw new IllegalStateException("Import " + id + " was tried " + MOST_ATTEMPTS + " times");
            }
            acting.run(work.userId(), () -> {
                own.executeWithoutResult(status -> {
                    if (work.state() == ImportState.READING) {
                        reading.read(id);
                    } else {
                        writing.write(id);
                    }
                });
            });
        } catch (ChangedMeanwhileException changed) {
            end(id, ImportState.READING, "importing.notice.changed");
        } catch (Exception | LinkageError | StackOverflowError e) {
            log.error("Import {} could not be worked on: {}", id, work.state(), e);
            if (work.state() == ImportState.READING) {
                end(id, ImportState.FAILED, "importing.notice.unread");
            } else {
                end(id, ImportState.CHECK, "importing.notice.failed");
            }
        }
        return true;
    }

    private @Nullable Waiting begin(long id) {
        return jdbc.sql("""
                        update list_import set attempts = attempts + 1
                        where id = ? and state in ('READING', 'WRITING')
                        returning id, state, asked_by as user_id, attempts""").param(id).query(Waiting.class).optional().orElse(null);
    }

    private void end(long id, ImportState state, String notice) {
        own.executeWithoutResult(
                status -> jdbc.sql("""
                        update list_import set state = ?, notice = ?, attempts = 0, done = 0 where id = ?""").params(state.name(), notice, id).update());
    }
}
