package org.capacityportal.report.figures;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Remembers what was counted for a scope, together with what it was counted on: its basis. A count is taken for the answer
 * only where the basis of this moment is the same; so it is never stale, whoever changed what in whatever way.
 */
@Component
public class RememberedCounts {

    /** A basis, and what was counted on it, if anything. */
    private record Known(@Nullable String basis, @Nullable String counts) {}

    private final JdbcClient jdbc;
    private final CountKeeper keeper;

    RememberedCounts(JdbcClient jdbc, CountKeeper keeper) {
        this.jdbc = jdbc;
        this.keeper = keeper;
    }

    /**
     * @param part what is counted, of all that is for the scope
     * @param basis a select of one {@code basis}, a text that is another one whenever the counts are; null where that cannot
     *     be told now
     * @param count counts anew, as JSON
     */
    public String counts(String part, FigureScope scope, String basis, Supplier<String> count) {
        Map<String, Object> key = key(part, scope);
        Known known = jdbc.sql(scope.with("""
                        , present as (%s)
                        select present.* , p.counts from present
                        left join period_people p on p.basis = present.basis and p.part = :part
                             and p.subject_kind = :subjectKind and p.subject_id = :subjectId and p.first_day = :firstDay
                             and p.last_day = :lastDay and p.reader_id = :readerId""".formatted(basis)))
                .params(scope.parameters())
                .params(key)
                .query(Known.class)
                .single();
        if (known.counts() != null) {
            return known.counts();
        }
        String counts = count.get();
        if (known.basis() != null) {
            keep(key, known.basis(), counts);
        }
        return counts;
    }

    private static Map<String, Object> key(String part, FigureScope scope) {
        Map<String, Object> key = new HashMap<>();
        key.put("part", part);
        key.put("subjectKind", scope.kind().name());
        key.put("subjectId", scope.subjectId());
        key.put("firstDay", scope.period().from());
        key.put("lastDay", scope.period().to());
        key.put("readerId", Objects.requireNonNullElse(scope.limitedTo(), 0L));
        return key;
    }

    /** Whoever only reads may be reading from a copy of the database: what is remembered is written apart, afterwards. */
    private void keep(Map<String, Object> key, String basis, String counts) {
        if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            keeper.keep(key, basis, counts);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                keeper.keepLater(key, basis, counts);
            }
        });
    }
}
