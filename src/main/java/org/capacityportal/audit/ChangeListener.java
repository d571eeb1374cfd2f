package org.capacityportal.audit;

import jakarta.annotation.PostConstruct;
import jakarta.persistence.EntityManagerFactory;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.capacityportal.platform.TranslatedText;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records every insert and update of a {@link Tracked} entity, in the transaction that makes it. */
@Component
class ChangeListener implements PostInsertEventListener, PostUpdateEventListener {

    private static final Set<String> UNTOLD = Set.of("version", "deletedAt", "createdAt");
    private static final int LONGEST = 300;

    private final transient AuditLog log;
    private final transient EntityManagerFactory factory;

    ChangeListener(AuditLog log, EntityManagerFactory factory) {
        this.log = log;
        this.factory = factory;
    }

    @PostConstruct
    void register() {
        EventListenerRegistry registry = factory.unwrap(SessionFactoryImplementor.class)
                .getServiceRegistry()
                .requireService(EventListenerRegistry.class);
        registry.appendListeners(EventType.POST_INSERT, this);
        registry.appendListeners(EventType.POST_UPDATE, this);
    }

    @Override
    public void onPostInsert(PostInsertEvent event) {
        if (event.getEntity() instanceof Tracked tracked) {
            record(tracked, (Long) event.getId(), "CREATED", Map.of());
        }
    }

    @Override
    public void onPostUpdate(PostUpdateEvent event) {
        if (!(event.getEntity() instanceof Tracked tracked)) {
            return;
        }
        Map<String, String[]> changes = new LinkedHashMap<>();
        String action = "CHANGED";
        String[] names = event.getPersister().getPropertyNames();
        Object[] before = event.getOldState();
        for (int i = 0; before != null && i < names.length; i++) {
            Object was = before[i];
            Object is = event.getState()[i];
            if (Objects.equals(was, is)) {
                continue;
            }
            if (names[i].equals("deletedAt")) {
                action = is == null ? "RESTORED" : "DELETED";
            } else if (!UNTOLD.contains(names[i])
                    && !tracked.auditUntold().contains(names[i])
                    && !(is instanceof Collection)) {
                changes.put(names[i], new String[] {text(was), text(is)});
            }
        }
        if (!changes.isEmpty() || !action.equals("CHANGED")) {
            record(tracked, (Long) event.getId(), action, changes);
        }
    }

    @Override
    public boolean requiresPostCommitHandling(EntityPersister persister) {
        return false;
    }

    private void record(Tracked tracked, long id, String action, Map<String, String[]> changes) {
        Tracked.Page page = tracked.auditPage();
        log.record(
                page == null ? new Tracked.Page(tracked.auditEntity(), id) : page,
                tracked.auditEntity(),
                id,
                action,
                tracked.auditLabel(),
                changes);
    }

    private static String text(@Nullable Object value) {
        String text;
        if (value instanceof Tracked tracked) {
            text = tracked.auditLabel();
        } else if (value instanceof TranslatedText translated) {
            text = translated.told();
        } else {
            text = value == null ? "" : value.toString();
        }
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
