package org.capacityportal.delegation.merging;

import java.util.Map;
import org.capacityportal.access.CurrentViewer;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.participant.ParticipantMerging;
import org.capacityportal.platform.NotFoundException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Merges two records of one person, and undoes it. People belong to all who enter data, so every coordinator may. */
@Service
@Transactional
@ForCoordinators
class MergeManagement {

    private final ParticipantMerging people;
    private final MovedParticipations participations;
    private final JdbcClient jdbc;
    private final CurrentViewer viewer;

    MergeManagement(
            ParticipantMerging people, MovedParticipations participations, JdbcClient jdbc, CurrentViewer viewer) {
        this.people = people;
        this.participations = participations;
        this.jdbc = jdbc;
        this.viewer = viewer;
    }

    /** A merge as it is written down. */
    record Merge(
            long id,
            long keptId,
            long goneId,
            boolean undone,
            Long[] participations,
            String before,
            String beforeOfParticipations,
            String beforeOfAttendance,
            String after,
            String afterOfParticipations,
            String afterOfAttendance,
            String certificates) {}

    /**
     * Makes one person of two.
     *
     * @return the number of the merge, by which it can be undone
     * @throws MergeRefusedException where one of them was merged in the meantime
     * @throws OptimisticLockingFailureException where one of them was saved after the form was opened
     */
    long merge(long one, long other, MergeForm form) {
        Map<Long, ParticipantMerging.Held> held = hold(one, other);
        for (ParticipantMerging.Held person : held.values()) {
            if (person.mergedInto() != null) {
                throw new MergeRefusedException("merging.already", person.mergedInto());
            }
            if (person.deleted()) {
                throw new NotFoundException("participant", person.id());
            }
        }
        if (held.get(one).version() != form.oneVersion() || held.get(other).version() != form.otherVersion()) {
            throw new OptimisticLockingFailureException("People " + one + " and " + other + " were changed");
        }
        ParticipantMerging.Held kept = held.get(form.keepsOne() ? one : other);
        ParticipantMerging.Held gone = held.get(form.keepsOne() ? other : one);
        Long[] ids = participations.touched(kept.id(), gone.id());
        String before = people.image(one, other);
        String participationsBefore = participations.image(ids);
        String attendanceBefore = participations.attendance(ids);
        String certificates = participations.certificates(ids);
        participations.move(kept.id(), gone.id());
        people.merge(kept, gone, form.taken());
        participations.tell(ids, kept.id(), gone.name(), kept.name());
        return jdbc.sql("""
                        insert into person_merge (kept_id, gone_id, merged_by, participations, people_before, people_after,
                            participations_before, participations_after, attendance_before, attendance_after, certificates)
                        values (:kept, :gone, :viewer, :ids, :before::jsonb, :after::jsonb, :participationsBefore::jsonb,
                            :participationsAfter::jsonb, :attendanceBefore::jsonb, :attendanceAfter::jsonb, :certificates::jsonb)
                        returning id""")
                .param("kept", kept.id())
                .param("gone", gone.id())
                .param("viewer", viewer.get().id())
                .param("ids", ids)
                .param("before", before)
                .param("after", people.image(one, other))
                .param("participationsBefore", participationsBefore)
                .param("participationsAfter", participations.image(ids))
                .param("attendanceBefore", attendanceBefore)
                .param("attendanceAfter", participations.attendance(ids))
                .param("certificates", certificates)
                .query(Long.class)
                .single();
    }

    /**
     * Makes two people of one again, exactly as they were.
     *
     * @return the merge that was undone
     * @throws MergeRefusedException where it was undone before, or something that it would put back was changed since
     */
    Merge undo(long id) {
        Merge merge = read(id);
        Map<Long, ParticipantMerging.Held> held = hold(merge.keptId(), merge.goneId());
        // Who undoes the same merge at once waited above.
        if (read(id).undone()) {
            throw new MergeRefusedException("merging.undo.already", merge.keptId());
        }
        boolean unchanged = people.areAsIn(merge.after())
                && participations.areAsIn(
                        merge.afterOfParticipations(), merge.afterOfAttendance(), merge.participations());
        if (!unchanged) {
            throw new MergeRefusedException("merging.undo.changed", merge.keptId());
        }
        ParticipantMerging.Held kept = held.get(merge.keptId());
        ParticipantMerging.Held gone = held.get(merge.goneId());
        people.putBack(kept, gone, merge.before());
        participations.putBack(merge.beforeOfParticipations(), merge.beforeOfAttendance(), merge.participations());
        participations.putBackCertificates(merge.certificates());
        participations.tell(merge.participations(), gone.id(), kept.name(), gone.name());
        jdbc.sql("update person_merge set undone_at = now(), undone_by = ? where id = ?")
                .params(viewer.get().id(), id)
                .update();
        return merge;
    }

    private Map<Long, ParticipantMerging.Held> hold(long one, long other) {
        Map<Long, ParticipantMerging.Held> held = people.hold(one, other);
        if (held.size() != 2) {
            throw new NotFoundException("pair of participants", one + ", " + other);
        }
        return held;
    }

    private Merge read(long id) {
        return jdbc.sql("""
                        select id, kept_id, gone_id, undone_at is not null as undone, participations,
                               people_before::text as before, participations_before::text as before_of_participations,
                               attendance_before::text as before_of_attendance, people_after::text as after,
                               participations_after::text as after_of_participations, attendance_after::text as after_of_attendance,
                               certificates::text as certificates
                        from person_merge where id = ?""")
                .param(id)
                .query((row, number) -> new Merge(
                        row.getLong("id"),
                        row.getLong("kept_id"),
                        row.getLong("gone_id"),
                        row.getBoolean("undone"),
                        (Long[]) row.getArray("participations").getArray(),
                        row.getString("before"),
                        row.getString("before_of_participations"),
                        row.getString("before_of_attendance"),
                        row.getString("after"),
                        row.getString("after_of_participations"),
                        row.getString("after_of_attendance"),
                        row.getString("certificates")))
                .optional()
                .orElseThrow(() -> new NotFoundException("merge", id));
    }
}
