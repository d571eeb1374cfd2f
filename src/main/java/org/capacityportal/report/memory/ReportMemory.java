package org.capacityportal.report.memory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.capacityportal.report.content.Report;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps answers about the subjects of reports, and gives them again where the database says that nothing they tell of has
 * changed; it is asked each time. Where many ask one thing at once, one of them has it computed, and the others wait for
 * that. Only who may read the answer asks: that is found out before. Other instances have a memory of their own, and
 * whatever is lost is computed again.
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

    /** Held by whoever computes the answer; there for as long as somebody computes it or waits for it. */
    private final Cache<Question, Lock> beingComputed =
            Caffeine.newBuilder().weakValues().build();

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
        Look look = look(question);
        if (look.answer() != null) {
            return type.cast(look.answer());
        }
        if (!look.now().lasting()) {
            return computing.get();
        }
        Lock computer = beingComputed.get(question, asked -> new ReentrantLock());
        computer.lock();
        try {
            if (kept.getIfPresent(question) != look.found()) {
                look = look(question);
            }
            if (look.answer() != null) {
                return type.cast(look.answer());
            }
            T answer = computing.get();
            kept.put(question, new Kept(look.now(), answer));
            return answer;
        } finally {
            computer.unlock();
        }
    }

    /**
     * What the memory has for a question at a moment.
     *
     * @param found null where nothing was kept
     */
    private record Look(@Nullable Kept found, Moment now) {

        /** Null where there is none that still holds. */
        @Nullable Object answer() {
            return found != null
                            && now.unchanged()
                            && found.moment().at().plus(KEPT).isAfter(now.at())
                    ? found.answer()
                    : null;
        }
    }

    private Look look(Question question) {
        Kept found = kept.getIfPresent(question);
        return new Look(found, changes.since(found == null ? null : found.moment(), question));
    }
}
