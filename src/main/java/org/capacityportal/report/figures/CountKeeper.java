package org.capacityportal.report.figures;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes down what was counted: a row of {@code period_people}, its columns as parameters in camel case. Nothing is lost
 * where it does not: it is counted again.
 */
@Component
class CountKeeper implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(CountKeeper.class);

    private static final int MOST_WAITING = 200;

    /** What nobody counted anew for so long is forgotten. */
    private static final Duration KEPT = Duration.ofDays(60);

    private final JdbcClient jdbc;
    private final ThreadPoolExecutor hand = new ThreadPoolExecutor(
            1,
            1,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(MOST_WAITING),
            task -> {
                Thread thread = new Thread(task, "counts");
                thread.setDaemon(true);
                return thread;
            },
            new ThreadPoolExecutor.DiscardPolicy());

    CountKeeper(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keepLater(Map<String, Object> row) {
        hand.execute(() -> {
            try {
                keep(row);
            } catch (DataAccessException e) {
                log.warn("A count could not be written down", e);
            }
        });
    }

    void keep(Map<String, Object> row) {
        jdbc.sql("""
                        with old as (
                            delete from period_people where counted_at < now() - make_interval(days => :kept)
                        )
                        insert into period_people
                            (part, subject_kind, subject_id, first_day, last_day, reader_id, basis, counts)
                        values (:part, :subjectKind, :subjectId, :firstDay, :lastDay, :readerId, :basis, cast(:counts as jsonb))
                        on conflict (subject_kind, subject_id, first_day, last_day, reader_id, part) do update
                        set basis = excluded.basis, counts = excluded.counts, counted_at = excluded.counted_at""").params(row).param("kept", (int) KEPT.toDays()).update();
    }

    @Override
    public void destroy() {
        hand.shutdown();
    }
}
