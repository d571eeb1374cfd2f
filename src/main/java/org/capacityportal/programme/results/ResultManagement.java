package org.capacityportal.programme.results;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.audit.AuditLog;
import org.capacityportal.audit.Deletions;
import org.capacityportal.audit.Tracked;
import org.capacityportal.platform.Editable;
import org.capacityportal.platform.FieldRejectedException;
import org.capacityportal.platform.InUseException;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.NotFoundException;
import org.capacityportal.platform.Submissions;
import org.capacityportal.programme.Programmes;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What those who look after a programme do with its objectives and outputs. */
@Service
@Transactional
@ForCoordinators
class ResultManagement {

    /** So many results the page of a framework can show; a framework of more is a mistake. */
    private static final int MOST = 200;

    private final ResultRepository repository;
    private final Programmes programmes;
    private final Submissions submissions;
    private final Deletions deletions;
    private final AuditLog log;
    private final JdbcClient jdbc;
    private final Clock clock;

    ResultManagement(
            ResultRepository repository,
            Programmes programmes,
            Submissions submissions,
            Deletions deletions,
            AuditLog log,
            JdbcClient jdbc,
            Clock clock) {
        this.repository = repository;
        this.programmes = programmes;
        this.submissions = submissions;
        this.deletions = deletions;
        this.log = log;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param submission the form's token, so that a form sent twice makes one result */
    long create(long programmeId, ResultForm form, @Nullable UUID submission) {
        programmes.requireWritable(programmeId);
        return submissions.once(submission, () -> {
            requireRoom(programmeId);
            Result result = new Result(programmeId, level(form), form.language(), form.titleText());
            fill(result, form);
            return repository.saveAndFlush(result).id();
        });
    }

    /** The form of a result as it is now. */
    @Transactional(readOnly = true)
    Editable<ResultForm> edit(long programmeId, long id) {
        Result result = find(programmeId, id);
        return new Editable<>(ResultForm.of(result), result.version());
    }

    /** @throws OptimisticLockingFailureException where somebody saved the result after the form was opened */
    void change(long programmeId, long id, ResultForm form, int version) {
        Result result = find(programmeId, id);
        Editable.requireCurrent(version, result.version());
        if (result.level() == ResultLevel.OBJECTIVE && level(form) == ResultLevel.OUTPUT && isServed(id)) {
            throw new FieldRejectedException("level", "result.error.served");
        }
        @Nullable Long before = result.objectiveId();
        fill(result, form);
        repository.flush();
        if (!Objects.equals(before, result.objectiveId())) {
            log.record(
                    new Tracked.Page("programme", programmeId),
                    "result",
                    id,
                    "CHANGED",
                    result.auditLabel(),
                    Map.of("objective", new String[] {titleOf(before), titleOf(result.objectiveId())}));
        }
    }

    /** @throws InUseException where outputs or indicators rest on the result */
    void delete(long programmeId, long id) {
        Result result = find(programmeId, id);
        // Whoever puts something below it at this moment goes first, and is seen.
        lock("for update", programmeId, id);
        boolean used = isServed(id)
                || jdbc.sql("select exists (select 1 from indicator where result_id = ? and deleted_at is null)")
                        .param(id)
                        .query(Boolean.class)
                        .single();
        if (used) {
            throw new InUseException(
                    "result.error.inUse", String.valueOf(result.title().in(Language.current())));
        }
        result.delete(clock);
        repository.flush();
    }

    /** Takes a deletion back. An output whose objective is gone by now serves the programme as a whole. */
    void restore(long programmeId, long id) {
        programmes.requireWritable(programmeId);
        String title = jdbc.sql("""
                        update result r set objective_id = (select o.id from result o where o.id = r.objective_id and o.deleted_at is null)
                        where r.id = ? and r.programme_id = ? and r.deleted_at is not null returning r.title""")
                .params(id, programmeId)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("result", id));
        deletions.restore("result", id, new Tracked.Page("programme", programmeId), title);
    }

    private Result find(long programmeId, long id) {
        programmes.requireWritable(programmeId);
        return repository
                .findByIdAndProgrammeId(id, programmeId)
                .orElseThrow(() -> new NotFoundException("result", id));
    }

    private void fill(Result result, ResultForm form) {
        Long objective = objective(result, form);
        result.describe(form.language(), form.titleText(), form.descriptionText());
        result.place(
                level(form), objective, form.position() == null ? nextPosition(result.programmeId()) : form.position());
    }

    private static ResultLevel level(ResultForm form) {
        return Objects.requireNonNull(form.level());
    }

    private @Nullable Long objective(Result result, ResultForm form) {
        Long objective = form.objective();
        if (objective != null && lock("and level = 'OBJECTIVE' for share", result.programmeId(), objective) == 0) {
            throw new FieldRejectedException("objective", "result.error.objectiveGone");
        }
        return objective;
    }

    private int lock(String how, long programmeId, long id) {
        return jdbc.sql("select id from result where id = ? and programme_id = ? and deleted_at is null " + how)
                .params(id, programmeId)
                .query(Long.class)
                .list()
                .size();
    }

    private boolean isServed(long id) {
        return jdbc.sql("select exists (select 1 from result where objective_id = ? and deleted_at is null)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    private void requireRoom(long programmeId) {
        long there = jdbc.sql("select count(*) from result where programme_id = ? and deleted_at is null")
                .param(programmeId)
                .query(Long.class)
                .single();
        if (there >= MOST) {
            throw new FieldRejectedException("title", "result.error.tooMany", MOST);
        }
    }

    private int nextPosition(long programmeId) {
        return jdbc.sql("""
                        select least(coalesce(max(position) + 1, 1), ?) from result
                        where programme_id = ? and deleted_at is null""")
                .params(ResultForm.LAST_POSITION, programmeId)
                .query(Integer.class)
                .single();
    }

    private String titleOf(@Nullable Long id) {
        return id == null
                ? ""
                : jdbc.sql("select title from result where id = ?")
                        .param(id)
                        .query(String.class)
                        .single();
    }
}
