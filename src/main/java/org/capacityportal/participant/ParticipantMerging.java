package org.capacityportal.participant;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.audit.AuditLog;
import org.capacityportal.audit.Tracked;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes one record of two, and two of one again; what hangs on people is moved by the modules above. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
@ForCoordinators
public class ParticipantMerging {

    private static final String PERSON = "participant";

    private final JdbcClient jdbc;
    private final AuditLog log;

    ParticipantMerging(JdbcClient jdbc, AuditLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    /**
     * A record that is held.
     *
     * @param version as the form of the merge showed it, when it is still the same
     * @param mergedInto the record that this one was merged into; null where it was not
     */
    public record Held(
            long id,
            String name,
            int version,
            boolean deleted,
            @Nullable Long mergedInto) {}

    /** Holds both records until this transaction ends, deleted or not; always in one order, so that nobody waits forever. */
    public Map<Long, Held> hold(long one, long other) {
        Map<Long, Held> held = new HashMap<>();
        jdbc.sql("""
                        select pt.id, %s as name, pt.version, pt.deleted_at is not null as deleted, pt.merged_into
                        from participant pt where pt.id in (?, ?) order by pt.id for update""".formatted(Participants.fullName("pt")))
                .params(one, other)
                .query(Held.class)
                .list()
                .forEach(person -> held.put(person.id(), person));
        return held;
    }

    /** All that is on record of both, as JSON, for comparing and putting it back. */
    public String image(long one, long other) {
        return jdbc.sql("""
                        select jsonb_agg(to_jsonb(pt) - 'version' - 'name_key' - 'match_keys' order by pt.id)::text
                        from participant pt where pt.id in (?, ?)""").params(one, other).query(String.class).single();
    }

    /**
     * Makes one record of two.
     *
     * @param taken the fields that are taken from the record that goes; all others stay as they are
     */
    public void merge(Held kept, Held gone, Set<MergedField> taken) {
        Map<String, Object> parameters = new HashMap<>(Map.of("kept", kept.id(), "gone", gone.id()));
        for (MergedField field : MergedField.values()) {
            parameters.put(field.property(), taken.contains(field));
        }
        jdbc.sql("""
                        update participant k set %s, version = k.version + 1
                        from participant g where k.id = :kept and g.id = :gone""".formatted(MergedField.assignments())).params(parameters).update();
        jdbc.sql("""
                        update participant set deleted_at = now(), merged_into = ?, version = version + 1
                        where id = ?""").params(kept.id(), gone.id()).update();
        record(kept.id(), "CHANGED", kept.name(), "", gone.name());
        record(gone.id(), "DELETED", gone.name(), "", kept.name());
    }

    /** Whether both records are still as the image says. */
    public boolean areAsIn(String image) {
        return jdbc.sql("""
                        select count(*) = 0 from jsonb_array_elements(:image::jsonb) was
                        left join participant pt on pt.id = (was ->> 'id')::bigint
                        where not coalesce(to_jsonb(pt) @> was, false)""").param("image", image).query(Boolean.class).single();
    }

    /** Makes two records of one again, as they were. */
    public void putBack(Held kept, Held gone, String image) {
        List<String> columns = MergedField.restored().toList();
        jdbc.sql("""
                        update participant pt set (%1$s) = row(%2$s), version = pt.version + 1
                        from jsonb_populate_recordset(null::participant, :image::jsonb) was
                        where was.id = pt.id""".formatted(
                        String.join(", ", columns),
                        String.join(
                                ", ",
                                columns.stream().map(column -> "was." + column).toList())))
                .param("image", image)
                .update();
        record(kept.id(), "CHANGED", kept.name(), gone.name(), "");
        record(gone.id(), "RESTORED", gone.name(), kept.name(), "");
    }

    private void record(long id, String action, String label, String from, String to) {
        log.record(
                new Tracked.Page(PERSON, id), "participant", id, action, label, Map.of("merged", new String[] {from, to
                }));
    }
}
