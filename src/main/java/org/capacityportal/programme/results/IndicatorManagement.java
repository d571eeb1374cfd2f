package org.capacityportal.programme.results;

import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.audit.AuditLog;
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

/** What those who look after a programme do with its indicators; the values have a use case of their own. */
@Service
@Transactional
@ForCoordinators
class IndicatorManagement {

    private static final int MOST = 300;

    private final IndicatorRepository repository;
    private final Programmes programmes;
    private final Parts parts;
    private final Submissions submissions;
    private final Deletions deletions;
    private final AuditLog log;
    private final JdbcClient jdbc;
    private final Clock clock;

    IndicatorManagement(
            IndicatorRepository repository,
            Programmes programmes,
            Parts parts,
            Submissions submissions,
            Deletions deletions,
            AuditLog log,
            JdbcClient jdbc,
            Clock clock) {
        this.repository = repository;
        this.programmes = programmes;
        this.parts = parts;
        this.submissions = submissions;
        this.deletions = deletions;
        this.log = log;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param submission the form's token, so that a form sent twice makes one indicator */
    long create(long programmeId, IndicatorForm form, @Nullable UUID submission) {
        programmes.requireWritable(programmeId);
        return submissions.once(submission, () -> {
            requireRoom(programmeId);
            List<Target> targets = TargetRows.read(form, measure(form), null, categories(programmeId));
            Indicator indicator = new Indicator(programmeId, form.language(), form.titleText());
            fill(indicator, programmeId, form, targets);
            return repository.saveAndFlush(indicator).id();
        });
    }

    /** The form of an indicator as it is now. */
    @Transactional(readOnly = true)
    Editable<IndicatorForm> edit(long programmeId, long id) {
        Indicator indicator = find(programmeId, id);
        return new Editable<>(IndicatorForm.of(indicator), indicator.version());
    }

    /** @throws OptimisticLockingFailureException where somebody saved the indicator after the form was opened */
    void change(long programmeId, long id, IndicatorForm form, int version) {
        Indicator indicator = find(programmeId, id);
        Editable.requireCurrent(version, indicator.version());
        if (measure(form) != indicator.measure() && hasValues(id)) {
            throw new FieldRejectedException("measure", "indicator.error.measureKept");
        }
        List<Target> targets = TargetRows.read(form, measure(form), indicator, categories(programmeId));
        Map<String, String> before = told(indicator);
        fill(indicator, programmeId, form, targets);
        repository.flush();
        Map<String, String[]> changes = new LinkedHashMap<>();
        told(indicator).forEach((field, is) -> {
            String was = before.getOrDefault(field, "");
            if (!was.equals(is)) {
                changes.put(field, new String[] {was, is});
            }
        });
        if (!changes.isEmpty()) {
            log.record(
                    new Tracked.Page("programme", programmeId),
                    "indicator",
                    id,
                    "CHANGED",
                    indicator.auditLabel(),
                    changes);
        }
    }

    void delete(long programmeId, long id) {
        find(programmeId, id).delete(clock);
        repository.flush();
    }

    /** Takes a deletion back, where the result that it belongs to is still there. */
    void restore(long programmeId, long id) {
        programmes.requireWritable(programmeId);
        String title = jdbc.sql("""
                        select i.title from indicator i join result r on r.id = i.result_id and r.deleted_at is null
                        where i.id = ? and i.programme_id = ?""")
                .params(id, programmeId)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("indicator", id));
        deletions.restore("indicator", id, new Tracked.Page("programme", programmeId), title);
    }

    private Indicator find(long programmeId, long id) {
        programmes.requireWritable(programmeId);
        return repository
                .findByIdAndProgrammeId(id, programmeId)
                .orElseThrow(() -> new NotFoundException("indicator", id));
    }

    private void fill(Indicator indicator, long programmeId, IndicatorForm form, List<Target> targets) {
        long result = result(programmeId, form);
        indicator.describe(form.language(), form.titleText(), form.descriptionText());
        indicator.place(result, form.position() == null ? nextPosition(result) : form.position());
        indicator.measureAs(measure(form), Boolean.TRUE.equals(form.falling()), form.figure());
        indicator.startFrom(form.baseline().read(measure(form)), form.baselineYear(), form.baselineNote());
        indicator.tellApartBy(form.dimensions());
        indicator.aimAt(targets);
    }

    private static Measure measure(IndicatorForm form) {
        return Objects.requireNonNull(form.measure());
    }

    /** The result, kept from being deleted meanwhile. */
    private long result(long programmeId, IndicatorForm form) {
        return jdbc.sql("select id from result where id = ? and programme_id = ? and deleted_at is null for share")
                .params(form.result(), programmeId)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new FieldRejectedException("result", "indicator.error.resultGone"));
    }

    private Set<String> categories(long programmeId) {
        return parts.of(programmeId, List.of(Dimension.values())).stream()
                .map(Part::category)
                .collect(Collectors.toSet());
    }

    private boolean hasValues(long id) {
        return jdbc.sql("select exists (select 1 from indicator_value where indicator_id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    private void requireRoom(long programmeId) {
        long there = jdbc.sql("select count(*) from indicator where programme_id = ? and deleted_at is null")
                .param(programmeId)
                .query(Long.class)
                .single();
        if (there >= MOST) {
            throw new FieldRejectedException("title", "indicator.error.tooMany", MOST);
        }
    }

    private int nextPosition(long resultId) {
        return jdbc.sql("""
                        select least(coalesce(max(position) + 1, 1), ?) from indicator
                        where result_id = ? and deleted_at is null""")
                .params(ResultForm.LAST_POSITION, resultId)
                .query(Integer.class)
                .single();
    }

    /** What the history cannot read from the columns of the indicator. */
    private Map<String, String> told(Indicator indicator) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put(
                "result",
                jdbc.sql("select title from result where id = ?")
                        .param(indicator.resultId())
                        .query(String.class)
                        .single());
        Level baseline = indicator.baseline();
        told.put(
                "baseline",
                baseline.unknown()
                        ? ""
                        : baseline.told()
                                + (indicator.baselineYear() == null ? "" : " (" + indicator.baselineYear() + ")")
                                + (indicator.baselineComment() == null ? "" : " " + indicator.baselineComment()));
        told.put(
                "dimensions",
                Dimension.inOrder(indicator.dimensions()).stream()
                        .map(Dimension::name)
                        .collect(Collectors.joining(", ")));
        told.put(
                "targets",
                indicator.targets().stream()
                        .sorted(Comparator.comparing(Target::endsOn).thenComparing(Target::category))
                        .map(Target::told)
                        .collect(Collectors.joining("; ")));
        return told;
    }
}
