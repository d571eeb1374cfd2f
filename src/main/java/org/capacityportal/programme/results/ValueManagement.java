package org.capacityportal.programme.results;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.platform.Editable;
import org.capacityportal.platform.FieldRejectedException;
import org.capacityportal.platform.NotFoundException;
import org.capacityportal.platform.Refusals;
import org.capacityportal.platform.Submissions;
import org.capacityportal.programme.PeriodCheck;
import org.capacityportal.programme.Programmes;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What those who look after a programme enter as reached. A value on record is never replaced by one that is added: who
 * finds another one there is told, and corrects it knowingly.
 */
@Service
@Transactional
@ForCoordinators
class ValueManagement {

    private final IndicatorRepository indicators;
    private final IndicatorValues values;
    private final Programmes programmes;
    private final Parts parts;
    private final Submissions submissions;
    private final ValueHistory history;
    private final Clock clock;

    ValueManagement(
            IndicatorRepository indicators,
            IndicatorValues values,
            Programmes programmes,
            Parts parts,
            Submissions submissions,
            ValueHistory history,
            Clock clock) {
        this.indicators = indicators;
        this.values = values;
        this.programmes = programmes;
        this.parts = parts;
        this.submissions = submissions;
        this.history = history;
        this.clock = clock;
    }

    /**
     * Adds what an indicator reached by a day.
     *
     * @param submission the form's token, so that a form sent twice adds it once
     * @throws FieldRejectedException where values of the day are on record already
     */
    long add(long programmeId, long indicatorId, ValueForm form, @Nullable UUID submission) {
        Indicator indicator = find(programmeId, indicatorId);
        List<Part> told = parts.of(programmeId, indicator.dimensions());
        return submissions.once(submission, () -> {
            LocalDate day = checked(form, indicator, told);
            Level level = form.typed().read(indicator.measure());
            if (!values.add(indicatorId, day, Dimension.WHOLE, level, form.evidence(), form.evidenceUrl())) {
                throw new FieldRejectedException("asOf", "indicator.error.dayOnRecord");
            }
            writeParts(form, indicator, day);
            history.record(programmeId, indicator, "", ValueHistory.told(day, values.of(indicatorId, day), told));
            return indicatorId;
        });
    }

    /** The form of the values of a day as they are now. */
    @Transactional(readOnly = true)
    Editable<ValueForm> edit(long programmeId, long indicatorId, LocalDate day) {
        Indicator indicator = find(programmeId, indicatorId, day);
        List<IndicatorValue> known = values.of(indicatorId, day);
        if (known.isEmpty()) {
            throw new NotFoundException("indicator value", day);
        }
        List<Part> told = parts.of(programmeId, indicator.dimensions());
        return new Editable<>(ValueForm.of(day, known, indicator.measure(), told), version(known));
    }

    /**
     * Corrects the values of a day, or the day itself.
     *
     * @throws OptimisticLockingFailureException where somebody corrected them after the form was opened
     */
    void correct(long programmeId, long indicatorId, LocalDate day, ValueForm form, int version) {
        Indicator indicator = find(programmeId, indicatorId, day);
        List<Part> told = parts.of(programmeId, indicator.dimensions());
        LocalDate newDay = checked(form, indicator, told);
        List<IndicatorValue> known = values.take(indicatorId, day);
        if (known.isEmpty()) {
            throw new FieldRejectedException("asOf", "indicator.error.dayGone");
        }
        Editable.requireCurrent(version, version(known));
        String before = ValueHistory.told(day, known, told);
        if (!newDay.equals(day)) {
            if (!values.of(indicatorId, newDay).isEmpty()) {
                throw new FieldRejectedException("asOf", "indicator.error.dayOnRecord");
            }
            values.move(indicatorId, day, newDay);
        }
        Level level = form.typed().read(indicator.measure());
        values.put(indicatorId, newDay, Dimension.WHOLE, level, form.evidence(), form.evidenceUrl());
        writeParts(form, indicator, newDay);
        String after = ValueHistory.told(newDay, values.of(indicatorId, newDay), told);
        history.record(programmeId, indicator, before, after);
    }

    /**
     * Takes the values of a day off the record; the history keeps them.
     *
     * @throws OptimisticLockingFailureException where somebody corrected them after the form was opened
     */
    void remove(long programmeId, long indicatorId, LocalDate day, int version) {
        Indicator indicator = find(programmeId, indicatorId, day);
        List<IndicatorValue> known = values.take(indicatorId, day);
        if (known.isEmpty()) {
            throw new NotFoundException("indicator value", day);
        }
        Editable.requireCurrent(version, version(known));
        values.removeAll(indicatorId, day);
        List<Part> all = parts.of(programmeId, List.of(Dimension.values()));
        history.record(programmeId, indicator, ValueHistory.told(day, known, all), "");
    }

    /** An indicator that the viewer may enter values of: one that the portal counts has none to enter. */
    private Indicator find(long programmeId, long id) {
        programmes.requireWritable(programmeId);
        return indicators
                .findByIdAndProgrammeId(id, programmeId)
                .filter(indicator -> indicator.figure() == null)
                .orElseThrow(() -> new NotFoundException("indicator", id));
    }

    private Indicator find(long programmeId, long id, LocalDate day) {
        if (!PeriodCheck.reasonable(day)) {
            throw new NotFoundException("indicator value", day);
        }
        return find(programmeId, id);
    }

    private LocalDate checked(ValueForm form, Indicator indicator, List<Part> told) {
        Refusals refusals = new Refusals();
        Set<String> known = told.stream().map(Part::category).collect(Collectors.toSet());
        form.check(indicator.measure(), known, LocalDate.now(clock), refusals);
        refusals.throwIfAny();
        return Objects.requireNonNull(form.asOf());
    }

    /** Parts whose dimension was taken away are no part of the form, and stay. */
    private void writeParts(ValueForm form, Indicator indicator, LocalDate day) {
        for (ValueForm.PartRow part : form.parts()) {
            Level level = part.typed().read(indicator.measure());
            if (part.category() != null && level.unknown()) {
                values.remove(indicator.id(), day, part.category());
            } else if (part.category() != null) {
                values.put(indicator.id(), day, part.category(), level, null, null);
            }
        }
    }

    private static int version(List<IndicatorValue> day) {
        return Long.hashCode(ChronoUnit.MICROS.between(Instant.EPOCH, IndicatorValue.savedAt(day)));
    }
}
