package org.capacityportal.audit;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A record with a history. An entity that implements it is recorded on every insert and update. */
public interface Tracked {

    /** What kind of record this is: the first part of the message keys of its fields ({@code city.field.nameUk}). */
    String auditEntity();

    /** How the history names the record. */
    String auditLabel();

    /** Properties that the history leaves out, because it tells them in words of its own. */
    default Set<String> auditUntold() {
        return Set.of();
    }

    /** The record on whose page this history is shown; null: on its own. */
    default @Nullable Page auditPage() {
        return null;
    }

    /** When the record was deleted; null while it is there. */
    @Nullable Object deletedAt();

    /** @param kind as in {@link org.capacityportal.platform.PagePanel#page()} */
    record Page(String kind, long id) {}
}
