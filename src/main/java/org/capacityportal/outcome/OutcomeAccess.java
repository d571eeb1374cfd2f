package org.capacityportal.outcome;

import org.capacityportal.access.CurrentViewer;
import org.capacityportal.access.Role;
import org.capacityportal.access.Viewer;
import org.capacityportal.audit.Tracked;
import org.capacityportal.platform.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the use cases of outcomes whether the present viewer may touch one. */
@Component
class OutcomeAccess {

    private final JdbcClient jdbc;
    private final CurrentViewer viewer;

    OutcomeAccess(JdbcClient jdbc, CurrentViewer viewer) {
        this.jdbc = jdbc;
        this.viewer = viewer;
    }

    /** @throws NotFoundException where there is no such outcome, or none in the viewer's scope */
    void requireVisible(long id) {
        Viewer reader = viewer.get();
        require(id, OutcomeScope.condition("o", reader), reader);
    }

    /**
     * Coordinators tell the progress of any outcome in their scope, an official that of their own city's.
     *
     * @throws NotFoundException for all others
     */
    void requireProgressing(long id) {
        Viewer author = viewer.get();
        String whose =
                author.role() == Role.CITY_OFFICIAL ? "o.city_id = :viewerCity" : String.valueOf(author.coordinates());
        require(id, OutcomeScope.condition("o", author) + " and " + whose, author);
    }

    private void require(long id, String condition, Viewer reader) {
        boolean there = jdbc.sql("select exists (select 1 from outcome o where o.id = :id and " + condition + ")")
                .param("id", id)
                .params(reader.sqlParameters())
                .query(Boolean.class)
                .single();
        if (!there) {
            throw new NotFoundException("outcome", id);
        }
    }

    /**
     * A deleted outcome that can come back: its event and its city are still there.
     *
     * @throws NotFoundException where no such outcome of the viewer's scope is deleted
     */
    Deleted requireDeleted(long id) {
        Viewer author = viewer.get();
        return jdbc.sql("""
                        select o.id, o.title, o.event_id, o.city_id
                        from outcome o left join event e on e.id = o.event_id left join city c on c.id = o.city_id
                        where o.id = :id and o.deleted_at is not null and e.deleted_at is null and c.deleted_at is null
                          and %s""".formatted(OutcomeScope.reach("o", author)))
                .param("id", id)
                .params(author.sqlParameters())
                .query(Deleted.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("outcome", id));
    }

    /** A deleted outcome, as far as its history names it. */
    record Deleted(
            long id,
            String title,
            @Nullable Long eventId,
            @Nullable Long cityId) {

        Tracked.Page page() {
            return Outcome.page(id, eventId, cityId);
        }
    }
}
