package org.capacityportal.delegation.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.capacityportal.delegation.self.TypedCode;
import org.capacityportal.platform.FieldRejectedException;
import org.capacityportal.platform.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deals ballots out and takes them in. Of a ballot only a digest of its secret and whether it was answered are kept, of a
 * person only that they got one. There are never more ballots than delegates. Whenever one is dealt or used, all of the
 * event are written anew in the order of their digests: otherwise the database's own notes on its rows, which
 * transaction wrote them and where they lie, would match a ballot with a person or an answer.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Ballots {

    private static final String HASH = "sha256(convert_to(:secret, 'UTF8'))";

    /** How many delegates there are: on the list, or as the organiser counted them. */
    private static final String DELEGATES = """
            (select greatest(
                (select count(distinct participant_id) from participation
                 where event_id = :event and deleted_at is null and role = 'DELEGATE'),
                (select coalesce(max(total) filter (where num_nonnulls(city_id, region_id) = 0), sum(total), 0)
                 from head_count where event_id = :event)))""";

    private final JdbcClient jdbc;

    Ballots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What came of asking for a ballot. */
    record Dealing(Result result, String secret) {

        enum Result {
            DEALT,
            DEALT_BEFORE,
            NONE_LEFT
        }
    }

    Optional<Ballot> find(String secret) {
        return jdbc.sql("select event_id, used from evaluation_ballot where hash = " + HASH)
                .param("secret", secret)
                .query(Ballot.class)
                .optional();
    }

    /** Deals a delegate their one ballot; whom it goes to is forgotten at once. */
    Dealing deal(long eventId, long participantId) {
        lock(eventId);
        if (!isDue(eventId, participantId)) {
            return new Dealing(Dealing.Result.DEALT_BEFORE, "");
        }
        if (left(eventId) < 1) {
            return new Dealing(Dealing.Result.NONE_LEFT, "");
        }
        jdbc.sql("""
                        update participation set ballot_dealt = true
                        where event_id = :event and participant_id = :person and role = 'DELEGATE' and deleted_at is null""").param("event", eventId).param("person", participantId).update();
        String secret = TypedCode.create();
        add(eventId, List.of(secret), false);
        shuffle(eventId);
        return new Dealing(Dealing.Result.DEALT, secret);
    }

    /** Whether somebody is a delegate to whom no ballot was dealt, in whatever entry of the list. */
    boolean isDue(long eventId, long participantId) {
        return jdbc.sql("""
                        select coalesce(bool_or(role = 'DELEGATE' and deleted_at is null) and not bool_or(ballot_dealt), false)
                        from participation where event_id = :event and participant_id = :person""")
                .param("event", eventId)
                .param("person", participantId)
                .query(Boolean.class)
                .single();
    }

    /** How many more can be dealt. */
    long left(long eventId) {
        return jdbc.sql("select " + DELEGATES + " - (select count(*) from evaluation_ballot where event_id = :event)")
                .param("event", eventId)
                .query(Long.class)
                .single();
    }

    /** How many slips can be printed: those printed before and not used count as thrown away. */
    long leftForPaper(long eventId) {
        return jdbc.sql(
                        "select " + DELEGATES
                                + " - (select count(*) from evaluation_ballot where event_id = :event and (used or not on_paper))")
                .param("event", eventId)
                .query(Long.class)
                .single();
    }

    /**
     * Makes ballots to be dealt out on paper. They replace those printed before, as far as they were not used.
     *
     * @return their secrets, which are kept nowhere
     * @throws FieldRejectedException for more than there are delegates without a ballot
     */
    List<String> print(long eventId, int number) {
        lock(eventId);
        jdbc.sql("delete from evaluation_ballot where event_id = ? and on_paper and not used")
                .param(eventId)
                .update();
        long left = left(eventId);
        if (number > left) {
            throw new FieldRejectedException("number", "evaluation.error.slips", left);
        }
        List<String> secrets = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            secrets.add(TypedCode.create());
        }
        add(eventId, secrets, true);
        shuffle(eventId);
        return secrets;
    }

    /**
     * Marks a ballot as answered.
     *
     * @return false where it was before
     */
    boolean use(long eventId, String secret) {
        lock(eventId);
        int used = jdbc.sql("update evaluation_ballot set used = true where not used and hash = " + HASH)
                .param("secret", secret)
                .update();
        if (used > 0) {
            shuffle(eventId);
        }
        return used > 0;
    }

    /** Whoever deals or answers in one event waits for the others. */
    private void lock(long eventId) {
        jdbc.sql("select event_id from evaluation_form where event_id = ? for update")
                .param(eventId)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("evaluation", eventId));
    }

    private void add(long eventId, List<String> secrets, boolean onPaper) {
        jdbc.sql("""
                        insert into evaluation_ballot (hash, event_id, on_paper)
                        select sha256(convert_to(secret, 'UTF8')), :event, :paper from unnest(:secrets) secret""")
                .param("event", eventId)
                .param("paper", onPaper)
                .param("secrets", secrets.toArray(String[]::new))
                .update();
    }

    private void shuffle(long eventId) {
        jdbc.sql("""
                        with gone as (delete from evaluation_ballot where event_id = ? returning *)
                        insert into evaluation_ballot select * from gone order by hash""").param(eventId).update();
    }
}
