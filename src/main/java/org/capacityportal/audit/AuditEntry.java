package org.capacityportal.audit;

import java.time.Instant;
import java.util.List;

/**
 * One line of history.
 *
 * @param action {@code CREATED}, {@code CHANGED}, {@code DELETED} or {@code RESTORED}
 * @param entity the kind of record, for message keys
 * @param page the kind of page that shows the record, with {@code pageId}
 * @param changes what changed, for {@code CHANGED}; empty otherwise
 */
public record AuditEntry(
        Instant at,
        String userName,
        String action,
        String entity,
        String label,
        String page,
        long pageId,
        List<Change> changes) {

    /** @param field the property, whose name in words is the message {@code <entity>.field.<field>} */
    public record Change(String field, String from, String to) {}
}
