package org.capacityportal.programme.results;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.capacityportal.access.CurrentViewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The values on record. There is one at the most of each indicator, day and part. */
@Repository
class IndicatorValues {

    private final JdbcClient jdbc;
    private final CurrentViewer viewer;
    private final Clock clock;

    IndicatorValues(JdbcClient jdbc, CurrentViewer viewer, Clock clock) {
        this.jdbc = jdbc;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** All that is on record for a day, parts of dimensions that were taken away among it; empty where nothing is. */
    List<IndicatorValue> of(long indicatorId, LocalDate day) {
        return read(indicatorId, day, "");
    }

    /** The same; whoever else wants to change it waits until this transaction ends. */
    List<IndicatorValue> take(long indicatorId, LocalDate day) {
        return read(indicatorId, day, "for update of v");
    }

    private List<IndicatorValue> read(long indicatorId, LocalDate day, String lock) {
        return jdbc.sql("""
                        select v.category, v.value, v.text, v.evidence, v.evidence_url, v.recorded_at, null as recorded_by
                        from indicator_value v where v.indicator_id = ? and v.as_of = ? order by v.category\s""" + lock)
                .params(indicatorId, day)
                .query(IndicatorValue.class)
                .list();
    }

    /** @return whether it was put on record; not where there was a value already, which then stays */
    boolean add(
            long indicatorId,
            LocalDate day,
            String category,
            Level level,
            @Nullable String evidence,
            @Nullable String url) {
        return write("on conflict do nothing", indicatorId, day, category, level, evidence, url) == 1;
    }

    /** Puts a value in the place of the one on record, if there is one. */
    void put(
            long indicatorId,
            LocalDate day,
            String category,
            Level level,
            @Nullable String evidence,
            @Nullable String url) {
        write("""
                on conflict (indicator_id, as_of, category) do update
                set value = excluded.value, text = excluded.text, evidence = excluded.evidence, evidence_url = excluded.evidence_url,
                    recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by""", indicatorId, day, category, level, evidence, url);
    }

    private int write(
            String onConflict,
            long indicatorId,
            LocalDate day,
            String category,
            Level level,
            @Nullable String evidence,
            @Nullable String url) {
        return jdbc.sql("""
                        insert into indicator_value (indicator_id, as_of, category, value, text, evidence, evidence_url, recorded_at, recorded_by)
                        values (:indicator, :day, :category, :value, :text, :evidence, :url, :at, :by)\s""" + onConflict)
                .param("indicator", indicatorId)
                .param("day", day)
                .param("category", category)
                .param("value", level.value())
                .param("text", level.text())
                .param("evidence", evidence)
                .param("url", url)
                .param("at", OffsetDateTime.now(clock))
                .param("by", viewer.get().id())
                .update();
    }

    void remove(long indicatorId, LocalDate day, String category) {
        jdbc.sql("delete from indicator_value where indicator_id = ? and as_of = ? and category = ?")
                .params(indicatorId, day, category)
                .update();
    }

    void removeAll(long indicatorId, LocalDate day) {
        jdbc.sql("delete from indicator_value where indicator_id = ? and as_of = ?")
                .params(indicatorId, day)
                .update();
    }

    /** Moves all values of a day that was wrong. */
    void move(long indicatorId, LocalDate from, LocalDate to) {
        jdbc.sql("update indicator_value set as_of = ? where indicator_id = ? and as_of = ?")
                .params(to, indicatorId, from)
                .update();
    }
}
