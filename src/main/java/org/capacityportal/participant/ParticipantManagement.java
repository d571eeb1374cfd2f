package org.capacityportal.participant;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.audit.Deletions;
import org.capacityportal.audit.Tracked;
import org.capacityportal.participant.matching.Person;
import org.capacityportal.platform.Editable;
import org.capacityportal.platform.FieldRejectedException;
import org.capacityportal.platform.InUseException;
import org.capacityportal.platform.NotFoundException;
import org.capacityportal.platform.Submissions;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What coordinators do with the records of people. */
@Service
@Transactional
@ForCoordinators
public class ParticipantManagement {

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    private final ParticipantRepository people;
    private final Namesakes namesakes;
    private final Submissions submissions;
    private final Deletions deletions;
    private final JdbcClient jdbc;
    private final Clock clock;

    ParticipantManagement(
            ParticipantRepository people,
            Namesakes namesakes,
            Submissions submissions,
            Deletions deletions,
            JdbcClient jdbc,
            Clock clock) {
        this.people = people;
        this.namesakes = namesakes;
        this.submissions = submissions;
        this.deletions = deletions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Puts somebody on record of whom no more is known yet than a list of names says.
     *
     * @param place the city or region they come for, if any
     * @throws PossiblySamePersonException where they may be on record already, and the answer does not say otherwise
     */
    public Participant register(PersonName name, @Nullable Sex sex, @Nullable String place, NewPerson answer) {
        namesakes.requireNew(
                new Person(name.familyName(), name.givenName(), name.patronymic(), null, null, null, place, null),
                answer);
        Participant person = new Participant(name, null);
        person.describe(sex, null);
        return people.saveAndFlush(person);
    }

    /** @throws NotFoundException where nobody of that id is on record */
    public Participant get(long id) {
        return people.findById(id).orElseThrow(() -> new NotFoundException("participant", id));
    }

    /**
     * Gets somebody who is about to be put on a list. Two who list the same person at once wait for each other here, and
     * nobody deletes the person meanwhile.
     *
     * @throws NotFoundException where nobody of that id is on record
     */
    public Participant hold(long id) {
        return people.findAndHold(id).orElseThrow(() -> new NotFoundException("participant", id));
    }

    /**
     * @param submission the form's token, so that a form sent twice makes one person
     * @throws PossiblySamePersonException where they may be on record already, and the answer does not say otherwise
     */
    long create(ParticipantForm form, NewPerson answer, @Nullable UUID submission) {
        return submissions.once(submission, () -> {
            check(form);
            namesakes.requireNew(form.person(), answer);
            Participant person = new Participant(form.name(), text(form.latinName()));
            fill(person, form);
            return people.saveAndFlush(person).id();
        });
    }

    /** The form of a person as it is now. */
    @Transactional(readOnly = true)
    Editable<ParticipantForm> edit(long id) {
        Participant person = get(id);
        return new Editable<>(ParticipantForm.of(person), person.version());
    }

    /** @throws OptimisticLockingFailureException where somebody saved the person after the form was opened */
    void change(long id, ParticipantForm form, int version) {
        Participant person = get(id);
        Editable.requireCurrent(version, person.version());
        check(form);
        person.rename(form.name(), text(form.latinName()));
        fill(person, form);
        people.flush();
    }

    /** @throws InUseException while the person is on the list of an event */
    void delete(long id) {
        Participant person = hold(id);
        boolean listed = jdbc.sql(
                        "select exists (select 1 from participation where participant_id = ? and deleted_at is null)")
                .param(id)
                .query(Boolean.class)
                .single();
        if (listed) {
            throw new InUseException("participant.error.inUse", person.name().full());
        }
        person.delete(clock);
        people.flush();
    }

    /** Takes a deletion back. A record that was merged into another comes back by undoing that alone. */
    void restore(long id) {
        String name = jdbc.sql("select " + Participants.fullName("pt")
                        + " from participant pt where pt.id = ? and pt.merged_into is null")
                .param(id)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("participant", id));
        deletions.restore("participant", id, new Tracked.Page("participant", id), name);
    }

    private void check(ParticipantForm form) {
        if (!form.name().isUsable()) {
            throw new FieldRejectedException("familyName", "participant.error.name");
        }
        if (!form.sharesName()) {
            return;
        }
        LocalDate agreed = form.consentOn();
        if (agreed == null) {
            throw new FieldRejectedException("consentOn", "participant.error.consentDay");
        }
        if (agreed.isBefore(EARLIEST) || agreed.isAfter(LocalDate.now(clock))) {
            throw new FieldRejectedException("consentOn", "participant.error.consentPast");
        }
    }

    private static void fill(Participant person, ParticipantForm form) {
        person.describe(form.sex(), text(form.note()));
        person.contact(text(form.email()), text(form.phone()));
        if (form.sharesName() && form.consentOn() != null) {
            person.shareNameWithDonors(form.consentOn());
        } else {
            person.keepNameFromDonors();
        }
    }

    private static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
