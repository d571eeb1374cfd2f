package org.capacityportal.access;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The sessions of Spring Session at the least cost to the database: one request reads its session by one statement and
 * writes it only where something was kept in it, or where the last access that is stored is long ago. Every request still
 * asks the database, so that a session that was ended on any instance is over at the next request.
 *
 * @param <S> how the sessions are stored
 */
class FrugalSessions<S extends Session> implements FindByIndexNameSessionRepository<FrugalSession<S>> {

    /** How exactly the last access is stored; a session may end so much earlier than its eight idle hours. */
    static final Duration EXACTNESS = Duration.ofMinutes(1);

    private final FindByIndexNameSessionRepository<S> stored;
    private final TransactionTemplate ownTransaction;

    /** The session of the request that this thread answers; an empty holder before it was asked for. */
    private final ThreadLocal<@Nullable Holder<S>> current = new ThreadLocal<>();

    FrugalSessions(FindByIndexNameSessionRepository<S> stored, PlatformTransactionManager transactions) {
        this.stored = stored;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    private static final class Holder<S extends Session> {
        private @Nullable FrugalSession<S> session;
    }

    /** From now on this thread answers a request. */
    void begin() {
        current.set(new Holder<>());
    }

    /** The request is answered. */
    void end() {
        current.remove();
    }

    @Override
    public FrugalSession<S> createSession() {
        return new FrugalSession<>(stored.createSession(), true);
    }

    @Override
    public @Nullable FrugalSession<S> findById(String id) {
        Holder<S> holder = current.get();
        if (holder != null && holder.session != null && holder.session.getId().equals(id)) {
            return holder.session;
        }
        S read = read(id);
        FrugalSession<S> found = read == null ? null : new FrugalSession<>(read, false);
        if (holder != null) {
            holder.session = found;
        }
        return found;
    }

    @Override
    public void save(FrugalSession<S> session) {
        session.storeBy(kept -> ownTransaction.executeWithoutResult(status -> stored.save(kept)));
    }

    @Override
    public void deleteById(String id) {
        Holder<S> holder = current.get();
        if (holder != null) {
            holder.session = null;
        }
        ownTransaction.executeWithoutResult(status -> stored.deleteById(id));
    }

    @Override
    public Map<String, FrugalSession<S>> findByIndexNameAndIndexValue(String index, String value) {
        Map<String, FrugalSession<S>> found = new LinkedHashMap<>();
        ownTransaction.executeWithoutResult(status -> stored.findByIndexNameAndIndexValue(index, value)
                .forEach((id, session) -> found.put(id, new FrugalSession<>(session, false))));
        return found;
    }

    /** A single statement needs no transaction, unless it would fall into one that is about something else. */
    private @Nullable S read(String id) {
        return TransactionSynchronizationManager.isSynchronizationActive()
                ? ownTransaction.execute(status -> stored.findById(id))
                : stored.findById(id);
    }
}
