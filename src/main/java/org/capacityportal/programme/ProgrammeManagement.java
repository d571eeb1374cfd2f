package org.capacityportal.programme;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.capacityportal.access.CurrentViewer;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.access.Role;
import org.capacityportal.access.Viewer;
import org.capacityportal.audit.AuditLog;
import org.capacityportal.audit.Deletions;
import org.capacityportal.audit.Tracked;
import org.capacityportal.platform.Editable;
import org.capacityportal.platform.FormRow;
import org.capacityportal.platform.InUseException;
import org.capacityportal.platform.NotFoundException;
import org.capacityportal.platform.Submissions;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What coordinators do with the programmes assigned to them, and administrators with all. */
@Service
@Transactional
@ForCoordinators
public class ProgrammeManagement {

    private final ProgrammeRepository repository;
    private final Programmes programmes;
    private final ProgrammeRows rows;
    private final Submissions submissions;
    private final Deletions deletions;
    private final AuditLog log;
    private final CurrentViewer viewer;
    private final JdbcClient jdbc;
    private final Clock clock;

    ProgrammeManagement(
            ProgrammeRepository repository,
            Programmes programmes,
            ProgrammeRows rows,
            Submissions submissions,
            Deletions deletions,
            AuditLog log,
            CurrentViewer viewer,
            JdbcClient jdbc,
            Clock clock) {
        this.repository = repository;
        this.programmes = programmes;
        this.rows = rows;
        this.submissions = submissions;
        this.deletions = deletions;
        this.log = log;
        this.viewer = viewer;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Makes a programme; the coordinator who does looks after it from then on.
     *
     * @param submission the form's token, so that a form sent twice makes one programme
     */
    long create(ProgrammeForm form, @Nullable UUID submission) {
        return submissions.once(submission, () -> {
            Viewer author = viewer.get();
            Programme programme = new Programme(form.language(), form.titleText(), form.period(), author.id());
            fill(programme, form);
            long id = repository.saveAndFlush(programme).id();
            if (author.role() == Role.COORDINATOR) {
                jdbc.sql("insert into user_programme (user_id, programme_id) values (?, ?)")
                        .params(author.id(), id)
                        .update();
            }
            return id;
        });
    }

    /** The form of a programme as it is now. */
    @Transactional(readOnly = true)
    Editable<ProgrammeForm> edit(long id) {
        Programme programme = find(id);
        return new Editable<>(rows.form(programme), programme.version());
    }

    /** @throws OptimisticLockingFailureException where somebody saved the programme after the form was opened */
    void change(long id, ProgrammeForm form, int version) {
        Programme programme = find(id);
        Editable.requireCurrent(version, programme.version());
        ProgrammeForm before = rows.form(programme);
        fill(programme, form);
        repository.flush();
        Map<String, String[]> changes = told(before, rows.form(programme));
        if (!changes.isEmpty()) {
            log.record(new Tracked.Page("programme", id), "programme", id, "CHANGED", programme.auditLabel(), changes);
        }
    }

    /** @throws InUseException where events or spending rest on the programme */
    void delete(long id) {
        Programme programme = find(id);
        boolean used = jdbc.sql("""
                        select exists (select 1 from event where programme_id = :id and deleted_at is null)
                            or exists (select 1 from spending where programme_id = :id and deleted_at is null)""").param("id", id).query(Boolean.class).single();
        if (used) {
            throw new InUseException("programme.error.inUse", programmes.nameOf(id));
        }
        programme.delete(clock);
        repository.flush();
    }

    /** Takes a deletion back. */
    void restore(long id) {
        String title = jdbc.sql("select coalesce(short_title, title) from programme where id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("programme", id));
        deletions.restore("programme", id, new Tracked.Page("programme", id), title);
        // Only what is there can be in scope: somebody else's programme stays deleted, since this undoes it all.
        programmes.requireWritable(id);
    }

    private Programme find(long id) {
        programmes.requireWritable(id);
        return repository.findById(id).orElseThrow(() -> new NotFoundException("programme", id));
    }

    private void fill(Programme programme, ProgrammeForm form) {
        programme.fund(rows.funding(form));
        programme.entrust(rows.implementers(form));
        programme.admit(rows.cities(form));
        programme.entitle(form.language(), form.titleText(), ProgrammeForm.stripped(form.shortTitle()));
        programme.schedule(form.period(), form.status() == null ? ProgrammeStatus.PLANNED : form.status());
        programme.aimAt(form.goalText(), ProgrammeForm.stripped(form.audiences()));
        programme.document(ProgrammeForm.stripped(form.sourceUrl()), ProgrammeForm.stripped(form.note()));
    }

    /** What changed in the rows, which are no records of their own with a history. */
    private static Map<String, String[]> told(ProgrammeForm before, ProgrammeForm after) {
        Map<String, String[]> changes = new LinkedHashMap<>();
        tell(changes, "funding", before.funding(), after.funding(), FundingRow::told);
        tell(changes, "implementers", before.implementers(), after.implementers(), ImplementerRow::told);
        tell(changes, "cities", before.cities(), after.cities(), CityRow::told);
        return changes;
    }

    private static <R extends FormRow> void tell(
            Map<String, String[]> changes, String field, List<R> before, List<R> after, Function<R, String> telling) {
        String was = ProgrammeRows.told(before, telling);
        String is = ProgrammeRows.told(after, telling);
        if (!was.equals(is)) {
            changes.put(field, new String[] {was, is});
        }
    }
}
