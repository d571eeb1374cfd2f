package org.capacityportal.delegation.exam;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.audit.AuditLog;
import org.capacityportal.audit.Tracked;
import org.capacityportal.event.EventAccess;
import org.capacityportal.participant.Participants;
import org.capacityportal.platform.FieldRejectedException;
import org.capacityportal.platform.Refusals;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over the results of an exam as the examiner sends them. Only what was changed in the form is written, in one
 * statement; all of it, or nothing where something is refused.
 */
@Service
@Transactional
@ForCoordinators
class ExamManagement {

    private final JdbcClient jdbc;
    private final EventAccess access;
    private final Exams exams;
    private final AuditLog log;
    private final Clock clock;

    ExamManagement(JdbcClient jdbc, EventAccess access, Exams exams, AuditLog log, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.exams = exams;
        this.log = log;
        this.clock = clock;
    }

    /**
     * @param label of the event's exam, for the history
     * @return how many people's results were changed
     * @throws FieldRejectedException for what cannot be, at its fields
     * @throws ExamOvertakenException where somebody else changed the same meanwhile
     */
    int save(long eventId, ExamForm form, String label) {
        access.requireWritable(eventId);
        // Two who save results or the attendance sheet of one event at once wait for each other here.
        jdbc.sql("select id from event where id = ? for no key update")
                .param(eventId)
                .query(Long.class)
                .single();
        Map<Long, ExamLine> people = people(eventId, form);
        Refusals refusals = new Refusals();
        Refusals contested = new Refusals();
        List<ExamForm.Row> rebased = new ArrayList<>();
        Map<Long, ExamEntry> changed = new TreeMap<>();
        Map<Long, ExamReader> fields = new HashMap<>();
        for (int i = 0; i < form.rows().size(); i++) {
            ExamForm.Row row = form.rows().get(i);
            ExamReader reader = new ExamReader(refusals, i);
            Optional<ExamEntry> was = row.was() == null ? Optional.empty() : ExamEntry.decoded(row.was());
            ExamLine person = row.id() == null ? null : people.get(row.id());
            if (person == null || was.isEmpty()) {
                reader.refuse("result", "exam.error.gone");
                continue;
            }
            ExamEdit edit = new ExamEdit(was.get(), reader.read(row), person.entry());
            rebased.add(edit.rebased(row));
            edit.contest(new ExamReader(contested, i));
            ExamEntry entry = edit.merged();
            if (entry.result() == null && Boolean.TRUE.equals(row.clear())) {
                entry = ExamEntry.NONE;
            }
            if (!entry.equals(person.entry())) {
                changed.put(person.id(), entry);
                fields.put(person.id(), reader);
            }
        }
        check(eventId, changed, people, fields);
        refusals.throwIfAny();
        try {
            contested.throwIfAny();
        } catch (FieldRejectedException overtaken) {
            throw new ExamOvertakenException(new ExamForm(rebased), overtaken);
        }
        write(eventId, changed, label);
        return changed.size();
    }

    private Map<Long, ExamLine> people(long eventId, ExamForm form) {
        List<Long> ids = form.rows().stream()
                .map(ExamForm.Row::id)
                .filter(id -> id != null)
                .toList();
        return exams.people(eventId, ids).stream().collect(Collectors.toMap(ExamLine::id, Function.identity()));
    }

    private void check(
            long eventId, Map<Long, ExamEntry> changed, Map<Long, ExamLine> people, Map<Long, ExamReader> fields) {
        if (changed.isEmpty()) {
            return;
        }
        BigDecimal most = jdbc.sql("select score_max from event_exam where event_id = ?")
                .param(eventId)
                .query((row, number) -> Optional.ofNullable(row.getBigDecimal("score_max")))
                .optional()
                .flatMap(Function.identity())
                .orElse(null);
        LocalDate today = LocalDate.now(clock);
        Map<String, String> holders = holders(eventId, changed);
        changed.forEach((id, entry) -> {
            fields.get(id).check(entry, people.get(id).entry(), most, today);
            if (entry.certificate() != null) {
                String holder = holders.putIfAbsent(
                        key(entry.certificate()), people.get(id).name());
                if (holder != null) {
                    fields.get(id).refuse("certificate", "exam.error.numberTaken", holder);
                }
            }
        });
    }

    /** Who else has one of these numbers of the same body. */
    private Map<String, String> holders(long eventId, Map<Long, ExamEntry> changed) {
        Map<String, String> holders = new HashMap<>();
        String[] numbers = changed.values().stream()
                .map(ExamEntry::certificate)
                .filter(number -> number != null)
                .map(ExamManagement::key)
                .toArray(String[]::new);
        if (numbers.length > 0) {
            jdbc.sql("""
                            select upper(p.exam_certificate) as number, %s as name
                            from participation p join participant pt on pt.id = p.participant_id
                            where coalesce(p.exam_body_id, -p.event_id)
                                  = coalesce((select x.body_id from event_exam x where x.event_id = :event), -:event)
                              and upper(p.exam_certificate) = any (:numbers)
                              and p.deleted_at is null and p.id <> all (:changed)""".formatted(Participants.fullName("pt")))
                    .param("event", eventId)
                    .param("numbers", numbers)
                    .param("changed", changed.keySet().toArray(Long[]::new))
                    .query((row, n) -> holders.put(row.getString("number"), row.getString("name")))
                    .list();
        }
        return holders;
    }

    private static String key(String number) {
        return number.toUpperCase(Locale.ROOT);
    }

    private void write(long eventId, Map<Long, ExamEntry> changed, String label) {
        if (changed.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        update participation p
                        set exam_result = change.result, exam_taken_on = change.taken_on::date,
                            exam_score = change.score::numeric, exam_valid_until = change.valid_until::date,
                            exam_certificate = change.certificate,
                            exam_body_id = case when change.certificate is not null
                                then (select x.body_id from event_exam x where x.event_id = :event) end,
                            version = p.version + 1
                        from unnest(:ids, :results::text[], :taken::text[], :scores::text[], :valid::text[], :numbers::text[])
                             as change (id, result, taken_on, score, valid_until, certificate)
                        where p.id = change.id and p.event_id = :event and p.deleted_at is null""")
                .param("event", eventId)
                .param("ids", changed.keySet().toArray(Long[]::new))
                .param("results", texts(changed, ExamEntry::result))
                .param("taken", texts(changed, ExamEntry::takenOn))
                .param("scores", texts(changed, ExamEntry::score))
                .param("valid", texts(changed, ExamEntry::validUntil))
                .param("numbers", texts(changed, ExamEntry::certificate))
                .update();
        log.record(
                new Tracked.Page("event", eventId), "exam", eventId, "CHANGED", label, Map.of("results", new String[] {
                    "", Integer.toString(changed.size())
                }));
    }

    private static @Nullable String[] texts(
            Map<Long, ExamEntry> changed, Function<ExamEntry, ? extends @Nullable Object> part) {
        return changed.values().stream()
                .map(part)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
    }
}
