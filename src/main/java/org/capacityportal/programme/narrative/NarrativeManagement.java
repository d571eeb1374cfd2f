package org.capacityportal.programme.narrative;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.audit.Deletions;
import org.capacityportal.audit.Tracked;
import org.capacityportal.platform.Editable;
import org.capacityportal.platform.FieldRejectedException;
import org.capacityportal.platform.NotFoundException;
import org.capacityportal.platform.Submissions;
import org.capacityportal.programme.Programmes;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What those who look after a programme tell of its periods. */
@Service
@Transactional
@ForCoordinators
class NarrativeManagement {

    private final NarrativeRepository repository;
    private final Programmes programmes;
    private final Submissions submissions;
    private final Deletions deletions;
    private final JdbcClient jdbc;
    private final Clock clock;

    NarrativeManagement(
            NarrativeRepository repository,
            Programmes programmes,
            Submissions submissions,
            Deletions deletions,
            JdbcClient jdbc,
            Clock clock) {
        this.repository = repository;
        this.programmes = programmes;
        this.submissions = submissions;
        this.deletions = deletions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param submission the form's token, so that a form sent twice makes one narrative */
    long create(long programmeId, NarrativeForm form, @Nullable UUID submission) {
        programmes.requireWritable(programmeId);
        return submissions.once(submission, () -> {
            requireFree(programmeId, form, null);
            Narrative narrative = new Narrative(programmeId);
            fill(narrative, form);
            return repository.saveAndFlush(narrative).id();
        });
    }

    /** The form of a narrative as it is now. */
    @Transactional(readOnly = true)
    Editable<NarrativeForm> edit(long programmeId, long id) {
        Narrative narrative = find(programmeId, id);
        return new Editable<>(NarrativeForm.of(narrative), narrative.version());
    }

    /** @throws OptimisticLockingFailureException where somebody saved the narrative after the form was opened */
    void change(long programmeId, long id, NarrativeForm form, int version) {
        Narrative narrative = find(programmeId, id);
        Editable.requireCurrent(version, narrative.version());
        requireFree(programmeId, form, id);
        fill(narrative, form);
        repository.flush();
    }

    void delete(long programmeId, long id) {
        find(programmeId, id).delete(clock);
        repository.flush();
    }

    /** Takes a deletion back. */
    void restore(long programmeId, long id) {
        programmes.requireWritable(programmeId);
        String label = jdbc.sql("select n.starts_on, n.ends_on from narrative n where n.id = ? and n.programme_id = ?")
                .params(id, programmeId)
                .query((row, number) -> Narrative.label(
                        row.getObject("starts_on", LocalDate.class), row.getObject("ends_on", LocalDate.class)))
                .optional()
                .orElseThrow(() -> new NotFoundException("narrative", id));
        deletions.restore("narrative", id, new Tracked.Page("programme", programmeId), label);
    }

    private Narrative find(long programmeId, long id) {
        programmes.requireWritable(programmeId);
        return repository
                .findByIdAndProgrammeId(id, programmeId)
                .orElseThrow(() -> new NotFoundException("narrative", id));
    }

    private static void fill(Narrative narrative, NarrativeForm form) {
        narrative.span(Objects.requireNonNull(form.startsOn()), Objects.requireNonNull(form.endsOn()));
        narrative.tell(form.language(), form.deviationsText(), form.lessonsText(), form.risksText());
    }

    private void requireFree(long programmeId, NarrativeForm form, @Nullable Long id) {
        boolean taken = jdbc.sql("""
                        select exists (select 1 from narrative
                                       where programme_id = ? and starts_on = ? and ends_on = ? and deleted_at is null and id <> ?)""")
                .params(programmeId, form.startsOn(), form.endsOn(), id == null ? 0L : id)
                .query(Boolean.class)
                .single();
        if (taken) {
            throw new FieldRejectedException("startsOn", "narrative.error.taken");
        }
    }
}
