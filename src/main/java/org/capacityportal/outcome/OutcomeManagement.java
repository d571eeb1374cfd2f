package org.capacityportal.outcome;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.capacityportal.access.CurrentViewer;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.audit.Deletions;
import org.capacityportal.city.Cities;
import org.capacityportal.platform.Editable;
import org.capacityportal.platform.NotFoundException;
import org.capacityportal.platform.Submissions;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What coordinators do with outcomes: record them with the event or city they come from, change and delete them. */
@Service
@Transactional
@ForCoordinators
class OutcomeManagement {

    private final OutcomeRepository outcomes;
    private final OutcomeAccess access;
    private final OutcomeFormReader reader;
    private final Cities cities;
    private final Submissions submissions;
    private final Deletions deletions;
    private final CurrentViewer viewer;
    private final Clock clock;

    OutcomeManagement(
            OutcomeRepository outcomes,
            OutcomeAccess access,
            OutcomeFormReader reader,
            Cities cities,
            Submissions submissions,
            Deletions deletions,
            CurrentViewer viewer,
            Clock clock) {
        this.outcomes = outcomes;
        this.access = access;
        this.reader = reader;
        this.cities = cities;
        this.submissions = submissions;
        this.deletions = deletions;
        this.viewer = viewer;
        this.clock = clock;
    }

    /**
     * The form of a new outcome, of an event, city or region where it is opened from their pages.
     *
     * @throws NotFoundException where there is no such event or city for the viewer
     */
    @Transactional(readOnly = true)
    OutcomeForm blank(@Nullable Long event, @Nullable Long city, @Nullable Long region) {
        String place = cities.typed(city);
        if (city != null && place == null) {
            throw new NotFoundException("city", city);
        }
        return OutcomeForm.blank(event == null ? null : reader.fixed(event), place, region);
    }

    /**
     * The event that a new outcome's form is fixed to.
     *
     * @throws NotFoundException where there is no such event for the viewer
     */
    @Transactional(readOnly = true)
    OriginEvent fixedEvent(long event) {
        return reader.fixed(event);
    }

    /** @param submission the form's token, so that a form sent twice makes one outcome */
    long create(OutcomeForm form, @Nullable UUID submission) {
        return submissions.once(submission, () -> {
            OutcomeFormReader.Reading read = reader.read(form, null);
            Outcome outcome =
                    new Outcome(read.origin(), kind(form), viewer.get().id());
            fill(outcome, form, read.agreedOn());
            return outcomes.saveAndFlush(outcome).id();
        });
    }

    /** The form of an outcome as it is now. */
    @Transactional(readOnly = true)
    Editable<OutcomeForm> edit(long id) {
        Outcome outcome = find(id);
        return new Editable<>(reader.write(outcome), outcome.version());
    }

    /** @throws OptimisticLockingFailureException where somebody saved the outcome after the form was opened */
    void change(long id, OutcomeForm form, int version) {
        Outcome outcome = find(id);
        Editable.requireCurrent(version, outcome.version());
        OutcomeFormReader.Reading read = reader.read(form, outcome);
        outcome.originate(read.origin());
        outcome.classify(kind(form));
        fill(outcome, form, read.agreedOn());
        outcomes.flush();
    }

    void delete(long id) {
        find(id).delete(clock);
        outcomes.flush();
    }

    /** Takes a deletion back. */
    void restore(long id) {
        OutcomeAccess.Deleted deleted = access.requireDeleted(id);
        deletions.restore("outcome", id, deleted.page(), deleted.title());
    }

    private Outcome find(long id) {
        access.requireVisible(id);
        return outcomes.findById(id).orElseThrow(() -> new NotFoundException("outcome", id));
    }

    private void fill(Outcome outcome, OutcomeForm form, LocalDate agreedOn) {
        outcome.describe(form.language(), form.titles(), form.descriptions());
        String owner = form.owner();
        outcome.promise(agreedOn, form.dueOn(), owner == null || owner.isBlank() ? null : owner.strip());
        form.progress().applyTo(outcome, LocalDate.now(clock));
    }

    private static OutcomeKind kind(OutcomeForm form) {
        return Objects.requireNonNull(form.kind());
    }
}
