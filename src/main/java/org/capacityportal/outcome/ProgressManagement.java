package org.capacityportal.outcome;

import java.time.Clock;
import java.time.LocalDate;
import org.capacityportal.access.ForEveryone;
import org.capacityportal.platform.Editable;
import org.capacityportal.platform.NotFoundException;
import org.capacityportal.platform.Refusals;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells how far an outcome has come; what a city official may do with the promises of their own city. */
@Service
@Transactional
@ForEveryone
class ProgressManagement {

    private final OutcomeRepository outcomes;
    private final OutcomeAccess access;
    private final Clock clock;

    ProgressManagement(OutcomeRepository outcomes, OutcomeAccess access, Clock clock) {
        this.outcomes = outcomes;
        this.access = access;
        this.clock = clock;
    }

    /** @throws NotFoundException for an outcome whose progress is not the viewer's to tell */
    @Transactional(readOnly = true)
    void requireOpen(long id) {
        access.requireProgressing(id);
    }

    @Transactional(readOnly = true)
    Editable<ProgressForm> edit(long id) {
        Outcome outcome = find(id);
        return new Editable<>(ProgressForm.of(outcome), outcome.version());
    }

    /** @throws OptimisticLockingFailureException where somebody saved the outcome after the form was opened */
    void change(long id, ProgressForm form, int version) {
        Outcome outcome = find(id);
        Editable.requireCurrent(version, outcome.version());
        LocalDate today = LocalDate.now(clock);
        Refusals refusals = new Refusals();
        form.check(today, refusals);
        refusals.throwIfAny();
        form.applyTo(outcome, today);
        outcomes.flush();
    }

    private Outcome find(long id) {
        access.requireProgressing(id);
        return outcomes.findById(id).orElseThrow(() -> new NotFoundException("outcome", id));
    }
}
