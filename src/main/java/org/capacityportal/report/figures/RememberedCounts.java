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

    private final JdbcClient jdbc;
    private final CountKeeper keeper;

    RememberedCounts(JdbcClient jdbc, CountKeeper keeper) {
        this.jdbc = jdbc;
        this.keeper = keeper;
    }

    /** Counts of who came to the events of the report, by what the events and places are. */
    String counts(String part, FigureScope scope, Supplier<String> count) {
        return counts(part, scope, "", count);
    }

    /**
     * @param part what is counted, of all that is for the scope
     * @param furtherBasis what it is counted on beside the events of the report and who came to them; null where that
     *     cannot be told now
     * @param count counts anew, as JSON
     */
    public String counts(String part, FigureScope scope, @Nullable String furtherBasis, Supplier<String> count) {
        KnownCounts known = scope.known(this::read);
        if (known.basis() == null || furtherBasis == null) {
            return count.get();
        }
        String basis = known.basis() + furtherBasis;
        String counts = known.counts(part, basis);
        if (counts == null) {
            counts = count.get();
            Map<String, Object> row = key(scope);
            row.put("part", part);
            row.put("basis", basis);
            row.put("counts", counts);
            keep(row);
        }
        return counts;
    }

    private KnownCounts read(FigureScope scope) {
        String state = scope.events().state();
        if (state == null) {
            return new KnownCounts(null, Map.of());
        }
        Map<String, KnownCounts.Part> parts = new HashMap<>();
        StringBuilder basis = new StringBuilder(state);
        jdbc.sql(scope.with(KNOWN))
                .params(scope.parameters())
                .params(key(scope))
                .query(row -> {
                    if (basis.length() == state.length()) {
                        basis.append('/').append(row.getString("facts"));
                    }
                    String part = row.getString("part");
                    if (part != null) {
                        parts.put(part, new KnownCounts.Part(row.getString("basis"), row.getString("counts")));
                    }
                });
        return new KnownCounts(basis.toString(), parts);
    }

    private static Map<String, Object> key(FigureScope scope) {
        Map<String, Object> key = new HashMap<>();
        key.put("subjectKind", scope.kind().name());
        key.put("subjectId", scope.subjectId());
        key.put("firstDay", scope.period().from());
        key.put("lastDay", scope.period().to());
        key.put("readerId", Objects.requireNonNullElse(scope.limitedTo(), 0L));
        return key;
    }

    /** Whoever only reads may be reading from a copy of the database: what is remembered is written apart, afterwards. */
    private void keep(Map<String, Object> row) {
        if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            keeper.keep(row);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                keeper.keepLater(row);
            }
        });
    }

    /** Beside what the state of its summary stands for, an event is counted by the regions that cities lie in. */
    private static final String KNOWN = """
            select f.facts, p.part, p.basis, p.counts
            from (select sum(hashint8extended(coalesce(region_id, 0), id)) as facts from city) f
            left join period_people p on p.subject_kind = :subjectKind and p.subject_id = :subjectId
                 and p.first_day = :firstDay and p.last_day = :lastDay and p.reader_id = :readerId""";
}
