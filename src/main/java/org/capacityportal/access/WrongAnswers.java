package org.capacityportal.access;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts the wrong answers of people without an account, so that whoever tries out names or numbers can be slowed down;
 * from when on, says who asks. Right ones do not count, since many may share one network address. They are counted in the
 * database, where all instances of the portal see them, and under digests, so that no address is kept.
 */
@Component
public class WrongAnswers {

    /**
     * The wrong answers to one question within a minute that began with the first of them.
     *
     * @param ofSender from the sender’s network address
     * @param ofAll from all addresses together
     * @param secondsLeft of the sender’s minute; at least 1
     */
    public record Count(int ofSender, int ofAll, long secondsLeft) {}

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final Duration KEPT = Duration.ofHours(1);

    /** Addresses share so many rows: who shares one with somebody who guesses waits a minute with them, once in a while. */
    private static final int ROWS = 4096;

    private static final int EVERYBODY = 0;

    private static final String QUESTION = "sha256(convert_to(:question, 'UTF8'))";

    private final JdbcClient jdbc;
    private final Clock clock;

    WrongAnswers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param question what is answered, such as the link that leads to it
     * @param address of the sender in the network
     */
    @Transactional(readOnly = true)
    public Count lately(String question, String address) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return jdbc.sql("""
                        select coalesce(max(number) filter (where sender = :sender), 0) as of_sender,
                               coalesce(max(number) filter (where sender = :everybody), 0) as of_all,
                               greatest(1, coalesce(ceil(extract(epoch from max(since) filter (where sender = :sender) - :begin)), 1))::bigint
                                   as seconds_left
                        from wrong_answer where question = %s and sender in (:sender, :everybody) and since > :begin""".formatted(QUESTION))
                .param("question", question)
                .param("sender", row(address))
                .param("everybody", EVERYBODY)
                .param("begin", now.minus(WINDOW))
                .query(Count.class)
                .single();
    }

    @Transactional
    public void count(String question, String address) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql("delete from wrong_answer where since < ?")
                .param(now.minus(KEPT))
                .update();
        jdbc.sql("""
                        insert into wrong_answer (question, sender, since, number)
                        select %s, sender, :now, 1 from unnest(:senders) sender
                        on conflict (question, sender) do update
                        set since = case when wrong_answer.since > :begin then wrong_answer.since else excluded.since end,
                            number = case when wrong_answer.since > :begin then wrong_answer.number + 1 else 1 end""".formatted(QUESTION))
                .param("question", question)
                .param("senders", new Integer[] {EVERYBODY, row(address)})
                .param("now", now)
                .param("begin", now.minus(WINDOW))
                .update();
    }

    /** A household has one address of the fourth version of the protocol, of the sixth a whole network of 64 bits. */
    private static int row(String address) {
        String[] groups = address.split(":", -1);
        String network = groups.length > 4 ? String.join(":", Arrays.copyOf(groups, 4)) : address;
        return 1 + Math.floorMod(network.hashCode(), ROWS);
    }
}
