package org.capacityportal.delegation.evaluation;

import java.util.Map;
import java.util.TreeMap;
import org.capacityportal.delegation.self.TypedCode;
import org.capacityportal.platform.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What people without an account do in an evaluation: get a ballot, open it, answer. */
@Service
@Transactional
class Answering {

    private final Evaluations evaluations;
    private final Ballots ballots;
    private final JsonMapper json;
    private final JdbcClient jdbc;

    Answering(Evaluations evaluations, Ballots ballots, JsonMapper json, JdbcClient jdbc) {
        this.evaluations = evaluations;
        this.ballots = ballots;
        this.json = json;
        this.jdbc = jdbc;
    }

    /** A ballot that was opened, with its evaluation. */
    record Opened(Evaluation evaluation, boolean used) {

        public boolean canBeAnswered() {
            return evaluation.isOpen() && !used;
        }
    }

    /** @throws NotFoundException where there is no such ballot, or not any more */
    Opened open(String secret) {
        Ballot ballot = ballots.find(TypedCode.read(secret)).orElseThrow(Answering::unknown);
        return new Opened(evaluations.of(ballot.eventId()).orElseThrow(Answering::unknown), ballot.used());
    }

    private static NotFoundException unknown() {
        return new NotFoundException("ballot", "not shown");
    }

    /** Deals a ballot, where the evaluation is open. */
    Ballots.Dealing deal(Evaluation evaluation, long participantId) {
        return ballots.deal(evaluation.eventId(), participantId);
    }

    /** Takes an answer in; one that is sent twice, or with a ballot that was used, counts once. */
    void answer(String secret, AnswerForm form) {
        Opened opened = open(secret);
        long event = opened.evaluation().eventId();
        if (!opened.canBeAnswered() || !ballots.use(event, TypedCode.read(secret))) {
            return;
        }
        jdbc.sql("""
                        insert into evaluation (event_id, overall, relevance, trainers, organisation, will_apply, own, comment)
                        values (?, ?, ?, ?, ?, ?, ?::jsonb, ?)""")
                .params(
                        event,
                        form.overall(),
                        form.relevance(),
                        form.trainers(),
                        form.organisation(),
                        form.willApply() == null ? null : form.willApply().name(),
                        own(event, form),
                        form.comment())
                .update();
        shuffle(event);
    }

    /** Answers to questions that are asked (still). */
    private String own(long eventId, AnswerForm form) {
        Map<Long, String> given = form.given();
        Map<String, String> kept = new TreeMap<>();
        for (Question question : evaluations.questions(eventId)) {
            String value = given.get(question.id());
            if (value != null && question.kind().takes(value)) {
                kept.put(Long.toString(question.id()), value);
            }
        }
        return json.writeValueAsString(kept);
    }

    /**
     * Writes all answers of the event anew in the order of their random ids, as {@link Ballots} does with ballots, and
     * releases the latest to the results by question once they are five.
     */
    private void shuffle(long eventId) {
        jdbc.sql("""
                        with gone as (delete from evaluation where event_id = ? returning *)
                        insert into evaluation (id, event_id, overall, relevance, trainers, organisation, will_apply, own, comment, released)
                        select id, event_id, overall, relevance, trainers, organisation, will_apply, own, comment,
                               released or (select count(*) from gone where not released) >= ?
                        from gone order by id""").params(eventId, Results.FEWEST).update();
    }
}
