package org.capacityportal.report.memory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.Supplier;
import org.capacityportal.report.content.Report;
import org.springframework.stereotype.Component;

/**
 * Keeps answers about the subjects of reports, and gives them again where the database says that nothing they tell of has
 * changed; it is asked each time. Only who may read the answer asks: that is found out before. Other instances have a
 * memory of their own, and whatever is lost is computed again.
 */
@Component
public class ReportMemory {

    /** Shorter than changes are on record. */
    static final Duration KEPT = Duration.ofHours(12);

    /** One sixteenth of the heap, at half a kilobyte for each line that an answer has. */
    private static final long BYTES_OF_HEAP_PER_LINE = 16 * 512;

    private record Kept(Moment moment, Object answer) {

        int lines() {
            return answer instanceof Report report ? report.lines() : 1;
        }
    }

    private final NotedChanges changes;
    private final Cache<Question, Kept> kept = Caffeine.newBuilder()
            .maximumWeight(Runtime.getRuntime().maxMemory() / BYTES_OF_HEAP_PER_LINE)
            .weigher((Question question, Kept one) -> one.lines())
            .build();

    ReportMemory(NotedChanges changes) {
        this.changes = changes;
    }

    /**
     * The answer that was given before, or a new one.
     *
     * @param type of the answer, which never changes once it is computed
     * @param computing computes the answer from what the present transaction reads from now on
     */
    public <T> T recall(Question question, Class<T> type, Supplier<T> computing) {
        Kept before = kept.getIfPresent(question);
        Moment now = changes.since(before == null ? null : before.moment(), question);
        if (before != null && now.unchanged() && lasts(before.moment(), now)) {
            return type.cast(before.answer());
        }
        T answer = computing.get();
        if (now.lasting()) {
            kept.put(question, new Kept(now, answer));
        }
        return answer;
    }

    private static boolean lasts(Moment then, Moment now) {
        return then.at().plus(KEPT).isAfter(now.at());
    }
}
