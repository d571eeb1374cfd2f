package org.capacityportal.delegation;

import java.sql.Types;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.audit.AuditLog;
import org.capacityportal.audit.Tracked;
import org.capacityportal.event.EventAccess;
import org.capacityportal.platform.FieldRejectedException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records how many came where nobody told their names. */
@Service
@Transactional
@ForCoordinators
class HeadCountManagement {

    private final EventAccess access;
    private final AuditLog log;
    private final JdbcClient jdbc;

    HeadCountManagement(EventAccess access, AuditLog log, JdbcClient jdbc) {
        this.access = access;
        this.log = log;
        this.jdbc = jdbc;
    }

    /**
     * Records the head count of a city, a region, or with {@link Place#NONE} of the event as a whole; a blank one takes it
     * away.
     *
     * @param label whose head count, for the history
     * @throws FieldRejectedException where the women and men are more than the total
     */
    void report(long eventId, Place place, HeadCountForm form, String label) {
        access.requireWritable(eventId);
        HeadCountForm before = current(eventId, place);
        if (form.isBlank()) {
            delete(eventId, place);
        } else {
            check(form);
            store(eventId, place, form);
        }
        record(eventId, label, before, form);
    }

    private static void check(HeadCountForm form) {
        if (form.total() == null) {
            throw new FieldRejectedException("total", "delegation.error.totalMissing");
        }
        int women = form.women() == null ? 0 : form.women();
        int men = form.men() == null ? 0 : form.men();
        if (women + men > form.total()) {
            throw new FieldRejectedException("total", "delegation.error.sexesBeyondTotal");
        }
    }

    private HeadCountForm current(long eventId, Place place) {
        return place.bind(jdbc.sql("""
                                select total, women, men from head_count where event_id = :event
                                and (city_id, region_id) is not distinct from (:cityId::bigint, :regionId::bigint)"""))
                .param("event", eventId)
                .query(HeadCountForm.class)
                .optional()
                .orElse(new HeadCountForm(null, null, null));
    }

    private void delete(long eventId, Place place) {
        place.bind(jdbc.sql("""
                                delete from head_count where event_id = :event
                                and (city_id, region_id) is not distinct from (:cityId::bigint, :regionId::bigint)""")).param("event", eventId).update();
    }

    private void store(long eventId, Place place, HeadCountForm form) {
        place.bind(jdbc.sql("""
                                insert into head_count (event_id, city_id, region_id, total, women, men)
                                values (:event, :cityId, :regionId, :total, :women, :men)
                                on conflict on constraint head_count_once
                                do update set total = excluded.total, women = excluded.women, men = excluded.men"""))
                .param("event", eventId)
                .param("total", form.total())
                .param("women", form.women(), Types.INTEGER)
                .param("men", form.men(), Types.INTEGER)
                .update();
    }

    private void record(long eventId, String label, HeadCountForm before, HeadCountForm after) {
        Map<String, String[]> changes = new LinkedHashMap<>();
        tell(changes, "total", before.total(), after.total());
        tell(changes, "women", before.women(), after.women());
        tell(changes, "men", before.men(), after.men());
        if (!changes.isEmpty()) {
            log.record(new Tracked.Page("event", eventId), "headCount", eventId, "CHANGED", label, changes);
        }
    }

    private static void tell(
            Map<String, String[]> changes, String field, @Nullable Integer before, @Nullable Integer after) {
        if (!Objects.equals(before, after)) {
            changes.put(field, new String[] {Objects.toString(before, ""), Objects.toString(after, "")});
        }
    }
}
