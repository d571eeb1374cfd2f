package org.capacityportal.delegation.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.access.PortalAddress;
import org.capacityportal.audit.AuditLog;
import org.capacityportal.audit.Tracked;
import org.capacityportal.delegation.self.TypedCode;
import org.capacityportal.event.EventAccess;
import org.capacityportal.platform.Editable;
import org.capacityportal.platform.FieldRejectedException;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.NotFoundException;
import org.capacityportal.platform.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What coordinators do with the evaluation of an event: set it up, close and reopen it, replace its link. */
@Service
@Transactional
@ForCoordinators
class EvaluationManagement {

    private final EventAccess access;
    private final OwnQuestions questions;
    private final Ballots ballots;
    private final PortalAddress portal;
    private final AuditLog log;
    private final Wording wording;
    private final JdbcClient jdbc;
    private final Clock clock;

    EvaluationManagement(
            EventAccess access,
            OwnQuestions questions,
            Ballots ballots,
            PortalAddress portal,
            AuditLog log,
            Wording wording,
            JdbcClient jdbc,
            Clock clock) {
        this.access = access;
        this.questions = questions;
        this.ballots = ballots;
        this.portal = portal;
        this.log = log;
        this.wording = wording;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws NotFoundException where there is no such event, or none in the viewer's scope */
    Setup setup(long eventId) {
        access.requireWritable(eventId);
        Set<Long> answered = questions.answered(eventId);
        long left = ballots.left(eventId);
        return jdbc.sql("""
                        select f.code, e.text_language, coalesce(f.opens_on, e.starts_on) as opens_on,
                               coalesce(f.closes_on, e.ends_on + 30) as closes_on, coalesce(f.closed, false) as closed,
                               (select count(*) from evaluation g where g.event_id = e.id) as answers
                        from event e left join evaluation_form f on f.event_id = e.id where e.id = ?""")
                .param(eventId)
                .query((row, number) -> {
                    OpenHours hours = Evaluations.hours(row);
                    return new Setup(
                            address(row.getString("code")),
                            Language.of(Locale.forLanguageTag(row.getString("text_language"))),
                            hours,
                            hours.on(LocalDate.now(clock)),
                            answered,
                            row.getLong("answers"),
                            left);
                })
                .single();
    }

    private String address(@Nullable String code) {
        return code == null ? "" : portal.of(EvaluationOffers.common(code));
    }

    /** The form as it is now; before anything is set up its version is 0. */
    Editable<SetupForm> edit(long eventId) {
        access.requireWritable(eventId);
        List<SetupForm.QuestionRow> rows = questions.rows(eventId);
        return jdbc.sql("select version, opens_on, closes_on from evaluation_form where event_id = ?")
                .param(eventId)
                .query((row, number) -> new Editable<>(
                        new SetupForm(
                                row.getObject("opens_on", LocalDate.class),
                                row.getObject("closes_on", LocalDate.class),
                                rows),
                        row.getInt("version")))
                .optional()
                .orElseGet(() -> new Editable<>(new SetupForm(null, null, rows), 0));
    }

    /**
     * @throws OptimisticLockingFailureException where somebody saved the evaluation after the form was opened
     * @throws FieldRejectedException for days in the wrong order, and for questions that cannot be taken over
     */
    void change(long eventId, SetupForm form, int version) {
        Setup before = setup(eventId);
        Editable.requireCurrent(version, lockedVersion(eventId).orElse(0));
        requireOrder(before, form);
        questions.check(eventId, before.language(), form.questions());
        if (!before.made()) {
            create(eventId);
        } else if (before.state() == OpenHours.State.CLOSED) {
            releaseAll(eventId);
        }
        jdbc.sql("""
                        update evaluation_form set opens_on = :opens, closes_on = :closes, version = version + 1
                        where event_id = :event""")
                .param("opens", form.opensOn())
                .param("closes", form.closesOn())
                .param("event", eventId)
                .update();
        questions.replace(eventId, before.language(), form.questions());
        record(eventId, before.made() ? "CHANGED" : "CREATED", Map.of());
    }

    private void requireOrder(Setup before, SetupForm form) {
        OpenHours asSet = new OpenHours(
                form.opensOn() == null ? before.hours().opensOn() : form.opensOn(),
                form.closesOn() == null ? before.hours().closesOn() : form.closesOn(),
                false);
        if (form.closesOn() != null && asSet.closesOn().isBefore(asSet.opensOn())) {
            throw new FieldRejectedException("closesOn", "evaluation.error.days");
        }
    }

    private void create(long eventId) {
        int created = jdbc.sql("insert into evaluation_form (event_id, code) values (?, ?) on conflict do nothing")
                .params(eventId, TypedCode.create())
                .update();
        if (created == 0) {
            throw new OptimisticLockingFailureException("Somebody set the evaluation up at the same time");
        }
    }

    /** Takes no more answers. All that were given are released to the results. */
    void close(long eventId) {
        switchTo(eventId, true);
    }

    /** Takes answers again, on the days that are set. */
    void reopen(long eventId) {
        switchTo(eventId, false);
    }

    private void switchTo(long eventId, boolean closed) {
        access.requireWritable(eventId);
        requireMade(eventId);
        int switched = jdbc.sql("update evaluation_form set closed = :closed, version = version + 1"
                        + " where event_id = :event and closed <> :closed")
                .param("event", eventId)
                .param("closed", closed)
                .update();
        if (switched > 0) {
            releaseAll(eventId);
            record(eventId, "CHANGED", Map.of("closed", new String[] {"" + !closed, "" + closed}));
        }
    }

    /** Makes a new common link; the old one stops to work, ballots that were dealt work on. */
    void replaceLink(long eventId) {
        access.requireWritable(eventId);
        requireMade(eventId);
        jdbc.sql("update evaluation_form set code = ? where event_id = ?")
                .params(TypedCode.create(), eventId)
                .update();
        record(eventId, "CHANGED", Map.of());
    }

    private void releaseAll(long eventId) {
        jdbc.sql("update evaluation set released = true where event_id = ? and not released")
                .param(eventId)
                .update();
    }

    private void requireMade(long eventId) {
        lockedVersion(eventId).orElseThrow(() -> new NotFoundException("evaluation", eventId));
    }

    private Optional<Integer> lockedVersion(long eventId) {
        return jdbc.sql("select version from evaluation_form where event_id = ? for update")
                .param(eventId)
                .query(Integer.class)
                .optional();
    }

    private void record(long eventId, String action, Map<String, String[]> changes) {
        log.record(
                new Tracked.Page("event", eventId),
                "evaluation",
                eventId,
                action,
                wording.message("panel.evaluation"),
                changes);
    }
}
