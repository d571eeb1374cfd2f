package org.capacityportal.programme.results;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.platform.FieldRejectedException;
import org.capacityportal.platform.Refusals;
import org.capacityportal.platform.Submissions;
import org.capacityportal.programme.Programmes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The minute in which a coordinator enters what all indicators of a programme have reached. */
@Service
@Transactional
@ForCoordinators
class RoundManagement {

    private final IndicatorRepository indicators;
    private final IndicatorValues values;
    private final Programmes programmes;
    private final Submissions submissions;
    private final ValueHistory history;
    private final Clock clock;

    RoundManagement(
            IndicatorRepository indicators,
            IndicatorValues values,
            Programmes programmes,
            Submissions submissions,
            ValueHistory history,
            Clock clock) {
        this.indicators = indicators;
        this.values = values;
        this.programmes = programmes;
        this.submissions = submissions;
        this.history = history;
        this.clock = clock;
    }

    /**
     * Adds the values of a round, all or nothing. One that is on record for the day already, just so, is no obstacle.
     *
     * @param submission the form's token, so that a form sent twice adds them once
     * @return how many values were typed
     * @throws FieldRejectedException where another value of the day is on record
     */
    long add(long programmeId, RoundForm form, @Nullable UUID submission) {
        programmes.requireWritable(programmeId);
        return submissions.once(submission, () -> {
            Refusals refusals = new Refusals();
            ReachedDay.check(form.asOf(), LocalDate.now(clock), refusals);
            if (form.rows().stream().allMatch(RoundForm.Row::blank)) {
                refusals.refuse("asOf", "indicator.error.nothingTyped");
            }
            refusals.throwIfAny();
            Map<Long, Indicator> entered = indicators.findByProgrammeIdAndFigureIsNull(programmeId).stream()
                    .collect(Collectors.toMap(Indicator::id, Function.identity()));
            long typed = 0;
            for (int i = 0; i < form.rows().size(); i++) {
                RoundForm.Row row = form.rows().get(i);
                if (!row.blank()) {
                    Indicator indicator = row.indicator() == null ? null : entered.get(row.indicator());
                    add(programmeId, indicator, Objects.requireNonNull(form.asOf()), row, "rows[" + i + "].", refusals);
                    typed++;
                }
            }
            refusals.throwIfAny();
            return typed;
        });
    }

    private void add(
            long programmeId,
            @Nullable Indicator indicator,
            LocalDate day,
            RoundForm.Row row,
            String path,
            Refusals refusals) {
        if (indicator == null) {
            refusals.refuse(path + Measure.NUMBER.field(), "indicator.error.gone");
            return;
        }
        String field = path + indicator.measure().field();
        Level level = row.typed().read(indicator.measure());
        String flaw =
                level.unknown() ? "indicator.error.valueMissing" : row.typed().flaw(indicator.measure());
        if (flaw != null) {
            refusals.refuse(field, flaw);
            return;
        }
        boolean added = values.add(indicator.id(), day, Dimension.WHOLE, level, row.evidence(), row.evidenceUrl());
        List<IndicatorValue> known = values.of(indicator.id(), day);
        if (added) {
            history.record(programmeId, indicator, "", ValueHistory.told(day, known, List.of()));
        } else if (!says(known.get(0), level, row)) {
            refusals.refuse(
                    field, "indicator.error.valueOnRecord", known.get(0).level().told());
        }
    }

    /** @param known the whole, whose category sorts before all parts */
    private static boolean says(IndicatorValue known, Level level, RoundForm.Row row) {
        return known.level().equals(level)
                && Objects.equals(known.evidence(), row.evidence())
                && Objects.equals(known.evidenceUrl(), row.evidenceUrl());
    }
}
