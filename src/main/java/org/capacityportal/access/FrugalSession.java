package org.capacityportal.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/**
 * A session that knows whether it has to be written: where something was kept in it, and where its last access is so long
 * ago that the stored one no longer says how long it may live.
 *
 * @param <S> how it is stored
 */
class FrugalSession<S extends Session> implements Session {

    private final S stored;
    private boolean changed;

    /** @param changed whether it has to be written in any case, since it is new */
    FrugalSession(S stored, boolean changed) {
        this.stored = stored;
        this.changed = changed;
    }

    /** Has it written where there is something to write. */
    void storeBy(Consumer<S> store) {
        if (changed) {
            store.accept(stored);
            changed = false;
        }
    }

    @Override
    public String getId() {
        return stored.getId();
    }

    @Override
    public String changeSessionId() {
        changed = true;
        return stored.changeSessionId();
    }

    @Override
    public <T> @Nullable T getAttribute(String name) {
        return stored.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return stored.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        changed = true;
        stored.setAttribute(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        changed = true;
        stored.removeAttribute(name);
    }

    @Override
    public Instant getCreationTime() {
        return stored.getCreationTime();
    }

    @Override
    public void setLastAccessedTime(Instant now) {
        if (changed || !now.isBefore(stored.getLastAccessedTime().plus(FrugalSessions.EXACTNESS))) {
            changed = true;
            stored.setLastAccessedTime(now);
        }
    }

    @Override
    public Instant getLastAccessedTime() {
        return stored.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        changed = true;
        stored.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return stored.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return stored.isExpired();
    }
}
